from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.rubric_language.files import GOOD, write

REPORT = """青山县2023年法治政府建设年度报告
一、主要举措和成效
（一）规范行政处罚听证。组织听证会3次，听证主持人持证上岗，充分听取当事人陈述申辩。
（二）组织听证会时，由听证主持人公布纪律，保障当事人陈述申辩权利。
（三）另行设置听证主持人名录，确保陈述申辩落到实处。
（四）开展植树造林，修建道路12公里。
（五）举办文艺演出，修建公园3个。
（六）当事人陈述申辩的理由成立的，行政机关应当采纳。
"""


@pytest.fixture
def rubric(tmp_path: Path) -> Path:
    return write(tmp_path, GOOD)


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_words_beside_the_item_that_it_does_not_know(cli: Run, rubric: Path, text: Path) -> None:
    result = cli("rubric", "suggest", text, "--item", "county.hearing", "--rubric", rubric)
    assert result.code == 0
    assert "陈述申辩" in result.out
    assert "候选说法" in result.out
    assert f"{text.name}:" in result.out


def test_known_words_and_words_of_other_passages_are_left_out(
    cli: Run, rubric: Path, text: Path
) -> None:
    made = json.loads(
        cli(
            *("rubric", "suggest", text, "--item", "county.hearing", "--rubric", rubric),
            *("--format", "json"),
        ).out
    )
    words = {term["text"] for term in made["terms"]}
    assert not any("听证会" in word for word in words)
    assert words.isdisjoint({"修建", "道路", "公园", "植树造林"})
    assert all(0 < term["near"] <= term["total"] for term in made["terms"])


def test_the_same_input_gives_the_same_output(cli: Run, rubric: Path, text: Path) -> None:
    call = ("rubric", "suggest", text, "--item", "county.hearing", "--rubric", rubric)
    assert cli(*call).out == cli(*call).out


def test_an_item_found_nowhere_learns_from_its_title(cli: Run, tmp_path: Path, text: Path) -> None:
    path = write(tmp_path, GOOD.replace("听证会, 听证告知书, 听证程序", "听询会"))
    made = json.loads(
        cli(
            *("rubric", "suggest", text, "--item", "county.hearing", "--rubric", path),
            *("--format", "json"),
        ).out
    )
    assert made["sentences"] > 0
    assert made["phrases"]


def test_without_jieba_it_says_what_to_install(
    cli: Run, rubric: Path, text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "jieba", None)
    result = cli("rubric", "suggest", text, "--item", "county.hearing", "--rubric", rubric)
    assert (result.code, result.out) == (2, "")
    assert ".[authoring]" in result.err
    assert len(result.err.splitlines()) == 1


def test_an_unknown_item_or_one_judged_by_facets_is_2(cli: Run, text: Path) -> None:
    assert cli("rubric", "suggest", text, "--item", "nothing").code == 2
    assert cli("rubric", "suggest", text, "--item", "core.legal-counsel").code == 2
