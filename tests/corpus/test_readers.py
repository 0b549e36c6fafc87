"""The second readings: whole, of the checking half alone, and counted as described."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.corpus import readers
from tests.corpus.gate import FOLDER
from tests.gold.measure import STEP

PATHS = [path for style in readers.READ_TWICE for path in sorted((FOLDER / style).glob("*.json"))]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_status_for_every_item_of_the_first_reader(path: Path) -> None:
    items = json.loads(path.read_text("utf-8"))["items"]
    assert readers.second_readings()[path.stem].keys() == items.keys()


def test_no_report_but_those_of_the_checking_half() -> None:
    assert readers.second_readings().keys() == {path.stem for path in PATHS}
    assert readers.statuses() <= STEP.keys()


def test_either_readers_status_counts_as_right() -> None:
    first = {"status": "mentioned", "accept": ["mentioned", "absent"]}
    assert readers._either(first, ["done"], "done")["status"] == "done"
    assert readers._either(first, ["done"], "absent")["status"] == "absent"
    assert readers._either(first, ["done"], "planned")["status"] == "mentioned"


def test_two_readers_agree_better_than_the_program_with_one() -> None:
    found = readers.agreement()
    second, program = (found[row] for row in readers.ROWS[:2])
    assert second.counts["items"] == program.counts["items"] > 0
    assert second.share("exact", "items") > program.share("exact", "items")
