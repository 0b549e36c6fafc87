"""Draws on a console of a fixed width, without colours unless asked for."""

from __future__ import annotations

import io
from collections.abc import Collection

import pytest
from rich.cells import cell_len

from checker.model import Assessment
from checker.render.console import open_console, view_on
from checker.render.parts import Part
from checker.render.table import print_table
from checker.render.words import Lang

WIDTHS = (80, 100, 120)


def page(assessment: Assessment, width: int, lang: Lang = "zh", show: Collection[Part] = ()) -> str:
    file = io.StringIO()
    console = open_console(width, file)
    print_table(assessment, console, view_on(console, lang), show)
    return file.getvalue()


def widest(text: str) -> int:
    return max(cell_len(line) for line in text.splitlines())


each_width = pytest.mark.parametrize("width", WIDTHS)
