"""The compiled rubric: plain records, ready for matching; terms are in reading form."""

from collections.abc import Iterable
from typing import NamedTuple

from checker.model import Basis

# Annotations are evaluated here: as text, each field of a record would be compiled at every start.

_GROUP, _WORD = "\n", "\t"


def in_one(groups: Iterable[Iterable[str]]) -> str:
    """Groups of words as the one string in which a signal keeps them: a group a line.

    A rubric has some ten thousand words; kept apart they would take up a tenth of a cold start.

    Args:
        groups: the groups; no word has a tab or a line break.
    """
    return _GROUP.join(map(_WORD.join, groups))


class Signal(NamedTuple):
    """One pattern of an item.

    ``written``: its words in one string (``in_one``). ``phrase``: the model phrase of a fuzzy
    signal. ``role``: the section role of a section signal. ``gap``: most reading characters
    between neighbouring words of a near signal. ``shows``: ``measure``, ``topic`` or ``name``.
    ``barring``: the words that must not stand beside it, in one string.
    """

    kind: str
    written: str = ""
    phrase: str = ""
    role: str = ""
    within: str = "sentence"
    gap: int = 40
    at_least: int = 88
    shows: str = "topic"
    barring: str = ""
    roles: tuple[str, ...] = ()
    figure: bool = False

    @property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """Alternatives: literal and reject have one group, near two or more, all needed."""
        lines = self.written.split(_GROUP) if self.written else ()
        return tuple([tuple(line.split(_WORD)) for line in lines])

    @property
    def without(self) -> tuple[str, ...]:
        """Words that must not stand in the same clause, sentence or point."""
        return tuple(self.barring.split(_WORD)) if self.barring else ()

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
    """An element or facet; ``leaf`` items are judged by their own signals.

    ``likeness``: the item's line of ``likeness.jsonl``; empty for items that nobody taught.
    """

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
    likeness: str = ""


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
