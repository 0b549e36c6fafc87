"""``checker rubric diff OLD NEW --on DIR``: which verdicts flip on real reports."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli import options as opt
from checker.cli.complain import complain
from checker.cli.output import to_stdout
from checker.errors import ExitCode, UnreadableError

Old = Annotated[Path, typer.Argument(metavar="OLD", help="旧标准：文件，或内置标准的编号。")]
New = Annotated[Path, typer.Argument(metavar="NEW", help="新标准。")]
On = Annotated[
    list[Path], typer.Option("--on", metavar="DIR", help="报告或放报告的文件夹，可重复。")
]
Exit = Annotated[bool, typer.Option("--exit-code", help="有认定改变时，退出码为 1。")]
HELP = "比较两个评查标准：在真实报告上哪些认定变了，新旧佐证并列。"


def diff(
    old: Old,
    new: New,
    on: On,
    exit_code: Exit = False,
    stdout_format: opt.StdoutFormat = opt.Format.TABLE,
    lang: opt.Lang = opt.Language.ZH,
    year: opt.Year = None,
    width: opt.Width = None,
) -> int:
    """Print the flips; gives the exit code."""
    from checker.assess.rubric_diff import flips, pair
    from checker.batch import find_inputs
    from checker.batch.place import read_task
    from checker.read import SUFFIXES
    from checker.rubric.authoring import Flip
    from checker.rubric.files import rubric_at

    rubrics = pair(rubric_at(old), rubric_at(new))
    found: dict[str, tuple[Flip, ...]] = {}
    unreadable = 0
    for one in find_inputs(on, SUFFIXES).tasks:
        try:
            found[one.name] = flips(read_task(one), rubrics, year)
        except UnreadableError as error:
            unreadable += 1
            complain(error.line(lang.value))
    if not found:
        complain("没有可读取的报告。" if lang is opt.Language.ZH else "no readable report.")
        return ExitCode.NO_INPUT
    if stdout_format is opt.Format.JSON:
        from checker.render.diff_view import flips_json
        from checker.render.json_v1 import dumps

        to_stdout(dumps(flips_json(found, rubrics.old.id, rubrics.new.id)))
    else:
        from checker.render.console import open_console, view_on
        from checker.render.diff_view import print_flips

        console = open_console(width)
        print_flips(found, console, view_on(console, lang.value))
    if unreadable:
        return ExitCode.SOME_UNREADABLE
    return ExitCode.BELOW if exit_code and any(found.values()) else ExitCode.OK
