"""Items better, worse or as before."""

from __future__ import annotations

from checker.compare.years.records import Change, ItemChange, Pair, Passage
from checker.model import Assessment, ItemResult, Status

_RANK = {
    Status.QUANTIFIED: 5,
    Status.DONE: 4,
    Status.MENTIONED: 3,
    Status.PLANNED: 2,
    Status.PROBLEM: 2,
    Status.ABSENT: 1,
}
_ORDER = {Change.WORSE: 0, Change.BETTER: 1, Change.SAME: 2}


def items_of(pair: Pair) -> tuple[ItemChange, ...]:
    """Leaf items that bind both reports: worse ones first, then better ones, then the same.

    仅计划 and 仅列为问题 weigh alike; items of a rubric that judged only one of the two reports,
    such as the Outlines of different periods, do not take part.
    """
    newer = {item.id: item for item in pair.new.items if item.leaf and item.applicable}
    found = [
        _change(item, newer[item.id])
        for item in pair.old.items
        if item.leaf and item.applicable and item.id in newer
    ]
    return tuple(sorted(found, key=lambda one: _ORDER[one.change]))


def binding(one: Assessment) -> set[str]:
    """Ids of the leaf items by which a report is judged."""
    return {item.id for item in one.items if item.leaf and item.applicable}


def _change(old: ItemResult, new: ItemResult) -> ItemChange:
    before, after = _RANK[old.status], _RANK[new.status]
    change = Change.SAME
    if before != after:
        change = Change.BETTER if after > before else Change.WORSE
    return ItemChange(old.id, new.title, change, old.status, new.status, _quote(old), _quote(new))


def _quote(item: ItemResult) -> Passage | None:
    if not item.evidence:
        return None
    best = item.evidence[0]
    return Passage(best.span, best.text, best.line)
