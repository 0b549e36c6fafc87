"""``checker rubric show ID``: a whole rubric, or one item as ``explain`` shows it."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli import options as opt
from checker.errors import ExitCode

Id = Annotated[str, typer.Argument(metavar="ID", help="评查标准或评查项的编号。")]
HELP = "说明一个评查标准：分组、要素、要点、权重、依据。"


def show(
    name: Id,
    lang: opt.Lang = opt.Language.ZH,
    rubric: opt.RubricFiles = None,
    width: opt.Width = None,
) -> int:
    """Print the rubric of that id; an item's id is explained."""
    from pathlib import Path

    from checker.rubric import open_library
    from checker.rubric.files import contributed_files

    extra = list(rubric or ())
    extra += [path for path in contributed_files() if path.stem == name and not extra]
    library = open_library(tuple(map(Path, extra)))
    found = next((one for one in library.rubrics if one.id == name), None)
    if found is None:
        from checker.cli.explain import explain

        return explain(name, lang=lang, rubric=rubric, width=width)
    from checker.render.console import open_console, view_on
    from checker.render.rubric_page import print_rubric

    console = open_console(width)
    print_rubric(found, console, view_on(console, lang.value, library))
    return ExitCode.OK
