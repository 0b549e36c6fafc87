"""Where the rubric's words stand in a report: one pass, then looked up by word and by sentence."""

from __future__ import annotations

from typing import NamedTuple

from checker.match.index import Index
from checker.match.near import Range
from checker.model import Report


class Place(NamedTuple):
    """A word found, with its clause and sentence. Reading positions."""

    start: int
    end: int
    clause: int
    sentence: int


class Places:
    """All words found in a report.

    Args:
        report: the report.
        index: the rubric's index.
    """

    def __init__(self, report: Report, index: Index) -> None:
        self._report = report
        self.by_word: dict[int, list[Place]] = {}
        self.in_sentence: dict[int, set[int]] = {}
        self.rejected: dict[int, list[Range]] = {}
        self._in_point: dict[int, set[int]] = {}
        self._collect(report, index)
        self.words = frozenset(self.by_word)

    def _collect(self, report: Report, index: Index) -> None:
        clause_at, clauses, rejects = report.clause_at, report.clauses, index.rejects
        by_word, in_sentence = self.by_word, self.in_sentence
        found = index.automaton.find_matches_as_indexes(report.reading.text, overlapping=True)
        for word, start, end in found:
            clause = clause_at[start]
            if clause < 0:
                continue
            sentence = clauses[clause].sentence
            place = Place(start, end, clause, sentence)
            if word in by_word:
                by_word[word].append(place)
            else:
                by_word[word] = [place]
            if sentence in in_sentence:
                in_sentence[sentence].add(word)
            else:
                in_sentence[sentence] = {word}
            for item in rejects[word]:
                self.rejected.setdefault(item, []).append((start, end))

    def unit(self, within: str, place: Place) -> int:
        """Number of the clause, sentence or point in which a place lies."""
        if within == "sentence":
            return place.sentence
        if within == "clause":
            return place.clause
        return self._report.sentences[place.sentence].point

    def near_words(self, within: str, place: Place) -> set[int]:
        """Words that share a place's point (and its heading), or at least its sentence."""
        if within != "point":
            return self.in_sentence[place.sentence]
        point = self._report.sentences[place.sentence].point
        if point not in self._in_point:
            self._in_point[point] = self._point_words(point)
        return self._in_point[point]

    def _point_words(self, point: int) -> set[int]:
        own = self._report.points[point]
        words: set[int] = set()
        for sentence in self.sentences_of(own.start, own.end, own.head_start, own.head_end):
            words |= self.in_sentence.get(sentence, set())
        return words

    def sentences_of(self, start: int, end: int, head_start: int, head_end: int) -> set[int]:
        """Sentences that lie in a point or in the heading above it."""
        report = self._report
        found = set()
        for left, right in ((start, end), (head_start, head_end)):
            position = left
            while position < right:
                clause = report.clause_at[position]
                if clause < 0:
                    position += 1
                    continue
                sentence = report.sentences[report.clauses[clause].sentence]
                found.add(sentence.index)
                position = max(sentence.end, position + 1)
        return found

    def by_whom_rejected(self, item: int, place: Place) -> Range | None:
        """The reject word of an item inside which a place lies, if any."""
        for start, end in self.rejected.get(item, ()):
            if start <= place.start and place.end <= end:
                return start, end
        return None

    def of_group(self, within: str, unit: int, words: set[int] | frozenset[int]) -> list[Place]:
        """Places of words within a clause, sentence or point, in order."""
        found = [
            place
            for word in words
            for place in self.by_word.get(word, ())
            if self._inside(within, unit, place)
        ]
        found.sort()
        return found

    def _inside(self, within: str, unit: int, place: Place) -> bool:
        if within == "sentence":
            return place.sentence == unit
        if within == "clause":
            return place.clause == unit
        point = self._report.points[unit]
        return (point.start <= place.start and place.end <= point.end) or (
            point.head_start <= place.start and place.end <= point.head_end
        )
