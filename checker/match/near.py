"""Near signals: all groups within one clause, sentence or point, in any order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, product
from math import prod

Range = tuple[int, int]
_MOST_A_UNIT = 4
_MOST_TRIED = 4096


def combinations(groups: Sequence[Sequence[Range]], gap: int) -> list[tuple[Range, ...]]:
    """Tightest combinations of one word a group, at most one per word of the rarest group.

    Args:
        groups: per group the ranges of its words within one unit; none empty.
        gap: most characters between neighbouring words.

    Returns:
        Combinations of words that do not overlap, each in order of position.
    """
    if all(len(group) == 1 for group in groups):
        return _single([group[0] for group in groups], gap)
    anchor = min(range(len(groups)), key=lambda number: len(groups[number]))
    found: dict[tuple[Range, ...], None] = {}
    for word in groups[anchor][: 2 * _MOST_A_UNIT]:
        for chosen in _around(word, groups, anchor):
            if _close(chosen, gap):
                found[chosen] = None
                break
        if len(found) == _MOST_A_UNIT:
            break
    return list(found)


def _single(words: list[Range], gap: int) -> list[tuple[Range, ...]]:
    """The one combination there is, if its words do not overlap and are close enough."""
    ordered = tuple(sorted(words))
    for left, right in pairwise(ordered):
        if right[0] < left[1] or right[0] - left[1] > gap:
            return []
    return [ordered]


def _around(word: Range, groups: Sequence[Sequence[Range]], anchor: int) -> list[tuple[Range, ...]]:
    """The word with one of each other group, nothing overlapping, tightest first."""
    others = [group for number, group in enumerate(groups) if number != anchor]
    if len(others) == 1:
        return _pairs(word, others[0])
    while prod(map(len, others)) > _MOST_TRIED:
        longest = max(others, key=len)
        nearest = sorted(longest, key=lambda other: _distance(word, other))
        others[others.index(longest)] = nearest[: len(longest) // 2]
    found = {
        tuple(sorted((word, *chosen)))
        for chosen in product(*others)
        if not _overlap_any((word, *chosen))
    }
    return sorted(found, key=_extent)


def _pairs(word: Range, others: Sequence[Range]) -> list[tuple[Range, ...]]:
    """The word with each of some others that it does not overlap, nearest first."""
    found = [
        (word, other) if word < other else (other, word)
        for other in others
        if other[0] >= word[1] or word[0] >= other[1]
    ]
    if len(found) > 1:
        found.sort(key=_extent)
    return list(found)


def _extent(words: tuple[Range, ...]) -> tuple[int, tuple[Range, ...]]:
    return words[-1][1] - words[0][0], words


def _close(words: tuple[Range, ...], gap: int) -> bool:
    for left, right in pairwise(words):
        if right[0] - left[1] > gap:
            return False
    return True


def _distance(one: Range, other: Range) -> int:
    return max(other[0] - one[1], one[0] - other[1])


def _overlap_any(words: tuple[Range, ...]) -> bool:
    for left, right in pairwise(sorted(words)):
        if right[0] < left[1]:
            return True
    return False
