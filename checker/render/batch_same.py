"""Reports of a batch that are said to be of one unit and one year."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from checker.render.batch_records import Row
from checker.render.called import called


class Same(NamedTuple):
    """A unit and year with the names of its reports, of which there are several."""

    unit: str
    year: int | None
    paths: tuple[str, ...]


def same_unit_and_year(rows: Iterable[Row]) -> tuple[Same, ...]:
    """Units and years with more than one report, by unit and year; what failed does not count."""
    found: dict[tuple[str, int | None], list[str]] = {}
    for row in rows:
        if row.failure is None:
            name = called(row.unit, row.title, row.path)
            found.setdefault((name, row.year), []).append(row.path)
    several = [Same(*key, tuple(sorted(paths))) for key, paths in found.items() if len(paths) > 1]
    return tuple(sorted(several, key=lambda one: (one.unit, one.year or 0)))
