"""Reading order of a page: columns are found by the empty strip between them."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from checker.read.placed import Row, Segment
from checker.read.segments import text_of

_LEAST = 4
"""Lines a column needs to be one."""
_MOST = 2000
"""Segments of a page above which it is a drawing, not columns of text."""
_FULL = 0.5
"""Share of a column's lines that fill it; the cells of a table do not."""
_ALIGNED = 0.8
_INDENT = 2.6
_LONG = 8
"""Characters of a usual line; the cells of a table have fewer."""
_DEEPEST = 2
_OVERLAP = 0.5


def gutter_of(segments: Sequence[Segment]) -> float | None:
    """Where the strip between two columns runs; None for one column.

    A strip is taken for one when few lines cross it, the lines left of it mostly reach it, and
    the lines right of it mostly begin at one place.
    """
    if not 2 * _LEAST <= len(segments) <= _MOST:
        return None
    left = min(segment.left for segment in segments)
    right = max(segment.right for segment in segments)
    em = median(segment.em for segment in segments)
    starts = sorted({segment.left for segment in segments})
    at = [start - em / 4 for start in starts if 0.2 < (start - left) / (right - left or 1) < 0.8]
    middle = (left + right) / 2
    for gutter in sorted(at, key=lambda x: (_crossing(segments, x), abs(x - middle)))[:_LEAST]:
        if _parts_columns(segments, gutter, em):
            return gutter
    return None


def _crossing(segments: Sequence[Segment], gutter: float) -> int:
    return sum(1 for segment in segments if _crosses(segment, gutter))


def _crosses(segment: Segment, gutter: float) -> bool:
    return segment.left < gutter < segment.right - segment.em / 4


def _parts_columns(segments: Sequence[Segment], gutter: float, em: float) -> bool:
    before = [s for s in segments if s.right - s.em / 4 <= gutter]
    after = [s for s in segments if s.left >= gutter]
    if min(len(before), len(after)) < max(_LEAST, _crossing(segments, gutter)):
        return False
    edge = max(segment.right for segment in before)
    start = min(segment.left for segment in after)
    full = sum(1 for s in before if edge - s.right <= 2 * em)
    aligned = sum(1 for s in after if s.left - start <= _INDENT * em)
    long = min(median(len(s.text) for s in part) for part in (before, after))
    return full >= _FULL * len(before) and aligned >= _ALIGNED * len(after) and long >= _LONG


def rows_of(
    segments: Sequence[Segment], page: int, gutter: float | None, column: str = ""
) -> list[Row]:
    """The rows of a page, or of a column of it, in reading order.

    Args:
        segments: everything on it.
        page: its number.
        gutter: where its columns part; None for one column.
        column: the way to this column.
    """
    if gutter is None:
        return _stacked(segments, page, column)
    rows: list[Row] = []
    across = sorted((s for s in segments if _crosses(s, gutter)), key=lambda s: s.middle)
    rest = [s for s in segments if not _crosses(s, gutter)]
    for segment in [*across, None]:
        band = [s for s in rest if segment is None or s.middle < segment.middle]
        rest = [s for s in rest if segment is not None and s.middle >= segment.middle]
        for side in ("L", "R"):
            part = [s for s in band if (s.left < gutter) is (side == "L")]
            inner = gutter_of(part) if len(column) + 1 < _DEEPEST else None
            rows += rows_of(part, page, inner, column + side)
        if segment is not None:
            rows += _stacked([segment], page, column)
    return _merged_across(rows, column)


def _merged_across(rows: list[Row], column: str) -> list[Row]:
    """Rows as they are; a crossing line of several segments becomes one row again."""
    merged: list[Row] = []
    for row in rows:
        last = merged[-1] if merged else None
        if last and last.column == row.column == column and _level(last, row):
            pair = sorted((last, row), key=lambda r: r.left)
            merged[-1] = _row(pair, row.page, column)
        else:
            merged.append(row)
    return merged


def _stacked(segments: Sequence[Segment], page: int, column: str) -> list[Row]:
    """Segments of one column into rows from top to bottom."""
    lines: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda s: (s.middle, s.left)):
        if lines and _level(lines[-1][0], segment):
            lines[-1].append(segment)
        else:
            lines.append([segment])
    return [_row(sorted(line, key=lambda s: s.left), page, column) for line in lines]


def _level(one: Segment | Row, other: Segment | Row) -> bool:
    """Whether two pieces stand on one line: they share half of the lower one's height."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > _OVERLAP * min(one.bottom - one.top, other.bottom - other.top)


def _row(line: Sequence[Segment | Row], page: int, column: str) -> Row:
    longest = max(line, key=lambda s: s.right - s.left)
    return Row(
        text_of([(s.text, s.left, s.right) for s in line], longest.em),
        line[0].left,
        max(s.right for s in line),
        min(s.top for s in line),
        max(s.bottom for s in line),
        longest.em,
        line[0].lead,
        page,
        column,
    )
