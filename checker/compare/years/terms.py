"""What a sentence is about: pairs of neighbouring characters, weighted by how rare they are.

Pairs of characters serve Chinese, which has no spaces, as well as words do, and need no
dictionary. The weight of a pair is its inverse document frequency (Spärck Jones 1972) over the
sentences of the two reports; their own habits of speech thereby weigh little.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from checker.compare.years.common_words import ADVERBS, NOUNS, VERBS

_RUN = re.compile(r"[\u4e00-\u9fffA-Za-z+]{2,}")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*[余多]?(?:百|千|万|亿)*%?")

Terms = frozenset[str]


@lru_cache(maxsize=1)
def _common() -> re.Pattern[str]:
    words = sorted({*VERBS, *ADVERBS, *NOUNS}, key=lambda word: (-len(word), word))
    long = [word for word in words if len(word) > 1]
    short = "".join(word for word in words if len(word) == 1)
    return re.compile("|".join(map(re.escape, long)) + f"|[{short}]")


def terms_of(text: str, names: Sequence[str] = ()) -> Terms:
    """The pairs of characters that name what a text is about.

    Args:
        text: reading text.
        names: names of the reporting unit, which are left out.
    """
    for name in names:
        text = text.replace(name, " ")
    text = _common().sub(" ", _NUMBER.sub(" ", text))
    return frozenset(run[at : at + 2] for run in _RUN.findall(text) for at in range(len(run) - 1))


class Weights:
    """Weights of terms, learned from sentences."""

    def __init__(self, sentences: Iterable[Terms]) -> None:
        counted: Counter[str] = Counter()
        total = 0
        for terms in sentences:
            counted.update(terms)
            total += 1
        self._total = total
        self._counted = counted

    def of(self, term: str) -> float:
        """Weight of one term, above 0."""
        return math.log((self._total + 1) / (self._counted[term] + 0.5)) + 0.1

    def mass(self, terms: Terms) -> float:
        """Weight of several terms."""
        return sum(self.of(term) for term in sorted(terms))


class Index:
    """Passages by their terms, asked which of them hold most of what is wanted."""

    def __init__(self, passages: Sequence[Terms], weights: Weights) -> None:
        self._at: dict[str, list[int]] = {}
        self._weights = weights
        for number, terms in enumerate(passages):
            for term in sorted(terms):
                self._at.setdefault(term, []).append(number)

    def cover(self, wanted: Terms, least: float) -> list[tuple[int, float]]:
        """Passages that hold at least a share of ``wanted`` by weight, 0-1, with that share.

        Best first; among equals the earlier one.
        """
        total = self._weights.mass(wanted)
        sums: dict[int, float] = {}
        for term in sorted(wanted):
            weight = self._weights.of(term)
            for number in self._at.get(term, ()):
                sums[number] = sums.get(number, 0.0) + weight
        floor = least * total - 1e-9
        found = [(number, round(sum_ / total, 6)) for number, sum_ in sums.items() if sum_ >= floor]
        return sorted(found, key=lambda one: (-one[1], one[0]))
