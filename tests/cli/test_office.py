from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_every_file_of_the_desk_in_one_run(cli: Run, report: Path, tmp_path: Path) -> None:
    names = {
        "--xlsx": "book.xlsx",
        "--docx": "letter.docx",
        "--letter-md": "letter.md",
        "--svg": "table.svg",
        "--jsonl": "lines.jsonl",
    }
    options = [one for option, name in names.items() for one in (option, tmp_path / name)]
    result = cli("score", report, "--show", "core", *options)
    assert result.code == 0
    assert zipfile.is_zipfile(tmp_path / "book.xlsx")
    assert zipfile.is_zipfile(tmp_path / "letter.docx")
    assert "评查反馈函" in (tmp_path / "letter.md").read_text(encoding="utf-8")
    picture = (tmp_path / "table.svg").read_text(encoding="utf-8")
    assert "四项核心要素" in picture
    assert "最接近" not in picture
    (line,) = (tmp_path / "lines.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line) == json.loads(cli("score", report, "--format", "json").out)


def test_files_may_be_repeated(cli: Run, report: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "1.xlsx", tmp_path / "2.xlsx"
    assert cli("score", report, "--xlsx", one, "--xlsx", other).code == 0
    assert one.read_bytes() == other.read_bytes()


def test_several_reports_make_one_workbook_and_a_line_each(
    cli: Run, folder: Path, tmp_path: Path
) -> None:
    reports = (folder / "a.txt", folder / "below" / "b.txt")
    lines, book = tmp_path / "x.jsonl", tmp_path / "x.xlsx"
    assert cli("score", *reports, "--jsonl", lines, "--xlsx", book).code == 0
    assert len(lines.read_text(encoding="utf-8").splitlines()) == 2
    assert zipfile.is_zipfile(book)


@pytest.mark.parametrize("option", ["--docx", "--letter-md"])
def test_one_letter_for_several_reports_is_refused(
    cli: Run, folder: Path, tmp_path: Path, option: str
) -> None:
    letter = tmp_path / "letter"
    result = cli("score", folder / "a.txt", folder / "below" / "b.txt", option, letter)
    assert result.code == 2
    assert option in result.err
    assert "checker batch" in result.err
    assert not letter.exists()


def test_a_template_without_a_letter_is_refused(cli: Run, report: Path) -> None:
    result = cli("score", report, "--letter-template", report, "--lang", "en")
    assert result.code == 2
    assert "goes with --docx" in result.err


def test_a_template_at_fault_leaves_no_letter(cli: Run, report: Path, tmp_path: Path) -> None:
    letter = tmp_path / "letter.docx"
    result = cli("score", report, "--docx", letter, "--letter-template", report)
    assert result.code == 2
    assert "反馈函模板无法使用" in result.err
    assert "report.txt" in result.err
    assert not letter.exists()


@pytest.mark.parametrize("option", ["--xlsx", "--docx", "--svg", "--jsonl", "--letter-md"])
def test_a_report_is_never_overwritten(cli: Run, report: Path, option: str) -> None:
    before = report.read_bytes()
    assert cli("score", report, option, report).code == 2
    assert report.read_bytes() == before


@pytest.mark.parametrize("option", ["--xlsx", "--docx", "--svg", "--jsonl", "--letter-md"])
def test_a_folder_that_is_not_there_is_told(
    cli: Run, report: Path, tmp_path: Path, option: str
) -> None:
    result = cli("score", report, option, tmp_path / "none" / "x")
    assert result.code == 2
    assert "无法写入" in result.err


@pytest.mark.parametrize(
    ("option", "name", "own"),
    [
        ("--xlsx", "a.docx", ".xlsx"),
        ("--docx", "a.PDF", ".docx"),
        ("--json", "a.jsonl", ".json"),
        ("--html", "a.md", ".html"),
    ],
)
def test_a_file_named_like_another_kind_is_refused(
    cli: Run, report: Path, tmp_path: Path, option: str, name: str, own: str
) -> None:
    result = cli("score", report, option, tmp_path / name)
    assert result.code == 2
    assert option in result.err
    assert f"请改用 {own}" in result.err
    assert not (tmp_path / name).exists()


def test_other_commands_refuse_it_as_well(cli: Run, report: Path, tmp_path: Path) -> None:
    wrong = ("--xlsx", tmp_path / "a.docx")
    assert cli("batch", report, *wrong).code == 2
    assert cli("compare", report, report, *wrong).code == 2
    assert cli("copies", report, *wrong).code == 2
    assert not (tmp_path / "a.docx").exists()


def test_unknown_endings_and_none_are_the_users_business(
    cli: Run, report: Path, tmp_path: Path
) -> None:
    for name in ("a", "a.out", "a.txt"):
        assert cli("score", report, "--json", tmp_path / name).code == 0
