from __future__ import annotations

import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.cli.conftest import Run
from tests.rubric_language.files import GOOD, write

REPORT = """青山县2023年法治政府建设年度报告
一、主要举措和成效
全年组织行政处罚听证会3次。
落实申辩制度。
"""


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(REPORT, encoding="utf-8")
    (folder / "b.txt").write_text(REPORT.replace("听证会3次", "座谈会"), encoding="utf-8")
    return folder


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return write(tmp_path, GOOD, "old.yaml")


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return write(tmp_path, GOOD.replace("shows: measure", "shows: name"), "new.yaml")


def test_flips_are_shown_side_by_side(cli: Run, old: Path, new: Path, reports: Path) -> None:
    result = cli("rubric", "diff", old, new, "--on", reports, "--width", "80")
    assert result.code == 0
    assert "a.txt" in result.out
    assert "b.txt" not in result.out
    line = next(line for line in result.out.splitlines() if "有数据佐证" in line)
    assert "仅提及" in line
    assert result.out.count("听证会3次") == 2
    assert "2 份报告，1 份有变化，共 1 项认定改变。" in result.out
    assert max(map(cell_len, result.out.splitlines())) <= 80


def test_equal_rubrics_flip_nothing(cli: Run, old: Path, reports: Path) -> None:
    result = cli("rubric", "diff", old, old, "--on", reports)
    assert result.out == "2 份报告，0 份有变化，共 0 项认定改变。\n"


def test_items_of_one_rubric_only(cli: Run, old: Path, tmp_path: Path, reports: Path) -> None:
    other = write(tmp_path, GOOD.replace("county.hearing", "county.other"), "other.yaml")
    out = cli("rubric", "diff", old, other, "--on", reports, "--lang", "en").out
    assert "county.hearing" in out
    assert "county.other" in out
    assert "no such item" in out


def test_flips_as_json(cli: Run, old: Path, new: Path, reports: Path) -> None:
    made = json.loads(cli("rubric", "diff", old, new, "--on", reports, "--format", "json").out)
    assert [len(one["flips"]) for one in made["reports"]] == [1, 0]
    flip = made["reports"][0]["flips"][0]
    assert (flip["old"]["status"], flip["new"]["status"]) == ("quantified", "mentioned")
    assert flip["old"]["quote"] in REPORT
    assert flip["old"]["line"] == 3


def test_exit_codes(cli: Run, old: Path, new: Path, reports: Path, tmp_path: Path) -> None:
    assert cli("rubric", "diff", old, new, "--on", reports, "--exit-code").code == 1
    assert cli("rubric", "diff", old, old, "--on", reports, "--exit-code").code == 0
    assert cli("rubric", "diff", old, tmp_path / "none.yaml", "--on", reports).code == 2
    (reports / "empty.txt").touch()
    assert cli("rubric", "diff", old, old, "--on", reports).code == 4
    (tmp_path / "nothing").mkdir()
    assert cli("rubric", "diff", old, old, "--on", tmp_path / "nothing").code == 3


def test_built_in_rubrics_by_their_names(cli: Run, reports: Path) -> None:
    assert cli("rubric", "diff", "form", "form", "--on", reports / "a.txt").code == 0
