"""The compiled rubric: plain records, ready for matching; terms are in reading form."""

from __future__ import annotations

from typing import NamedTuple

from checker.model import Basis


class Signal(NamedTuple):
    """One pattern of an item.

    ``groups``: alternatives; literal and reject have one group, near two or more, all needed.
    ``phrase``: the model phrase of a fuzzy signal. ``role``: the section role of a section signal.
    ``gap``: most reading characters between neighbouring words of a near signal.
    ``shows``: ``measure``, ``topic`` or ``name``.
    """

    kind: str
    groups: tuple[tuple[str, ...], ...] = ()
    phrase: str = ""
    role: str = ""
    within: str = "sentence"
    gap: int = 40
    at_least: int = 88
    shows: str = "topic"
    without: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    figure: bool = False

    @property
    def pattern(self) -> str:
        """The signal as one line for the user."""
        if self.kind == "fuzzy":
            return self.phrase
        if self.kind == "section":
            return self.role
        return " + ".join("|".join(group) for group in self.groups)


class FigureRule(NamedTuple):
    """Which figures belong to an item; empty ``units`` means any unit."""

    units: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    within: str = "sentence"
    strict: bool = False


class Applies(NamedTuple):
    """Whom an item binds; None means no bound."""

    first: int | None = None
    last: int | None = None
    levels: tuple[str, ...] | None = None
    as_needed: tuple[str, ...] = ()


class Item(NamedTuple):
    """An element or facet; ``leaf`` items are judged by their own signals."""

    id: str
    parent: str | None
    rubric: str
    group: str
    title: str
    title_en: str
    weight: float
    basis: tuple[Basis, ...]
    applies: Applies
    figures: FigureRule | None
    signals: tuple[Signal, ...]
    advice: str
    advice_en: str
    leaf: bool


class Group(NamedTuple):
    """A chapter of a rubric."""

    id: str
    title: str
    title_en: str


class Rubric(NamedTuple):
    """One rubric; ``share`` is its weight in the total score, ``first``/``last`` its years."""

    id: str
    title: str
    title_en: str
    version: str
    kind: str
    share: float
    first: int | None
    last: int | None
    sha256: str
    groups: tuple[Group, ...]
    items: tuple[Item, ...]


class Grade(NamedTuple):
    """A grade and the score it begins at."""

    title: str
    title_en: str
    from_score: float


class Scale(NamedTuple):
    """Points (0-1) per status, by status value, and grades from best to worst."""

    points: dict[str, float]
    grades: tuple[Grade, ...]


class Library(NamedTuple):
    """All rubrics at hand, and the scale."""

    rubrics: tuple[Rubric, ...]
    scale: Scale

    def find(self, item_id: str) -> Item | None:
        """The item of that id, or None."""
        return next((i for r in self.rubrics for i in r.items if i.id == item_id), None)
