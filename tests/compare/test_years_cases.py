"""Two pairs of years written by hand, with what a careful reader says of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.compare.years import YearComparison, compare_years
from checker.compare.years.records import Fate, FigurePair, Kept
from tests.support import scored

CASES = Path(__file__).parent / "cases"
PAIRS = {"county": (2019, 2020), "department": (2021, 2022)}
BEYOND = {("department", "（三）法治宣传形式单一")}
"""What only knowledge of the world tells: a short video account answers 形式单一."""

each = pytest.mark.parametrize("name", PAIRS)


@cache
def made(name: str) -> YearComparison:
    old, new = (
        scored((CASES / f"{name}-{year}.txt").read_text("utf-8"), f"{name}-{year}.txt")
        for year in PAIRS[name]
    )
    return compare_years(old, new)


def expected(name: str) -> dict[str, Any]:
    return dict(yaml.safe_load((CASES / f"{name}.yaml").read_text("utf-8")))


def _pair(name: str, old: str, new: str) -> FigurePair:
    found = [
        pair
        for pair in made(name).figures
        if old in pair.old_context.text and new in pair.new_context.text
    ]
    if len(found) > 1:  # several figures in one clause: the one whose number ends the words
        found = [pair for pair in found if old.endswith(pair.old.text)]
    assert len(found) == 1, (old, new, [pair.new_context.text for pair in made(name).figures])
    return found[0]


@each
def test_no_warning_on_a_true_pair(name: str) -> None:
    assert made(name).warnings == ()


@each
def test_plan(name: str) -> None:
    outcomes = {plan.old.text: plan.outcome for plan in made(name).plan}
    for begins, outcome in expected(name)["plan"]:
        found = [value for text, value in outcomes.items() if text.startswith(begins)]
        assert found == [Kept(outcome)], begins


@each
def test_problems(name: str) -> None:
    fates = {problem.old.text: problem.fate for problem in made(name).problems}
    for begins, fate in expected(name)["problems"]:
        if (name, begins) not in BEYOND:
            found = [value for text, value in fates.items() if text.startswith(begins)]
            assert found == [Fate(fate)], begins


@each
def test_copied(name: str) -> None:
    copied = [one.new.text for one in made(name).copied]
    for begins in expected(name)["copied"]:
        assert any(begins in text for text in copied), begins
    for begins in expected(name)["not_copied"]:
        assert not any(begins in text for text in copied), begins


@each
def test_frozen_and_moved_figures(name: str) -> None:
    wanted = expected(name)
    for old, new in wanted["frozen"]:
        assert _pair(name, old, new).frozen, old
    for old, new in wanted["moved"]:
        assert not _pair(name, old, new).frozen, old
    jumps = {(one.old_context.text, one.jump) for one in made(name).figures if one.jump}
    assert len(jumps) == len(wanted["jumps"])
    for begins, jump in wanted["jumps"]:
        assert any(begins in text and jump == found for text, found in jumps), begins


@each
def test_findings_quote_the_new_report(name: str) -> None:
    one = made(name)
    text = one.new.report.document.text
    assert one.findings
    for finding in one.findings:
        for place in finding.places:
            assert text[place.span.start : place.span.end] == place.text
        old = dict(finding.values)
        start, end = int(old["old_start"]), int(old["old_end"])
        assert one.old.report.document.text[start:end] == old["old_text"]
    prints = [finding.fingerprint for finding in one.findings]
    assert len(prints) == len(set(prints))
