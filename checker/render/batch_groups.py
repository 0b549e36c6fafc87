"""Reports of a batch by level and by year: how many, and how they do on average."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from statistics import fmean

from checker.model import Level
from checker.render.batch_records import GroupRow, Row

_LEVELS = [level.value for level in Level]


def by_level(rows: Iterable[Row]) -> tuple[GroupRow, ...]:
    """Assessed reports by level, from province to department; unknown last."""
    return _grouped(rows, lambda row: row.level, _level_order)


def by_year(rows: Iterable[Row]) -> tuple[GroupRow, ...]:
    """Assessed reports by the year reported on, in order; unknown last."""
    return _grouped(rows, lambda row: str(row.year) if row.year else None, str)


def _grouped(
    rows: Iterable[Row], value: Callable[[Row], str | None], order: Callable[[str], int | str]
) -> tuple[GroupRow, ...]:
    groups: dict[str | None, list[Row]] = {}
    for row in rows:
        groups.setdefault(value(row), []).append(row)
    unknown = groups.pop(None, None)
    named = sorted((key for key in groups if key is not None), key=lambda key: (order(key), key))
    made = [_group(key, groups[key]) for key in named]
    return (*made, _group(None, unknown)) if unknown else tuple(made)


def _group(value: str | None, rows: list[Row]) -> GroupRow:
    coverage = fmean(row.coverage for row in rows)
    return GroupRow(value, len(rows), coverage, fmean(row.score for row in rows))


def _level_order(value: str) -> int:
    return _LEVELS.index(value) if value in _LEVELS else len(_LEVELS)
