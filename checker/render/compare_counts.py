"""The comparison in figures, counted once for every format."""

from __future__ import annotations

from typing import NamedTuple

from checker.compare.years.records import Change, Fate, How, Kept, YearComparison


class Counts(NamedTuple):
    """How many of each; ``planned_again`` are among those partly kept."""

    items: dict[Change, int]
    plan: dict[Kept, int]
    planned_again: int
    problems: dict[Fate, int]
    jumps: int


def plan_counts(counts: Counts) -> tuple[int, int, int, int]:
    """Matters kept, partly kept, only planned again, not mentioned: each counted once."""
    partly = counts.plan[Kept.PARTLY] - counts.planned_again
    return counts.plan[Kept.KEPT], partly, counts.planned_again, counts.plan[Kept.NOT_MENTIONED]


def counts_of(made: YearComparison) -> Counts:
    """Count a comparison."""
    return Counts(
        {one: sum(item.change is one for item in made.items) for one in Change},
        {one: sum(plan.outcome is one for plan in made.plan) for one in Kept},
        sum(plan.how is How.PLANNED_AGAIN for plan in made.plan),
        {one: sum(problem.fate is one for problem in made.problems) for one in Fate},
        sum(pair.jump is not None for pair in made.figures),
    )
