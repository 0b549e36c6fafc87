"""Rows of fixed columns that line up from one small table to the next."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from checker.render.wrap import wrap

GAP = 2


def grid(widths: Iterable[int], right: frozenset[int] = frozenset()) -> Table:
    """A table without lines; ``widths`` in cells, columns in ``right`` are right-aligned."""
    table = Table(
        box=None, show_header=False, padding=(0, GAP, 0, 0), pad_edge=False, show_edge=False
    )
    for position, width in enumerate(widths):
        table.add_column(
            width=width, justify="right" if position in right else "left", overflow="fold"
        )
    return table


def wrapped(text: str, width: int, style: str = "") -> Text:
    """Text broken into lines of at most ``width`` cells."""
    return Text("\n".join(wrap(text, width)), style=style, no_wrap=True)


def labelled(rows: Iterable[tuple[str, str]], width: int, label: int) -> Table:
    """Dim labels, each with its text wrapped beside it, in ``width`` cells."""
    room = width - label - GAP
    table = grid([label, room])
    for name, value in rows:
        table.add_row(Text(name, style="dim", no_wrap=True), wrapped(value, room))
    return table
