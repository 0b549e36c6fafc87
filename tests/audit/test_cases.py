"""Every rule fires on its own cases and stays silent on the others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.audit import rules
from tests.audit.helpers import PADDING, findings, item_of

FOLDER = Path(__file__).parent.parent / "cases" / "audit"
FILES = {
    path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.yaml"))
}


def all_cases() -> list[Any]:
    return [
        pytest.param(rule, data.get("pad", 0), case, id=f"{rule}-{case['name']}")
        for rule, data in FILES.items()
        for case in data["cases"]
    ]


@pytest.mark.parametrize(("rule", "pad", "case"), all_cases())
def test_case(rule: str, pad: int, case: dict[str, Any]) -> None:
    text = case["text"].rstrip("\n")
    if pad:
        title, _, rest = text.partition("\n")
        filler = (PADDING * (pad // len(PADDING) + 1))[:pad] + "。"
        text = f"{title}\n{filler}\n{rest}"
    items = tuple(item_of(text, data) for data in case.get("items", ()))
    found = findings(text, rule, items)
    if not case["fires"]:
        assert case["why"]
        assert found == ()
        return
    assert found, "the rule is silent"
    places = [place.text for finding in found for place in finding.places]
    assert any(case["at"] in text or text in case["at"] for text in places), places
    if "severity" in case:
        assert case["severity"] in [finding.severity.value for finding in found]


def test_every_rule_has_cases_that_fire_and_that_do_not() -> None:
    for rule in rules():
        cases = FILES[rule.id]["cases"]
        assert any(case["fires"] for case in cases), rule.id
        assert any(not case["fires"] for case in cases), rule.id
        assert FILES[rule.id]["rule"] == rule.id


def test_no_case_file_without_rule() -> None:
    assert set(FILES) == {rule.id for rule in rules()}


def test_case_names_are_unique() -> None:
    for data in FILES.values():
        names = [case["name"] for case in data["cases"]]
        assert len(names) == len(set(names))
