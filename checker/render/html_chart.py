"""The chart by chapter: how its items are distributed over the statuses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from checker.model import Assessment, GroupSummary, ItemResult, Status
from checker.render.html_items import SYMBOLS
from checker.render.names import Names
from checker.render.words import words

WIDTH = 1000
SPACE = 4


class Part(NamedTuple):
    """A piece of a bar: its status, count, words, and where it is drawn of ``WIDTH``."""

    status: str
    number: int
    label: str
    x: float
    width: float


class Bar(NamedTuple):
    """One group: its title, counts and the parts of its bar."""

    anchor: str
    title: str
    done: int
    applicable: int
    score: str
    parts: tuple[Part, ...]
    said: str


def group_anchor(rubric: str, group: str) -> str:
    """Id of a group's element on the page."""
    return f"group-{rubric}-{group}"


def bars_of(assessment: Assessment, names: Names) -> tuple[Bar, ...]:
    """One bar a group that has applicable items, in the page's order."""
    return tuple(
        _bar(group, names, _applicable(assessment, group))
        for group in assessment.summary.by_group
        if group.applicable
    )


def parts_of(items: Sequence[ItemResult], names: Names) -> tuple[Part, ...]:
    """The distribution of some items, as wide as they are many."""
    said, counts = words(names.lang), Counter(item.status for item in items)
    parts, left = [], 0.0
    for status in Status:
        if counts[status]:
            width = WIDTH * counts[status] / len(items)
            label = f"{SYMBOLS[status]} {said.status[status]} {counts[status]}"
            drawn = round(max(width - SPACE, 1), 1)
            parts.append(Part(status.value, counts[status], label, round(left, 1), drawn))
            left += width
    return tuple(parts)


def _bar(group: GroupSummary, names: Names, items: Sequence[ItemResult]) -> Bar:
    parts = parts_of(items, names)
    return Bar(
        group_anchor(group.rubric, group.id),
        names.group(group),
        group.done,
        group.applicable,
        f"{group.score:.0f}",
        parts,
        words(names.lang).parted.join(part.label for part in parts),
    )


def _applicable(assessment: Assessment, group: GroupSummary) -> list[ItemResult]:
    return [
        item
        for item in assessment.items
        if item.leaf and item.applicable and (item.rubric, item.group) == (group.rubric, group.id)
    ]
