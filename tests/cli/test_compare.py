from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from checker.render.compare_schema import comparison_schema
from tests.cli.conftest import Run

CASES = Path(__file__).parents[1] / "compare" / "cases"
OLD, NEW = CASES / "county-2019.txt", CASES / "county-2020.txt"


def test_the_table_whatever_the_order_of_the_files(cli: Run) -> None:
    one, other = cli("compare", OLD, NEW, "--width", 100), cli("compare", NEW, OLD, "--width", 100)
    assert one.code == other.code == 0
    assert one.out == other.out
    assert "江宁塬县  两年对照  2019 → 2020" in one.out
    assert one.err == ""


def test_json_fits_the_schema(cli: Run) -> None:
    made = json.loads(cli("compare", OLD, NEW, "--format", "json").out)
    jsonschema.validate(made, comparison_schema())
    assert (made["old"]["path"], made["new"]["path"]) == ("county-2019.txt", "county-2020.txt")
    assert made["summary"]["plan"] == {"kept": 5, "partly": 1, "not-mentioned": 1}


def test_what_is_only_planned_again_is_counted_apart(cli: Run) -> None:
    made = json.loads(cli("compare", OLD, OLD, "--format", "json").out)
    outcomes = [(one["outcome"], one["how"]) for one in made["plan"]]
    again = outcomes.count(("partly", "planned-again"))
    assert again > 0
    assert made["summary"]["planned_again"] == again
    assert made["summary"]["plan"]["partly"] == sum(one == "partly" for one, _ in outcomes)
    shown = cli("compare", OLD, OLD, "--width", 100).out
    assert f"仍为计划 {again}" in shown
    assert "\n仍为计划  第" in shown
    assert "planned again" in cli("compare", OLD, OLD, "--lang", "en").out


def test_items_that_bind_only_one_year_are_told_beside_the_coverage(
    cli: Run, tmp_path: Path
) -> None:
    later = tmp_path / "later.txt"
    later.write_text(NEW.read_text("utf-8").replace("2020年", "2021年"), "utf-8")
    made = json.loads(cli("compare", NEW, later, "--format", "json").out)
    old, new = made["old"]["only_here"], made["new"]["only_here"]
    assert old > 0 < new
    shown = cli("compare", NEW, later, "--width", 120).out.replace("\n", "").replace(" ", "")
    assert f"只适用于上年的{old}项、只适用于今年的{new}项" in shown
    assert "只适用于上年" not in cli("compare", OLD, NEW).out


def test_all_lists_every_row(cli: Run) -> None:
    short, whole = cli("compare", OLD, NEW).out, cli("compare", OLD, NEW, "--all").out
    assert "加 --all 全部列出" in short
    assert "加 --all" not in whole
    assert len(whole) > len(short)


def test_files_are_written(cli: Run, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.json", "a.html", "a.xlsx")]
    wishes = ("--json", files[0], "--html", files[1], "--xlsx", files[2])
    assert cli("compare", OLD, NEW, *wishes).code == 0
    assert json.loads(files[0].read_text("utf-8"))["schema_version"] == "1"
    assert files[1].read_text("utf-8").startswith("<!DOCTYPE html>")
    assert files[2].read_bytes().startswith(b"PK")


def test_other_units_and_the_same_year_are_warned_of(cli: Run) -> None:
    other = CASES / "department-2021.txt"
    result = cli("compare", OLD, other, "--format", "json")
    assert result.code == 0
    assert "单位不同" in result.err
    assert "相隔2年" in result.err
    assert "都是2019年度" in cli("compare", OLD, OLD, "--format", "json").err


def test_english(cli: Run) -> None:
    shown = cli("compare", OLD, NEW, "--lang", "en", "--width", 100).out
    assert "Last year's plan" in shown
    assert "not mentioned" in shown


def test_a_file_that_is_not_there(cli: Run, tmp_path: Path) -> None:
    result = cli("compare", OLD, tmp_path / "none.txt")
    assert result.code == 3
    assert result.out == ""
    assert "Traceback" not in result.err


def test_an_output_that_is_an_input_is_refused(cli: Run) -> None:
    before = OLD.read_bytes()
    assert cli("compare", OLD, NEW, "--json", OLD).code == 2
    assert OLD.read_bytes() == before


def test_standard_input_once_only(cli: Run) -> None:
    assert cli("compare", "-", NEW, stdin=OLD.read_bytes()).code == 0
    assert cli("compare", "-", "-", stdin=OLD.read_bytes()).code == 2


@pytest.mark.parametrize("rule", ["years.copied", "years.jump", "years.plan-dropped"])
def test_the_rules_are_explained(cli: Run, rule: str) -> None:
    shown = cli("explain", rule)
    assert shown.code == 0
    assert rule in shown.out


def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for path in sorted(CASES.glob("*.txt")):
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


def test_batch_pairs_by_unit_and_year(cli: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = cli("batch", _folder(tmp_path), "--compare", "--out", out, "--html", "--width", 100)
    assert result.code == 0
    assert "两年对照  2" in result.out
    made = sorted(path.name for path in (out / "compare").iterdir())
    assert made == [
        "江宁塬县-2019-2020.html",
        "江宁塬县-2019-2020.json",
        "汾川市水务局-2021-2022.html",
        "汾川市水务局-2021-2022.json",
    ]
    jsonschema.validate(
        json.loads((out / "compare" / made[1]).read_text("utf-8")), comparison_schema()
    )


def test_batch_json_with_comparisons_needs_a_folder(cli: Run, tmp_path: Path) -> None:
    result = cli("batch", _folder(tmp_path), "--compare", "--format", "json")
    assert result.code == 2
    assert "--out" in result.err
