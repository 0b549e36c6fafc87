"""Figures on the bank of passages, each judged alone by its item.

Run as ``python -m tests.bank.gate``; ``--wrong`` lists the wrong verdicts of the tuning half,
``--pin`` pins the floors of the test.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.read import read_bytes
from checker.rubric import open_library
from checker.score import Options, score_document
from tests.gold.intervals import cell
from tests.gold.measure import STEP

FOLDER = Path(__file__).parent
FLOORS = FOLDER / "floors.json"
HALVES = ("tuning", "checking")
_EVIDENCED = STEP["done"]
_UNITS = {
    "town": "青石镇",
    "county": "云岭县",
    "city": "临江市",
    "province": "湖北省",
    "department": "云岭县交通运输局",
}
SHARES = {
    "evidenced precision": ("right", ("right", "false")),
    "evidenced recall": ("right", ("right", "missed")),
    "status exact": ("exact", ("passages",)),
}
"""Figures: the counts that each is a share of."""


class Passage(NamedTuple):
    """A labelled passage and its item."""

    item: str
    text: str
    level: str
    year: int
    accept: tuple[str, ...]


def passages(half: str, rubric: str) -> Iterator[Passage]:
    """The passages of one half for one rubric."""
    found = json.loads((FOLDER / half / f"{rubric}.json").read_text("utf-8"))
    for item, written in found.items():
        for one in written:
            accept = tuple(one.get("accept") or [one["status"]])
            yield Passage(item, one["text"], one["level"], one["year"], accept)


def rubrics(half: str) -> list[str]:
    """Names of the rubrics that one half has passages for."""
    return sorted(path.stem for path in (FOLDER / half).glob("*.json"))


@cache
def _options() -> Options:
    return Options(open_library(), force=True)


def verdict(passage: Passage) -> str:
    """The status of the passage's item in a report of this passage alone."""
    title = f"{_UNITS[passage.level]}{passage.year}年法治政府建设情况报告"
    text = f"{title}\n\n一、主要工作及成效\n\n{passage.text}\n"
    made = score_document(read_bytes(text.encode(), "passage.txt"), _options())
    status = next(item.status.value for item in made.items if item.id == passage.item)
    return status if status in STEP else "absent"


def tally(half: str, rubric: str) -> Counter[str]:
    """Counts of one half for one rubric."""
    counts: Counter[str] = Counter()
    for passage in passages(half, rubric):
        counts.update(_counted(passage.accept, verdict(passage)))
    return counts


def _counted(accept: tuple[str, ...], got: str) -> Iterator[str]:
    yield "passages"
    if got in accept:
        yield "exact"
    evidenced = got if got in accept else accept[0]
    truth, said = STEP[evidenced] >= _EVIDENCED, STEP[got] >= _EVIDENCED
    if truth or said:
        yield "right" if truth and said else "missed" if truth else "false"


def figures(counts: Counter[str]) -> dict[str, float]:
    """The shares, rounded down to a thousandth, as the floors are."""
    found = {}
    for name, (part, wholes) in SHARES.items():
        whole = sum(counts[one] for one in wholes)
        found[name] = math.floor(1000 * counts[part] / whole) / 1000 if whole else 1.0
    return found


def rows() -> list[list[str]]:
    """The table: a row for each half and rubric."""
    found = [["half, rubric", "passages", *SHARES]]
    for half in HALVES:
        for rubric in rubrics(half):
            counts = tally(half, rubric)
            shares = [
                cell(counts[part], sum(counts[one] for one in wholes))
                for part, wholes in SHARES.values()
            ]
            found.append([f"{half}, {rubric}", str(counts["passages"]), *shares])
    return found


def _print_wrong() -> None:
    for rubric in rubrics("tuning"):
        for passage in passages("tuning", rubric):
            got = verdict(passage)
            if got not in passage.accept:
                said = f"{passage.item} {'|'.join(passage.accept)} -> {got}: {passage.text}\n"
                sys.stdout.write(said)


def main() -> int:
    """Print the table; pin the floors or list what is wrong."""
    if "--pin" in sys.argv:
        floors = {h: {r: figures(tally(h, r)) for r in rubrics(h)} for h in HALVES}
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", "utf-8")
        return 0
    for row in rows():
        sys.stdout.write(f"{row[0]:26}" + "".join(f"{one:>24}" for one in row[1:]) + "\n")
    if "--wrong" in sys.argv:
        _print_wrong()
    return 0


if __name__ == "__main__":
    sys.exit(main())
