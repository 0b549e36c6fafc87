"""Deeds, outcomes and weak verbs of clauses (``tests/cases/parse/hollow.yaml``)."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from checker.parse import hollow
from checker.parse.normal_form import reading_form
from tests.support import CASES

EXAMPLES: list[dict[str, Any]] = yaml.safe_load(
    (CASES / "parse" / "hollow.yaml").read_text("utf-8")
)


@pytest.mark.parametrize("case", EXAMPLES, ids=lambda case: case["text"][:14])
def test_example(case: dict[str, Any]) -> None:
    clause = reading_form(case["text"])
    found = {
        "deed": hollow.tells_deed(clause),
        "outcome": hollow.tells_outcome(clause),
        "weak": hollow.names_weakly(clause),
    }
    assert found == {name: case[name] for name in found}


@given(st.sampled_from([case["text"] for case in EXAMPLES]), st.integers(0, 9999))
def test_a_figure_is_always_a_deed(text: str, figure: int) -> None:
    assert hollow.tells_deed(reading_form(f"{text.rstrip(',。')}{figure}件。"))
