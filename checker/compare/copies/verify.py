"""Candidates aligned exactly: what remains are passages that both reports really hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from checker.compare.align import (
    GRAM,
    Limits,
    Passage,
    Seed,
    grown,
    steps,
    without_overlaps,
)
from checker.compare.copies.candidates import Candidate
from checker.compare.copies.frequency import Frequency, rarity
from checker.compare.copies.packing import Bytes, Codes, Ints, codes_of, own_of, places_of, text_of
from checker.compare.copies.records import Match, Options, Place, Sheet
from checker.compare.masking import FIGURE
from checker.model import Span

_LEAST_MASKED = 16
SHORT_OWN, LONG_OWN = 40, 60
_KEPT_TEXTS = 2048
_COSTS = (1.0, 2.5)
_AROUND, _LEAST_COMMON = 16, 16


class Checked(NamedTuple):
    """A passage of two reports that counts, in masked positions."""

    first: int
    second: int
    passage: Passage
    own: int


class Verifier:
    """Aligns candidates of a collection; holds few texts at a time."""

    def __init__(
        self,
        sheets: Sequence[Sheet],
        frequency: Frequency,
        options: Options,
    ) -> None:
        self._often = frequency
        self._options = options
        self._text = lru_cache(_KEPT_TEXTS)(lambda report: text_of(sheets[report].text))
        self._own = lru_cache(_KEPT_TEXTS)(
            lambda report: own_of(sheets[report].own, len(self._text(report)))
        )

    def checked(self, found: Iterable[Candidate]) -> Iterator[Checked]:
        """Passages that count, pair by pair, none overlapping another of its pair."""
        for (first, second), near in groupby(found, key=lambda c: (c.first, c.second)):
            one, other = self._text(first), self._text(second)
            likely = (candidate for candidate in near if _likely(one, other, candidate))
            tried = (self._best((one, other), candidate) for candidate in likely)
            known = {found.passage: found for found in tried if found}
            for passage in without_overlaps(known):
                yield known[passage]

    def _best(self, texts: tuple[str, str], candidate: Candidate) -> Checked | None:
        """The passage around a candidate, or the tighter one within it; None if neither counts."""
        head = Seed(candidate.first_start, candidate.second_start, GRAM)
        last = Seed(candidate.first_last, candidate.second_last, GRAM)
        for cost in _COSTS:
            limits = Limits(_LEAST_MASKED, self._options.similarity_long, cost)
            passage = _bare(texts, grown(*texts, [head, last], limits))
            own = self._counted(texts, (candidate.first, candidate.second), passage)
            if passage and own:
                return Checked(candidate.first, candidate.second, passage, own)
        return None

    def _counted(
        self, texts: tuple[str, str], reports: tuple[int, int], passage: Passage | None
    ) -> int:
        """Own equal characters of a passage that counts, else 0.

        Long passages count however many hold them; short ones only where they are rare.
        """
        if passage is None:
            return 0
        runs = self._own_runs(texts, reports, passage)
        own = sum(int(kept.sum()) for _, kept in runs)
        if own < self._options.telling or passage.similarity < self._needed(own):
            return 0
        if own < LONG_OWN:
            telling = sum(float((kept * rarity(run, self._often)).sum()) for run, kept in runs)
            return own if telling >= self._options.telling else 0
        return own

    def _own_runs(
        self, texts: tuple[str, str], reports: tuple[int, int], passage: Passage
    ) -> list[tuple[Codes, Bytes]]:
        """Runs of equal characters, each with what is neither commonplace nor masked in it."""
        first = self._own(reports[0])[passage.first_start : passage.first_end]
        second = self._own(reports[1])[passage.second_start : passage.second_end]
        one = codes_of(texts[0][passage.first_start : passage.first_end])
        script = steps(
            texts[0][passage.first_start : passage.first_end],
            texts[1][passage.second_start : passage.second_end],
        )
        return [
            (
                one[s.first_start : s.first_end],
                first[s.first_start : s.first_end] & second[s.second_start : s.second_end],
            )
            for s in script
            if s.equal
        ]

    def _needed(self, own: int) -> float:
        """Similarity that a passage needs: the less, the longer it is."""
        short, long = self._options.similarity_short, self._options.similarity_long
        part = min(1.0, max(0.0, (own - SHORT_OWN) / (LONG_OWN - SHORT_OWN)))
        return short + part * (long - short)


def _bare(texts: tuple[str, str], passage: Passage | None) -> Passage | None:
    """A passage without figures at its ends: a numbering mark belongs to no copy."""
    if passage is None:
        return None
    a, b, c, d, same = passage
    while a < b and c < d and texts[0][a] == texts[1][c] and texts[0][a] == FIGURE:
        a, c, same = a + 1, c + 1, same - 1
    while a < b and c < d and texts[0][b - 1] == texts[1][d - 1] and texts[0][b - 1] == FIGURE:
        b, d, same = b - 1, d - 1, same - 1
    return Passage(a, b, c, d, same)


def _likely(one: str, other: str, candidate: Candidate) -> bool:
    """Whether enough characters around a candidate stand in the same order on both sides.

    Native and cheap; a necessary condition for nearly all passages that count.
    """
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - slow to load, on demand

    reach = GRAM + _AROUND
    first = one[max(0, candidate.first_start - _AROUND) : candidate.first_last + reach]
    second = other[max(0, candidate.second_start - _AROUND) : candidate.second_last + reach]
    return LCSseq.similarity(first, second, score_cutoff=_LEAST_COMMON) > 0


def placed(found: Iterable[Checked], sheets: Sequence[Sheet], options: Options) -> Iterator[Match]:
    """The passages at their document positions, those too short left out."""
    spans = lru_cache(_KEPT_TEXTS)(lambda report: places_of(sheets[report].places))
    for one in found:
        p = one.passage
        first = _span(spans(one.first), p.first_start, p.first_end)
        second = _span(spans(one.second), p.second_start, p.second_end)
        if min(first.end - first.start, second.end - second.start) >= options.least:
            yield Match(Place(one.first, first), Place(one.second, second), one.own, p.similarity)


def _span(places: tuple[Ints, Ints], start: int, end: int) -> Span:
    starts, ends = places
    return Span(int(starts[start]), int(ends[end - 1]))
