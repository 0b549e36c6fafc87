"""What authors of rubrics are shown: examples run, verdicts flipped, wordings suggested.

The records stand here because both the rooms that make them (``assess``) and the one that draws
them (``render``) may import them.
"""

from __future__ import annotations

from typing import NamedTuple

from checker.model import Status
from checker.rubric.draft import At


class ExampleResult(NamedTuple):
    """How one example came out.

    ``expected``: a status, ``any`` (anything but absent) or ``absent``. ``signals``: what fired on
    what, in words. ``fired``: positions, from 0, of the item's signals that fired. ``at``: where
    the example was written.
    """

    item: str
    text: str
    expected: str
    got: Status
    signals: tuple[str, ...]
    why: str
    fired: frozenset[int] = frozenset()
    at: At | None = None

    @property
    def passed(self) -> bool:
        """Whether the example came out as its author expects."""
        if self.expected == "any":
            return self.got is not Status.ABSENT
        return self.got.value == self.expected

    @property
    def where(self) -> str:
        """``file:line:column`` of the example."""
        return self.at.source.where(self.at.place) if self.at else ""


class Side(NamedTuple):
    """A verdict of one rubric; ``status`` is empty where the rubric has no such item."""

    status: str
    quote: str
    line: int
    why: str


class Flip(NamedTuple):
    """An item whose verdict differs."""

    item: str
    title: str
    old: Side
    new: Side


class Term(NamedTuple):
    """A candidate wording: how often it stands in the item's sentences and in all, and where."""

    text: str
    near: int
    total: int
    score: float
    example: str
    where: str


class Phrase(NamedTuple):
    """A clause that the item does not match although it looks like its sentences."""

    text: str
    score: float
    where: str


class Suggestions(NamedTuple):
    """What an author may want to add; ``sentences``: how many belong to the item."""

    terms: tuple[Term, ...]
    phrases: tuple[Phrase, ...]
    sentences: int
