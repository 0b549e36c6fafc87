"""Which reports are of one unit: those are compared year on year, not with each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from checker.compare.copies.records import Sheet
from checker.compare.years.order import unit_key

_SHORTEST = 3


def units_of(sheets: Sequence[Sheet]) -> list[int]:
    """A number for the unit of each report; a report without unit is a unit of its own.

    静海区人民政府, 静海区 and 天津市静海区 are one unit, unless two others end in 静海区.
    """
    keys = _keys({unit_key(sheet.unit) for sheet in sheets if sheet.unit})
    numbers: dict[str, int] = {}
    names = (keys[unit_key(s.unit)] if s.unit else f"\x00{s.name}" for s in sheets)
    return [numbers.setdefault(name, len(numbers)) for name in names]


def _keys(units: set[str]) -> dict[str, str]:
    """Each unit's key: the one longer name of which it is the end."""
    by_tail: dict[str, list[str]] = defaultdict(list)
    for unit in sorted(units):
        for at in range(1, len(unit) - _SHORTEST + 1):
            by_tail[unit[at:]].append(unit)
    return {unit: by_tail[unit][0] if len(by_tail.get(unit, ())) == 1 else unit for unit in units}
