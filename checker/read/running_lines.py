"""Page numbers and running heads and feet: what stands at the edge of page after page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from checker.read.placed import Row, Sheet

_DECORATED = re.compile(
    r"[-—–─－·•~～\s]+\d{1,4}[-—–─－·•~～\s]+|第\s*\d{1,4}\s*页([，,、/／\s]*共\s*\d{1,4}\s*页)?"
    r"|(共\s*\d{1,4}\s*页[，,、/／\s]*)?第\s*\d{1,4}\s*页|\d{1,4}\s*[/／]\s*\d{1,4}"
    r"|[Pp]age\s*\d{1,4}(\s*of\s*\d{1,4})?|[(（\[]\d{1,4}[)）\]]"
)
_BARE = re.compile(r"\d{1,4}|[ivxIVX]{1,5}")
_EDGE_ROWS = 2
_EDGE = 0.12
"""The outer share of a page in which its furniture stands."""
_REPEATS = 0.3
"""A line at the edge of so many of the pages, and of two, is furniture."""
_SAME_PLACE = 0.01


def without_running_lines(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The pages without page numbers and running heads and feet."""
    edges = [_edge_rows(sheet) for sheet in sheets]
    counts = Counter(key for rows in edges for key in {_key(row, at) for row, at in rows})
    offsets = _number_offsets(edges)
    least = max(2, _REPEATS * len(sheets))
    kept = []
    for sheet, rows in zip(sheets, edges, strict=True):
        gone = {
            row
            for row, at in rows
            if counts[_key(row, at)] >= least or _is_number(row, at, offsets, len(sheets))
        }
        kept.append(sheet._replace(rows=tuple(row for row in sheet.rows if row not in gone)))
    return kept


def _edge_rows(sheet: Sheet) -> list[tuple[Row, float]]:
    """The first and last rows of a page that lie at its edge, with their relative heights."""
    rows = sorted(sheet.rows, key=lambda row: row.top)
    outer = rows[:_EDGE_ROWS] + rows[max(_EDGE_ROWS, len(rows) - _EDGE_ROWS) :]
    placed = ((row, (row.top + row.bottom) / 2 / (sheet.height or 1.0)) for row in outer)
    return [(row, at) for row, at in placed if not _EDGE < at < 1 - _EDGE]


def _key(row: Row, at: float) -> tuple[str, int]:
    """What makes two lines the same: their text without its numbers, and their place."""
    return re.sub(r"\d+|\s+", "", row.text), round(at / _SAME_PLACE / 2)


def _number_offsets(edges: list[list[tuple[Row, float]]]) -> Counter[int]:
    """How often a bare number at the edge runs so far ahead of the pages."""
    return Counter(
        int(row.text) - row.page for rows in edges for row, _ in rows if row.text.isdecimal()
    )


def _is_number(row: Row, at: float, offsets: Counter[int], pages: int) -> bool:
    text = row.text.strip()
    if _DECORATED.fullmatch(text):
        return True
    if not _BARE.fullmatch(text):
        return False
    return not text.isdecimal() or pages == 1 or offsets[int(text) - row.page] > 1
