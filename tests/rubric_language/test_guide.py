"""The guide for legal officers is followed literally: its files are written, its commands run."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.assess.rubric_lint import check_file
from checker.model import Status
from checker.rubric import open_library
from tests.cli.conftest import Run, cli  # noqa: F401 - a fixture
from tests.support import ROOT

GUIDE = (ROOT / "docs" / "rubric-guide.md").read_text("utf-8")
BLOCK = re.compile(r"^```(yaml|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
REPORT = """青山县2023年法治政府建设年度报告
一、主要举措和成效
（一）规范行政执法。全年组织行政处罚听证会3次。
二、存在的不足
普法形式单一。
"""


def calls(block: str) -> Iterator[tuple[list[str], list[str]]]:
    """The commands of a console block with the lines shown below each."""
    for part in re.split(r"^\$ checker ", block, flags=re.MULTILINE)[1:]:
        command, *shown = part.strip().splitlines()
        yield shlex.split(command), shown


def test_every_step_works_as_written(
    cli: Run,  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("报告.txt").write_text(REPORT, encoding="utf-8")
    ran = 0
    for language, block in BLOCK.findall(GUIDE):
        if language == "yaml":
            name = re.match(r"# 文件：(\S+)\n", block)
            assert name is not None
            Path(name[1]).write_text(block[name.end() :], encoding="utf-8")
            continue
        for command, shown in calls(block):
            result = cli(*command)
            ran += 1
            assert result.code in (0, 1), (command, result.err)
            for line in shown:
                assert line.strip() in result.out, (command, result.out)
    assert ran >= 10


def test_no_file_of_the_guide_has_a_fault(tmp_path: Path) -> None:
    blocks = [block for language, block in BLOCK.findall(GUIDE) if language == "yaml"]
    for number, block in enumerate(blocks):
        path = tmp_path / f"{number}.yaml"
        path.write_text(block, encoding="utf-8")
        errors = [one.said() for one in check_file(path) if one.severity == "error"]
        assert not errors


def test_ten_lines_are_ten_lines() -> None:
    first = next(block for language, block in BLOCK.findall(GUIDE) if language == "yaml")
    assert len(first.splitlines()) - 1 <= 10


def test_scale_and_shares_are_those_of_the_rubric() -> None:
    library = open_library()
    words = {
        "quantified": "有数据佐证",
        "done": "已落实",
        "mentioned": "仅提及",
        "planned": "仅计划",
    }
    words |= {"problem": "仅列为问题", "absent": "未见"}
    for status, word in words.items():
        row = next(line for line in GUIDE.splitlines() if line.startswith(f"| {word} |"))
        assert float(row.split("|")[-2]) == library.scale.points[Status(status).value]
    for grade in library.scale.grades[:-1]:
        assert f"{grade.from_score:g} 分起{grade.title}" in GUIDE
    shares = {rubric.kind: rubric.share for rubric in library.rubrics}
    said = (
        f"核心要素 {shares['core']:g}，必备内容 {shares['form']:g}，当期纲要 {shares['outline']:g}"
    )
    assert said in GUIDE


def test_every_kind_of_problem_is_explained() -> None:
    sources = (ROOT / "checker" / "rubric").glob("*.py")
    text = "".join(path.read_text("utf-8") for path in sources)
    text += (ROOT / "checker" / "assess" / "rubric_lint.py").read_text("utf-8")
    kinds = set(re.findall(r'problem\(\s*"([a-z\-]+)"', text))
    kinds |= set(re.findall(r'"([a-z]+-[a-z]+(?:-[a-z]+)*)",\s*f?"[^"]*[\u4e00-\u9fff]', text))
    assert len(kinds) > 12
    assert {kind for kind in kinds if kind not in GUIDE} == set()
