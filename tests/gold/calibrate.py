"""How well confidence tells wrong verdicts, and the weights that a fit would give its signs.

Run as ``python -m tests.gold.calibrate``. Hardly a verdict is wrong on the reports that served to
mend the rubric, so the fit uses these reports with a rubric made worse at random: an eighth of the
signals of each item and three eighths of its look-alikes are gone, and of the rest some lose their
guards, reach twice as far, or need one group of words less. The checking half is only measured.
"""

from __future__ import annotations

import math
import random
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

from checker.assess import assess, results
from checker.assess.confidence import DOUBT, _signs
from checker.assess.status import Verdict
from checker.model import Report
from checker.parse import parse
from checker.read import read_document
from checker.rubric import open_library, rubrics_for
from checker.rubric.records import Item, Rubric, Signal, in_one
from tests.corpus.gate import CHECKING, STYLES
from tests.corpus.gate import FOLDER as CORPUS
from tests.gold.measure import SEEDS, labelled_reports

_GONE = 0.125
_REJECTS_GONE = 0.375
_RUNS = 3
_STEPS = 150
_RATE = 4.0
_PULL = 0.0003


class Row(NamedTuple):
    """One verdict: the signs it showed, its confidence, and whether its label accepts it."""

    signs: tuple[str, ...]
    confidence: float
    right: bool


def tuning_reports() -> Iterator[tuple[Report, dict[str, dict[str, object]]]]:
    """Reports and labels that may be used for mending and fitting."""
    for name, labels in labelled_reports():
        yield parse(read_document(SEEDS / f"{name}.txt")), labels["items"]
    for style in STYLES:
        if style not in CHECKING:
            yield from _composed(style)


def checking_reports() -> Iterator[tuple[Report, dict[str, dict[str, object]]]]:
    """Reports and labels that are only measured."""
    for style in CHECKING:
        yield from _composed(style)


def _composed(style: str) -> Iterator[tuple[Report, dict[str, dict[str, object]]]]:
    for name, labels in labelled_reports(CORPUS / style):
        yield parse(read_document(CORPUS / style / f"{name}.txt")), labels["items"]


def rows_of(
    reports: Iterator[tuple[Report, dict[str, dict[str, object]]]],
    change: Callable[[Rubric], Rubric] = lambda rubric: rubric,
) -> list[Row]:
    """The verdicts on labelled applicable leaves, by a rubric that ``change`` may alter."""
    library = open_library()
    changed: dict[str, Rubric] = {}
    rows: list[Row] = []
    for report, labels in reports:
        year = int(report.facts.year.value) if report.facts.year else None
        chosen, _ = rubrics_for(library, year)
        rubrics = tuple(changed.setdefault(r.id, change(r)) for r in chosen)
        rows += _judged(report, rubrics, labels)
    return rows


def _judged(
    report: Report, rubrics: tuple[Rubric, ...], labels: dict[str, dict[str, object]]
) -> list[Row]:
    told: list[tuple[str, ...]] = []
    ordinary = results.confidence

    def telling(verdict: Verdict, misses: int) -> float:
        told.append((verdict.status.value, *_signs(verdict, misses)))
        return ordinary(verdict, misses)

    results.confidence = telling
    try:
        made = assess(report, rubrics, open_library().scale)
    finally:
        results.confidence = ordinary
    leaves = [one for one in made.items if one.leaf and one.applicable]
    order = [
        item.id for rubric in rubrics for item in rubric.items if item.leaf
    ]  # confidence is asked for in this order
    leaves.sort(key=lambda one: order.index(one.id))
    rows = []
    for one, signs in zip(leaves, told, strict=True):
        label = labels.get(one.id)
        if label:
            accept = label.get("accept") or [label["status"]]
            rows.append(Row(signs, one.confidence, one.status.value in accept))  # type: ignore[operator]
    return rows


def worse(rubric: Rubric, seed: int) -> Rubric:
    """The rubric made worse at random, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    items = tuple(_worse_item(item, chance) for item in rubric.items)
    return rubric._replace(items=items, sha256=f"worse {seed}")


def _worse_item(item: Item, chance: random.Random) -> Item:
    kept = []
    for signal in item.signals:
        gone = _REJECTS_GONE if signal.kind == "reject" else _GONE
        if signal.kind == "section":
            kept.append(signal)
        elif chance.random() >= gone:
            kept.append(_looser(signal, chance) if signal.kind == "near" else signal)
    return item._replace(signals=tuple(kept))


def _looser(signal: Signal, chance: random.Random) -> Signal:
    if chance.random() < 0.5:
        signal = signal._replace(barring="")
    if chance.random() < 0.5:
        signal = signal._replace(gap=signal.gap * 2)
    if chance.random() < 0.4 and signal.within == "clause":
        signal = signal._replace(within="sentence")
    if chance.random() < 0.3 and len(signal.groups) > 2:
        signal = signal._replace(written=in_one(signal.groups[:-1]))
    return signal


def in_unsure_tenth(rows: list[Row]) -> float:
    """Share of the wrong verdicts that the unsure tenth holds; ties are shared out evenly."""
    wrong = sum(not row.right for row in rows)
    size = len(rows) // 10
    cut = sorted(row.confidence for row in rows)[size]
    below = [row for row in rows if row.confidence < cut]
    at = [row for row in rows if row.confidence == cut]
    held = sum(not row.right for row in below)
    held += sum(not row.right for row in at) * (size - len(below)) / len(at)
    return held / wrong if wrong else 1.0


def fitted(rows: list[Row]) -> dict[str, float]:
    """Weights by gradient descent on the logistic loss, pulled towards nought."""
    weights = {str(sign): 0.0 for sign in DOUBT}
    for _ in range(_STEPS):
        slope = dict.fromkeys(weights, 0.0)
        for row in rows:
            signs = ("base", *row.signs)
            doubt = sum(weights[sign] for sign in signs)
            error = 1 / (1 + math.exp(-doubt)) - (not row.right)
            for sign in signs:
                slope[sign] += error
        for sign, weight in list(weights.items()):
            weights[sign] = weight - _RATE * (slope[sign] / len(rows) + _PULL * weight)
    return weights


def summary() -> list[str]:
    """Lines: wrong verdicts and how many of them the unsure tenth holds."""
    sets = {"labelled and tuning reports": tuning_reports, "checking half": checking_reports}
    lines = []
    for title, reports in sets.items():
        rows = rows_of(reports())
        wrong = sum(not row.right for row in rows)
        lines.append(
            f"{title:30}{len(rows):6} verdicts {wrong:4} wrong,"
            f" {in_unsure_tenth(rows):.2f} of these in the unsure tenth"
        )
    return lines


def main() -> int:
    """Print how well confidence tells, and with ``--fit`` the weights of a fit."""
    out = sys.stdout
    out.writelines(f"{line}\n" for line in summary())
    if "--fit" in sys.argv:
        rows = [
            row
            for run in range(_RUNS)
            for row in rows_of(tuning_reports(), lambda rubric, run=run: worse(rubric, run))  # type: ignore[misc]
        ]
        out.write(f"rubric made worse: {in_unsure_tenth(rows):.2f} in the unsure tenth\n")
        for sign, weight in fitted(rows).items():
            out.write(f"{sign:24}{DOUBT[sign]:8.2f}{weight:8.2f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
