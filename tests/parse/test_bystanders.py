"""Others' deeds, earlier years and slogans (``tests/cases/parse/bystanders.yaml``)."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
import yaml

from checker.model import Level
from checker.parse import bystanders
from checker.parse.normal_form import reading_form
from tests.support import CASES

EXAMPLES: list[dict[str, Any]] = yaml.safe_load(
    (CASES / "parse" / "bystanders.yaml").read_text("utf-8")
)


def _said(case: dict[str, Any]) -> str:
    clause = reading_form(case["text"])
    if case["class"] == "others":
        return bystanders.of_others(clause)
    if case["class"] == "higher":
        level = Level(case["level"]) if "level" in case else None
        return bystanders.of_higher(clause, level, case.get("unit", ""))
    if case["class"] == "earlier":
        told = [year for _, year in bystanders.years_told(clause, 2021)]
        return str(max(told)) if told and max(told) < 2021 else ""
    return "slogan" if bystanders.is_slogan(clause) else ""


@pytest.mark.parametrize("case", EXAMPLES, ids=lambda case: f"{case['class']}-{case['text'][:12]}")
def test_example(case: dict[str, Any]) -> None:
    assert _said(case) == case["says"]


def test_each_class_has_examples_of_both_sorts() -> None:
    counts = Counter((case["class"], bool(case["says"])) for case in EXAMPLES)
    assert all(
        counts[name, found] >= 3
        for name in ("others", "higher", "earlier", "slogan")
        for found in (True, False)
    )
