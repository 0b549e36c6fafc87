"""The rubric's words in one automaton, and who is interested in each of them."""

from __future__ import annotations

import sys
from hashlib import sha256
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from checker import __version__
from checker.match.fragments import FALSE_FRAGMENTS
from checker.match.tables import Group, NearTable, Tables, tables_of
from checker.rubric import disk
from checker.rubric.records import Item, Rubric, Signal

LONG = 4
_FORM = "1"
_WORTH_KEEPING = 20
"""Smaller sets of items, such as one item under test, are worked out faster than read."""


class NearPlan(NamedTuple):
    """A near signal prepared: word numbers of each group, the rarest group first.

    ``order[i]`` is the number in the signal of the group ``groups[i]``, ``bits[i]`` the group's
    bit; ``mask`` has the bits of all its groups. ``without``: the words that must not stand there,
    ``barred`` their bit.
    """

    item: int
    pattern: Signal
    groups: tuple[Group, ...]
    order: tuple[int, ...]
    bits: tuple[int, ...]
    mask: int
    without: Group
    barred: int


class Masks(dict[int, int]):
    """Per word the bits of the near groups it is in, worked out when the word is first met."""

    def __init__(self, bits: dict[int, list[int]]) -> None:
        super().__init__()
        self._bits = bits

    def __missing__(self, word: int) -> int:
        """Bits of a word met for the first time."""
        found = 0
        for bit in self._bits.get(word, ()):
            found |= 1 << bit
        self[word] = found
        return found


class Index(NamedTuple):
    """Rubrics made ready for one pass over a text.

    ``items``: all items in order. ``signals``: (item number, signal). ``automaton``: of all words;
    ``tables``: whom each word interests. ``near``: the near signals, ``near_of`` those of each
    item, ``in_points`` those that reach over a point. ``long_words``: words of four characters or
    more. ``masks``: per word the bits of the near groups it is in.
    """

    items: tuple[Item, ...]
    signals: tuple[tuple[int, Signal], ...]
    automaton: AhoCorasick
    tables: Tables
    near: tuple[NearPlan, ...]
    near_of: tuple[tuple[NearPlan, ...], ...]
    long_words: frozenset[int]
    masks: Masks
    in_points: tuple[NearPlan, ...]

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
    near = tuple([_plan(signals, NearTable(*plain)) for plain in tables.near])
    near_of: list[list[NearPlan]] = [[] for _ in items]
    for plan in near:
        near_of[plan.item].append(plan)
    return Index(
        items,
        signals,
        AhoCorasick(tables.words, implementation=Implementation.ContiguousNFA),
        tables,
        near,
        tuple([tuple(plans) for plans in near_of]),
        frozenset([number for number, word in enumerate(tables.words) if len(word) >= LONG]),
        Masks(tables.bits),
        tuple([plan for plan in near if plan.pattern.within == "point"]),
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


def _plan(signals: tuple[tuple[int, Signal], ...], near: NearTable) -> NearPlan:
    item, signal = signals[near.signal]
    bits = tuple([1 << bit for bit in near.bits])
    mask = 0
    for bit in bits:
        mask |= bit
    barred = 1 << near.barred if near.barred >= 0 else 0
    return NearPlan(item, signal, near.groups, near.order, bits, mask, near.without, barred)
