"""What matching finds."""

from __future__ import annotations

from typing import NamedTuple

from checker.match.places import Places
from checker.rubric.records import Signal


class Match(NamedTuple):
    """A signal found. Reading positions.

    ``words``: the ranges of the words found, in order of position. ``similarity`` is 0-100.
    """

    item: int
    signal: Signal
    words: tuple[tuple[int, int], ...]
    similarity: float

    @property
    def start(self) -> int:
        """Start of the first word."""
        return self.words[0][0]

    @property
    def end(self) -> int:
        """End of the last word."""
        return self.words[-1][1]


class Partial(NamedTuple):
    """A near signal of which one group is lacking, or a match that was rejected."""

    item: int
    signal: Signal
    words: tuple[tuple[int, int], ...]
    lacking: int
    rejected: str


class Found(NamedTuple):
    """All matches by item number, and the places of all words, for near misses."""

    matches: dict[int, list[Match]]
    places: Places
