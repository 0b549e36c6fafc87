"""``checker show FILE...``: what was understood of a report, before any judgement."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli import options as opt
from checker.cli.complain import complain
from checker.cli.inputs import read
from checker.cli.output import to_stdout
from checker.errors import ExitCode, UnreadableError
from checker.model import Report

Files = Annotated[list[Path], typer.Argument(metavar="FILE...", help="报告文件；- 表示标准输入。")]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("show", help="显示读取结果：标题、单位、层级、年度、结构、性质、数据。")(show)


def show(
    files: Files,
    stdout_format: opt.StdoutFormat = opt.Format.TABLE,
    lang: opt.Lang = opt.Language.ZH,
    width: opt.Width = None,
) -> int:
    """Read and parse the reports and show facts, structure, sentences and figures."""
    from checker.parse import parse

    reports: list[Report] = []
    for file in files:
        try:
            reports.append(parse(read(file)))
        except UnreadableError as error:
            complain(error.line(lang.value))
    if not reports:
        return ExitCode.NO_INPUT
    _print(reports, stdout_format, lang, width)
    return ExitCode.OK if len(reports) == len(files) else ExitCode.SOME_UNREADABLE


def _print(
    reports: list[Report], stdout_format: opt.Format, lang: opt.Language, width: int | None
) -> None:
    if stdout_format is opt.Format.JSON:
        from checker.render.json_v1 import dumps
        from checker.render.show_json import several

        to_stdout(dumps(several(reports)))
        return
    from checker.render.console import open_console, view_on
    from checker.render.show_view import print_report

    console = open_console(width)
    for position, report in enumerate(reports):
        if position:
            console.print("\n")
        print_report(report, console, view_on(console, lang.value))
