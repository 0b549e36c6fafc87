"""Where the rubric's words stand in a report: one pass, then looked up by word and by sentence."""

from __future__ import annotations

from collections import defaultdict

from checker.match.index import Index
from checker.match.near import Range
from checker.model import Point, Report

Place = tuple[Range, int, int]
"""A word found: its range (reading positions), clause, sentence."""


class Places:
    """All words found in a report.

    ``by_word``: places of each word number. ``in_sentence``: per sentence the places of each word
    in it. ``rejected``: per item the ranges of its reject words.

    Args:
        report: the report.
        index: the rubric's index.
    """

    def __init__(self, report: Report, index: Index) -> None:
        self._report = report
        self.by_word: dict[int, list[Place]] = defaultdict(list)
        self.in_sentence: dict[int, dict[int, list[Place]]] = defaultdict(dict)
        self.rejected: dict[int, list[Range]] = {}
        self._in_point: dict[int, dict[int, list[Place]]] = {}
        self._below: dict[Range, list[int]] = {}
        for point in report.points:
            for head in self._heads(point):
                self._below.setdefault(head, []).append(point.index)
        self._collect(report, index)
        self.words = frozenset(self.by_word)

    def _collect(self, report: Report, index: Index) -> None:
        clause_at, rejects, rejecting = report.clause_at, index.rejects, index.rejecting
        sentence_of = [clause.sentence for clause in report.clauses]
        by_word, in_sentence = self.by_word, self.in_sentence
        found = index.automaton.find_matches_as_indexes(report.reading.text, overlapping=True)
        text, fragments = report.reading.text, index.fragments
        for word, start, end in found:
            clause = clause_at[start]
            if clause < 0:
                continue
            if word in fragments and text[start - 1 : start] in fragments[word]:
                continue
            sentence = sentence_of[clause]
            place = ((start, end), clause, sentence)
            by_word[word].append(place)
            here = in_sentence[sentence]
            if word in here:
                here[word].append(place)
            else:
                here[word] = [place]
            if word in rejecting:
                for item in rejects[word]:
                    self.rejected.setdefault(item, []).append((start, end))

    def around(self, within: str, place: Place) -> list[tuple[int, dict[int, list[Place]]]]:
        """The clause, sentence or points of a place, each with the places of the words in it.

        For a clause these are the places of its sentence. A point has those of the headings above
        it too, so a place in a heading lies in all points below it.
        """
        if within == "sentence":
            return [(place[2], self.in_sentence[place[2]])]
        if within == "clause":
            return [(place[1], self.in_sentence[place[2]])]
        own = self._report.points[self._report.sentences[place[2]].point]
        points = {own.index}
        for head in self._heads(own):
            if head[0] <= place[0][0] < head[1]:
                points.update(self._below.get(head, ()))
        return [(point, self._places_of_point(point)) for point in sorted(points)]

    def _heads(self, point: Point) -> set[Range]:
        """Headings a point stands under: its own run-in heading and its section's heading."""
        section = self._report.sections[point.section]
        return {
            (point.head_start, point.head_end),
            (section.heading_start, section.heading_end),
        }

    def _places_of_point(self, point: int) -> dict[int, list[Place]]:
        if point not in self._in_point:
            self._in_point[point] = self._point_places(point)
        return self._in_point[point]

    def _point_places(self, point: int) -> dict[int, list[Place]]:
        own = self._report.points[point]
        joined: dict[int, list[Place]] = defaultdict(list)
        sentences = self._sentences(own.start, own.end)
        for start, end in self._heads(own):
            sentences |= self._sentences(start, end)
        for sentence in sorted(sentences):
            for word, places in self.in_sentence.get(sentence, {}).items():
                joined[word].extend(places)
        return joined

    def _sentences(self, start: int, end: int) -> set[int]:
        report = self._report
        found = set()
        position = start
        while position < end:
            clause = report.clause_at[position]
            if clause < 0:
                position += 1
                continue
            sentence = report.sentences[report.clauses[clause].sentence]
            found.add(sentence.index)
            position = max(sentence.end, position + 1)
        return found

    def by_whom_rejected(self, item: int, start: int, end: int) -> Range | None:
        """The reject word of an item inside which a range lies, if any."""
        for left, right in self.rejected.get(item, ()):
            if left <= start and end <= right:
                return left, right
        return None
