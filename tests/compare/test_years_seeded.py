"""Reports aged by rule: nearly every seeded fact is found, hardly a statement on them is wrong."""

from __future__ import annotations

from itertools import pairwise

import pytest

from checker.compare.years import compare_years
from checker.compare.years.records import Fate, Kept
from tests.compare.aging import pairs
from tests.compare.measure import measure, table
from tests.support import SEEDS, seed_assessment

LEAST_FOUND = 0.97
MOST_WRONG = 0.02
PAIRS = 20


def test_seeded_facts_are_found_and_statements_on_them_right() -> None:
    measured = measure(pairs(PAIRS))
    shown = (table(measured), measured.notes)
    assert measured.seeded.total() >= 400
    assert measured.recall >= LEAST_FOUND, shown
    assert measured.error <= MOST_WRONG, shown
    for kind, count in measured.seeded.items():
        assert measured.found[kind] >= 0.85 * count, shown


def test_the_same_seeds_every_time() -> None:
    assert list(pairs(2)) == list(pairs(2))


@pytest.mark.parametrize("name", SEEDS)
def test_the_same_report_twice_is_copied_frozen_and_kept_nothing(name: str) -> None:
    one = seed_assessment(name)
    made = compare_years(one, one)
    assert made.copied_share == made.unchanged_share == 1.0
    assert made.plan
    assert all(plan.outcome is not Kept.KEPT for plan in made.plan)
    assert all(problem.fate is Fate.REPEATED for problem in made.problems)
    assert made.figures
    assert made.moved == ()
    assert all(pair.old == pair.new for pair in made.figures)
    assert {warning.en for warning in made.warnings} == {
        f"both reports are on the year {made.new.year}."
    }


def test_different_units_share_no_text_beyond_formulas() -> None:
    for old, new in pairwise(SEEDS):
        made = compare_years(seed_assessment(old), seed_assessment(new))
        assert made.copied_share < 0.03, [one.new.text for one in made.copied]
        assert any("单位不同" in warning.zh for warning in made.warnings)
