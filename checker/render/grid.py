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

from checker.render.wrap import cells_of, wrap

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
            columns = [_lines(cell, console) for cell in row]
            for parts in zip_longest(*columns, fillvalue=()):
                yield from self._line(parts)
                yield Segment.line()

    def _line(self, parts: Iterable[Sequence[Segment]]) -> Iterator[Segment]:
        """One line of a row; the spaces between its parts are kept back until text follows."""
        space = self._indent
        for position, (part, width) in enumerate(zip(parts, self._widths, strict=True)):
            if position:
                space += " " * GAP
            spare = " " * (width - sum(cells_of(segment.text) for segment in part))
            if position in self._right:
                space, spare = space + spare, ""
            for segment in _stripped(part):
                if space:
                    yield Segment(space)
                    space = ""
                yield segment
            space += spare


def _stripped(part: Sequence[Segment]) -> Sequence[Segment]:
    """A part without empty ends; none of it where there is nothing to see."""
    return part if any(segment.text.strip() for segment in part) else ()


def _lines(cell: str | Text, console: Console) -> list[Sequence[Segment]]:
    """A cell's lines; of one style, as nearly all are, they need no work of Rich's."""
    if isinstance(cell, str):
        return [(Segment(line),) for line in cell.split("\n")]
    if not cell.spans:
        style = console.get_style(cell.style) if cell.style else None
        return [(Segment(line, style),) for line in cell.plain.split("\n")]
    lines = cell.split("\n", allow_blank=True)
    return [tuple(line.render(console)) for line in lines]


def wrapped(text: str, width: int, style: str = "") -> Text:
    """Text broken into lines of at most ``width`` cells."""
    return Text("\n".join(wrap(text, width)), style=style, no_wrap=True)


def labelled(rows: Iterable[tuple[str, str]], width: int, indent: int = 0) -> Grid:
    """Dim labels, each with its text wrapped beside it, in ``width`` cells with the indentation."""
    shown = list(rows)
    label = max((cells_of(name) for name, _ in shown), default=0)
    room = width - indent - label - GAP
    grid = Grid([label, room], indent=indent)
    for name, value in shown:
        grid.add(Text(name, style="dim"), wrapped(value, room))
    return grid
