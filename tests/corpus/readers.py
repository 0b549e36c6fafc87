"""How far two readers of the whole reports of the checking half agree, and the program with each of them.

``second_readings.json`` has per report and item the statuses that a second reader gives, best first;
he knew neither the first reader's labels nor the program. Run as ``python -m tests.corpus.readers``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from checker.model import Status
from tests.corpus.gate import CHECKING, FOLDER, OPENINGS
from tests.gold.baseline import ByKeywords, Read, Said
from tests.gold.intervals import SHARES, cell_of
from tests.gold.measure import STEP, Tally, assess_file, tally, total

READINGS = FOLDER / "second_readings.json"
READ_TWICE = tuple(style for style in CHECKING if style not in OPENINGS)
"""The styles of which second readings exist."""
_FIRST_QUOTATION = "first quotation right"
ROWS = (
    "second reader by the first's labels",
    "program by the first's",
    "program by the second's",
    "program by what either gives",
)

Labels = dict[str, Any]


@cache
def second_readings() -> dict[str, dict[str, list[str]]]:
    """Per report and item the statuses of the second reader, best first."""
    found: dict[str, dict[str, list[str]]] = json.loads(READINGS.read_text("utf-8"))
    return found


def agreement() -> dict[str, Tally]:
    """Tallies of the checking half, by the names of ``ROWS``."""
    found: dict[str, list[Tally]] = {row: [] for row in ROWS}
    for style in READ_TWICE:
        for path in sorted((FOLDER / style).glob("*.json")):
            for row, one in zip(ROWS, _of_report(path), strict=True):
                found[row].append(one)
    return {row: total(tallies) for row, tallies in found.items()}


def _of_report(path: Path) -> tuple[Tally, Tally, Tally, Tally]:
    first: Labels = json.loads(path.read_text("utf-8"))
    second = second_readings()[path.stem]
    said = assess_file(path.with_suffix(".txt"))
    verdicts = {item.id: item.status.value for item in said.items}
    labels = {
        "second": lambda item: _label(second[item]),
        "either": lambda item: _either(first["items"][item], second[item], verdicts.get(item)),
    }
    return (
        tally(path.stem, first, _as_assessment(path, second)),
        tally(path.stem, first, said),
        tally(path.stem, _relabelled(first, labels["second"]), said),
        tally(path.stem, _relabelled(first, labels["either"]), said),
    )


def _relabelled(first: Labels, label: Callable[[str], Labels]) -> Labels:
    return {"items": {item: label(item) for item in first["items"]}}


def _label(statuses: list[str]) -> Labels:
    return {"status": statuses[0], "accept": statuses, "evidence": []}


def _either(first: Labels, second: list[str], verdict: str | None) -> Labels:
    """The label under which a verdict counts as right if either reader gives it."""
    accept = list(dict.fromkeys([first["status"], *first.get("accept", ()), *second]))
    return _label([verdict, *accept]) if verdict in accept else _label(accept)


def _as_assessment(path: Path, second: dict[str, list[str]]) -> ByKeywords:
    """The second reader's statuses, as the gate looks at an assessment."""
    report = Read(assess_file(path.with_suffix(".txt")).report.document)
    items = tuple(Said(item, Status(statuses[0]), ()) for item, statuses in second.items())
    return ByKeywords(report, items)


def rows() -> list[list[str]]:
    """The table: a row for each of ``ROWS``, a column for each figure."""
    names = [name for name in SHARES if name != _FIRST_QUOTATION]
    found = [["", *names]]
    for row, one in agreement().items():
        found.append([row, *(cell_of(name, one) for name in names)])
    return found


def statuses() -> set[str]:
    """All statuses the second reader gives."""
    return {s for items in second_readings().values() for given in items.values() for s in given}


if __name__ == "__main__":
    assert statuses() <= set(STEP)
    for line in rows():
        sys.stdout.write("  ".join(f"{cell:>24}" for cell in line) + "\n")
