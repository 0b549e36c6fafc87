from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.errors import ExitCode
from checker.render.batch_records import CoreCount, Failure, Row, Severities
from checker.store import journal
from checker.store.journal import Entry
from checker.store.row_json import from_record, to_record
from checker.store.whole import replacing, write_whole

ROW = Row(
    "甲/a.txt",
    title="报告\u202e\x1b[31m",
    unit="青山县",
    level="county",
    year=2021,
    coverage=1 / 3,
    score=66.6666666666667,
    grade="一般",
    applicable=3,
    done=1,
    gaps=("x", "y"),
    core=(CoreCount("core.a", "甲", 1, 2),),
    form=CoreCount("form", "", 1, 2),
    severities=Severities(1, 2, 3),
    warnings=("注意",),
    verdicts="qdn-",
    file="a.json",
    outputs=(("html", "a.html"),),
)
FAILED = Row("b.txt", Failure("坏", "bad", ExitCode.NO_INPUT))


def _entry(name: str, digest: str = "0") -> Entry:
    return Entry(name, digest, "s", (), ROW._replace(path=name))


@pytest.mark.parametrize("row", [ROW, FAILED])
def test_a_row_survives_the_way_through_json(row: Row) -> None:
    assert from_record(json.loads(json.dumps(to_record(row)))) == row


def test_entries_come_back_by_name(tmp_path: Path) -> None:
    entry = _entry("甲/a.txt")
    journal.append(tmp_path, entry)
    assert journal.read(tmp_path) == {"甲/a.txt": entry}


def test_a_broken_line_counts_as_not_done(tmp_path: Path) -> None:
    journal.append(tmp_path, _entry("a"))
    journal.append(tmp_path, _entry("b"))
    (part,) = tmp_path.iterdir()
    part.write_bytes(part.read_bytes()[:-20])
    assert list(journal.read(tmp_path)) == ["a"]


@pytest.mark.parametrize(
    "nonsense", [b"", b"{}\n", b"[]\n", b"\xff\xfe\n", b'{"name":1}\n', b"null"]
)
def test_nonsense_is_no_entry(tmp_path: Path, nonsense: bytes) -> None:
    (tmp_path / journal.NAME).write_bytes(nonsense)
    assert journal.read(tmp_path) == {}


def test_a_settled_journal_has_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b", "a"):
        journal.append(tmp_path, _entry(name))
    journal.settle(tmp_path, journal.read(tmp_path).values())
    assert [path.name for path in tmp_path.iterdir()] == [journal.NAME]
    assert list(journal.read(tmp_path)) == ["a", "b"]


def test_the_run_in_hand_knows_better_than_the_one_before(tmp_path: Path) -> None:
    journal.append(tmp_path, _entry("a", "old"))
    journal.settle(tmp_path, journal.read(tmp_path).values())
    journal.append(tmp_path, _entry("a", "new"))
    assert journal.read(tmp_path)["a"].sha256 == "new"


def test_a_file_that_cannot_be_finished_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "a"
    write_whole(path, b"old")
    with pytest.raises(ValueError, match="half way"), replacing(path) as new:
        new.write_bytes(b"ha")
        raise ValueError("half way")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
