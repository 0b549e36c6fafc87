"""The columns of the overview: a narrow page leaves out those that tell least."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.text import Text

from checker.model import Level, Severity
from checker.render.batch_records import CoreCount, Row
from checker.render.batch_words import batch_words
from checker.render.console import View
from checker.render.escape import plain
from checker.render.grid import GAP
from checker.render.style import SEVERITY_COLOUR, share_colour

# in this order a narrow page gives them up, until the unit's name has this many cells
LEAST = {"level": 20, "year": 20, "gaps": 20, "rank": 16, "form": 12, "grade": 12}


class Column(NamedTuple):
    """A column: its heading of up to two lines, and a cell for each row."""

    key: str
    head: str
    cells: tuple[Text, ...]
    right: bool = False

    @property
    def width(self) -> int:
        """Cells that its widest line takes."""
        texts = [self.head, *(cell.plain for cell in self.cells)]
        return max(cell_len(line) for text in texts for line in text.split("\n"))


class Columns(NamedTuple):
    """The columns that the page has room for, and those left out, in the order of all."""

    shown: list[Column]
    left_out: list[Column]


def columns(rows: Sequence[Row], ranks: dict[str, int], view: View) -> Columns:
    """The columns beside the unit's, as many as the page has room for."""
    every = _all(rows, ranks, view)
    found = every
    for key, room in LEAST.items():
        if view.width - _taken(found) < room:
            found = [column for column in found if column.key != key]
    kept = {column.key for column in found}
    return Columns(found, [column for column in every if column.key not in kept])


def unit_width(found: Sequence[Column], view: View) -> int:
    """Cells that the other columns leave for the unit's name."""
    return view.width - _taken(found)


def _taken(found: Sequence[Column]) -> int:
    return sum(column.width + GAP for column in found)


def _all(rows: Sequence[Row], ranks: dict[str, int], view: View) -> list[Column]:
    said, own = view.words, batch_words(view.names.lang)
    left = [
        Column("rank", own.rank, _each(rows, lambda row: Text(str(ranks[row.path]))), right=True),
        Column("year", said.year_short, _each(rows, lambda row: Text(str(row.year or "")))),
        Column("level", said.level_name, _each(rows, lambda row: Text(_level(row, view)))),
    ]
    result = [
        Column("coverage", said.coverage, _each(rows, _coverage), right=True),
        Column("score", said.score, _each(rows, _score), right=True),
        Column("grade", said.grade, _each(rows, lambda row: Text(view.names.grade(row.grade)))),
    ]
    right = [
        Column("form", own.form, _each(rows, lambda row: _share(row.form))),
        Column("findings", own.severities, _each(rows, _findings)),
        Column("gaps", said.gaps, _each(rows, lambda row: Text(str(len(row.gaps)))), right=True),
    ]
    return [*left, *result, *_core(rows, view), *right]


def _each(rows: Sequence[Row], cell: Callable[[Row], Text]) -> tuple[Text, ...]:
    return tuple(cell(row) for row in rows)


def _core(rows: Sequence[Row], view: View) -> list[Column]:
    elements = {one.id: one.title for row in rows for one in row.core}
    found = []
    for element, title in elements.items():
        head = view.words.core_short.get(element, plain(title)[:4])
        cells = (_share(next((one for one in row.core if one.id == element), None)) for row in rows)
        found.append(Column(element, head, tuple(cells)))
    return found


def _level(row: Row, view: View) -> str:
    level = row.level or ""
    return view.words.level_short[Level(level)] if level in list(Level) else plain(level)


def _coverage(row: Row) -> Text:
    return Text(f"{row.coverage:.0%}", style=share_colour(row.coverage))


def _score(row: Row) -> Text:
    return Text(f"{row.score:.1f}", style=share_colour(row.score / 100))


def _share(count: CoreCount | None) -> Text:
    if count is None or not count.applicable:
        return Text("-", style="dim")
    return Text(
        f"{count.done}/{count.applicable}", style=share_colour(count.done / count.applicable)
    )


def _findings(row: Row) -> Text:
    text = Text()
    severities = (Severity.HIGH, Severity.MEDIUM, Severity.LOW)
    for severity, count in zip(severities, row.severities, strict=True):
        text.append("/" if text else "", style="dim")
        text.append(str(count), style=SEVERITY_COLOUR[severity] if count else "dim")
    return text
