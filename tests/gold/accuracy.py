"""Writes ``docs/accuracy.md`` from its pattern and the figures of today. Run by ``make gold``."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import yaml

from checker.assess.confidence import REVIEW_BELOW
from tests.bank import gate as bank
from tests.corpus import gate as corpus
from tests.corpus import readers
from tests.gold import calibrate
from tests.gold.gate import measure, measure_keywords
from tests.gold.intervals import SHARES, cell, cell_of
from tests.gold.measure import Tally, Wrong, assess_file, keyword_file
from tests.support import ROOT, SEEDS
from tests.transform import gate as transform

PATTERN = Path(__file__).with_name("accuracy.md.in")
TARGET = ROOT / "docs" / "accuracy.md"
_MOST_FAILURES = 20


def verdicts(seeds: Tally, judge: Callable[[Path], object]) -> str:
    """The table of all sets of labelled reports."""
    sets = {"labelled seeds": seeds}
    sets |= {style: corpus.measure(style, judge) for style in corpus.STYLES}
    head = ["", *(f"{name} ({one.counts['items']})" for name, one in sets.items())]
    rows = [[name, *(cell_of(name, one) for one in sets.values())] for name in SHARES]
    return _table([head, *rows])


def transformations(measured: transform.Measured) -> str:
    """The table of kinds of change."""
    happened, made = measured.counts()
    rows = [[kind, str(made[kind]), cell(happened[kind], made[kind])] for kind in transform.KINDS]
    every, all_made = sum(happened.values()), sum(made.values())
    return _table(
        [["change", "number", "share"], *rows, ["all", str(all_made), cell(every, all_made)]]
    )


def errors(wrong: list[Wrong]) -> str:
    """Items with wrong statuses, most first."""
    by_item: dict[str, Counter[str]] = {}
    for one in wrong:
        if one.kind == "status":
            by_item.setdefault(one.item, Counter())[f"{one.label} → {one.got}"] += 1
    rows = [
        [item, str(found.total()), ", ".join(f"{how} ({n})" for how, n in sorted(found.items()))]
        for item, found in sorted(by_item.items(), key=lambda pair: (-pair[1].total(), pair[0]))
    ]
    return _table([["item", "wrong", "how"], *rows])


def weak_items() -> str:
    """Items whose F1 of "evidenced" is below 0.8 on the checking half, and how few labels say so."""
    rows = [
        [item, f"{corpus.f1(*found):.2f}", *map(str, found)]
        for item, found in sorted(corpus.by_item(corpus.CHECKING).items())
        if corpus.f1(*found) < corpus.LEAST_F1
    ]
    return _table([["item", "F1", "right", "wrong", "missed"], *rows])


def failures(measured: transform.Measured) -> str:
    """The changes that failed."""
    failed = [one for one in measured.outcomes if not one.happened][:_MOST_FAILURES]
    rows = [[one.kind, one.report, one.item, f"{one.before} → {one.after}"] for one in failed]
    return _table([["change", "report", "item", "status"], *rows])


def page() -> str:
    """The whole page."""
    _, seeds = measure()
    measured = transform.measure()
    wrong = list(seeds.wrong)
    for style in corpus.STYLES:
        if style not in corpus.CHECKING:
            wrong += corpus.measure(style).wrong
    cases = [yaml.safe_load(path.read_text("utf-8")) for path in _kind_cases()]
    whole = set(corpus.STYLES) - {*corpus.CHECKING, *corpus.OPENINGS}
    reports = len(SEEDS) + sum(len(list((corpus.FOLDER / s).glob("*.txt"))) for s in whole)
    held = calibrate.in_unsure_tenth(calibrate.rows_of(calibrate.checking_reports()))
    return PATTERN.read_text("utf-8").format(
        verdicts=verdicts(seeds, assess_file),
        keywords=verdicts(measure_keywords(), keyword_file),
        transformations=transformations(measured),
        review=REVIEW_BELOW,
        confidence="\n".join(f"    {line}" for line in calibrate.summary()),
        mark="reached on the checking half" if held >= 0.5 else "not reached on the checking half",
        kinds=sum(len(one) for one in cases),
        reports=reports,
        openings=sum(len(list((corpus.FOLDER / s).glob("*.txt"))) for s in corpus.OPENINGS),
        readers=_table(readers.rows()),
        bank=_table(bank.rows()),
        weak=weak_items(),
        errors=errors(wrong),
        failures=failures(measured),
    )


def _kind_cases() -> list[Path]:
    return sorted((ROOT / "tests" / "parse" / "kind_cases").glob("*.yaml"))


def _table(rows: list[list[str]]) -> str:
    head, *body = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([head, "|" + "---|" * len(rows[0]), *body])


def main() -> int:
    """Write the page."""
    TARGET.write_text(page(), "utf-8")
    sys.stdout.write(f"written: {TARGET.relative_to(ROOT)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
