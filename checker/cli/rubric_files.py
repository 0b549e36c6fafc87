"""Rubric files named on a command line; without any, the built-in ones."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

Files = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[FILE]...", help="评查标准文件或内置标准的编号，默认全部内置标准。"),
]


def rubric_paths(files: Sequence[Path] | None) -> tuple[Path, ...]:
    """The files: paths as they are, names of built-in or contributed rubrics as their files."""
    from checker.rubric.files import rubric_at, rubric_files

    return tuple(map(rubric_at, files)) if files else rubric_files()
