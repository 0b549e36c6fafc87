from __future__ import annotations

import io
import json
from pathlib import Path

import jsonschema
import pytest

from checker.batch import Input, Tally, run
from checker.errors import ExitCode
from checker.render.batch_json import to_json
from checker.render.batch_records import Batch, Failure, Row
from checker.render.batch_table import print_batch
from checker.render.console import open_console, view_on
from checker.render.json_v1 import dumps
from checker.render.schema_v1 import schema
from checker.render.words import Lang
from tests.handmade import assessment, hostile
from tests.render.drawing import each_width, widest
from tests.snapshots import same_as_snapshot

BAD = Row("c.txt", Failure("c.txt：文件是空的。", "c.txt: empty", ExitCode.NO_INPUT))


def _batch() -> Batch:
    tally = Tally()
    inputs = [Input(Path(name), name, name) for name in ("a.txt", "b.txt")]
    made = {"a.txt": assessment(), "b.txt": hostile("\x1b[31m很长的单位名称" * 12)}
    rows = run(inputs, lambda path: made[path.name], tally, lambda one, _: None)
    return Batch((*rows, BAD), tally.common())


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


def test_a_batch_of_unreadable_files_has_no_table() -> None:
    assert "文件是空的" in _page(Batch((BAD,), ()), 80)


def test_json_fits_the_schema() -> None:
    made = json.loads(dumps(to_json(_batch())))
    jsonschema.validate(made, schema("batch"))
    assert made["summary"]["reports"] == 3
    assert made["summary"]["unreadable"] == 1
    assert made["reports"][2]["error"]


def test_json_of_nothing_readable_has_no_averages() -> None:
    made = json.loads(dumps(to_json(Batch((BAD,), ()))))
    jsonschema.validate(made, schema("batch"))
    assert made["summary"]["score"] is None
