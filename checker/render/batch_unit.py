"""The first column of the overview: what each report is called, so that no two look alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.text import Text

from checker.render.batch_records import Row
from checker.render.called import called
from checker.render.escape import plain
from checker.render.wrap import wrap

LINES = 2
WARNED = "*"


def unit_cells(rows: Sequence[Row], width: int, *, years: bool) -> Iterator[Text]:
    """A cell for each row, its file below where another row would look the same.

    Args:
        rows: assessed reports.
        width: cells across.
        years: whether the year stands beside the unit.
    """
    names = ["\n".join(_lines(row, width)) for row in rows]
    looks = [(name, row.year if years else None) for name, row in zip(names, rows, strict=True)]
    count = Counter(looks)
    for name, look, row in zip(names, looks, rows, strict=True):
        text = Text(name, no_wrap=True)
        if row.warnings:
            text.append(f" {WARNED}", style="yellow")
        if count[look] > 1:
            text.append("\n").append(tail(row.path, width), style="dim")
        yield text


def _lines(row: Row, width: int) -> list[str]:
    """The name in up to two lines, with room for the sign of a warning."""
    room = width - len(WARNED) - 1 if row.warnings else width
    return wrap(plain(called(row.unit, row.title, row.path)), room)[:LINES]


def tail(path: str, width: int) -> str:
    """A path in so many cells; its end tells more than its beginning."""
    shown = plain(path)
    if cell_len(shown) <= width:
        return shown
    while cell_len(shown) > width - 1:
        shown = shown[1:]
    return f"…{shown}"
