"""The rubric's words in tables: who is interested in each. Plain values, kept on disk."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from checker.match.fragments import FALSE_FRAGMENTS
from checker.match.fuzzy import pieces_of
from checker.rubric.records import Signal

_FREQUENCY = {1: 5.0, 2: 1.0, 3: 0.25, 4: 0.08}
_RARE = 0.02

LITERAL, CUT, REJECT, FALSE_FRAGMENT = 1, 2, 4, 8
"""What a word can be beside a word of near signals."""

Group = frozenset[int]


class NearTable(NamedTuple):
    """A near signal: its number, its groups of words, the rarest first, and what bars it.

    ``order[i]`` is the number in the signal of the group ``groups[i]``, ``bits[i]`` the number of
    the group's bit. ``without``: the words that must not stand there, ``barred`` the number of
    their bit, -1 without such words.
    """

    signal: int
    groups: tuple[Group, ...]
    order: tuple[int, ...]
    bits: tuple[int, ...]
    without: Group
    barred: int


class Tables(NamedTuple):
    """What is known of the words of a set of rubrics.

    ``words``: all words, their number is their place. ``literals``, ``rejects``, ``pieces``: per
    word the literal signals, the items and the fuzzy signals that it is for. ``flags``: what each
    word is. ``near``: the near signals as plain tuples of ``NearTable``. ``always``: fuzzy signals
    too short to be cut. ``fragments``: characters before a word that make it a chance fragment.
    ``bits``: per word the numbers of the near groups it is in. ``anchored``: per word the near
    signals, points aside, whose rarest group has it.
    """

    words: tuple[str, ...]
    literals: dict[int, list[int]]
    rejects: dict[int, list[int]]
    pieces: dict[int, list[int]]
    flags: bytes
    near: tuple[tuple[Any, ...], ...]
    always: tuple[int, ...]
    fragments: dict[int, tuple[str, ...]]
    bits: dict[int, list[int]]
    anchored: dict[int, list[int]]


def tables_of(signals: tuple[tuple[int, Signal], ...]) -> Tables:
    """The tables of some signals.

    Args:
        signals: (item number, signal).
    """
    collector = _Collector(signals)
    numbers = collector.numbers
    fragments = {
        number: FALSE_FRAGMENTS[word[:2]]
        for word, number in numbers.items()
        if word[:2] in FALSE_FRAGMENTS
    }
    return Tables(
        tuple(numbers),
        collector.literals,
        collector.rejects,
        collector.pieces,
        collector.flags(fragments),
        tuple([tuple(near) for near in collector.near]),
        tuple(collector.always),
        fragments,
        collector.bits(),
        collector.anchored(),
    )


class _Collector:
    """Numbers the words and notes whom each interests."""

    def __init__(self, signals: tuple[tuple[int, Signal], ...]) -> None:
        self._signals = signals
        self.numbers: dict[str, int] = {}
        self.literals: dict[int, list[int]] = {}
        self.rejects: dict[int, list[int]] = {}
        self.pieces: dict[int, list[int]] = {}
        self.near: list[NearTable] = []
        self._bits: dict[Group, int] = {}
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

    def _add(self, number: int, item: int, signal: Signal) -> None:
        if signal.kind == "reject":
            self._note(self.rejects, signal.groups[0], item)
        elif signal.kind == "literal":
            self._note(self.literals, signal.groups[0], number)
        elif signal.kind == "near":
            self.near.append(self._near(number, signal))
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

    def _near(self, number: int, signal: Signal) -> NearTable:
        order = sorted(range(len(signal.groups)), key=lambda g: _frequency(signal.groups[g]))
        groups = tuple([frozenset([self._number(w) for w in signal.groups[g]]) for g in order])
        bits = tuple([self._bit(group) for group in groups])
        without = frozenset([self._number(word) for word in signal.without])
        return NearTable(
            number, groups, tuple(order), bits, without, self._bit(without) if without else -1
        )

    def _bit(self, group: Group) -> int:
        return self._bits.setdefault(group, len(self._bits))

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
        for number, near in enumerate(self.near):
            if self._signals[near.signal][1].within != "point":
                for word in near.groups[0]:
                    found.setdefault(word, []).append(number)
        return found


def _frequency(words: tuple[str, ...]) -> float:
    """How often any of the words is likely to stand in a text; shorter words are commoner."""
    return sum(_FREQUENCY.get(len(word), _RARE) for word in words)
