from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from rich.cells import cell_len

from checker.render.schema_v1 import schema
from tests.cli.conftest import SEEDS, Run


def test_batch_has_a_row_a_report(cli: Run, folder: Path) -> None:
    result = cli("batch", folder)
    assert result.code == 0
    assert "青山县" in result.out
    assert "绿水县" in result.out
    assert "最常见的缺项" in result.out


def test_batch_goes_on_after_a_bad_file(cli: Run, folder: Path) -> None:
    (folder / "empty.txt").touch()
    result = cli("batch", folder)
    assert result.code == 4
    assert "empty.txt" in result.out
    assert "青山县" in result.out


def test_batch_writes_a_file_a_report_and_the_summary(
    cli: Run, folder: Path, tmp_path: Path
) -> None:
    (folder / "empty.txt").touch()
    out = tmp_path / "new" / "out"
    result = cli("batch", folder, "--out", out, "--format", "json")
    summary = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    assert result.code == 4
    assert json.loads(result.out) == summary
    jsonschema.validate(summary, schema("batch"))
    files = {row["file"] for row in summary["reports"] if row["file"]}
    visible = {path.name for path in out.iterdir() if not path.name.startswith(".")}
    assert visible == files | {"summary.json"}
    for row in summary["reports"]:
        if row["file"]:
            made = json.loads((out / row["file"]).read_text(encoding="utf-8"))
            jsonschema.validate(made, schema())
            assert made["report"]["path"] == row["path"]
    assert str(tmp_path) not in (out / "summary.json").read_text(encoding="utf-8")


def test_batch_gives_the_same_bytes_twice(cli: Run, folder: Path) -> None:
    first = cli("batch", folder, "--format", "json").out
    assert cli("batch", folder, "--format", "json").out == first


@pytest.mark.parametrize(
    ("options", "code"), [(["--fail-under", "100"], 1), (["--fail-on", "gap"], 1), ([], 0)]
)
def test_batch_exit_codes(cli: Run, folder: Path, options: list[str], code: int) -> None:
    assert cli("batch", folder, *options).code == code


def test_batch_without_reports_says_so(cli: Run, tmp_path: Path) -> None:
    result = cli("batch", tmp_path / "missing")
    assert result.code == 3
    (tmp_path / "nothing").mkdir()
    result = cli("batch", tmp_path / "nothing")
    assert result.code == 3
    assert ".txt" in result.err


def test_batch_sorts_by_name(cli: Run, folder: Path) -> None:
    made = json.loads(cli("batch", folder, "--sort", "name", "--format", "json").out)
    assert [row["path"] for row in made["reports"]] == ["a.txt", "below/b.txt"]


def test_batch_s_out_must_be_a_folder(cli: Run, folder: Path, report: Path) -> None:
    assert cli("batch", folder, "--out", report).code == 2


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
@pytest.mark.parametrize("width", [80, 120])
def test_show_fits_and_names_the_facts(cli: Run, seed: Path, width: int) -> None:
    result = cli("show", seed, "--width", width)
    assert result.code == 0
    assert max(map(cell_len, result.out.splitlines())) <= width
    for word in ("标题", "单位", "报告年度", "结构", "句子", "页面元素"):
        assert word in result.out


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_show_json_quotes_exactly(cli: Run, seed: Path) -> None:
    made = json.loads(cli("show", seed, "--format", "json").out)
    text = seed.read_text(encoding="utf-8-sig")
    for part in ("sentences", "figures", "chrome"):
        assert made[part]
        for one in made[part]:
            assert text[one["start"] : one["end"]] == one["text"]


def test_show_of_several(cli: Run, report: Path) -> None:
    made = json.loads(cli("show", report, report, "--format", "json").out)
    assert len(made["reports"]) == 2
    assert cli("show", report, "missing.txt").code == 4


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("item", ["core.legal-counsel", "core.legal-counsel.coverage"])
def test_explain(cli: Run, item: str, lang: str) -> None:
    result = cli("explain", item, "--lang", lang, "--width", "80")
    assert result.code == 0
    assert item in result.out
    assert max(map(cell_len, result.out.splitlines())) <= 80


def test_explain_a_facet_tells_signals_basis_and_examples(cli: Run) -> None:
    text = cli("explain", "core.legal-counsel.coverage").out
    for word in ("依据", "适用范围", "建议", "评查内容", "示例", "同时出现", "不算"):
        assert word in text


def test_explain_an_element_lists_its_facets(cli: Run) -> None:
    text = cli("explain", "core.legal-counsel").out
    assert "core.legal-counsel.public-lawyers" in text


def test_explain_in_full_cuts_nothing(cli: Run) -> None:
    short = cli("explain", "core.legal-counsel.coverage").out
    full = cli("explain", "core.legal-counsel.coverage", "--full").out
    assert len(full) > len(short)
    assert "个说法" not in full


@pytest.mark.parametrize(
    ("asked", "close"),
    [("core.legal-council", "core.legal-counsel"), ("法律顾问", "core.legal-counsel")],
)
def test_an_unknown_item_lists_close_ones(cli: Run, asked: str, close: str) -> None:
    result = cli("explain", asked)
    assert result.code == 2
    assert close in result.err


def test_an_item_like_no_other_points_to_the_list(cli: Run) -> None:
    assert "rubric list" in cli("explain", "甲乙丙丁").err


def test_rubric_list(cli: Run) -> None:
    result = cli("rubric", "list")
    assert result.code == 0
    for rubric in ("core", "form", "outline-2015", "outline-2021"):
        assert rubric in result.out


def test_rubric_list_with_items(cli: Run) -> None:
    result = cli("rubric", "list", "--items", "--width", "80")
    assert "core.legal-counsel.coverage" in result.out
    assert max(map(cell_len, result.out.splitlines())) <= 80
    made = json.loads(cli("rubric", "list", "--items", "--format", "json").out)
    assert made["rubrics"][0]["items"]


def test_rubric_alone_shows_its_help(cli: Run) -> None:
    assert cli("rubric").code == 2


@pytest.mark.parametrize("kind", ["assessment", "assessments", "batch", "comparison"])
def test_schema_is_a_json_schema(cli: Run, kind: str) -> None:
    result = cli("schema", "--kind", kind)
    assert result.code == 0
    jsonschema.Draft202012Validator.check_schema(json.loads(result.out))
