from __future__ import annotations

import builtins
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from checker.render.copies_schema import copies_schema
from tests.cli.conftest import Run
from tests.compare.test_copies import FIRST, LATER, OTHER

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three reports in folders of their own."""
    for text in (FIRST, LATER, OTHER):
        path = tmp_path / "in" / text.name[:3] / text.name
        path.parent.mkdir(parents=True)
        path.write_text(text.text, encoding="utf-8")
    return tmp_path / "in"


def test_the_table(cli: Run, folder: Path) -> None:
    result = cli("copies", folder, "--width", 100)
    assert (result.code, result.err) == (0, "")
    assert "3 份报告，3 个单位；2 份有雷同，共 1 组段落" in result.out
    assert str(folder) not in result.out


def test_json_fits_the_schema_and_holds_no_path_of_this_machine(cli: Run, folder: Path) -> None:
    result = cli("copies", folder, "--format", "json")
    made = json.loads(result.out)
    jsonschema.validate(made, copies_schema())
    assert made["reports"][0]["path"] == f"青山市/{LATER.name}"
    assert str(folder) not in result.out


def test_files_are_written(cli: Run, folder: Path, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.json", "a.html", "a.xlsx")]
    wishes = ("--json", files[0], "--html", files[1], "--xlsx", files[2])
    assert cli("copies", folder, *wishes).code == 0
    assert json.loads(files[0].read_text("utf-8"))["schema_version"] == "1"
    assert files[1].read_text("utf-8").startswith("<!DOCTYPE html>")
    assert files[2].read_bytes().startswith(b"PK")


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(cli: Run, folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    result = cli("copies", folder, "--format", "json")
    assert result.code == 4
    assert json.loads(result.out)["summary"]["unreadable"] == 1
    assert "empty.txt" in result.err


def test_an_empty_folder_is_no_input(cli: Run, tmp_path: Path) -> None:
    result = cli("copies", tmp_path)
    assert result.code == 3
    assert "没有可读取的报告" in result.err


def test_an_output_never_replaces_a_report(cli: Run, folder: Path) -> None:
    report = next(folder.rglob("*.txt"))
    before = report.read_bytes()
    assert cli("copies", folder, "--html", report).code == 2
    assert report.read_bytes() == before


def test_without_numpy_it_says_what_to_install(
    cli: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def missing(name: str, *rest: Any, **more: Any) -> Any:
        if name == "numpy":
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", missing)
    result = cli("copies", folder)
    assert result.code == 2
    assert "pip install '.[copies]'" in result.err


def test_english(cli: Run, folder: Path) -> None:
    shown = cli("copies", folder, "--lang", "en", "--width", 100).out
    assert "3 reports of 3 units; 2 share passages, 1 groups in all" in shown


def test_the_published_schema_is_current(cli: Run) -> None:
    published = ROOT / "docs" / "json-schema" / "copies-1.json"
    assert cli("schema", "copies").out == published.read_text("utf-8")


def test_the_finding_is_explained(cli: Run) -> None:
    assert "是否确由本单位开展" in cli("explain", "copies.passage", "--width", 100).out


def test_the_real_reports_share_nothing(cli: Run) -> None:
    assert "没有发现单位之间的雷同段落" in cli("copies", ROOT / "seeds").out
