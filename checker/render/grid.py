"""Rows of fixed columns that line up from one small table to the next.

Rich's own tables measure and wrap every cell again, which takes ten times as long and breaks
Chinese text at its few spaces only; here widths are known and cells come wrapped.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import zip_longest

from rich.console import Console, ConsoleOptions
from rich.segment import Segment
from rich.text import Text

from checker.render.wrap import wrap

GAP = 2
Row = Sequence[str | Text]


class Grid:
    """A table without lines; ``widths`` in cells, two cells between columns."""

    def __init__(self, widths: Sequence[int], right: Collection[int] = (), indent: int = 0) -> None:
        self._widths = widths
        self._right = frozenset(right)
        self._indent = " " * indent
        self._rows: list[Row] = []

    def add(self, *cells: str | Text) -> None:
        """Add a row; a cell may have several lines, none wider than its column."""
        self._rows.append(cells)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        """What Rich prints: every line of every row, without spaces at its end."""
        for row in self._rows:
            columns = [_lines(cell) for cell in row]
            for parts in zip_longest(*columns):
                yield from self._line(parts).render(console, end="\n")

    def _line(self, parts: Iterable[Text | None]) -> Text:
        line = Text(self._indent)
        for position, (part, width) in enumerate(zip(parts, self._widths, strict=True)):
            if position:
                line.append(" " * GAP)
            space = " " * (width - part.cell_len if part else width)
            if position in self._right:
                line.append(space)
            if part:
                line.append_text(part)
            if position not in self._right:
                line.append(space)
        line.rstrip()
        return line


def _lines(cell: str | Text) -> list[Text]:
    text = Text(cell) if isinstance(cell, str) else cell
    return list(text.split("\n", allow_blank=True)) or [text]


def wrapped(text: str, width: int, style: str = "") -> Text:
    """Text broken into lines of at most ``width`` cells."""
    return Text("\n".join(wrap(text, width)), style=style, no_wrap=True)


def labelled(rows: Iterable[tuple[str, str]], width: int, indent: int = 0) -> Grid:
    """Dim labels, each with its text wrapped beside it, in ``width`` cells with the indentation."""
    shown = list(rows)
    label = max((Text(name).cell_len for name, _ in shown), default=0)
    room = width - indent - label - GAP
    grid = Grid([label, room], indent=indent)
    for name, value in shown:
        grid.add(Text(name, style="dim"), wrapped(value, room))
    return grid
