from __future__ import annotations

import json
import os
from pathlib import Path

import jsonschema
import pytest
from rich.cells import cell_len

from checker.render.schema_v1 import schema
from tests.cli.conftest import REPORT, SEEDS, Run

each_seed = pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)


def test_the_table_names_report_and_result(cli: Run, report: Path) -> None:
    result = cli("score", report)
    assert result.code == 0
    for word in (
        "青山县2021年法治政府建设年度报告",
        "覆盖率",
        "得分",
        "等次",
        "四项核心要素",
        "缺项",
    ):
        assert word in result.out


@each_seed
def test_json_of_a_seed_fits_the_schema_and_quotes_exactly(cli: Run, seed: Path) -> None:
    result = cli("score", seed, "--format", "json")
    made = json.loads(result.out)
    jsonschema.validate(made, schema())
    text = seed.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    quotes = [q for item in made["items"] for q in (*item["evidence"], *item["near_misses"])]
    assert quotes
    assert [q["text"] for q in quotes] == [text[q["start"] : q["end"]] for q in quotes]
    assert [q["line"] for q in quotes] == [text.count("\n", 0, q["start"]) + 1 for q in quotes]


@each_seed
@pytest.mark.parametrize("width", [80, 100, 120])
def test_no_line_of_a_seed_s_table_is_too_wide(cli: Run, seed: Path, width: int) -> None:
    result = cli("score", seed, "--show", "all", "--width", width)
    assert result.code == 0
    assert max(map(cell_len, result.out.splitlines())) <= width


def test_english(cli: Run, report: Path) -> None:
    result = cli("score", report, "--lang", "en", "--show", "summary")
    assert "Coverage" in result.out


def test_the_same_input_gives_the_same_bytes(
    cli: Run, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = cli("score", report, "--format", "json").out
    monkeypatch.chdir(os.sep)
    assert cli("score", report, "--format", "json").out == first
    assert str(report.parent) not in first


def test_several_reports_are_wrapped(cli: Run, report: Path) -> None:
    made = json.loads(cli("score", report, report, "--format", "json").out)
    jsonschema.validate(made, schema("assessments"))
    assert len(made["assessments"]) == 2


def test_several_reports_make_several_pages(cli: Run, report: Path) -> None:
    assert cli("score", report, report).out.count("四项核心要素") == 2


def test_standard_input(cli: Run) -> None:
    result = cli("score", "-", "--format", "json", stdin=REPORT.encode("gb18030"))
    made = json.loads(result.out)
    assert result.code == 0
    assert made["report"]["path"] == "-"
    assert made["report"]["year"] == 2021


def test_every_file_asked_for_is_written(cli: Run, report: Path, tmp_path: Path) -> None:
    names = ("a.json", "b.json", "a.md", "a.csv")
    options = [word for name in names for word in (f"--{name[2:]}", tmp_path / name)]
    assert cli("score", report, *options).code == 0
    made = (tmp_path / "a.json").read_bytes()
    assert made == (tmp_path / "b.json").read_bytes()
    assert made.decode() == cli("score", report, "--format", "json").out
    assert (tmp_path / "a.md").read_text(encoding="utf-8").startswith("# 青山县")
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfpath,")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted((*names, "report.txt"))


def test_a_file_that_cannot_be_written_is_an_error_of_usage(cli: Run, report: Path) -> None:
    result = cli("score", report, "--json", report.parent / "nowhere" / "a.json")
    assert result.code == 2
    assert "无法写入" in result.err


@pytest.mark.parametrize("option", ["--json", "--md", "--csv"])
def test_an_output_never_overwrites_an_input(cli: Run, report: Path, option: str) -> None:
    result = cli("score", report, option, report.parent / "." / report.name)
    assert result.code == 2
    assert result.out == ""
    assert report.read_text(encoding="utf-8") == REPORT


def test_a_failed_write_leaves_the_old_file(
    cli: Run, report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "a.json"
    out.write_text("old", encoding="utf-8")

    def fail(self: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fail)
    assert cli("score", report, "--json", out).code == 2
    assert out.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.glob(".*")] == []


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 0),
        (("--fail-under", "1"), 0),
        (("--fail-under", "100"), 1),
        (("--fail-on", "core-gap"), 1),
        (("--fail-on", "form-gap"), 1),
        (("--fail-on", "outline-gap"), 1),
        (("--fail-on", "finding-high", "--fail-on", "gap"), 1),
        (("--fail-on", "warning"), 1),
        (("--fail-under", "abc"), 2),
        (("--fail-on", "nonsense"), 2),
        (("--min-similarity", "101"), 2),
    ],
)
def test_exit_codes(cli: Run, report: Path, options: tuple[str, ...], code: int) -> None:
    assert cli("score", report, *options).code == code


def test_something_unreadable_outranks_below(cli: Run, report: Path) -> None:
    result = cli("score", report, "nothing.txt", "--fail-under", "100")
    assert result.code == 4
    assert "青山县" in result.out
    assert "nothing.txt" in result.err


def test_the_year_can_be_overridden(cli: Run, report: Path) -> None:
    made = json.loads(cli("score", report, "--year", "2019", "--format", "json").out)
    assert "outline-2015" in {rubric["id"] for rubric in made["rubrics"]}


def test_a_rubric_that_cannot_be_used_is_told_and_ends_with_two(
    cli: Run, report: Path, tmp_path: Path
) -> None:
    rubric = tmp_path / "own.yaml"
    rubric.write_text("id: own\nsurprise: 1\n", encoding="utf-8")
    result = cli("score", report, "--rubric", rubric)
    assert result.code == 2
    assert "own.yaml" in result.err
    assert result.out == ""


def test_warnings_go_to_standard_error(cli: Run, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("亲爱的朋友，祝你节日快乐，万事如意。\n" * 20, encoding="utf-8")
    result = cli("score", path, "--format", "json")
    assert result.code == 0
    assert "不像" in result.err
    assert json.loads(result.out)["report"]["warnings"]


def test_lock_files_of_office_programs_are_passed_over_with_a_note(
    cli: Run, report: Path, tmp_path: Path
) -> None:
    """``*.docx`` brings them along while a report is open."""
    lock = tmp_path / "~$report.docx"
    lock.write_bytes(b"owner")
    result = cli("score", report, lock, "--html", tmp_path / "a.html")
    assert result.code == 0
    assert "~$report.docx：办公软件的临时文件，已略过。" in result.err
    assert cli("score", lock, "--lang", "en").err.strip() == "~$report.docx: lock file, skipped."
    assert cli("score", lock).code == 3
