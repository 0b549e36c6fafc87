from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from checker.model import Fact, Status
from checker.render.json_v1 import dumps, several, shown_path, to_json
from checker.render.schema_v1 import KINDS, Assessment, schema
from tests.handmade import TEXT, assessment, hostile

PUBLISHED = Path(__file__).parents[2] / "docs" / "json-schema"


@pytest.mark.parametrize("kind", KINDS)
def test_the_committed_schema_is_the_current_one(kind: str) -> None:
    committed = (PUBLISHED / f"{kind}-1.json").read_text(encoding="utf-8")
    assert committed == dumps(schema(kind)), f"checker schema --kind {kind} > {kind}-1.json"


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_is_a_valid_schema(kind: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(kind))


def test_the_object_fits_the_schema_and_the_models() -> None:
    made = json.loads(dumps(to_json(assessment())))
    jsonschema.validate(made, schema())
    Assessment.model_validate(made)


def test_several_are_wrapped_and_one_is_not() -> None:
    one = assessment()
    assert several([one]) == to_json(one)
    both = json.loads(dumps(several([one, one])))
    jsonschema.validate(both, schema("assessments"))
    assert list(both) == ["schema_version", "assessments"]


def test_the_keys_of_the_design_are_all_there() -> None:
    made = to_json(assessment())
    assert list(made) == [
        "schema_version", "tool", "rubrics", "report", "summary", "items", "gaps", "findings", "findings_waived"
    ]  # fmt: skip
    item = made["items"][1]
    for key in [
        "id",
        "parent",
        "title",
        "group",
        "status",
        "applicable",
        "score",
        "weight",
        "basis",
        "evidence",
        "near_misses",
        "why",
        "advice",
    ]:
        assert key in item
    evidence = item["evidence"][0]
    for key in ["start", "end", "text", "line", "section", "role", "status", "figures", "signal"]:
        assert key in evidence
    assert set(evidence["signal"]) == {"kind", "pattern", "similarity"}
    assert set(made["findings"][0]) == {
        "rule", "severity", "message", "spans", "values", "fingerprint"
    }  # fmt: skip


def test_every_quotation_is_the_text_at_its_span() -> None:
    for item in to_json(assessment())["items"]:
        for quote in (*item["evidence"], *item["near_misses"]):
            assert TEXT[quote["start"] : quote["end"]] == quote["text"]


def test_gaps_are_ids_heaviest_first() -> None:
    gaps = to_json(assessment())["gaps"]
    assert gaps[:2] == ["core.legal-counsel.public-lawyers", "core.three-systems.review"]
    assert "core.legal-counsel" not in gaps


def test_the_same_assessment_gives_the_same_bytes() -> None:
    assert dumps(to_json(assessment())).encode() == dumps(to_json(assessment())).encode()


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("/home/user/a.txt", "a.txt"),
        ("reports/a.txt", "reports/a.txt"),
        ("./a.txt", "a.txt"),
        ("-", "-"),
        ("b\udcff.txt", "b\ufffd.txt"),
    ],
)
def test_paths_are_never_absolute(given: str, shown: str) -> None:
    assert shown_path(given) == shown


def test_hidden_characters_are_written_visibly() -> None:
    text = dumps(to_json(hostile("标题\u202e\x9b31m")))
    assert "\\u202e" in text
    assert json.loads(text)["report"]["title"] == "标题\u202e\x9b31m"


def test_a_year_that_is_no_number_is_null() -> None:
    made = assessment()
    facts = made.report.facts._replace(year=Fact("二〇二一", None, "title"))
    shown = to_json(made._replace(report=made.report._replace(facts=facts)))
    assert shown["report"]["year"] is None


def test_warnings_are_not_repeated() -> None:
    made = assessment(warnings=("正文只有200字，可能不完整。",))
    assert to_json(made)["report"]["warnings"] == ["正文只有200字，可能不完整。"]


def test_statuses_are_the_words_of_the_enumeration() -> None:
    words = {item["status"] for item in to_json(assessment())["items"]}
    assert words <= {status.value for status in Status}
