"""The commands on files other than plain text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.read import office
from tests.cli.conftest import REPORT, Run
from tests.read.making.docx_writer import as_wps, docx, p, zipped

_HEADED = "青政〔2022〕3号\n" + REPORT


@pytest.fixture
def word(tmp_path: Path) -> Path:
    path = tmp_path / "青山县 年报（终稿）.docx"
    path.write_bytes(as_wps(_HEADED))
    return path


def test_a_word_file_is_scored_and_cited_by_paragraph(cli: Run, word: Path) -> None:
    result = cli("score", word, "--width", "100")
    assert result.code == 0
    assert "青政〔2022〕3号" in result.out
    assert "5段" in result.out
    assert "第 " in result.out
    made = json.loads(cli("score", word, "--format", "json").out)
    assert made["report"]["format"] == "docx"
    assert made["report"]["number"] == "青政〔2022〕3号"
    places = [one for item in made["items"] for one in item["evidence"]]
    assert all(one["paragraph"] == one["line"] and one["page"] is None for one in places)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_show_tells_where_each_fact_comes_from(cli: Run, tmp_path: Path, lang: str) -> None:
    core = "<dc:title>青山县2021年法治政府建设年度报告</dc:title><dcterms:created>2022-01-05T00:00:00Z</dcterms:created>"
    path = tmp_path / "a.docx"
    body = "".join(p(line) for line in REPORT.split("\n")[1:])
    path.write_bytes(docx(body, core=core))
    out = cli("show", path, "--lang", lang, "--width", "100").out
    for said in {
        "zh": ("据Word 属性 core title", "创建", "2022-01-05"),
        "en": ("Word's properties core title", "created"),
    }[lang]:
        assert said in out
    made = json.loads(cli("show", path, "--format", "json").out)
    assert made["facts"]["title"]["source"] == "docx:core title"
    assert [hint["kind"] for hint in made["hints"]] == ["title", "created"]


def test_an_archive_of_one_report_is_scored_and_one_of_two_is_not(cli: Run, tmp_path: Path) -> None:
    one, two = tmp_path / "一份.zip", tmp_path / "两份.zip"
    one.write_bytes(zipped({"年报.txt": REPORT.encode()}))
    two.write_bytes(zipped({"甲.txt": REPORT.encode(), "乙.txt": REPORT.encode()}))
    made = json.loads(cli("score", one, "--format", "json").out)
    assert made["report"]["path"] == "年报.txt"
    result = cli("score", two)
    assert result.code == 3
    assert "checker batch" in result.err


def test_an_old_word_file_without_libreoffice_is_one_line(
    cli: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "find_program", lambda: None)
    path = tmp_path / "报告.doc"
    path.write_bytes(b"{\\rtf1 x}")
    result = cli("score", path)
    assert result.code == 3
    assert result.out == ""
    assert result.err.count("\n") == 1
    assert "LibreOffice" in result.err


def test_a_damaged_file_beside_a_good_one_costs_one_line(
    cli: Run, word: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "坏.docx"
    bad.write_bytes(word.read_bytes()[:900])
    result = cli("score", bad, word, "--format", "json")
    assert result.code == 4
    assert "损坏" in result.err
    assert json.loads(result.out)["report"]["title"]
