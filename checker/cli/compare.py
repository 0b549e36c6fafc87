"""``checker compare OLD NEW``: two reports of one unit, year on year."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli import options as opt
from checker.cli.complain import complain
from checker.cli.inputs import STDIN, options_of, read
from checker.cli.output import refuse_inputs, to_stdout, write_bytes, write_file
from checker.cli.output_kind import refuse_other_kinds
from checker.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from checker.compare.years import YearComparison
    from checker.render.names import Names
    from checker.rubric.records import Library

Old = Annotated[Path, typer.Argument(metavar="OLD", help="上年报告；两份的先后按年度自动识别。")]
New = Annotated[Path, typer.Argument(metavar="NEW", help="今年报告。")]
JsonFiles = Annotated[
    list[Path] | None, typer.Option("--json", metavar="FILE", help="另存为 JSON，可重复。")
]
HtmlFiles = Annotated[
    list[Path] | None,
    typer.Option("--html", metavar="FILE", help="另存为 HTML 左右对照，标出差别，可重复。"),
]
XlsxFiles = Annotated[
    list[Path] | None, typer.Option("--xlsx", metavar="FILE", help="另存为 XLSX，可重复。")
]
Everything = Annotated[bool, typer.Option("--all", help="表格中每一部分全部列出，不限前 15 条。")]
HELP = "两年对照：计划是否落实、问题是否照列、哪些照抄、哪些数字没变或异常。"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("compare", help=HELP)(compare)


def compare(
    old: Old,
    new: New,
    stdout_format: opt.StdoutFormat = opt.Format.TABLE,
    json_files: JsonFiles = None,
    html_files: HtmlFiles = None,
    xlsx_files: XlsxFiles = None,
    lang: opt.Lang = opt.Language.ZH,
    force: opt.Force = False,
    rubric: opt.RubricFiles = None,
    width: opt.Width = None,
    everything: Everything = False,
) -> int:
    """Compare the reports, show and save the results; gives the exit code."""
    from checker.compare.years import compare_years, in_order
    from checker.render.names import Names
    from checker.score import score_document

    _refuse_two_stdin(old, new)
    refuse_other_kinds({"--json": json_files, "--html": html_files, "--xlsx": xlsx_files})
    saved = [*(json_files or ()), *(html_files or ()), *(xlsx_files or ())]
    refuse_inputs(saved, [file for file in (old, new) if file != STDIN])
    options = options_of(rubric, None, 0, force=force)
    made = compare_years(*in_order(*(score_document(read(file), options) for file in (old, new))))
    names = Names(lang.value, options.library)
    if stdout_format is opt.Format.JSON:
        _warn(made, lang)
        to_stdout(_json(made))
    else:
        _print(made, lang, options.library, width, everything=everything)
    _save(made, names, json_files or (), html_files or (), xlsx_files or ())
    return ExitCode.OK


def _refuse_two_stdin(old: Path, new: Path) -> None:
    if old == new == STDIN:
        raise UsageError(
            "两份报告不能都来自标准输入。",
            "-",
            "请至少给出一个文件。",
            "both reports cannot come from standard input.",
            "Give a file for one of them.",
        )


def _warn(made: YearComparison, lang: opt.Language) -> None:
    for warning in made.warnings:
        complain(warning.en if lang is opt.Language.EN else warning.zh)


def _json(made: YearComparison) -> str:
    from checker.render.compare_json import comparison_json
    from checker.render.json_v1 import dumps

    return dumps(comparison_json(made))


def _print(
    made: YearComparison,
    lang: opt.Language,
    library: Library,
    width: int | None,
    *,
    everything: bool,
) -> None:
    from checker.render.compare_table import print_comparison
    from checker.render.console import open_console, view_on

    console = open_console(width)
    view = view_on(console, lang.value, library)
    print_comparison(made, console, view, everything=everything)


def _save(
    made: YearComparison,
    names: Names,
    json_files: Sequence[Path],
    html_files: Sequence[Path],
    xlsx_files: Sequence[Path],
) -> None:
    """Write each file asked for; a format's module is loaded only when it is."""
    for file in json_files:
        write_file(file, _json(made))
    if html_files:
        from checker.render.compare_html import comparison_page

        for file in html_files:
            write_file(file, comparison_page(made, names))
    if xlsx_files:
        from checker.render.compare_xlsx import comparison_book

        for file in xlsx_files:
            write_bytes(file, comparison_book(made, names))
