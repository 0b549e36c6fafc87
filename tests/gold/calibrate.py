"""How well confidence tells wrong verdicts, and the weights that a fit would give its signs.

Run as ``python -m tests.gold.calibrate``. Hardly a verdict is wrong on reports that served to mend
the rubric, so the fit uses ``first_contact.json``: the signs of the verdicts on the reports that
mended no signal, given by a likeness that was not learned from them, and whether they were right.
``--keep`` writes it anew, ``--fit`` fits. The checking half is only measured.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from checker.assess import assess, results
from checker.assess.confidence import DOUBT, signs_of
from checker.assess.status import Verdict
from checker.model import Report
from checker.parse import parse
from checker.read import read_document
from checker.rubric import open_library, rubrics_for
from checker.rubric.records import Rubric
from tests.corpus.gate import CHECKING, STYLES
from tests.corpus.gate import FOLDER as CORPUS
from tests.gold.measure import SEEDS, labelled_reports
from tests.likeness.train import learned

UNMENDED = ("s", "t")
"""Styles that taught the likeness of sentences and mended no signal."""
FIRST_CONTACT = Path(__file__).parent / "first_contact.json"
_STEPS = 800
_RATE = 4.0
_PULL = 0.003


class Row(NamedTuple):
    """One verdict: the signs it showed, its confidence, and whether its label accepts it."""

    signs: tuple[tuple[str, float], ...]
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
    taught: Callable[[Rubric], Rubric] = lambda rubric: rubric,
) -> list[Row]:
    """The verdicts on labelled applicable leaves; ``taught`` may change what a rubric has learned."""
    library = open_library()
    rows: list[Row] = []
    for report, labels in reports:
        year = int(report.facts.year.value) if report.facts.year else None
        rubrics = tuple(map(taught, rubrics_for(library, year)[0]))
        rows += _judged(report, rubrics, labels)
    return rows


def _judged(
    report: Report, rubrics: tuple[Rubric, ...], labels: dict[str, dict[str, object]]
) -> list[Row]:
    told: list[tuple[tuple[str, float], ...]] = []
    ordinary = results.confidence

    def telling(verdict: Verdict, misses: int, signals: int) -> float:
        told.append(((verdict.status.value, 1.0), *signs_of(verdict, misses, signals)))
        return ordinary(verdict, misses, signals)

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


def unmet() -> list[Row]:
    """What the program says of reports that mended no signal, if they had taught it nothing."""
    lines = learned(UNMENDED)

    def taught(rubric: Rubric) -> Rubric:
        items = tuple(item._replace(likeness=lines.get(item.id, "")) for item in rubric.items)
        return rubric._replace(items=items, sha256=f"without {UNMENDED}")

    return rows_of(chain.from_iterable(map(_composed, UNMENDED)), taught)


def keep_first_contact() -> None:
    """Write ``first_contact.json`` anew; needs the extra ``likeness``."""
    rows = unmet()
    lines = [json.dumps([row.right, dict(row.signs)], ensure_ascii=False) for row in rows]
    told = ",\n".join(lines)
    FIRST_CONTACT.write_text(f'{{"verdicts": [\n{told}\n]}}\n', "utf-8")


def first_contact() -> list[Row]:
    """What was kept of them."""
    told = json.loads(FIRST_CONTACT.read_text("utf-8"))
    return [Row(tuple(signs.items()), 0.0, right) for right, signs in told["verdicts"]]


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
    """Weights by gradient descent on the logistic loss, pulled towards those in use."""
    now = {str(sign): weight for sign, weight in DOUBT.items()}
    weights = dict(now)
    for _ in range(_STEPS):
        slope = dict.fromkeys(weights, 0.0)
        for row in rows:
            signs = (("base", 1.0), *row.signs)
            doubt = sum(weights[sign] * amount for sign, amount in signs)
            error = 1 / (1 + math.exp(-doubt)) - (not row.right)
            for sign, amount in signs:
                slope[sign] += error * amount
        for sign, weight in list(weights.items()):
            pull = _PULL * (weight - now[sign])
            weights[sign] = weight - _RATE * (slope[sign] / len(rows) + pull)
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
    if "--keep" in sys.argv:
        keep_first_contact()
    if "--fit" in sys.argv:
        for sign, weight in fitted(first_contact()).items():
            out.write(f"{sign:24}{DOUBT[sign]:8.2f}{weight:8.2f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
