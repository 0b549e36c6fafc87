"""The comparison in figures, counted once for every format."""

from __future__ import annotations

from typing import NamedTuple

from checker.compare.years.records import Change, Fate, Kept, YearComparison


class Counts(NamedTuple):
    """How many of each."""

    items: dict[Change, int]
    plan: dict[Kept, int]
    problems: dict[Fate, int]
    jumps: int


def counts_of(made: YearComparison) -> Counts:
    """Count a comparison."""
    return Counts(
        {one: sum(item.change is one for item in made.items) for one in Change},
        {one: sum(plan.outcome is one for plan in made.plan) for one in Kept},
        {one: sum(problem.fate is one for problem in made.problems) for one in Fate},
        sum(pair.jump is not None for pair in made.figures),
    )
