"""Signals that can never matter: another of the same item always fires with them, as strongly.

``wider(a, b)`` holds only where every text that fires ``b`` also fires ``a`` in the same place; it
is a sufficient condition on the words, so nothing useful is ever called shadowed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from checker.rubric.records import Signal

_STRENGTH = {"name": 0, "topic": 1, "measure": 2}
_REACH = {"clause": 0, "sentence": 1, "point": 2}


def shadowed(signals: Sequence[Signal]) -> Iterator[tuple[int, int]]:
    """Pairs (signal, the one that shadows it) of an item's signals, by position from 0."""
    for number, signal in enumerate(signals):
        for other, by in enumerate(signals):
            if other == number or not wider(by, signal):
                continue
            if other < number or not wider(signal, by):
                yield number, other
                break


def wider(one: Signal, other: Signal) -> bool:
    """Whether ``one`` fires wherever ``other`` does, and shows no less."""
    if one.kind == "reject" or other.kind == "reject":
        return one.kind == other.kind and _holds_all(one.groups[0], other.groups[0])
    if _STRENGTH[one.shows] < _STRENGTH[other.shows] or not _freer(one, other):
        return False
    if one.kind == "section" or other.kind == "section":
        return one.kind == other.kind and one.role == other.role
    if one.kind == "fuzzy" or other.kind == "fuzzy":
        same = one.kind == other.kind and one.phrase == other.phrase
        return same and one.at_least <= other.at_least
    return _words_wider(one, other)


def _freer(one: Signal, other: Signal) -> bool:
    """Whether ``one`` asks for nothing that ``other`` does not ask for."""
    roles = not one.roles or (bool(other.roles) and set(other.roles) <= set(one.roles))
    if one.roles != other.roles and {"plan", "problem"} & set(one.roles + other.roles):
        roles = False  # a role that is named is judged otherwise than one that is not
    without = not one.without or (
        one.within == other.within and set(one.without) <= set(other.without)
    )
    return roles and without and (other.figure or not one.figure)


def _words_wider(one: Signal, other: Signal) -> bool:
    if one.kind == "literal":
        return any(_held_by(one.groups[0], group) for group in other.groups)
    if other.kind == "literal" or len(one.groups) > len(other.groups):
        return False
    if _REACH[one.within] < _REACH[other.within]:
        return False
    return any(
        all(map(_held_by, one.groups, chosen)) and _near_enough(one, other, chosen)
        for chosen in permutations(other.groups, len(one.groups))
    )


def _near_enough(one: Signal, other: Signal, chosen: tuple[tuple[str, ...], ...]) -> bool:
    """Whether the gap of ``one`` allows for the groups it leaves out and for shorter words."""
    if one.within == "point":
        return True
    fewer = len(other.groups) - len(chosen)
    longest = max(len(word) for group in other.groups for word in group)
    rest = max(
        min(len(word) - len(held) for held in words if held in word)
        for words, group in zip(one.groups, chosen, strict=True)
        for word in group
    )
    return one.gap >= other.gap * (fewer + 1) + longest * fewer + 2 * rest


def _held_by(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether each of ``others`` has one of ``words`` inside; never for an empty group."""
    return bool(others) and all(any(word in other for word in words) for other in others)


def _holds_all(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether each reject word of ``other`` lies inside... an equal one of ``one``."""
    return bool(other) and set(other) <= set(one)
