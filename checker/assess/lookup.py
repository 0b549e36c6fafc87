"""What judging asks of a report again and again, worked out once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from checker.match import pairs_of, places_of_pairs
from checker.model import Clause, Cue, CueKind, Figure, Level, Report, Role
from checker.parse.bystanders import is_slogan, of_higher, of_others, years_told
from checker.parse.hollow import names_weakly, tells_deed, tells_outcome

NEGATION, OBLIGATION, COMPLETION = 1, 2, 4
"""Kinds of cues that matter to the strength of a passage, as bits."""

_BITS = {
    CueKind.NEGATION: NEGATION,
    CueKind.OBLIGATION: OBLIGATION,
    CueKind.COMPLETION: COMPLETION,
}


_DONE = (Role.ACHIEVEMENT, Role.PREAMBLE)


class Lookup:
    """A report with its figures, years, cues and headings by clause and sentence.

    Per clause: ``sentences`` its sentence, ``roles`` its role, ``cues`` the bits of its cues,
    ``heading`` whether it stands in a heading. ``figures``: per sentence, its figures. ``parents``:
    the section above each section. ``min_similarity``: least similarity of passages that no words
    but their likeness shows, 0-100. ``earlier``: per sentence, position and year of the years it
    names.
    """

    def __init__(self, report: Report, year: int | None, min_similarity: float = 0) -> None:
        self.report = report
        self.min_similarity = min_similarity
        self.year = year
        self.clause_at = report.clause_at
        sentences, clauses = report.sentences, report.clauses
        self.parents = {section.index: section.parent for section in report.sections}
        self.sentences = [clause.sentence for clause in clauses]
        self.roles = [clause.role for clause in clauses]
        self.cues = [_bits(clause) if clause.cues else 0 for clause in clauses]
        self.heading = [sentences[number].heading for number in self.sentences]
        self.figures: dict[int, list[Figure]] = {}
        for figure in report.figures:
            if figure.clause >= 0:
                self.figures.setdefault(self.sentences[figure.clause], []).append(figure)
        self.earlier: dict[int, list[tuple[int, int]]] = {}
        for at, told in years_told(report.reading.text, year):
            clause = report.clause_at[at]
            if clause >= 0:
                self.earlier.setdefault(self.sentences[clause], []).append((at, told))
        self._level = Level(report.facts.level.value) if report.facts.level else None
        self._unit = report.facts.unit.value if report.facts.unit else ""
        self._point_figures: dict[int, list[Figure]] = {}
        self._slogans: dict[int, bool] = {}
        self._empty: dict[int, range | None] = {}  # per clause its stretch, if that tells no deed
        self._bystanders: dict[int, tuple[int, int] | None] = {}
        self._pairs: dict[int, frozenset[str]] = {}
        self._text_sentences: dict[int, bool] | None = None
        self._places_of_pairs: dict[str, list[int]] | None = None
        self._breaks: list[int] = []  # where each line after the first begins

    def figures_of_point(self, point: int) -> list[Figure]:
        """All figures within a point, in order."""
        if point not in self._point_figures:
            own = self.report.points[point]
            self._point_figures[point] = [
                figure for figure in self.report.figures if own.start <= figure.start < own.end
            ]
        return self._point_figures[point]

    def pairs(self, sentence: int) -> frozenset[str]:
        """The pairs of neighbouring characters of a sentence."""
        if sentence not in self._pairs:
            one = self.report.sentences[sentence]
            self._pairs[sentence] = pairs_of(self.report.reading.text[one.start : one.end])
        return self._pairs[sentence]

    def places_of_pairs(self) -> dict[str, list[int]]:
        """Per pair of characters the places among ``text_sentences`` of those that have it."""
        if self._places_of_pairs is None:
            self._places_of_pairs = places_of_pairs(map(self.pairs, self.text_sentences()))
        return self._places_of_pairs

    def text_sentences(self) -> dict[int, bool]:
        """Sentences outside headings, and whether they tell what was done (no plan, no problem)."""
        if self._text_sentences is None:
            told: dict[int, bool] = {}
            for clause, number in enumerate(self.sentences):
                if not self.heading[clause]:
                    told[number] = told.get(number, True) and self.roles[clause] in _DONE
            self._text_sentences = told
        return self._text_sentences

    def completion(self, clause: int) -> list[Cue]:
        """Completion cues of a clause."""
        if not self.cues[clause] & COMPLETION:
            return []
        cues = self.report.clauses[clause].cues
        return [cue for cue in cues if cue.kind is CueKind.COMPLETION]

    def bystander(self, clause: int) -> tuple[int, int] | None:
        """Where a clause names another body or a higher authority as the one who acted."""
        if clause not in self._bystanders:
            self._bystanders[clause] = self._bystander(self.report.clauses[clause])
        return self._bystanders[clause]

    def _bystander(self, clause: Clause) -> tuple[int, int] | None:
        text = self.report.reading.text[clause.start : clause.end]
        who = of_others(text) or of_higher(text, self._level, self._unit)
        at = text.find(who)
        return (clause.start + at, clause.start + at + len(who)) if who else None

    def slogan(self, clause: int) -> bool:
        """Whether a clause tells guidance or resolve and no deed."""
        if clause not in self._slogans:
            self._slogans[clause] = is_slogan(self._text(clause))
        return self._slogans[clause]

    def hollow(self, clauses: Sequence[int]) -> bool:
        """Whether the words found, in these clauses, stand in a sentence that tells no deed.

        It praises an outcome in another clause of the sentence; a semicolon ends a sentence here.
        """
        empty = self._deedless(clauses)
        praised = any(n not in clauses and tells_outcome(self._text(n)) for n in empty)
        return praised and any(names_weakly(self._text(number)) for number in clauses)

    def formula(self, clauses: Sequence[int]) -> bool:
        """Whether the words found are named with a weak verb in a sentence that tells no deed."""
        named = range(clauses[0], clauses[-1] + 1)
        return bool(self._deedless(clauses)) and any(
            names_weakly(self._text(number)) for number in named
        )

    def _deedless(self, clauses: Sequence[int]) -> range:
        """The sentence around some clauses, if it tells no deed; else an empty range."""
        if clauses[0] not in self._empty:
            stretch = self._stretch(clauses[0])
            self._empty.update(dict.fromkeys(stretch, self._without_deed(stretch)))
        empty = self._empty[clauses[0]]
        return empty if empty and clauses[-1] in empty else range(0)

    def _stretch(self, clause: int) -> range:
        """The clauses of a sentence between semicolons, around one of them."""
        sentence, first, last = self.sentences[clause], clause, clause
        while first and self.sentences[first - 1] == sentence and not self._ends(first - 1):
            first -= 1
        while not self._ends(last) and self.sentences[last + 1 : last + 2] == [sentence]:
            last += 1
        return range(first, last + 1)

    def _ends(self, clause: int) -> bool:
        return self._text(clause).endswith(";")

    def _without_deed(self, stretch: range) -> range | None:
        """The stretch itself where none of its clauses tells a deed."""
        return None if any(tells_deed(self._text(number)) for number in stretch) else stretch

    def _text(self, clause: int) -> str:
        own = self.report.clauses[clause]
        return self.report.reading.text[own.start : own.end]

    def line_of(self, position: int) -> int:
        """Line number, from 1, of a document position."""
        if not self._breaks:
            lengths = [len(line) + 1 for line in self.report.document.text.split("\n")]
            self._breaks = list(accumulate(lengths))
        return bisect_right(self._breaks, position) + 1


def _bits(clause: Clause) -> int:
    found = 0
    for cue in clause.cues:
        found |= _BITS.get(cue.kind, 0)
    return found
