"""Where the rubric's words stand in a report: one pass, then looked up by sentence and by word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import itemgetter

from checker.match.index import Index, NearPlan
from checker.match.near import Range
from checker.match.tables import CUT, FALSE_FRAGMENT, LITERAL, REJECT
from checker.model import Point, Report

Hit = tuple[int, int, int]
"""A word found: its number and its range (reading positions), as the automaton gives it."""

_START = itemgetter(1, 2)
_FEW = 8
_LONGEST_WORD = 120
"""No word of a rubric is longer (``checker.rubric.schema``)."""


class Row:
    """The words of one sentence or point: ``by_word`` their ranges, ``words`` their numbers."""

    def __init__(self, by_word: dict[int, list[Range]]) -> None:
        self.by_word = by_word
        self.words = frozenset(by_word)

    def ranges(self, group: frozenset[int]) -> list[Range]:
        """Ranges of the words of a group, in order of position."""
        words = group & self.words
        if len(words) == 1:
            (word,) = words
            return self.by_word[word]
        found = [place for word in words for place in self.by_word[word]]
        found.sort()
        return found


class Places:
    """All words found in a report.

    ``rows``: the words of each sentence that has any. ``bits``: the bits of the near groups of
    which a sentence has a word; ``all_bits`` those of the whole report. ``literals`` and
    ``pieces``: the hits of words of literal and of fuzzy signals. ``rejected``: per item the
    ranges of its reject words, ``rejected_in`` the (item, sentence) pairs of them.

    Args:
        report: the report.
        index: the rubric's index.
    """

    def __init__(self, report: Report, index: Index) -> None:
        self.report = report
        self.index = index
        self.sentence_of = [clause.sentence for clause in report.clauses]
        self.rows: dict[int, Row] = {}
        self.literals: list[Hit] = []
        self.pieces: list[Hit] = []
        self.rejected: dict[int, list[Range]] = {}
        self.rejected_in: set[tuple[int, int]] = set()
        self._collect(report, index)
        for ranges in self.rejected.values():
            ranges.sort()
        masks = index.masks
        self.bits: dict[int, int] = {}
        self.all_bits = 0
        for sentence, row in self.rows.items():
            bits = 0
            for word in row.words:
                bits |= masks[word]
            self.bits[sentence] = bits
            self.all_bits |= bits
        self._points: dict[int, list[int]] = {}
        self._under: dict[Range, set[int]] = {}
        self._point_bits: list[int] = []
        self._rows_of_points: dict[int, Row] = {}
        self._long: dict[int, list[Hit]] | None = None
        self._long_groups: dict[int, list[Hit]] = {}

    def _collect(self, report: Report, index: Index) -> None:
        clause_at, sentence_of = report.clause_at, self.sentence_of
        rows: dict[int, dict[int, list[Range]]] = {}
        flags = index.tables.flags
        for hit in index.automaton.find_matches_as_indexes(report.reading.text, overlapping=True):
            word, start, end = hit
            clause = clause_at[start]
            if clause < 0 or (flags[word] and not self._noted(hit, flags[word])):
                continue
            sentence = sentence_of[clause]
            if sentence not in rows:
                rows[sentence] = {word: [(start, end)]}
            elif word in rows[sentence]:
                rows[sentence][word].append((start, end))
            else:
                rows[sentence][word] = [(start, end)]
        self.rows = {sentence: Row(by_word) for sentence, by_word in rows.items()}

    def _noted(self, hit: Hit, flags: int) -> bool:
        """Note a hit for whom it interests beside near signals; false for a chance fragment."""
        word, start, end = hit
        if flags & FALSE_FRAGMENT:
            before = self.report.reading.text[start - 1 : start]
            if before in self.index.tables.fragments[word]:
                return False
        if flags & LITERAL:
            self.literals.append(hit)
        if flags & CUT:
            self.pieces.append(hit)
        if flags & REJECT:
            clauses = {self.report.clause_at[start], self.report.clause_at[end - 1]} - {-1}
            sentences = {self.sentence_of[clause] for clause in clauses}
            for item in self.index.tables.rejects[word]:
                self.rejected.setdefault(item, []).append((start, end))
                self.rejected_in.update([(item, sentence) for sentence in sentences])
        return True

    def sentence_at(self, position: int) -> int:
        """Sentence of a reading position that lies in one."""
        return self.sentence_of[self.report.clause_at[position]]

    def sentences_of_point(self, point: int) -> list[int]:
        """Sentences with hits of a point and of the headings it stands under, in order."""
        if not self._points:
            sentences = self.report.sentences
            for number in self.rows:
                self._points.setdefault(sentences[number].point, []).append(number)
        found = set(self._points.get(point, ()))
        for head in self._heads(self.report.points[point]):
            if head not in self._under:
                self._under[head] = self._sentences(*head)
            found |= self._under[head]
        return sorted(found)

    def points_with(self, mask: int) -> list[int]:
        """Points that may have, with their headings, a word of each group of the mask."""
        points = range(len(self.report.points))
        return [point for point in points if mask & self.bits_of_point(point) == mask]

    def bits_of_point(self, point: int) -> int:
        """The bits of the near groups of which a point has a word, with its headings."""
        if not self._point_bits:
            self._point_bits = [self._bits_of_point(p.index) for p in self.report.points]
        return self._point_bits[point]

    def _bits_of_point(self, point: int) -> int:
        bits = 0
        for sentence in self.sentences_of_point(point):
            bits |= self.bits[sentence]
        return bits

    def row_of_point(self, point: int) -> Row:
        """The words of a point and of the headings it stands under, in order, as one row."""
        if point not in self._rows_of_points:
            self._rows_of_points[point] = self._joined(self.sentences_of_point(point))
        return self._rows_of_points[point]

    def long_hits(self, plan: NearPlan) -> list[Hit]:
        """Hits of the long words of a near signal, in order of position."""
        found = [hit for at in range(len(plan.groups)) for hit in self._long_of(plan, at)]
        found.sort(key=_START)
        return found

    def _long_of(self, plan: NearPlan, at: int) -> list[Hit]:
        """Hits of the long words of one group, which many signals may share."""
        group = plan.numbers[at]
        if group not in self._long_groups:
            if self._long is None:
                self._long = self._long_rows()
            words = plan.groups[at] & self._long.keys()
            self._long_groups[group] = [hit for word in words for hit in self._long[word]]
        return self._long_groups[group]

    def _long_rows(self) -> dict[int, list[Hit]]:
        found: dict[int, list[Hit]] = {}
        long_words = self.index.long_words
        for row in self.rows.values():
            for word in row.words & long_words:
                hits = [(word, start, end) for start, end in row.by_word[word]]
                found.setdefault(word, []).extend(hits)
        return found

    def _joined(self, sentences: Iterable[int]) -> Row:
        joined: dict[int, list[Range]] = {}
        for sentence in sentences:
            for word, ranges in self.rows[sentence].by_word.items():
                joined.setdefault(word, []).extend(ranges)
        return Row(joined)

    def _heads(self, point: Point) -> set[Range]:
        """Headings a point stands under: its own run-in heading and its section's heading."""
        section = self.report.sections[point.section]
        return {
            (point.head_start, point.head_end),
            (section.heading_start, section.heading_end),
        }

    def _sentences(self, start: int, end: int) -> set[int]:
        report = self.report
        found = set()
        position = start
        while position < end:
            clause = report.clause_at[position]
            if clause < 0:
                position += 1
                continue
            sentence = report.sentences[report.clauses[clause].sentence]
            if sentence.index in self.rows:
                found.add(sentence.index)
            position = max(sentence.end, position + 1)
        return found

    def by_whom_rejected(self, item: int, start: int, end: int) -> Range | None:
        """The reject word of an item inside which a range lies, if any."""
        return holder(self.rejected.get(item, ()), start, end)


def holder(ranges: Sequence[Range], start: int, end: int) -> Range | None:
    """The first of some ranges, in order of their starts, that a range lies in; None if none does.

    Words of a rubric are short, so only ranges that start shortly before need a look.
    """
    first = bisect_left(ranges, (start - _LONGEST_WORD, 0)) if len(ranges) > _FEW else 0
    for number in range(first, len(ranges)):
        left, right = ranges[number]
        if left > start:
            return None
        if end <= right:
            return left, right
    return None
