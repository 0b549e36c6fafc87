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
from checker.read.line_breaks import glued, is_open, may_begin, script_changes
from checker.read.placed import Row, Sheet

_NUMBERED = re.compile(
    r"第[一二三四五六七八九十百]{1,3}(部分|章|篇)|[一二三四五六七八九十]{1,3}[、.．]"
    r"|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳]"
)
_SENTENCE_ENDS = "。；：！？…;:!?."
_ENDS = _SENTENCE_ENDS + "”）)》"
_INDENT = 1.2
"""A line this many em inside its margin begins a paragraph."""
_OTHER_SIZE = 0.12
_WIDE_LEADING = 1.5
_PARTED = 0.25
"""Paragraphs this many em further apart than lines are told by that."""
_SHORT = 3.0
_LITTLE = 2.0
_SCRIPT_GAP = 0.25
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
    leading = _leading(rows, margins)
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
            pieces[-1] = glued(pieces[-1], row.text)
            length = length - len(last.text) + len(pieces[-1])
            if row.page != last.page:
                marks.append(Mark(length, row.page, paragraph))
        pieces += [glue, row.text]
        length += len(glue) + len(row.text)
        last = row
    return "".join(pieces), tuple(marks)


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
            (page, column): _margins(found, whole[column])
            for (page, column), found in by_page.items()
        }

    def of(self, row: Row) -> Margins:
        """The margins of the row's column."""
        return self._margins[row.page, row.column]


def _margins(rows: Sequence[Row], elsewhere: Margins | None = None) -> Margins:
    """Where lines begin, and where most full lines end, which stand within one character of it.

    Marks that hang over the margin, and the cells of tables, do not move it. If lines end anywhere,
    it is where those of the same column end ``elsewhere``, or the outermost place where two do.
    """
    if elsewhere is not None and len(rows) < _FEW:
        return elsewhere
    em = median(row.em for row in rows)
    lefts = sorted(row.left for row in rows)
    left = next((a for a, b in pairwise(lefts) if b - a < em / 2), lefts[0])
    rights = _rights(rows)
    long = [right for right in rights if right - left > _LONG * (rights[-1] - left)]
    most, usual = max(
        ((index - bisect_right(long, right - em) + 1, right) for index, right in enumerate(long)),
        default=(0, 0.0),
    )
    if most >= max(_SOME, len(long) / 3):
        return Margins(left, usual)
    if elsewhere is not None and rights[-1] < elsewhere.right + em:
        return Margins(left, elsewhere.right)
    return Margins(left, next((b for a, b in pairwise(rights[::-1]) if a - b < em / 2), rights[-1]))


def _rights(rows: Sequence[Row]) -> list[float]:
    """Where lines end; those with a mark that may hang over the margin, if there are no others."""
    lines = [row for row in rows if "\t" not in row.text] or rows[:1]
    firm = [row for row in lines if may_begin(row.text[-1])]
    return sorted(row.right for row in firm or lines)


class _Leading(NamedTuple):
    """Usual distances from the line above, in em: of any line, and of one below a short line."""

    line: float
    paragraph: float

    @property
    def least(self) -> float:
        """From what distance on a line begins a paragraph."""
        wide = self.line * _WIDE_LEADING
        parted = self.paragraph - self.line > _PARTED
        return min(wide, self.paragraph - _HAIR) if parted else wide


def _leading(rows: Sequence[Row], margins: _Columns) -> _Leading:
    """The usual distances; 0 where nothing tells."""
    lines, paragraphs = [], []
    for last, row in pairwise(rows):
        same = (last.page, last.column) == (row.page, row.column)
        if same and row.top > last.top and not _other_size(last, row):
            lines.append((row.top - last.top) / row.em)
            if last.right < margins.of(last).right - _SHORT * last.em:
                paragraphs.append(lines[-1])
    line = median(lines) if lines else 0.0
    return _Leading(line, median(paragraphs) if len(paragraphs) >= _SOME else line)


def _other_size(last: Row, row: Row) -> bool:
    return abs(last.em - row.em) > _OTHER_SIZE * max(last.em, row.em)


def _begins(last: Row, row: Row, below: Row | None, margins: _Columns, leading: _Leading) -> bool:
    """Whether ``row`` begins a paragraph, from the rows above and below it."""
    if _stands_apart(last, row, leading):
        return True
    here, there = margins.of(row), margins.of(last)
    inside = row.left - here.left
    indented = inside >= _INDENT * row.em
    if _had_room(last, row, there.right - last.right, indented):
        return True
    ended, numbered = last.text[-1] in _ENDS, bool(_NUMBERED.match(row.text))
    if not indented:
        return ended and numbered
    if ended or numbered:
        return True
    lefts = [last.left - there.left]
    if below is not None:
        lefts.append(below.left - margins.of(below).left)
    hangs = len(lefts) > 1 and all(abs(inside - left) < row.em / 2 for left in lefts)
    centred = abs(inside - (here.right - row.right)) < row.em
    return not (hangs or centred)


def _stands_apart(last: Row, row: Row, leading: _Leading) -> bool:
    """Whether a row is of another size than the last one, or lower than lines of a paragraph."""
    if _other_size(last, row) or bool(last.column) is not bool(row.column):
        return True
    same = (last.page, last.column) == (row.page, row.column)
    return same and row.top - last.top > leading.least * row.em > 0


def _had_room(last: Row, row: Row, room: float, indented: bool) -> bool:
    """Whether the beginning of ``row`` would still have fitted on the line above.

    Within a sentence a line goes on below if it leaves a quotation or bracket open and lacks
    little, or if a closing mark stands there; and what only some programs keep whole is whole.
    """
    lead = row.lead.least
    if not indented and last.text[-1] not in _SENTENCE_ENDS:
        if not may_begin(row.text) or (room < _LITTLE * last.em and is_open(last.text)):
            return False
        lead = row.lead.most
    gap = _SCRIPT_GAP * row.em if script_changes(last.text, row.text) else 0.0
    return gap + lead <= room - _HAIR * last.em
