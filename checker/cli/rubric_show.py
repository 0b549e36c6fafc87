"""``checker rubric show ID``: a whole rubric, or one item as ``explain`` shows it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli import options as opt
from checker.errors import ExitCode

if TYPE_CHECKING:
    from checker.rubric.records import Library, Rubric

Id = Annotated[
    str, typer.Argument(metavar="ID", help="评查标准或评查项的编号，或评查标准文件（YAML）。")
]
HELP = "说明一个评查标准：分组、要素、要点、权重、依据。"


def show(
    name: Id,
    lang: opt.Lang = opt.Language.ZH,
    rubric: opt.RubricFiles = None,
    width: opt.Width = None,
) -> int:
    """Print the rubric of that id; an item's id is explained."""
    from checker.rubric import open_library
    from checker.rubric.files import contributed_files

    if Path(name).suffix.lower() in (".yaml", ".yml"):
        return _show_file(Path(name), lang, rubric, width)
    extra = list(rubric or ())
    extra += [path for path in contributed_files() if path.stem == name and not extra]
    library = open_library(tuple(map(Path, extra)))
    found = next((one for one in library.rubrics if one.id == name), None)
    if found is None:
        from checker.cli.explain import explain

        return explain(name, lang=lang, rubric=rubric, width=width)
    return _print(found, library, lang, width)


def _show_file(
    file: Path, lang: opt.Language, rubric: opt.RubricFiles, width: int | None
) -> ExitCode:
    """Show the rubric that a file adds, or the built-in one that it is."""
    from checker.rubric import open_library

    others = {one.id for one in open_library(tuple(rubric or ())).rubrics}
    library = open_library((*(rubric or ()), file))
    added = [one for one in library.rubrics if one.id not in others]
    same = [one for one in library.rubrics if one.id == file.stem]
    return _print((added or same or list(library.rubrics))[-1], library, lang, width)


def _print(found: Rubric, library: Library, lang: opt.Language, width: int | None) -> ExitCode:
    from checker.render.console import open_console, view_on
    from checker.render.rubric_page import print_rubric

    console = open_console(width)
    print_rubric(found, console, view_on(console, lang.value, library))
    return ExitCode.OK
