from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from checker.assess.rubric_lint import check_file
from checker.assess.selftest import run_examples
from checker.rubric.files import rubric_files
from checker.rubric.starter import starter
from tests.cli.conftest import Run, cli, report  # noqa: F401 - fixtures
from tests.rubric_language.files import write

TEN_LINES = """\
id: county
title: 青山县补充标准
version: 1
elements:
  - id: county.hearing
    title: 行政处罚听证
    basis: [{document: outline-2021, provision: 第(十五)项 完善行政执法程序}]
    signals: [{literal: [听证会, 听证告知书, 听证程序], shows: measure}]
    examples: {match: [{text: 组织听证会3次。}], not: [{text: 召开座谈会。, why: 不是听证}]}
"""


def test_an_item_with_three_terms_and_two_examples_takes_ten_lines(
    tmp_path: Path,
    cli: Run,  # noqa: F811
    report: Path,  # noqa: F811
) -> None:
    assert len(TEN_LINES.splitlines()) <= 10
    path = write(tmp_path, TEN_LINES)
    assert check_file(path) == ()
    assert [one.passed for one in run_examples(path)] == [True, True]
    text = report.read_text("utf-8").replace("二、存在", "全年组织行政处罚听证会3次。\n二、存在")
    report.write_text(text, encoding="utf-8")
    made = json.loads(cli("score", report, "--rubric", path, "--format", "json").out)
    (item,) = [one for one in made["items"] if one["id"] == "county.hearing"]
    assert item["status"] == "quantified"
    assert "听证会3次" in item["evidence"][0]["text"]
    assert item["basis"][0]["document"].startswith("《法治政府建设实施纲要(2021-2025年)》")
    table = cli("score", report, "--rubric", path)
    assert (table.code, "行政处罚听证" in table.out) == (0, True)


def test_the_starter_file_passes_its_own_test(tmp_path: Path) -> None:
    path = write(tmp_path, starter("my-rubric", "本地补充标准", "my.yaml"), "my.yaml")
    assert check_file(path) == ()
    results = run_examples(path)
    assert len(results) == 7
    assert all(one.passed for one in results)


def test_what_the_starter_keeps_as_comments_works_too(tmp_path: Path) -> None:
    text = starter("my-rubric", "本地补充标准", "my.yaml")
    for line in ("documents:", "  - {id: my-rule", "applies: {years"):
        assert f"# {line}" in text
        text = text.replace(f"# {line}", line)
    path = write(tmp_path, text.replace("document: outline-2021", "document: my-rule"), "my.yaml")
    assert check_file(path) == ()


def test_new_writes_a_file_that_passes(cli: Run, tmp_path: Path) -> None:  # noqa: F811
    path = tmp_path / "county.yaml"
    result = cli("rubric", "new", path, "--id", "qingshan", "--title", "青山县标准")
    assert result.code == 0
    assert "checker rubric test" in result.err
    assert yaml.safe_load(path.read_text("utf-8"))["title"] == "青山县标准"
    assert cli("rubric", "check", path, "--strict").code == 0
    assert cli("rubric", "test", path).code == 0


def test_new_never_overwrites(cli: Run, tmp_path: Path) -> None:  # noqa: F811
    path = tmp_path / "county.yaml"
    path.write_text("mine", encoding="utf-8")
    assert cli("rubric", "new", path).code == 2
    assert path.read_text("utf-8") == "mine"


def test_new_without_a_file_prints(cli: Run) -> None:  # noqa: F811
    assert "elements:" in cli("rubric", "new").out


@pytest.mark.parametrize(
    "options",
    [("--id", "Q S"), ("--id", "on"), ("--id", "1.0"), ("--title", "a: b"), ("--title", "{x}")],
)
def test_new_refuses_names_that_would_break_the_file(cli: Run, options: tuple[str, str]) -> None:  # noqa: F811
    assert cli("rubric", "new", *options).code == 2


def test_all_built_in_examples_come_out() -> None:
    results = [one for path in rubric_files() for one in run_examples(path)]
    assert len(results) > 3000
    assert [one.text for one in results if not one.passed] == []
