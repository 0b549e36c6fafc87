"""A rubric's own examples, run."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.assess.selftest import run_examples
from checker.errors import RubricError
from checker.model import Status

RUBRIC = """\
id: my-guide
title: 我的标准
version: '1'
elements:
  - id: a
    title: 法律顾问
    signals: [{literal: [法律顾问]}, {reject: [村居法律顾问]}]
    examples:
      match:
        - {text: 县政府聘请6名法律顾问。, status: quantified}
        - {text: 落实法律顾问制度。, status: done, why: 这一条应当不通过}
        - {text: 下一步，将聘请法律顾问。}
      not:
        - {text: 聘请村居法律顾问20名。, why: 村居}
        - {text: 聘请法律顾问。, why: 这一条应当不通过}
  - id: b
    title: 公职律师
    signals: [{literal: [公职律师]}]
    examples: {match: [{text: 配备公职律师3名。}]}
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "my.yaml"
    made.write_text(RUBRIC, encoding="utf-8")
    return made


def test_each_example_tells_what_was_expected_and_what_came_out(path: Path) -> None:
    found = run_examples(path)
    assert [(one.item, one.expected, one.got, one.passed) for one in found] == [
        ("a", "quantified", Status.QUANTIFIED, True),
        ("a", "done", Status.MENTIONED, False),
        ("a", "any", Status.PLANNED, True),
        ("a", "absent", Status.ABSENT, True),
        ("a", "absent", Status.DONE, False),
        ("b", "any", Status.QUANTIFIED, True),
    ]


def test_the_signals_that_fired_are_told(path: Path) -> None:
    first = run_examples(path)[0]
    assert len(first.signals) == 1
    assert "literal" in first.signals[0]
    assert "法律顾问" in first.signals[0]


def test_one_item_alone(path: Path) -> None:
    assert [one.item for one in run_examples(path, "b")] == ["b"]
    assert run_examples(path, "no-such-item") == ()


def test_a_broken_file_is_an_error_of_its_author(path: Path) -> None:
    path.write_text(RUBRIC.replace("version:", "versoin:"), encoding="utf-8")
    with pytest.raises(RubricError):
        run_examples(path)
