from __future__ import annotations

import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.cli.conftest import ROOT, Run
from tests.rubric_language.files import GOOD, changed, write


def test_check_of_a_good_file(cli: Run, tmp_path: Path) -> None:
    result = cli("rubric", "check", write(tmp_path, GOOD))
    assert (result.code, result.err) == (0, "")
    assert result.out == "检查 1 个文件：0 处错误，0 处问题，0 处提醒。\n"


def test_check_lists_all_problems_with_their_places(cli: Run, tmp_path: Path) -> None:
    text = GOOD.replace("version: 1", "versoin: 1").replace("shows: measure", "shows: strong")
    result = cli("rubric", "check", write(tmp_path, text))
    assert result.code == 2
    lines = result.out.splitlines()
    assert [line.split(": ")[0] for line in lines[:-1]] == [
        "county.yaml:1:1",
        "county.yaml:3:1",
        "county.yaml:8:45",
    ]
    assert "[unknown-key]" in lines[1]


def test_check_of_several_files_goes_on_after_a_bad_one(cli: Run, tmp_path: Path) -> None:
    bad = changed(tmp_path, "version: 1", "", "bad.yaml")
    result = cli("rubric", "check", bad, write(tmp_path, GOOD), tmp_path / "none.yaml")
    assert result.code == 2
    assert "检查 3 个文件：2 处错误" in result.out


def test_check_of_a_failing_example_is_1(cli: Run, tmp_path: Path) -> None:
    path = changed(tmp_path, "召开价格座谈会2次", "召开听证会2次")
    assert cli("rubric", "check", path).code == 1


def test_check_lets_warnings_pass_unless_strict(cli: Run, tmp_path: Path) -> None:
    path = changed(tmp_path, "shows: measure}]", "shows: measure}, {literal: [听取申辩]}]")
    assert cli("rubric", "check", path).code == 0
    assert cli("rubric", "check", path, "--strict").code == 1


def test_check_in_english_and_as_json(cli: Run, tmp_path: Path) -> None:
    path = changed(tmp_path, "version: 1", "versoin: 1\nversion: 1")
    assert (
        "unknown key versoin; expected: version" in cli("rubric", "check", path, "--lang", "en").out
    )
    made = json.loads(cli("rubric", "check", path, "--format", "json").out)
    (problem,) = made["problems"]
    assert (problem["kind"], problem["line"], problem["column"]) == ("unknown-key", 3, 1)


def test_check_takes_the_built_in_rubrics_by_default(cli: Run) -> None:
    result = cli("rubric", "check")
    assert result.code in (0, 1)
    assert "检查 4 个文件：0 处错误" in result.out


def test_test_says_which_signal_fired_on_what(cli: Run, tmp_path: Path) -> None:
    result = cli("rubric", "test", write(tmp_path, GOOD), "--item", "county.hearing")
    assert result.code == 0
    assert "county.yaml:10:15: 通过 county.hearing 认定为 有数据佐证" in result.out
    assert "literal" in result.out
    assert "听证会" in result.out
    assert "没有信号命中" in result.out
    assert "不是处罚听证" in result.out


def test_test_shows_failing_examples_only(cli: Run, tmp_path: Path) -> None:
    path = changed(tmp_path, "召开价格座谈会2次", "召开听证会2次")
    result = cli("rubric", "test", path)
    assert result.code == 1
    assert "county.yaml:11:13: 不符 county.hearing 应为 未见" in result.out
    assert "全年组织" not in result.out
    assert "全年组织" in cli("rubric", "test", path, "--all").out
    assert cli("rubric", "test", path, "--lang", "en").out.startswith("county.yaml:11:13: FAILED")


def test_test_as_json(cli: Run, tmp_path: Path) -> None:
    made = json.loads(cli("rubric", "test", write(tmp_path, GOOD), "--format", "json").out)
    assert [one["passed"] for one in made["examples"]] == [True, True]
    assert [one["got"] for one in made["examples"]] == ["quantified", "absent"]


def test_test_of_a_file_that_cannot_be_used_is_2(cli: Run, tmp_path: Path) -> None:
    result = cli("rubric", "test", changed(tmp_path, "version: 1", ""))
    assert result.code == 2
    assert "county.yaml:1:1" in result.err


def test_test_of_an_unknown_item_is_2(cli: Run) -> None:
    assert cli("rubric", "test", "form", "--item", "form.nothing").code == 2


def test_test_finds_an_item_of_the_built_in_rubrics(cli: Run) -> None:
    result = cli("rubric", "test", "--item", "o21.20")
    assert result.code == 0
    assert "outline-2021.yaml" in result.out


@pytest.mark.parametrize("rubric", ["core", "form", "outline-2015", "outline-2021"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_show_of_a_rubric_fits_and_names_every_item(cli: Run, rubric: str, lang: str) -> None:
    result = cli("rubric", "show", rubric, "--lang", lang, "--width", "80")
    assert result.code == 0
    assert max(map(cell_len, result.out.splitlines())) <= 80
    listed = json.loads(cli("rubric", "list", "--items", "--format", "json").out)["rubrics"]
    for item in next(one for one in listed if one["id"] == rubric)["items"]:
        assert item["id"] in result.out


def test_show_of_an_item_explains_it(cli: Run) -> None:
    assert cli("rubric", "show", "o21.20").out == cli("explain", "o21.20").out


def test_show_of_nothing_known_is_2(cli: Run) -> None:
    assert cli("rubric", "show", "nothing").code == 2


def test_show_takes_a_rubric_file_too(cli: Run, tmp_path: Path) -> None:
    mine = tmp_path / "my.yaml"
    assert cli("rubric", "new", mine, "--id", "mine", "--title", "本县标准").code == 0
    shown = cli("rubric", "show", mine)
    assert shown.code == 0
    assert shown.out.startswith("本县标准  mine")
    assert (
        cli("rubric", "show", ROOT / "rubric" / "core.yaml").out
        == cli("rubric", "show", "core").out
    )
    missing = cli("rubric", "show", tmp_path / "none.yaml")
    assert missing.code == 2
    assert "路径不存在" in missing.err


def test_explained_rules_cite_documents_and_no_source_code(cli: Run) -> None:
    shown = cli("explain", "years.jump").out
    assert "docs/compare.md" in shown
    assert ".py" not in shown


def test_schema_of_rubric_files(cli: Run) -> None:
    made = json.loads(cli("schema", "rubric").out)
    assert "elements" in made["properties"]
    assert cli("schema", "--kind", "rubric").out == cli("schema", "rubric").out
    assert cli("schema").out == cli("schema", "assessment").out


def test_score_batch_and_explain_take_rubric_files(
    cli: Run, tmp_path: Path, report: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, GOOD)
    report.write_text(report.read_text("utf-8") + "全年组织行政处罚听证会3次。\n", encoding="utf-8")
    calls = [
        ("score", report, "--format", "json"),
        ("batch", folder, "--format", "json"),
        ("explain", "county.hearing"),
        ("rubric", "list", "--items"),
    ]
    for call in calls:
        monkeypatch.delenv("CHECKER_RUBRIC", raising=False)
        option = cli(*call, "--rubric", path)
        assert (option.code, option.err.count("错误")) == (0, 0)
        monkeypatch.setenv("CHECKER_RUBRIC", str(path))
        assert cli(*call).out == option.out
    made = json.loads(cli("score", report, "--format", "json", "--rubric", path).out)
    assert "county.hearing" in [item["id"] for item in made["items"]]
    assert "听证会3次" in cli("explain", "county.hearing", "--rubric", path).out


def test_several_rubric_files(cli: Run, tmp_path: Path) -> None:
    other = GOOD.replace("id: county", "id: town")
    paths = write(tmp_path, GOOD), write(tmp_path, other, "town.yaml")
    out = cli("rubric", "list", "--rubric", paths[0], "--rubric", paths[1]).out
    assert "county" in out
    assert "town" in out


def test_a_rubric_file_that_cannot_be_used_ends_scoring_with_2(
    cli: Run, tmp_path: Path, report: Path
) -> None:
    path = changed(tmp_path, "version: 1", "versoin: 1")
    result = cli("score", report, "--rubric", path)
    assert (result.code, result.out) == (2, "")
    assert "county.yaml:1:1" in result.err
    assert len(result.err.splitlines()) == 1
