from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from checker.render.compare_json import comparison_json
from checker.render.compare_schema import Comparison, comparison_schema
from checker.render.json_v1 import dumps
from tests.compare.test_years_cases import PAIRS, made

PUBLISHED = Path(__file__).parents[2] / "docs" / "json-schema" / "comparison-1.json"


def test_the_committed_schema_is_the_current_one() -> None:
    assert PUBLISHED.read_text("utf-8") == dumps(comparison_schema()), "make schema"


@pytest.mark.parametrize("name", PAIRS)
def test_the_object_fits_the_schema_and_the_models(name: str) -> None:
    one = json.loads(dumps(comparison_json(made(name))))
    jsonschema.validate(one, comparison_schema())
    assert Comparison.model_validate(one).model_dump(mode="json") == one


@pytest.mark.parametrize("name", PAIRS)
def test_every_passage_is_a_substring_of_its_document(name: str) -> None:
    one = comparison_json(made(name))
    texts = {"old": made(name).old.report.document.text, "new": made(name).new.report.document.text}
    checked = 0
    for part in ("items", "plan", "problems", "copied", "figures"):
        for record in one[part]:
            for side, text in texts.items():
                passage = record[side]
                if passage:
                    assert text[passage["start"] : passage["end"]] == passage["text"]
                    checked += 1
    assert checked > 50


def test_the_counts_are_those_of_the_lists() -> None:
    one = comparison_json(made("county"))
    summary = one["summary"]
    assert sum(summary["plan"].values()) == len(one["plan"])
    assert sum(summary["problems"].values()) == len(one["problems"])
    assert summary["frozen"] + summary["moved"] == summary["figures"] == len(one["figures"])
    assert summary["frozen"] == sum(pair["frozen"] for pair in one["figures"])


def test_no_machine_path_in_the_object() -> None:
    text = dumps(comparison_json(made("county")))
    assert "/work" not in text
    assert "/tmp" not in text  # noqa: S108 - looked for, not used
