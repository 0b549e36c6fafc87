"""How alike a sentence is to those that evidence an item: a second opinion beside its signals.

Each item of the built-in rubrics has weights of pairs of neighbouring characters, learned from
labelled sentences (``tests/likeness/train.py``). The likeness of a sentence is the sum of the
weights of its different pairs and of the item's base: log odds that it evidences the item.
Weights are whole hundredths, so that the sum is the same in any order.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import repeat
from operator import add
from typing import NamedTuple

_MOST_KEPT = 512


class Weights(NamedTuple):
    """Weights of one item, in hundredths: its base, and those of pairs of characters."""

    base: int
    pairs: dict[str, int]


@lru_cache(maxsize=_MOST_KEPT)
def weights_of(line: str) -> Weights:
    """The weights that an item's line of ``likeness.jsonl`` holds."""
    told = json.loads(line)
    pairs, numbers = told["pairs"], told["weights"]
    return Weights(
        told["base"],
        {
            pairs[at : at + 2]: number
            for at, number in zip(range(0, len(pairs), 2), numbers, strict=True)
        },
    )


def pairs_of(sentence: str) -> frozenset[str]:
    """The different pairs of neighbouring characters of a sentence in reading form."""
    said = sentence.lower()
    return frozenset(map(add, said, said[1:]))


def places_of_pairs(sentences: Iterable[frozenset[str]]) -> dict[str, list[int]]:
    """Per pair the sentences, by their place among those given, that have it."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for place, pairs in enumerate(sentences):
        for pair in pairs:
            found[pair].append(place)
    return found


def likenesses(weights: Weights, places: Mapping[str, Sequence[int]], number: int) -> list[float]:
    """The likeness of each of many sentences, faster than one by one.

    Args:
        weights: the item's weights.
        places: the pairs of the sentences, as ``places_of_pairs`` gives them.
        number: how many sentences there are.
    """
    sums = [weights.base] * number
    pairs = weights.pairs
    for pair in pairs.keys() & places.keys():
        weight = pairs[pair]
        for place in places[pair]:
            sums[place] += weight
    return [one / 100 for one in sums]


def likeness(weights: Weights, pairs: frozenset[str]) -> float:
    """Log odds that a sentence of these pairs evidences the item.

    Args:
        weights: the item's weights.
        pairs: the sentence's pairs.
    """
    return (weights.base + sum(map(weights.pairs.get, pairs, repeat(0)))) / 100
