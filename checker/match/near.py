"""Near signals: all groups within one clause, sentence or point, in any order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

Range = tuple[int, int]
_MOST_A_UNIT = 4
_FAR = 1 << 30


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
        chosen = _around(word, groups, anchor)
        if chosen and _close(chosen, gap):
            found[chosen] = None
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


def _around(
    word: Range, groups: Sequence[Sequence[Range]], anchor: int
) -> tuple[Range, ...] | None:
    """The word and, of each other group, the nearest that overlaps nothing chosen."""
    chosen = [word]
    for number, group in enumerate(groups):
        if number == anchor:
            continue
        best: Range | None = None
        least = _FAR
        for other in group:
            away = max(other[0] - word[1], word[0] - other[1])
            if 0 <= away < least and not _overlaps(other, chosen):
                best, least = other, away
        if best is None:
            return None
        chosen.append(best)
    return tuple(sorted(chosen))


def _close(words: tuple[Range, ...], gap: int) -> bool:
    for left, right in pairwise(words):
        if right[0] - left[1] > gap:
            return False
    return True


def _overlaps(one: Range, others: list[Range]) -> bool:
    for other in others:
        if one[0] < other[1] and other[0] < one[1]:
            return True
    return False
