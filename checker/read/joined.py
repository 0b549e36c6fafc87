"""Lines of a page into paragraphs, and pages into one text with its marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise, zip_longest
from statistics import median
from typing import NamedTuple

from checker.model import Mark
from checker.read.placed import Row, Sheet

_NUMBERED = re.compile(
    r"第[一二三四五六七八九十百]{1,3}(部分|章|篇)|[一二三四五六七八九十]{1,3}[、.．]"
    r"|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳]"
)
_ENDS = "。；：！？…”）)》;:!?."
_INDENT = 1.2
"""A line this many em inside its margin begins a paragraph."""
_OTHER_SIZE = 0.12
_WIDE_LEADING = 1.5
_HAIR = 0.1
_LONG = 0.7
_SOME = 3
_FEW = 5
"""Rows below which a column's margins are those of the same column on other pages."""


class Margins(NamedTuple):
    """Where the lines of a column begin and end."""

    left: float
    right: float


def joined(sheets: Sequence[Sheet]) -> tuple[str, tuple[Mark, ...]]:
    """The text of pages, one paragraph a line, with where pages and paragraphs begin.

    A line begins a paragraph if it is indented, numbered behind a full stop, of another size,
    further below than usual, or if its first word would still have had room on the line above.
    """
    rows = [row for sheet in sheets for row in sheet.rows]
    margins = _Columns(rows)
    leading = _leading(rows)
    pieces: list[str] = []
    marks: list[Mark] = []
    length = paragraph = 0
    last: Row | None = None
    for row, below in zip_longest(rows, rows[1:]):
        if last is None or _begins(last, row, below, margins, leading):
            paragraph += 1
            glue = "\n" if last else ""
            marks.append(Mark(length + len(glue), row.page, paragraph))
        else:
            glue = ""
            pieces[-1] = _without_hyphen(pieces[-1], row.text)
            length = length - len(last.text) + len(pieces[-1])
            if row.page != last.page:
                marks.append(Mark(length, row.page, paragraph))
        pieces += [glue, row.text]
        length += len(glue) + len(row.text)
        last = row
    return "".join(pieces), tuple(marks)


def _without_hyphen(text: str, below: str) -> str:
    """A word parted by a hyphen loses it; 2015- above 2020 keeps it."""
    parted = re.search(r"[a-z]-$", text) and re.match(r"[a-z]", below)
    return text[:-1] if parted else text


class _Columns:
    """Margins per page and column."""

    def __init__(self, rows: Sequence[Row]) -> None:
        by_page: dict[tuple[int, str], list[Row]] = defaultdict(list)
        by_column: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            by_page[row.page, row.column].append(row)
            by_column[row.column].append(row)
        whole = {column: _margins(found) for column, found in by_column.items()}
        self._margins = {
            (page, column): _margins(found) if len(found) >= _FEW else whole[column]
            for (page, column), found in by_page.items()
        }

    def of(self, row: Row) -> Margins:
        """The margins of the row's column."""
        return self._margins[row.page, row.column]


def _margins(rows: Sequence[Row]) -> Margins:
    """Where lines begin, and where most full lines end, which stand within one character of it.

    Marks that hang over the margin, and the cells of tables, do not move it. If lines end anywhere,
    it is the outermost place where two of them do.
    """
    em = median(row.em for row in rows)
    lefts = sorted(row.left for row in rows)
    left = next((a for a, b in pairwise(lefts) if b - a < em / 2), lefts[0])
    rights = sorted(row.right for row in rows if "\t" not in row.text) or [rows[0].right]
    long = [right for right in rights if right - left > _LONG * (rights[-1] - left)]
    most, usual = max(
        ((index - bisect_right(long, right - em) + 1, right) for index, right in enumerate(long)),
        default=(0, 0.0),
    )
    if most >= max(_SOME, len(long) / 3):
        return Margins(left, usual)
    return Margins(left, next((b for a, b in pairwise(rights[::-1]) if a - b < em / 2), rights[-1]))


def _leading(rows: Sequence[Row]) -> float:
    """The usual distance of a line from the line above it, in em; 0 where nothing tells."""
    steps = [
        (row.top - last.top) / row.em
        for last, row in pairwise(rows)
        if (last.page, last.column) == (row.page, row.column)
        and row.top > last.top
        and not _other_size(last, row)
    ]
    return median(steps) if steps else 0.0


def _other_size(last: Row, row: Row) -> bool:
    return abs(last.em - row.em) > _OTHER_SIZE * max(last.em, row.em)


def _begins(last: Row, row: Row, below: Row | None, margins: _Columns, leading: float) -> bool:
    """Whether ``row`` begins a paragraph, from the rows above and below it."""
    if _other_size(last, row) or bool(last.column) is not bool(row.column):
        return True
    same = (last.page, last.column) == (row.page, row.column)
    if same and row.top - last.top > _WIDE_LEADING * leading * row.em > 0:
        return True
    here, there = margins.of(row), margins.of(last)
    if last.right + row.lead <= there.right - _HAIR * last.em:
        return True
    ended = last.text[-1] in _ENDS
    inside = row.left - here.left
    if inside < _INDENT * row.em:
        return ended and bool(_NUMBERED.match(row.text))
    if ended or _NUMBERED.match(row.text):
        return True
    lefts = [last.left - there.left]
    if below is not None:
        lefts.append(below.left - margins.of(below).left)
    hangs = len(lefts) > 1 and all(abs(inside - left) < row.em / 2 for left in lefts)
    centred = abs(inside - (here.right - row.right)) < row.em
    return not (hangs or centred)
