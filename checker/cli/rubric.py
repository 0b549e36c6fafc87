"""``checker rubric ...``: the rubrics at hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from checker.cli import options as opt
from checker.cli import (
    rubric_check,
    rubric_diff,
    rubric_new,
    rubric_show,
    rubric_suggest,
    rubric_test,
)
from checker.cli.output import to_stdout
from checker.errors import ExitCode

COMMANDS: dict[str, tuple[Callable[..., int], str]] = {
    "show": (rubric_show.show, rubric_show.HELP),
    "check": (rubric_check.check, rubric_check.HELP),
    "new": (rubric_new.new, rubric_new.HELP),
    "test": (rubric_test.test, rubric_test.HELP),
    "diff": (rubric_diff.diff, rubric_diff.HELP),
    "suggest": (rubric_suggest.suggest, rubric_suggest.HELP),
}

Items = Annotated[bool, typer.Option("--items", help="列出每个评查项的编号。")]


def register(app: typer.Typer) -> None:
    """Add the group of commands; each but ``list`` is a file of this package."""
    group = typer.Typer(
        name="rubric",
        help="评查标准：列出、说明、检查、试用、新建、比较、建议说法。",
        no_args_is_help=True,
        rich_markup_mode="rich",
    )
    group.callback()(_group)
    group.command("list", help="列出评查标准：编号、版本、适用年度、要素与评查项数。")(list_rubrics)
    for name, (command, text) in COMMANDS.items():
        group.command(name, help=text)(command)
    app.add_typer(group)


def _group() -> None:
    """评查标准：列出、说明、检查、试用、新建、比较、建议说法。"""


def list_rubrics(
    items: Items = False,
    stdout_format: opt.StdoutFormat = opt.Format.TABLE,
    lang: opt.Lang = opt.Language.ZH,
    rubric: opt.RubricFiles = None,
    width: opt.Width = None,
) -> int:
    """Print the rubrics, and with ``--items`` every item."""
    from checker.rubric import open_library

    library = open_library(tuple(rubric or ()))
    if stdout_format is opt.Format.JSON:
        from checker.render.json_v1 import dumps
        from checker.render.rubric_view import rubrics_json

        to_stdout(dumps(rubrics_json(library, items)))
        return ExitCode.OK
    from checker.render.console import open_console, view_on
    from checker.render.rubric_view import print_rubrics

    console = open_console(width)
    print_rubrics(library, console, view_on(console, lang.value, library), items)
    return ExitCode.OK
