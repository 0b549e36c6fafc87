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
