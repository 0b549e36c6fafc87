"""Which reports of a collection belong together: one unit, one year after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from checker.compare.years.compare import compare_years
from checker.compare.years.order import unit_key
from checker.compare.years.records import YearComparison
from checker.model import Assessment

_SHORTEST = 3


class Named(NamedTuple):
    """A report by its name in results, its unit and its year; None where not known."""

    name: str
    unit: str | None
    year: int | None


class Neighbours(NamedTuple):
    """Two reports of one unit whose years follow each other in the collection."""

    old: Named
    new: Named


def pairs(reports: Iterable[Named]) -> tuple[Neighbours, ...]:
    """Pairs of one unit's reports, by unit and year; the order of the reports does not matter.

    A unit whose name is the end of another one (静海区, 天津市静海区) is the same unit, unless two
    others end so. Of two reports of one unit and year the first by name counts. A year that is
    missing is stepped over. Reports without unit or year have no pair.

    Args:
        reports: the collection.
    """
    known = sorted({one for one in reports if one.unit and one.year is not None})
    keys = _keys({unit_key(one.unit or "") for one in known})
    by_unit: dict[str, dict[int, Named]] = {}
    for one in known:
        if one.unit and one.year is not None:
            by_unit.setdefault(keys[unit_key(one.unit)], {}).setdefault(one.year, one)
    found = [
        Neighbours(years[old], years[new])
        for _, years in sorted(by_unit.items())
        for old, new in pairwise(sorted(years))
    ]
    return tuple(found)


def _keys(units: set[str]) -> dict[str, str]:
    """Each unit's key: the longer name of which it is the end, where only one is."""
    by_tail: dict[str, list[str]] = {}
    for unit in sorted(units):
        for at in range(1, len(unit) - _SHORTEST + 1):
            by_tail.setdefault(unit[at:], []).append(unit)
    longer = {unit: by_tail.get(unit, []) for unit in units}
    return {unit: found[0] if len(found) == 1 else unit for unit, found in longer.items()}


def compare_batch(
    neighbours: Iterable[Neighbours], assess: Callable[[Named], Assessment]
) -> Iterator[tuple[Neighbours, YearComparison]]:
    """Compare pair by pair; two assessments are held at a time, whatever the collection's size.

    Args:
        neighbours: the pairs, best in the order of ``pairs``.
        assess: gives the assessment of a report; asked once a report while pairs of a unit follow
            each other.
    """
    held: tuple[Named, Assessment] | None = None
    for pair in neighbours:
        old = held[1] if held is not None and held[0] == pair.old else assess(pair.old)
        new = assess(pair.new)
        held = (pair.new, new)
        yield pair, compare_years(old, new)
