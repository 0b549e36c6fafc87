"""The rubric's words in one automaton, and who is interested in each of them."""

from __future__ import annotations

import sys
from hashlib import sha256
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from checker import __version__
from checker.match.fragments import FALSE_FRAGMENTS
from checker.match.tables import Tables, tables_of, unpacked
from checker.rubric import disk
from checker.rubric.records import Item, Rubric, Signal

LONG = 4
_FORM = "3"
_BITS = 4096

Group = frozenset[int]
"""Word numbers of one group of a near signal."""

_WORTH_KEEPING = 20
"""Smaller sets of items, such as one item under test, are worked out faster than read."""


class NearPlan(NamedTuple):
    """A near signal prepared: word numbers of each group, the rarest group first.

    ``order[i]`` is the number in the signal of the group ``groups[i]``, ``numbers[i]`` the group's
    number; ``mask`` has the bits of all its groups, ``topic`` that of the group written first.
    ``without``: the words that must not stand there, ``barred`` their bit.
    """

    item: int
    pattern: Signal
    groups: tuple[Group, ...]
    order: tuple[int, ...]
    numbers: tuple[int, ...]
    mask: int
    topic: int
    without: Group
    barred: int


def bit_of(group: int) -> int:
    """The bit of a near group.

    In rubrics of thousands of items several groups share a bit, so that masks stay small: a mask
    that lacks a bit lacks its group, one that has it may have another group of the same bit.
    """
    return 1 << group % _BITS


class Masks(dict[int, int]):
    """Per word the bits of the near groups it is in, worked out when the word is first met."""

    def __init__(self, groups_of: tuple[bytes, ...]) -> None:
        super().__init__()
        self._groups_of = groups_of

    def __missing__(self, word: int) -> int:
        """Bits of a word met for the first time."""
        found = 0
        for group in unpacked(self._groups_of[word]):
            found |= bit_of(group)
        self[word] = found
        return found


class Anchored(dict[int, tuple[int, ...]]):
    """Per word the near signals whose rarest group has it, unpacked when it is first met."""

    def __init__(self, anchored: tuple[bytes, ...]) -> None:
        super().__init__()
        self._anchored = anchored

    def __missing__(self, word: int) -> tuple[int, ...]:
        """Near signals of a word met for the first time."""
        self[word] = found = tuple(unpacked(self._anchored[word]))
        return found


class Plans(dict[int, NearPlan]):
    """The near signals by number, each prepared when it is first asked for."""

    def __init__(self, signals: tuple[tuple[int, Signal], ...], tables: Tables) -> None:
        super().__init__()
        self._signals = signals
        self._tables = tables
        self._groups: dict[int, Group] = {}

    def __missing__(self, number: int) -> NearPlan:
        """The plan of a signal asked for the first time."""
        signal, order, numbers, barred = self._tables.near[number]
        mask = 0
        for group in numbers:
            mask |= bit_of(group)
        plan = self[number] = NearPlan(
            *self._signals[signal],
            tuple([self._group(group) for group in numbers]),
            order,
            numbers,
            mask,
            bit_of(numbers[order.index(0)]),
            self._group(barred) if barred >= 0 else frozenset(),
            bit_of(barred) if barred >= 0 else 0,
        )
        return plan

    def _group(self, number: int) -> Group:
        if number not in self._groups:
            self._groups[number] = frozenset(unpacked(self._tables.groups[number]))
        return self._groups[number]


class Index(NamedTuple):
    """Rubrics made ready for one pass over a text.

    ``items``: all items in order. ``signals``: (item number, signal). ``automaton``: of all words;
    ``tables``: whom each word interests. ``near``: the near signals by number, ``near_of`` the
    numbers of each item's, ``in_points`` of those that reach over a point. ``anchored``: per word
    the other near signals whose rarest group has it. ``long_words``: words of four characters or
    more. ``masks``: per word the bits of the near groups it is in.
    """

    items: tuple[Item, ...]
    signals: tuple[tuple[int, Signal], ...]
    automaton: AhoCorasick
    tables: Tables
    near: Plans
    near_of: tuple[tuple[int, ...], ...]
    anchored: Anchored
    long_words: frozenset[int]
    masks: Masks
    in_points: tuple[int, ...]

    def own_words(self, item: int) -> tuple[str, ...]:
        """The long words of an item's literal and near signals."""
        return tuple(
            [
                word
                for signal in self.items[item].signals
                if signal.kind in ("literal", "near")
                for group in signal.groups
                for word in group
                if len(word) >= LONG
            ]
        )


_KEPT: dict[tuple[str, ...], Index] = {}
_MOST_KEPT = 8


def index_of(rubrics: tuple[Rubric, ...]) -> Index:
    """The index of a set of rubrics; kept for the process, by the digests of the rubrics."""
    key = tuple(f"{rubric.id} {rubric.sha256}" for rubric in rubrics)
    index = _KEPT.get(key)
    if index is None:
        if len(_KEPT) >= _MOST_KEPT:
            _KEPT.clear()
        index = _KEPT[key] = _built(rubrics, key)
    return index


def _built(rubrics: tuple[Rubric, ...], key: tuple[str, ...]) -> Index:
    items = tuple(item for rubric in rubrics for item in rubric.items)
    signals = tuple(
        [(number, signal) for number, item in enumerate(items) for signal in item.signals]
    )
    tables = _kept_tables(signals, key) if len(items) >= _WORTH_KEEPING else tables_of(signals)
    words = tables.words.split("\n") if tables.words else []
    near_of: list[list[int]] = [[] for _ in items]
    in_points: list[int] = []
    for number, (signal, _, _, _) in enumerate(tables.near):
        item, pattern = signals[signal]
        near_of[item].append(number)
        if pattern.within == "point":
            in_points.append(number)
    return Index(
        items,
        signals,
        AhoCorasick(words, implementation=Implementation.ContiguousNFA),
        tables,
        Plans(signals, tables),
        tuple(map(tuple, near_of)),
        Anchored(tables.anchored),
        frozenset([number for number, word in enumerate(words) if len(word) >= LONG]),
        Masks(tables.groups_of),
        tuple(in_points),
    )


def _kept_tables(signals: tuple[tuple[int, Signal], ...], key: tuple[str, ...]) -> Tables:
    """The tables from disk, or worked out and kept there."""
    said = "|".join((_FORM, __version__, str(sys.hexversion), repr(FALSE_FRAGMENTS), *key))
    digest = sha256(said.encode()).hexdigest()
    plain = disk.load(digest)
    if plain:
        return Tables(*plain)
    tables = tables_of(signals)
    disk.store(digest, tuple(tables))
    return tables
