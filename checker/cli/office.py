"""Files of ``checker score`` for the desk: workbook, letter, picture, lines of JSON."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from checker.cli.options import Language
from checker.cli.output import write_bytes, write_file
from checker.errors import UsageError
from checker.model import Assessment
from checker.render.parts import Part

if TYPE_CHECKING:
    from checker.rubric.records import Library

JsonlFiles = Annotated[
    list[Path] | None,
    typer.Option("--jsonl", metavar="FILE", help="另存为 JSONL（每份报告一行），可重复。"),
]
XlsxFiles = Annotated[
    list[Path] | None,
    typer.Option("--xlsx", metavar="FILE", help="另存为 XLSX 工作簿，可重复。"),
]
DocxFiles = Annotated[
    list[Path] | None,
    typer.Option("--docx", metavar="FILE", help="反馈函另存为 DOCX，可重复。"),
]
LetterMdFiles = Annotated[
    list[Path] | None,
    typer.Option("--letter-md", metavar="FILE", help="反馈函另存为 Markdown，可重复。"),
]
LetterTemplate = Annotated[
    Path | None,
    typer.Option("--letter-template", metavar="FILE", help="反馈函所用的 DOCX 模板。"),
]
SvgFiles = Annotated[
    list[Path] | None,
    typer.Option("--svg", metavar="FILE", help="表格另存为 SVG 图片（随 --show），可重复。"),
]


class OfficeFiles(NamedTuple):
    """The files asked for."""

    jsonl: Sequence[Path] = ()
    xlsx: Sequence[Path] = ()
    docx: Sequence[Path] = ()
    letter_md: Sequence[Path] = ()
    svg: Sequence[Path] = ()
    template: Path | None = None

    def every(self) -> list[Path]:
        """All files that would be written."""
        return [*self.jsonl, *self.xlsx, *self.docx, *self.letter_md, *self.svg]

    def by_option(self) -> dict[str, Sequence[Path]]:
        """The files of each option."""
        return {
            "--jsonl": self.jsonl,
            "--xlsx": self.xlsx,
            "--docx": self.docx,
            "--letter-md": self.letter_md,
            "--svg": self.svg,
        }

    def check(self, reports: int) -> None:
        """Raise ``UsageError`` where a letter is asked for several reports, or a lone template."""
        if reports > 1 and (self.docx or self.letter_md):
            option = "--docx" if self.docx else "--letter-md"
            raise UsageError(
                f"{option} 一次只能写一份报告的反馈函。",
                "",
                "多份报告请用 checker batch 文件夹 --out 目录 --docx。",
                f"{option} writes the letter about one report.",
                "For several use: checker batch FOLDER --out FOLDER --docx.",
            )
        if self.template and not self.docx:
            raise UsageError(
                "--letter-template 须与 --docx 同时使用。",
                "",
                "请加上 --docx 文件名。",
                "--letter-template goes with --docx.",
                "Add --docx FILE.",
            )


class Look(NamedTuple):
    """How tables are shown: language, rubrics, parts, cells across."""

    lang: Language
    library: Library
    show: Sequence[Part]
    width: int | None


def save_office(assessments: Sequence[Assessment], files: OfficeFiles, look: Look) -> None:
    """Write each file asked for; a format's module is loaded only when it is.

    Raises:
        UsageError: a file cannot be written, a library is missing, or the template is at fault.
    """
    if files.jsonl:
        _jsonl(assessments, files)
    if files.xlsx:
        _xlsx(assessments, files, look)
    if files.docx or files.letter_md:
        _letters(assessments, files, look)
    if files.svg:
        from checker.render.svg import to_svg

        drawn = to_svg(assessments, look.lang.value, look.library, look.show, look.width)
        for file in files.svg:
            write_file(file, drawn)


def _jsonl(assessments: Sequence[Assessment], files: OfficeFiles) -> None:
    from checker.render.json_v1 import to_json
    from checker.render.jsonl import line

    text = "".join(line(to_json(assessment)) for assessment in assessments)
    for file in files.jsonl:
        write_file(file, text)


def _xlsx(assessments: Sequence[Assessment], files: OfficeFiles, look: Look) -> None:
    from checker.render.json_v1 import to_json
    from checker.render.names import Names
    from checker.render.xlsx_book import write_book

    names = Names(look.lang.value, look.library)
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        book = Path(folder) / "book.xlsx"
        write_book(book, lambda: (to_json(one) for one in assessments), names)
        data = book.read_bytes()
    for file in files.xlsx:
        write_bytes(file, data)


def _letters(assessments: Sequence[Assessment], files: OfficeFiles, look: Look) -> None:
    from checker.render.json_v1 import to_json

    files.check(len(assessments))
    assessment = to_json(assessments[0])
    if files.docx:
        from checker.render.letter_docx import letter
        from checker.render.names import Names

        data = letter(assessment, Names(look.lang.value, look.library), files.template)
        for file in files.docx:
            write_bytes(file, data)
    if files.letter_md:
        from checker.render.letter_md import letter_md

        for file in files.letter_md:
            write_file(file, letter_md(assessment))
