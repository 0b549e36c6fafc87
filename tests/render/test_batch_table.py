from __future__ import annotations

import io
import json

import jsonschema
import pytest

from checker.batch import overview
from checker.batch.rows import to_row
from checker.errors import ExitCode
from checker.render.batch_json import to_json
from checker.render.batch_records import Batch, CoreCount, Failure, ItemColumn, Row, Skipped
from checker.render.batch_table import print_batch
from checker.render.console import open_console, view_on
from checker.render.json_v1 import dumps
from checker.render.schema_v1 import schema
from checker.render.words import Lang
from tests.handmade import assessment, hostile
from tests.render.drawing import each_width, widest
from tests.snapshots import same_as_snapshot

COLUMNS = tuple(
    ItemColumn(item.id, item.title, item.group, item.rubric, item.leaf)
    for item in assessment().items
)
SKIPPED = (Skipped("kind", 3, ((".xlsx", 2), ("", 1))), Skipped("lock", 1))
NASTY = "[bold]甲[/bold]\x1b[31m\x1b]0;t\x07\u202e<script>=HYPERLINK(1)\n+cmd|x"
BAD = Row("c.txt", Failure("c.txt：文件是空的。", "c.txt: empty", ExitCode.NO_INPUT))


def _batch() -> Batch:
    made = {"a.txt": assessment(), "b.txt": hostile("\x1b[31m很长的单位名称" * 12)}
    rows = [to_row(name, one, COLUMNS) for name, one in made.items()]
    return overview([*rows, BAD], COLUMNS, SKIPPED)


def _hostile() -> Batch:
    row = to_row(f"{NASTY}.txt", hostile(NASTY), COLUMNS)
    bad = Row(NASTY, Failure(f"{NASTY}：坏", f"{NASTY}: bad", ExitCode.NO_INPUT))
    odd = row._replace(path=f"b{NASTY}", level=NASTY, grade=NASTY, unit=None, title=None)
    skipped = (Skipped("kind", 1, ((NASTY, 1),)),)
    columns = tuple(one._replace(title=NASTY) for one in COLUMNS)
    core = (CoreCount("x", NASTY, 1, 2),)
    return overview([row, odd._replace(core=core), bad], columns, skipped)


def _page(batch: Batch, width: int, lang: Lang = "zh") -> str:
    file = io.StringIO()
    console = open_console(width, file)
    print_batch(batch, console, view_on(console, lang))
    return file.getvalue()


@each_width
def test_table(width: int) -> None:
    same_as_snapshot(f"batch-{width}.txt", _page(_batch(), width))


@each_width
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_line_is_wider_than_the_page(width: int, lang: Lang) -> None:
    text = _page(_batch(), width, lang)
    assert widest(text) <= width
    assert "\x1b" not in text


@each_width
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_hostile_names_and_texts_are_shown_as_text(width: int, lang: Lang) -> None:
    text = _page(_hostile(), width, lang)
    assert not set(text) & set("\x1b\x07\u202e")
    assert "[bold]甲[/bold]" in text
    assert widest(text) <= width


def test_hostile_names_are_json_strings() -> None:
    dumped = dumps(to_json(_hostile()))
    assert not set(dumped) & set("\x1b\x07\u202e")
    made = json.loads(dumped)
    assert made["reports"][0]["path"] == NASTY
    assert made["reports"][1]["rank"] == 1


def test_a_narrow_page_keeps_result_core_form_and_findings() -> None:
    narrow, wide = _page(_batch(), 80), _page(_batch(), 120)
    for head in ("覆盖率", "得分", "等次", "三项", "应有", "疑点"):
        assert head in narrow
    for head in ("名次", "层级", "年度"):
        assert head in wide


def _rows(*rows: Row) -> str:
    return _page(Batch(rows, ()), 100)


def test_rows_of_one_unit_and_year_show_their_files_and_one_notice() -> None:
    two = [Row(f"{name}.txt", unit="青山县", year=2021) for name in ("终稿", "终稿2")]
    page = _rows(*two, Row("other.txt", unit="绿水县", year=2021))
    lines = [line.strip() for line in page.splitlines()]
    assert "终稿.txt" in lines
    assert "终稿2.txt" in lines
    assert "other.txt" not in page
    assert page.count("同一单位同一年度不止一份") == 1
    assert "青山县 2021 年度有 2 份（终稿.txt、终稿2.txt）" in page


def test_rows_that_only_look_alike_show_their_files_too() -> None:
    long = "很长的单位名称" * 10
    page = _page(Batch((Row("a.txt", unit=f"{long}甲"), Row("b.txt", unit=f"{long}乙")), ()), 60)
    assert "a.txt" in page
    assert "b.txt" in page
    assert "不止一份" not in page


def test_years_of_one_unit_are_told_apart_by_the_year_or_else_by_the_file() -> None:
    rows = tuple(Row(f"{year}.txt", unit="青山县", year=year) for year in (2020, 2021))
    assert "2020.txt" not in _page(Batch(rows, ()), 120)
    assert "2020.txt" in _page(Batch(rows, ()), 60)


def test_what_has_neither_unit_nor_title_goes_by_its_file() -> None:
    page = _rows(Row("甲.txt"), Row("乙.txt", title="某报告"))
    assert "甲.txt" in page
    assert "某报告" in page
    assert "乙.txt" not in page


def test_columns_left_out_are_named_with_the_way_to_see_them() -> None:
    line = _page(_batch(), 60).replace("\n", "")
    assert "未列名次、年度、层级、" in line
    assert "--format json" in line
    assert "未列名次" not in _page(_batch(), 120)


def test_rows_with_warnings_bear_a_sign_that_is_explained() -> None:
    page = _rows(Row("a.txt", unit="青山县", warnings=("正文过短。", "没有年度。")), Row("b.txt"))
    assert "青山县 *" in page
    assert "* 有提示 1 份" in page
    assert "a.txt：正文过短；没有年度" in page
    assert "有提示" not in _rows(Row("b.txt"))


def test_a_page_says_how_many_were_filtered_out() -> None:
    batch = Batch((Row("a.txt"),), (), filtered=3)
    assert "未列 3 份" in _page(batch, 80)
    assert to_json(batch)["summary"]["filtered"] == 3
    assert "未列 " not in _page(Batch((Row("a.txt"),), ()), 120)


def test_json_names_units_with_several_reports_of_a_year() -> None:
    rows = tuple(Row(name, unit="青山县", year=2021) for name in ("b", "a"))
    made = json.loads(dumps(to_json(Batch((*rows, Row("c")), ()))))
    assert made["summary"]["same_unit_and_year"] == [
        {"unit": "青山县", "year": 2021, "paths": ["a", "b"]}
    ]


def test_a_batch_of_unreadable_files_has_no_table() -> None:
    assert "文件是空的" in _page(Batch((BAD,), ()), 80)


def test_json_fits_the_schema() -> None:
    made = json.loads(dumps(to_json(_batch())))
    jsonschema.validate(made, schema("batch"))
    assert made["summary"]["reports"] == 3
    assert made["summary"]["unreadable"] == 1
    assert made["reports"][0]["error"]


def test_json_of_nothing_readable_has_no_averages() -> None:
    made = json.loads(dumps(to_json(Batch((BAD,), ()))))
    jsonschema.validate(made, schema("batch"))
    assert made["summary"]["score"] is None
