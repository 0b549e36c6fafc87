"""Exact alignment of passages that two masked texts share, changed words and all.

Candidates are grams of a few characters that both texts hold; only around them, native edit
distance decides. What counts as one passage is Kadane's best-scoring run of the edit script:
equal characters gain, changed ones cost.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

GRAM = 5
_MOST_PLACES = 6
_REACH = 40
_DRIFT = 14
_FLANK = 40
_LONGEST_WINDOW = 4000
_EDGE = 10


class Limits(NamedTuple):
    """What a passage must have: masked characters on both sides, and similarity 0-100.

    ``cost``: what a changed character costs, in equal ones; the more, the tighter the passage.
    """

    least: int = 20
    similarity: float = 72.0
    cost: float = 1.0


class Seed(NamedTuple):
    """A place where both texts hold the same ``length`` characters."""

    first: int
    second: int
    length: int


class Passage(NamedTuple):
    """Ranges of two masked texts that say the same; ``same`` counts equal characters."""

    first_start: int
    first_end: int
    second_start: int
    second_end: int
    same: int

    @property
    def similarity(self) -> float:
        """Equal characters on both sides, of all characters of both, 0-100."""
        both = self.first_end - self.first_start + self.second_end - self.second_start
        return 200 * self.same / both if both else 0.0


class Step(NamedTuple):
    """A stretch of an edit script: equal on both sides, or not."""

    equal: bool
    first_start: int
    first_end: int
    second_start: int
    second_end: int


def shared_passages(first: str, second: str, limits: Limits = Limits()) -> tuple[Passage, ...]:  # noqa: B008 - an immutable record
    """All passages that two masked texts share, longest first where they overlap.

    Args:
        first: a whole masked text.
        second: another one, or the same.
        limits: what counts as a passage.

    Returns:
        Passages that overlap on neither side, in the order of the second text.
    """
    found = (grown(first, second, chain, limits) for chain in chains(seeds(first, second)))
    return without_overlaps(passage for passage in found if passage)


def seeds(first: str, second: str) -> Iterator[Seed]:
    """Grams that both texts hold, in the order of the second; very common ones are left out."""
    places: dict[str, list[int]] = defaultdict(list)
    for at in range(len(first) - GRAM + 1):
        places[first[at : at + GRAM]].append(at)
    for at in range(len(second) - GRAM + 1):
        held = places.get(second[at : at + GRAM])
        if held and len(held) <= _MOST_PLACES:
            for place in held:
                yield Seed(place, at, GRAM)


def chains(found: Iterable[Seed]) -> list[list[Seed]]:
    """Seeds that follow each other at about the same distance on both sides.

    Args:
        found: seeds in the order of the second text.
    """
    closed: list[list[Seed]] = []
    open_chains: list[list[Seed]] = []
    for seed in found:
        still: list[list[Seed]] = []
        for chain in open_chains:
            (still if seed.second - chain[-1].second <= _REACH else closed).append(chain)
        open_chains = still
        fit = min(
            (c for c in open_chains if _follows(c[-1], seed)),
            key=lambda c: abs(_diagonal(c[-1]) - _diagonal(seed)),
            default=None,
        )
        if fit is None:
            open_chains.append([seed])
        else:
            fit.append(seed)
    return closed + open_chains


def grown(first: str, second: str, chain: list[Seed], limits: Limits) -> Passage | None:
    """The best passage around a chain of seeds; None where it does not meet the limits."""
    flank = _FLANK
    while True:
        left = min(flank, max(chain[0].first, chain[0].second))
        a0, b0 = max(0, chain[0].first - left), max(0, chain[0].second - left)
        a1 = min(len(first), chain[-1].first + chain[-1].length + flank)
        b1 = min(len(second), chain[-1].second + chain[-1].length + flank)
        best = best_run(steps(first[a0:a1], second[b0:b1]), limits.cost)
        if best is None:
            return None
        passage = Passage(
            best.first_start + a0,
            best.first_end + a0,
            best.second_start + b0,
            best.second_end + b0,
            best.same,
        )
        inner = min(passage.first_start - a0, passage.second_start - b0)
        outer = min(a1 - passage.first_end, b1 - passage.second_end)
        goes_on = (inner < _EDGE and a0 and b0) or (
            outer < _EDGE and a1 < len(first) and b1 < len(second)
        )
        if not goes_on or flank > _LONGEST_WINDOW:
            return passage if meets(passage, limits) else None
        flank *= 3


def meets(passage: Passage, limits: Limits) -> bool:
    """Whether a passage is long and similar enough."""
    shorter = min(
        passage.first_end - passage.first_start, passage.second_end - passage.second_start
    )
    return shorter >= limits.least and passage.similarity >= limits.similarity


def steps(first: str, second: str) -> list[Step]:
    """The edit script from one text to the other; also what marks differences for readers."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - slow to load, on demand

    return [
        Step(op.tag == "equal", op.src_start, op.src_end, op.dest_start, op.dest_end)
        for op in Levenshtein.opcodes(first, second)
    ]


def best_run(script: list[Step], cost: float = 1.0) -> Passage | None:
    """The run of an edit script that scores best: equal characters less those changed."""
    best: tuple[float, int, int] = (0.0, 0, 0)
    score, begin = 0.0, 0
    for index, step in enumerate(script):
        if score <= 0:
            score, begin = 0.0, index
        if step.equal:
            score += step.first_end - step.first_start
        else:
            changed = max(step.first_end - step.first_start, step.second_end - step.second_start)
            score -= cost * changed
        if score > best[0]:
            best = (score, begin, index + 1)
    run = script[best[1] : best[2]]
    if not run:
        return None
    same = sum(step.first_end - step.first_start for step in run if step.equal)
    return Passage(
        run[0].first_start, run[-1].first_end, run[0].second_start, run[-1].second_end, same
    )


def without_overlaps(found: Iterable[Passage]) -> tuple[Passage, ...]:
    """The passages with most equal characters of those that overlap, in the second's order."""
    kept: list[Passage] = []
    for one in sorted(set(found), key=lambda p: (-p.same, p)):
        if not any(_overlap(one, other) for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda p: (p.second_start, p.first_start)))


def _overlap(one: Passage, other: Passage) -> bool:
    return (one.first_start < other.first_end and other.first_start < one.first_end) or (
        one.second_start < other.second_end and other.second_start < one.second_end
    )


def _diagonal(seed: Seed) -> int:
    return seed.first - seed.second


def _follows(last: Seed, seed: Seed) -> bool:
    ahead = seed.first - last.first
    return 0 <= ahead <= _REACH and abs(_diagonal(seed) - _diagonal(last)) <= _DRIFT
