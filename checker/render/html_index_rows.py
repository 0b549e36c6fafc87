"""Rows and columns of the index page: words, links and keys to sort by, no markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple
from urllib.parse import quote

from markupsafe import Markup

from checker.model import GroupSummary, Level, Status
from checker.render.batch_records import (
    NOT_JUDGED,
    STATUS_LETTER,
    Batch,
    ItemColumn,
    Row,
    ranks,
)
from checker.render.called import called
from checker.render.html_items import SYMBOLS
from checker.render.names import Names
from checker.render.words import Words, words

LEVELS = {level.value: at for at, level in enumerate(Level)}
_CELLS = {
    letter: f"<td class={letter}>{SYMBOLS[status]}" for status, letter in STATUS_LETTER.items()
}


class Column(NamedTuple):
    """An item of the matrix."""

    id: str
    title: str
    first: bool


class Chapter(NamedTuple):
    """Columns of one chapter."""

    title: str
    size: int


class IndexRow(NamedTuple):
    """A report: what is shown, and ``key`` values to sort and filter by."""

    path: str
    name: str
    title: str
    link: str
    rank: int
    level: str
    level_key: str
    level_order: int
    year: str
    grade: str
    coverage: str
    score: str
    gaps: int
    core: tuple[str, ...]
    form: str
    severities: tuple[int, int, int]
    weight: int
    warnings: int
    verdicts: str
    cells: Markup


def leaf_columns(batch: Batch) -> tuple[tuple[int, ItemColumn], ...]:
    """Columns of the matrix with their places in the verdicts: judged items without facets."""
    judged = {item.id for item in batch.judged_items()}
    return tuple(
        (at, item) for at, item in enumerate(batch.items) if item.leaf and item.id in judged
    )


def columns_of(leaves: Sequence[tuple[int, ItemColumn]], names: Names) -> tuple[Column, ...]:
    """Heads of the columns; ``first`` where a chapter begins."""
    columns: list[Column] = []
    before = None
    for _, item in leaves:
        chapter = (item.rubric, item.group)
        columns.append(Column(item.id, names.title_of(item.id, item.title), chapter != before))
        before = chapter
    return tuple(columns)


def chapters_of(leaves: Sequence[tuple[int, ItemColumn]], names: Names) -> tuple[Chapter, ...]:
    """Heads above the columns, by chapter."""
    found = []
    for (rubric, group), items in groupby(leaves, key=lambda one: (one[1].rubric, one[1].group)):
        own = [item for _, item in items]
        title = own[0].group_title or rubric
        summary = GroupSummary(group, title, rubric, 0, 0, 0, 0)
        found.append(Chapter(names.group(summary), len(own)))
    return tuple(found)


def rows_of(
    batch: Batch, leaves: Sequence[tuple[int, ItemColumn]], names: Names
) -> Iterator[IndexRow]:
    """The assessed reports, in the batch's order."""
    said, places = words(names.lang), ranks(batch.rows)
    for row in batch.assessed:
        verdicts = "".join(_letter(row.verdicts, at) for at, _ in leaves)
        yield IndexRow(
            path=row.path,
            name=called(row.unit, row.title, row.path),
            title=row.title or "",
            link=page_link(row),
            rank=places[row.path],
            level=level_name(row.level, said),
            level_key=row.level or "",
            level_order=LEVELS.get(row.level or "", len(LEVELS)),
            year=str(row.year or ""),
            grade=names.grade(row.grade),
            coverage=f"{row.coverage * 100:.1f}",
            score=f"{row.score:.1f}",
            gaps=len(row.gaps),
            core=tuple(_share(one.done, one.applicable) for one in row.core),
            form=_share(row.form.done, row.form.applicable) if row.form else "",
            severities=row.severities,
            weight=_weight(row.severities),
            warnings=len(row.warnings),
            verdicts=verdicts,
            cells=cells(verdicts),
        )


def page_link(row: Row) -> str:
    """Relative address of the report's page, never with a scheme; empty where there is none."""
    page = row.output("html")
    return f"./{quote(page)}" if page else ""


def level_name(level: str | None, said: Words) -> str:
    """The level in words."""
    return said.level[Level(level)] if level in LEVELS else said.unknown


def cells(verdicts: str) -> Markup:
    """The cells of a matrix row; made of constants only."""
    drawn: Iterable[str] = (_CELLS.get(letter, "<td>") for letter in verdicts)
    return Markup("".join(drawn))  # noqa: S704 - constants, no text of a report


def letters() -> dict[str, str]:
    """Letter and status of every verdict, strongest first."""
    return {STATUS_LETTER[status]: status.value for status in Status}


def _letter(verdicts: str, at: int) -> str:
    return verdicts[at] if at < len(verdicts) else NOT_JUDGED


def _share(done: int, applicable: int) -> str:
    return f"{done}/{applicable}" if applicable else "–"


def _weight(severities: tuple[int, int, int]) -> int:
    """One number to sort by: any grave finding outweighs all lighter ones."""
    high, medium, low = severities
    return high * 1_000_000 + medium * 1_000 + low
