"""Near signals: all groups within one clause, sentence or point, in any order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
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
    if len(groups) == 2:  # by far the commonest
        return _of_two(groups[0], groups[1], gap)
    if all(len(group) == 1 for group in groups):
        return _single([group[0] for group in groups], gap)
    anchor = min(range(len(groups)), key=lambda number: len(groups[number]))
    others = [group for number, group in enumerate(groups) if number != anchor]
    found: dict[tuple[Range, ...], None] = {}
    for word in groups[anchor][: 2 * _MOST_A_UNIT]:
        chosen = _tightest(word, others, gap)
        if chosen:
            found[chosen] = None
            if len(found) == _MOST_A_UNIT:
                break
    return list(found)


def _of_two(one: Sequence[Range], other: Sequence[Range], gap: int) -> list[tuple[Range, ...]]:
    """Each word of the shorter list with the nearest of the other list, if near enough.

    Nearest is the least extent from the first to the last character, then the earliest.
    """
    if len(one) > len(other):
        one, other = other, one
    found: list[tuple[Range, ...]] = []
    for word in one[: 2 * _MOST_A_UNIT]:
        best = _nearest(word, other)
        if best and best[1][0] - best[0][1] <= gap and best not in found:
            found.append(best)
            if len(found) == _MOST_A_UNIT:
                break
    return found


def _nearest(word: Range, others: Sequence[Range]) -> tuple[Range, Range] | None:
    """The word with the one of the others that makes the least extent without overlapping it."""
    start, end = word
    best: tuple[Range, Range] | None = None
    least = 0
    for other in others:
        if other[0] >= end:
            pair, extent = (word, other), other[1] - start
        elif start >= other[1]:
            pair, extent = (other, word), end - other[0]
        else:
            continue
        if best is None or extent < least or (extent == least and pair < best):
            best, least = pair, extent
    return best


def _single(words: list[Range], gap: int) -> list[tuple[Range, ...]]:
    """The one combination there is, if its words do not overlap and are close enough."""
    words.sort()
    return [tuple(words)] if _close(words, gap) else []


def _tightest(word: Range, others: list[Sequence[Range]], gap: int) -> tuple[Range, ...] | None:
    """The word with one of each other group, close and not overlapping, of the least extent."""
    near = _in_reach(word, others, gap)
    while prod(map(len, near)) > _MOST_TRIED:
        longest = max(near, key=len)
        nearest = sorted(longest, key=lambda other: _distance(word, other))
        near[near.index(longest)] = nearest[: len(longest) // 2]
    best: list[Range] = []
    least = 0
    for chosen in product(*near):
        words = [word, *chosen]
        words.sort()
        extent = words[-1][1] - words[0][0]
        if best and (extent > least or (extent == least and words >= best)):
            continue
        if _close(words, gap):
            best, least = words, extent
    return tuple(best) or None


def _in_reach(word: Range, others: list[Sequence[Range]], gap: int) -> list[list[Range]]:
    """Per group the words that could be close: all gaps and the longest words between allowed."""
    reach = gap * len(others) + sum(max(end - start for start, end in group) for group in others)
    low, high = word[0] - reach, word[1] + reach
    return [[other for other in group if low <= other[1] and other[0] <= high] for group in others]


def _close(words: Sequence[Range], gap: int) -> bool:
    """Whether words in order of position neither overlap nor stand too far apart."""
    end = words[0][1]
    for left, right in words[1:]:
        if left < end or left - end > gap:
            return False
        end = right
    return True


def _distance(one: Range, other: Range) -> int:
    return max(other[0] - one[1], one[0] - other[1])
