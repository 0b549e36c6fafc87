"""Sentences as they are compared for copying: names, dates and figures masked."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.compare.masking import Masked as MaskedText
from checker.compare.masking import mask
from checker.compare.years.common_words import FORMULAS, MARKER
from checker.model import Clause, Report, Role

_YEAR = re.compile(r"(?:19|20)\d\d年?(?:\d{1,2}月)?(?:\d{1,2}日)?")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_FORMULA = re.compile(FORMULAS)
_MARKER = re.compile(MARKER)
_LEFT_OUT = (Role.SIGNATURE, Role.CHROME)
_SHORTEST = 4


class Unit(NamedTuple):
    """A sentence or clause under comparison; reading positions.

    ``words``: masked. ``figures``: its numbers other than years. ``formula``: whether it is
    opening words or holds a political formula.
    """

    start: int
    end: int
    section: int
    words: str
    figures: tuple[str, ...]
    formula: bool


class Masking:
    """A report masked once, cut into sentences and clauses as they are asked for.

    Args:
        report: the report.
        names: names of the unit, which are masked.
    """

    def __init__(self, report: Report, names: tuple[str, ...]) -> None:
        self._report = report
        self._masked: MaskedText = mask(report.reading.text, names)

    def sentences(self) -> tuple[Unit, ...]:
        """The sentences that can be copied: no headings, signature or page furniture."""
        return tuple(
            self._unit(s.start, s.end, s.section, s.role is Role.PREAMBLE)
            for s in self._report.sentences
            if not s.heading and s.role not in _LEFT_OUT and s.end - s.start >= _SHORTEST
        )

    def clauses(self, sentence: Unit) -> list[Unit]:
        """The clauses of a sentence."""
        found: list[Unit] = []
        clauses: tuple[Clause, ...] = self._report.clauses
        number = self._report.clause_at[sentence.start]
        while number < len(clauses) and clauses[number].start < sentence.end:
            clause = clauses[number]
            found.append(self._unit(clause.start, clause.end, sentence.section, sentence.formula))
            number += 1
        return found

    def _unit(self, start: int, end: int, section: int, opening: bool) -> Unit:
        text = self._report.reading.text
        mark = _MARKER.match(text, start, end)
        words_at = self._masked.masked(mark.end() if mark else start)
        words = self._masked.text[words_at : self._masked.masked(end)]
        own = text[start:end]
        figures = tuple(_NUMBER.findall(_YEAR.sub("", own)))
        return Unit(start, end, section, words, figures, opening or bool(_FORMULA.search(own)))
