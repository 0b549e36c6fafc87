"""Whether an item binds the reporter; what does not bind counts only if the report speaks of it."""

from __future__ import annotations

from collections.abc import Mapping

from checker.model import Basis, Status
from checker.rubric.records import Item


def binds(item: Item, year: int | None, level: str | None, *, element_spoken: bool) -> bool:
    """Whether an item binds the reporter.

    Args:
        item: the item.
        year: year reported on; unknown years bind.
        level: level of the reporter; unknown levels bind.
        element_spoken: whether the report speaks of any facet of the item's element.
    """
    applies = item.applies
    if year is not None:
        if applies.first is not None and year < applies.first:
            return False
        if applies.last is not None and year > applies.last:
            return False
    if level is None:
        return True
    if applies.levels is not None and level not in applies.levels:
        return False
    return level not in applies.as_needed or element_spoken


def basis_in_force(basis: tuple[Basis, ...], year: int | None) -> tuple[Basis, ...]:
    """The documents that were in force in a year.

    Where none was (the rule came later), all are kept, so that the requirement is still explained.

    Args:
        basis: what an item rests on.
        year: year reported on; None keeps all.
    """
    if year is None:
        return basis
    found = tuple(
        [
            one
            for one in basis
            if (one.first is None or one.first <= year) and (one.last is None or year <= one.last)
        ]
    )
    return found or basis


def spoken_elements(items: tuple[Item, ...], statuses: Mapping[str, Status]) -> frozenset[str]:
    """Ids of the elements of which at least one facet is not absent."""
    return frozenset(
        item.parent
        for item in items
        if item.parent and statuses.get(item.id, Status.ABSENT) is not Status.ABSENT
    )
