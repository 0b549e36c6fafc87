"""What is made of all reports of a batch together, once the last one is done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from checker.batch import Settings
from checker.cli.output import write_file
from checker.cli.output_kind import refuse_other_kinds
from checker.errors import UsageError
from checker.render.batch_json import to_json
from checker.render.batch_records import Batch, Row, Sort, ordered
from checker.render.json_v1 import dumps
from checker.render.names import Names
from checker.store.results import stored
from checker.store.whole import replacing
from checker.system_reason import reason


class Wanted(NamedTuple):
    """Files of each report below ``out``, and what is made of all."""

    out: Path | None = None
    html: bool = False
    docx: bool = False
    md: bool = False
    template: Path | None = None
    jsonl: Path | None = None
    csv: Path | None = None
    xlsx: Path | None = None
    db: str = ""

    def checked(self) -> Wanted:
        """The same, if it makes sense; else ``UsageError``."""
        refuse_other_kinds({"--jsonl": [self.jsonl], "--csv": [self.csv], "--xlsx": [self.xlsx]})
        below = [name for name in ("html", "docx", "md") if getattr(self, name)]
        if below and self.out is None:
            raise UsageError(
                f"--{below[0]} 要与 --out 同用。",
                "",
                "请加 --out 文件夹。",
                f"--{below[0]} needs --out.",
                "Add --out FOLDER.",
            )
        if self.template and not self.docx:
            raise UsageError(
                "--letter-template 要与 --docx 同用。",
                "",
                "请加 --docx。",
                "--letter-template needs --docx.",
                "Add --docx.",
            )
        return self

    @property
    def formats(self) -> tuple[str, ...]:
        """Kinds of files to make of each report; what is made of all is made of these."""
        needs_json = self.out or self.jsonl or self.xlsx or self.db
        asked = {
            "json": needs_json,
            "html": self.html,
            "docx": self.docx,
            "md": self.md,
            "csv": self.csv,
        }
        return tuple(kind for kind, wish in asked.items() if wish)

    @property
    def files(self) -> list[Path]:
        """Files that are made of all reports together."""
        return [file for file in (self.jsonl, self.csv, self.xlsx) if file]


def refuse_resume(resume: bool, out: Path | None) -> None:
    """Raise ``UsageError`` where there is no folder from which to go on."""
    if resume and out is None:
        raise UsageError(
            "--resume 要与 --out 同用。",
            "",
            "请加上次所用的 --out 文件夹。",
            "--resume needs --out.",
            "Add the --out FOLDER of the run to go on with.",
        )


def write_all(batch: Batch, wanted: Wanted, settings: Settings, folder: Path | None) -> None:
    """Write everything asked for, reading one stored assessment at a time, in order of names.

    Raises:
        UsageError: a file or the database cannot be written, or a library is missing.
    """
    rows = ordered(batch.rows, Sort.NAME)
    names = Names("en" if settings.lang == "en" else "zh", settings.options.library)
    if wanted.out:
        write_file(wanted.out / "summary.json", dumps(to_json(batch)))
    if wanted.html and wanted.out:
        from checker.render.html_index import index_page

        write_file(wanted.out / "index.html", index_page(batch, names))
    if folder is None:
        return
    if wanted.jsonl:
        _write_jsonl(wanted.jsonl, folder, rows)
    if wanted.csv:
        _write_csv(wanted.csv, folder, rows)
    if wanted.xlsx:
        _write_xlsx(wanted.xlsx, folder, rows, names)
    if wanted.db:
        from checker.store.database import load

        load(wanted.db, stored(folder, rows))


def _write_jsonl(file: Path, folder: Path, rows: tuple[Row, ...]) -> None:
    from checker.render.jsonl import line

    with _written(file) as path, path.open("wb") as stream:
        for one in stored(folder, rows):
            stream.write(line(one).encode())


def _write_csv(file: Path, folder: Path, rows: tuple[Row, ...]) -> None:
    """The rows of each report lie ready: whoever assessed it has made them."""
    from checker.render.csv_rows import heading

    parts = [part for row in rows if (part := row.output("csv"))]
    with _written(file) as path, path.open("wb") as stream:
        stream.write(("\ufeff" + heading()).encode())
        for part in parts:
            stream.write((folder / part).read_bytes())


def _write_xlsx(file: Path, folder: Path, rows: tuple[Row, ...], names: Names) -> None:
    from checker.render.xlsx_book import write_book

    def assessments() -> Iterator[dict[str, Any]]:
        return stored(folder, rows)

    with _written(file) as path:
        write_book(path, assessments, names)


@contextmanager
def _written(file: Path) -> Iterator[Path]:
    """A path to write to, moved to ``file`` once whole; what fails is a ``UsageError``."""
    try:
        with replacing(file) as path:
            yield path
    except OSError as error:
        why = reason(error)
        raise UsageError(
            f"无法写入（{why.zh}）。",
            str(file),
            "请检查目录是否存在、是否有写权限。",
            f"cannot be written ({why.en}).",
            "Check that the folder exists and is writable.",
        ) from error
