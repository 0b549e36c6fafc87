from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

from checker.batch import assess_one
from checker.cli.progress import progress
from checker.render.schema_v1 import schema
from tests.cli.conftest import REPORT, SEEDS, Run

RTL = "\u202e"
NASTY = f"=HYPERLINK(1)[red]x；{RTL}<b>.txt"


def _files(out: Path) -> list[str]:
    return sorted(path.name for path in out.iterdir() if not path.name.startswith("."))


def test_every_kind_of_file_of_each_report(cli: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = cli("batch", folder, "--out", out, "--html", "--docx", "--md", "--format", "json")
    assert result.code == 0, result.err
    rows = json.loads(result.out)["reports"]
    named = {row["file"] for row in rows} | {n for row in rows for n in row["outputs"].values()}
    assert {kind for row in rows for kind in row["outputs"]} == {"html", "docx", "md"}
    assert set(_files(out)) == named | {"summary.json", "index.html"}
    index = (out / "index.html").read_text(encoding="utf-8")
    for row in rows:
        assert row["outputs"]["html"] in index


def test_jsonl_has_an_assessment_a_line(cli: Run, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    assert cli("batch", folder, "--jsonl", file).code == 0
    made = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert [one["report"]["path"] for one in made] == ["a.txt", "below/b.txt"]
    for one in made:
        jsonschema.validate(one, schema())


def test_csv_has_the_rows_of_score(cli: Run, tmp_path: Path) -> None:
    batch, score = tmp_path / "batch.csv", tmp_path / "score.csv"
    for lang in ("zh", "en"):
        cli("score", *SEEDS[:2], "--csv", score, "--lang", lang)
        cli("batch", *SEEDS[:2], "--csv", batch, "--lang", lang)
        assert batch.read_bytes() == score.read_bytes()


def test_the_workbook_and_the_database_are_made(cli: Run, folder: Path, tmp_path: Path) -> None:
    book, base = tmp_path / "a.xlsx", tmp_path / "a.db"
    assert cli("batch", folder, "--xlsx", book, "--db", f"sqlite:///{base}").code == 0
    assert book.read_bytes().startswith(b"PK")
    assert base.read_bytes().startswith(b"SQLite format 3")


def test_without_out_no_file_is_named(cli: Run, folder: Path, tmp_path: Path) -> None:
    result = cli("batch", folder, "--jsonl", tmp_path / "a", "--format", "json")
    for row in json.loads(result.out)["reports"]:
        assert row["file"] is None
        assert row["outputs"] == {}


@pytest.mark.parametrize(
    "options",
    [
        ["--html"],
        ["--resume"],
        ["--only-year", "1990"],
        ["--docx"],
        ["--md"],
        ["--letter-template", "x.docx"],
        ["--db", "nonsense"],
        ["--jsonl", "/no/such/folder/x"],
        ["--xlsx", "/no/such/folder/x"],
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    cli: Run, folder: Path, options: list[str]
) -> None:
    for lang in ("zh", "en"):
        result = cli("batch", folder, *options, "--lang", lang)
        assert result.code == 2
        assert len(result.err.splitlines()) == 1
        assert "Traceback" not in result.err


def test_an_output_never_overwrites_a_report(cli: Run, folder: Path) -> None:
    assert cli("batch", folder, "--csv", folder / "a.txt").code == 2
    assert (folder / "a.txt").read_text(encoding="utf-8") == REPORT
    assert cli("batch", folder, "--out", folder).code == 2


def test_a_missing_letter_template_is_told(cli: Run, folder: Path, tmp_path: Path) -> None:
    options = ["--out", tmp_path / "out", "--docx", "--letter-template", tmp_path / "none.docx"]
    result = cli("batch", folder, *options)
    assert result.code == 2
    assert "none.docx" in result.err


def test_include_exclude_and_what_was_left_out(cli: Run, folder: Path) -> None:
    (folder / "~$a.docx").touch()
    result = cli("batch", folder, "--exclude", "below/*", "--format", "json")
    made = json.loads(result.out)
    assert [row["path"] for row in made["reports"]] == ["a.txt"]
    assert made["summary"]["skipped"] == {"excluded": 1, "lock": 1}
    shown = cli("batch", folder, "--include", "b*").out
    assert "不符合 --include 1 个" in shown


def test_only_some_years_and_levels_are_shown_and_judged(cli: Run) -> None:
    def paths(*options: str) -> list[str]:
        made = json.loads(cli("batch", *SEEDS, "--sort", "name", "--format", "json", *options).out)
        return [row["path"].removesuffix(".txt") for row in made["reports"]]

    assert paths("--only-year", "2019") == ["jinghai-2019", "tangxia-2019"]
    assert paths("--only-year", "2019", "--level", "town") == ["tangxia-2019"]
    assert cli("batch", *SEEDS, "--only-year", "2020", "--fail-under", "75").code == 0
    assert cli("batch", *SEEDS, "--fail-under", "75").code == 1
    none = cli("batch", *SEEDS, "--only-year", "2003")
    assert none.code == 0
    assert "未列 5 份" in none.out
    assert not none.err


def test_a_missing_folder_and_a_missing_file_have_one_exit_code(cli: Run, tmp_path: Path) -> None:
    for command in ("batch", "copies"):
        missing = cli(command, tmp_path / "nothing")
        assert missing.code == cli("score", tmp_path / "nothing.txt").code == 3
        assert "找不到文件或文件夹" in missing.err


def test_a_lock_file_that_is_named_is_counted_and_not_read(cli: Run, folder: Path) -> None:
    lock = folder / "~$a.docx"
    lock.write_bytes(b"owner")
    result = cli("batch", folder / "a.txt", lock)
    assert result.code == 0
    assert "临时文件 1 个" in result.out


@pytest.mark.parametrize(
    ("when", "code"), [("core-gap", 1), ("outline-gap", 1), ("finding-high", 0)]
)
def test_fail_on_looks_at_every_report(cli: Run, folder: Path, when: str, code: int) -> None:
    assert cli("batch", folder, "--fail-on", when).code == code


def test_resume_reads_only_what_changed(
    cli: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    first = cli("batch", folder, "--out", out).out
    read: list[str] = []
    score = assess_one.score_document

    def told(document: object, options: object) -> object:
        read.append(document.path)  # type: ignore[attr-defined]
        return score(document, options)  # type: ignore[arg-type]

    monkeypatch.setattr(assess_one, "score_document", told)
    assert cli("batch", folder, "--out", out, "--resume").out == first
    assert read == []
    (folder / "a.txt").write_text(REPORT + "\n", encoding="utf-8")
    assert cli("batch", folder, "--out", out, "--resume").code == 0
    assert read == ["a.txt"]


def test_hostile_file_names_are_text_everywhere(cli: Run, folder: Path, tmp_path: Path) -> None:
    (folder / NASTY).write_text(REPORT, encoding="utf-8")
    (folder / f"空{NASTY}").touch()
    out, table = tmp_path / "out", tmp_path / "a.csv"
    result = cli("batch", folder, "--out", out, "--html", "--csv", table)
    assert result.code == 4
    assert RTL not in result.out + result.err
    assert "[red]x" in result.out
    for name in _files(out):
        assert not set(name) & set(f"<>{RTL}")
        assert RTL not in (out / name).read_text(encoding="utf-8")
    for row in csv.reader(io.StringIO(table.read_text(encoding="utf-8-sig"))):
        assert not any(cell.startswith(("=", "+", "@")) for cell in row)


def test_the_progress_bar_is_silent_where_there_is_no_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with progress(2, "zh"):
        pass
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "")
