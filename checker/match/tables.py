"""The rubric's words in tables: who is interested in each. Plain values, kept on disk."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import NamedTuple

from checker.match.fragments import FALSE_FRAGMENTS
from checker.match.fuzzy import pieces_of
from checker.rubric.records import Signal

_FREQUENCY = {1: 5.0, 2: 1.0, 3: 0.25, 4: 0.08}
_RARE = 0.02

LITERAL, CUT, REJECT, FALSE_FRAGMENT = 1, 2, 4, 8
"""What a word can be beside a word of near signals."""

Near = tuple[int, tuple[int, ...], tuple[int, ...], int]
"""A near signal: its number, the order of its groups, the groups themselves and what bars it.

The rarest group stands first; the order says which number each has in the signal. Groups are
numbers into ``Tables.groups``, and so is the group of words that must not stand there, -1 without.
"""


def packed(numbers: Iterable[int]) -> bytes:
    """Numbers as bytes, which are read from disk at a tenth of the cost of a list."""
    return array("I", numbers).tobytes()


def unpacked(data: bytes) -> array[int]:
    """The numbers of ``packed``."""
    return array("I", data)


class Tables(NamedTuple):
    """What is known of the words of a set of rubrics.

    ``words``: all words, a line each, their number is their place. ``literals``, ``rejects``,
    ``pieces``: per word the literal signals, the items and the fuzzy signals that it is for.
    ``flags``: what each word is. ``near``: the near signals. ``groups``: their different groups of
    words, packed. ``always``: fuzzy signals too short to be cut. ``fragments``: characters before a
    word that make it a chance fragment. ``groups_of``: per word the numbers of the groups it is
    in, packed. ``anchored``: per word the near signals, points aside, whose rarest group has it.
    """

    words: str
    literals: dict[int, list[int]]
    rejects: dict[int, list[int]]
    pieces: dict[int, list[int]]
    flags: bytes
    near: tuple[Near, ...]
    groups: tuple[bytes, ...]
    always: tuple[int, ...]
    fragments: dict[int, tuple[str, ...]]
    groups_of: tuple[bytes, ...]
    anchored: tuple[bytes, ...]


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
        "\n".join(numbers),
        collector.literals,
        collector.rejects,
        collector.pieces,
        collector.flags(fragments),
        tuple(collector.near),
        tuple([packed(sorted(group)) for group in collector.groups]),
        tuple(collector.always),
        fragments,
        collector.groups_of(),
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
        self.near: list[Near] = []
        self.groups: dict[frozenset[int], int] = {}
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

    def _near(self, number: int, signal: Signal) -> Near:
        groups = signal.groups
        order = sorted(range(len(groups)), key=lambda g: _frequency(groups[g]))
        numbers = tuple([self._group(groups[g]) for g in order])
        barred = self._group(signal.without) if signal.barring else -1
        return number, tuple(order), numbers, barred

    def _group(self, words: Iterable[str]) -> int:
        group = frozenset([self._number(word) for word in words])
        return self.groups.setdefault(group, len(self.groups))

    def groups_of(self) -> tuple[bytes, ...]:
        """Per word the numbers of the groups it is in."""
        found: list[list[int]] = [[] for _ in self.numbers]
        for group, number in self.groups.items():
            for word in group:
                found[word].append(number)
        return tuple(map(packed, found))

    def anchored(self) -> tuple[bytes, ...]:
        """Per word the near signals, points aside, of whose rarest group it is."""
        found: list[list[int]] = [[] for _ in self.numbers]
        groups = list(self.groups)
        for number, (signal, _, numbers, _) in enumerate(self.near):
            if self._signals[signal][1].within != "point":
                for word in groups[numbers[0]]:
                    found[word].append(number)
        return tuple(map(packed, found))


def _frequency(words: tuple[str, ...]) -> float:
    """How often any of the words is likely to stand in a text; shorter words are commoner."""
    return sum(_FREQUENCY.get(len(word), _RARE) for word in words)
