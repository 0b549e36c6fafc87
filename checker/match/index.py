"""The rubric's words in one automaton, and who is interested in each of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from checker.match.fragments import FALSE_FRAGMENTS
from checker.match.fuzzy import pieces_of
from checker.rubric.records import Item, Rubric, Signal

_FREQUENCY = {1: 5.0, 2: 1.0, 3: 0.25, 4: 0.08}
_RARE = 0.02
_LONG = 4


class NearPlan(NamedTuple):
    """A near signal prepared: word numbers of each group, the rarest group first.

    ``order[i]`` is the number in the signal of the group ``groups[i]``, ``bits[i]`` the group's
    bit; ``mask`` has the bits of all its groups. ``without``: the words that must not stand there,
    ``barred`` their bit.
    """

    signal: int
    item: int
    pattern: Signal
    groups: tuple[frozenset[int], ...]
    order: tuple[int, ...]
    bits: tuple[int, ...]
    mask: int
    without: frozenset[int]
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


LITERAL, CUT, REJECT, FALSE_FRAGMENT = 1, 2, 4, 8
"""What a word can be beside a word of near signals."""


class Index(NamedTuple):
    """Rubrics made ready for one pass over a text.

    ``items``: all items in order. ``signals``: (item number, signal). Per word of the automaton:
    ``literals``: the literal signals it is of, ``rejects``: the items it rejects for, ``pieces``:
    the fuzzy signals of which it is a piece; words that are none of these are not in the tables.
    ``flags``: what each word is. ``near``: the near signals, ``near_of`` those of each item;
    ``always_fuzzy``: fuzzy signals too short to be cut. ``long_words``: words of four characters
    or more. ``numbers``: number of each word. ``fragments``: characters before a word that make it
    a chance fragment. ``masks``: per word the bits of the near groups it is in; ``anchored``: per
    word the near signals whose rarest group has it; ``in_points``: the near signals that reach
    over a point.
    """

    items: tuple[Item, ...]
    signals: tuple[tuple[int, Signal], ...]
    automaton: AhoCorasick
    literals: dict[int, list[int]]
    rejects: dict[int, list[int]]
    pieces: dict[int, list[int]]
    flags: bytes
    near: tuple[NearPlan, ...]
    near_of: tuple[tuple[NearPlan, ...], ...]
    always_fuzzy: tuple[int, ...]
    long_words: frozenset[int]
    numbers: dict[str, int]
    fragments: dict[int, tuple[str, ...]]
    masks: Masks
    anchored: dict[int, list[int]]
    in_points: tuple[NearPlan, ...]

    def own_words(self, item: int) -> frozenset[int]:
        """Numbers of the words of an item's literal and near signals."""
        return frozenset(
            self.numbers[word]
            for signal in self.items[item].signals
            if signal.kind in ("literal", "near")
            for group in signal.groups
            for word in group
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
        index = _KEPT[key] = _built(rubrics)
    return index


def _built(rubrics: tuple[Rubric, ...]) -> Index:
    items = tuple(item for rubric in rubrics for item in rubric.items)
    signals = tuple(
        (number, signal) for number, item in enumerate(items) for signal in item.signals
    )
    collector = _Collector(signals)
    fragments = {
        number: FALSE_FRAGMENTS[word[:2]]
        for word, number in collector.numbers.items()
        if word[:2] in FALSE_FRAGMENTS
    }
    return Index(
        items,
        signals,
        AhoCorasick(list(collector.numbers), implementation=Implementation.ContiguousNFA),
        collector.literals,
        collector.rejects,
        collector.pieces,
        collector.flags(fragments),
        tuple(collector.near),
        collector.near_by_item(len(items)),
        tuple(collector.always),
        frozenset(number for word, number in collector.numbers.items() if len(word) >= _LONG),
        collector.numbers,
        fragments,
        Masks(collector.bits()),
        collector.anchored(),
        tuple(p for p in collector.near if signals[p.signal][1].within == "point"),
    )


class _Collector:
    """Numbers the words and notes whom each interests."""

    def __init__(self, signals: tuple[tuple[int, Signal], ...]) -> None:
        self.numbers: dict[str, int] = {}
        self.literals: dict[int, list[int]] = {}
        self.rejects: dict[int, list[int]] = {}
        self.pieces: dict[int, list[int]] = {}
        self.near: list[NearPlan] = []
        self._bits: dict[frozenset[int], int] = {}
        self.always: list[int] = []
        for number, (item, signal) in enumerate(signals):
            self._add(number, item, signal)

    def flags(self, fragments: Iterable[int]) -> bytes:
        """What each word is beside a word of near signals."""
        found = bytearray(len(self.numbers))
        tables = (self.literals, LITERAL), (self.pieces, CUT), (self.rejects, REJECT)
        for table, flag in (*tables, (fragments, FALSE_FRAGMENT)):
            for word in table:
                found[word] |= flag
        return bytes(found)

    def near_by_item(self, count: int) -> tuple[tuple[NearPlan, ...], ...]:
        """The near signals of each item."""
        table: list[list[NearPlan]] = [[] for _ in range(count)]
        for plan in self.near:
            table[plan.item].append(plan)
        return tuple(tuple(plans) for plans in table)

    def _add(self, number: int, item: int, signal: Signal) -> None:
        if signal.kind == "reject":
            self._note(self.rejects, signal.groups[0], item)
        elif signal.kind == "literal":
            self._note(self.literals, signal.groups[0], number)
        elif signal.kind == "near":
            self.near.append(self._plan(number, item, signal))
        elif signal.kind == "fuzzy":
            pieces = pieces_of(signal.phrase, signal.at_least)
            self._note(self.pieces, pieces, number)
            if not pieces:
                self.always.append(number)

    def _note(self, table: dict[int, list[int]], words: Iterable[str], whom: int) -> None:
        for word in words:
            table.setdefault(self._number(word), []).append(whom)

    def _number(self, word: str) -> int:
        return self.numbers.setdefault(word, len(self.numbers))

    def _plan(self, number: int, item: int, signal: Signal) -> NearPlan:
        order = sorted(range(len(signal.groups)), key=lambda g: _frequency(signal.groups[g]))
        groups = tuple(frozenset(self._number(w) for w in signal.groups[g]) for g in order)
        bits = tuple([1 << self._bits.setdefault(group, len(self._bits)) for group in groups])
        mask = 0
        for bit in bits:
            mask |= bit
        without = frozenset([self._number(word) for word in signal.without])
        barred = 1 << self._bits.setdefault(without, len(self._bits)) if without else 0
        return NearPlan(number, item, signal, groups, tuple(order), bits, mask, without, barred)

    def bits(self) -> dict[int, list[int]]:
        """Per word the numbers of the groups it is in."""
        found: dict[int, list[int]] = {}
        for group, bit in self._bits.items():
            for word in group:
                found.setdefault(word, []).append(bit)
        return found

    def anchored(self) -> dict[int, list[int]]:
        """Per word the near signals, points aside, of whose rarest group it is."""
        found: dict[int, list[int]] = {}
        for number, plan in enumerate(self.near):
            if plan.pattern.within != "point":
                for word in plan.groups[0]:
                    found.setdefault(word, []).append(number)
        return found


def _frequency(words: tuple[str, ...]) -> float:
    """How often any of the words is likely to stand in a text; shorter words are commoner."""
    return sum(_FREQUENCY.get(len(word), _RARE) for word in words)
