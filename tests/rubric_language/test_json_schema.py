from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from checker.render.json_v1 import dumps
from checker.rubric.files import contributed_files, rubric_files
from checker.rubric.json_schema import rubric_schema
from checker.rubric.yaml_source import read_yaml
from tests.rubric_language.files import GOOD
from tests.support import ROOT

PUBLISHED = ROOT / "docs" / "json-schema" / "rubric-1.json"
FILES = (*rubric_files(), *contributed_files())
WRONG = {
    "unknown_key": ("version: 1", "versoin: 1\nversion: 1"),
    "no_title": ("title: 青山县补充标准\n", ""),
    "two_kinds": ("shows: measure", "fuzzy: 依法组织行政处罚听证"),
    "short_fuzzy": ("literal: [听证会, 听证告知书, 听证程序]", "fuzzy: 听证会"),
    "wrong_value": ("shows: measure", "shows: strong"),
}


def test_published_schema_is_the_generated_one() -> None:
    assert PUBLISHED.read_text("utf-8") == dumps(rubric_schema()), (
        "checker schema rubric > docs/json-schema/rubric-1.json"
    )


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_rubrics_that_come_along_fit_the_schema(path: Path) -> None:
    validator = jsonschema.Draft202012Validator(rubric_schema())
    validator.check_schema(rubric_schema())
    assert not list(validator.iter_errors(read_yaml(path).data))


def test_the_good_file_fits() -> None:
    jsonschema.validate(yaml.safe_load(GOOD), rubric_schema())


@pytest.mark.parametrize("name", WRONG)
def test_what_the_checker_refuses_the_schema_refuses(name: str) -> None:
    wrong = yaml.safe_load(GOOD.replace(*WRONG[name]))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, rubric_schema())


def test_keys_are_described_for_completion() -> None:
    made = json.loads(dumps(rubric_schema()))
    for name in ("Signal", "Element", "Change"):
        for key, said in made["$defs"][name]["properties"].items():
            assert "description" in said, f"{name}.{key}"
