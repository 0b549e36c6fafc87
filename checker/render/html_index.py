"""A batch as one HTML page: ranking, matrix of reports and items, commonest gaps, groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker.model import Level, Status
from checker.render.batch_groups import by_level, by_year
from checker.render.batch_records import STATUS_LETTER, Batch, GroupRow
from checker.render.escape import plain
from checker.render.html_index_rows import (
    chapters_of,
    columns_of,
    leaf_columns,
    level_name,
    rows_of,
)
from checker.render.html_items import SYMBOLS
from checker.render.html_page import render
from checker.render.html_words import html_words
from checker.render.names import Names
from checker.render.words import Words, words

STYLES = ("page.css", "statuses.css", "index.css")
SCRIPTS = ("index.js",)
COMMONEST = 20


class GapBar(NamedTuple):
    """A common gap: in how many reports, of how many, and the share of 0-1000 for its bar."""

    id: str
    title: str
    said: str
    share: int


class Mean(NamedTuple):
    """Reports of one level or year in words."""

    name: str
    reports: int
    score: str
    coverage: str


def index_page(batch: Batch, names: Names) -> str:
    """One self-contained page that links to the reports' pages beside it.

    Args:
        batch: rows, verdicts and commonest gaps; a row's ``output("html")`` is its page.
        names: titles, and the language of the page.

    Returns:
        The file's text, with a final line feed.
    """
    said, leaves = words(names.lang), leaf_columns(batch)
    rows = tuple(rows_of(batch, leaves, names))
    chapters = chapters_of(leaves, names)
    return render(
        "index.html.j2",
        STYLES,
        SCRIPTS,
        rules=_widths(len(leaves), {one.size for one in chapters}),
        said=said,
        own=html_words(names.lang),
        counts=said.batch_counts.format(len(batch.rows), len(rows), len(batch.rows) - len(rows)),
        rows=rows,
        core_heads=tuple(_core_heads(batch, names)),
        columns=columns_of(leaves, names),
        chapters=chapters,
        statuses=[
            (STATUS_LETTER[one], one.value, SYMBOLS[one], said.status[one]) for one in Status
        ],
        levels=[(one.value, said.level[one]) for one in Level if _has_level(batch, one)],
        years=sorted({row.year for row in batch.assessed if row.year}),
        grades=tuple(dict.fromkeys(row.grade for row in sorted(rows, key=lambda row: row.rank))),
        gaps=tuple(_gaps(batch, names, said)),
        by_level=tuple(_means(by_level(batch.rows), said, levels=True)),
        by_year=tuple(_means(by_year(batch.rows), said, levels=False)),
        failures=tuple(_failures(batch, names)),
    )


def _widths(columns: int, sizes: Iterable[int]) -> str:
    """How wide the matrix and its chapters are, in columns."""
    chapters = "".join(f".w{size} {{ --n: {size}; }}\n" for size in sorted(sizes))
    return f".matrix {{ --columns: {columns}; }}\n{chapters}"


def _core_heads(batch: Batch, names: Names) -> Iterator[tuple[str, str]]:
    """Short head and title of each core element of the first report that has them."""
    said = words(names.lang)
    core = next((row.core for row in batch.assessed if row.core), ())
    for one in core:
        title = names.title_of(one.id, one.title)
        yield said.core_short.get(one.id, title).replace("\n", " "), title


def _has_level(batch: Batch, level: Level) -> bool:
    return any(row.level == level for row in batch.assessed)


def _gaps(batch: Batch, names: Names, said: Words) -> Iterator[GapBar]:
    for gap in batch.common_gaps[:COMMONEST]:
        yield GapBar(
            gap.id,
            names.title_of(gap.id, gap.title),
            said.common_gap_value.format(gap.reports, gap.applicable),
            round(1000 * gap.reports / gap.applicable),
        )


def _means(groups: Iterable[GroupRow], said: Words, levels: bool) -> Iterator[Mean]:
    for group in groups:
        name = level_name(group.value, said) if levels else group.value or said.unknown
        yield Mean(name, group.reports, f"{group.score:.1f}", f"{group.coverage:.0%}")


def _failures(batch: Batch, names: Names) -> Iterator[tuple[str, str]]:
    for row in batch.rows:
        if row.failure:
            line = row.failure.line_en if names.lang == "en" else row.failure.line
            yield row.path, plain(line)
