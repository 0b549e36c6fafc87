"""Compares assessments with labels: the figures of the gate.

Definitions, over all labelled items of the reports:

* evidenced: status done or quantified. Precision and recall of "evidenced", and of "gap" (not
  evidenced); F1 and F2 of each.
* exact: the status is one that the label accepts; not-applicable counts as absent.
* within one: at most one step apart on quantified, done, mentioned, planned/problem, absent.
* apart: of the items both see as done, planned or problem, those with the same of the three.
* quotation: of the items with labelled evidence that we found too, those whose first quotation
  overlaps a labelled one.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

from checker.model import Assessment, Status
from checker.read import read_document
from checker.rubric import open_library
from checker.score import Options, score_document
from tests.gold.baseline import ByKeywords, by_keywords

FOLDER = Path(__file__).parent
SEEDS = FOLDER.parent.parent / "seeds"
STEP = {"quantified": 5, "done": 4, "mentioned": 3, "problem": 2, "planned": 2, "absent": 1}


class Wrong(NamedTuple):
    """An item whose verdict or first quotation differs from the label."""

    report: str
    item: str
    label: str
    got: str
    quotation: str
    kind: str


class Tally(NamedTuple):
    """Counts of one report or of all."""

    counts: Counter[str]
    wrong: tuple[Wrong, ...]

    def share(self, part: str, whole: str) -> float:
        """counts[part] / counts[whole], 1.0 where there is nothing to count."""
        return self.counts[part] / self.counts[whole] if self.counts[whole] else 1.0

    def figures(self) -> dict[str, float]:
        """The figures of the gate, each 0-1."""
        found = {}
        for kind in ("evidenced", "gap"):
            true, wrong, missed = (self.counts[f"{kind}-{s}"] for s in ("tp", "fp", "fn"))
            precision = true / (true + wrong) if true + wrong else 1.0
            recall = true / (true + missed) if true + missed else 1.0
            found[f"{kind} precision"] = precision
            found[f"{kind} recall"] = recall
            found[f"{kind} F1"] = _f(precision, recall, 1)
            found[f"{kind} F2"] = _f(precision, recall, 2)
        found["status exact"] = self.share("exact", "items")
        found["status within one"] = self.share("within", "items")
        found["done/planned/problem apart"] = self.share("apart", "three")
        found["first quotation right"] = self.share("quoted", "quotable")
        return found


def labelled_reports(folder: Path = FOLDER) -> list[tuple[str, dict[str, Any]]]:
    """Names and labels of the labelled reports in a folder."""
    return [
        (path.stem, json.loads(path.read_text("utf-8")))
        for path in sorted(folder.glob("*-2*.json"))
    ]


def assess_file(path: Path) -> Assessment:
    """Assess one report with the built-in rubrics."""
    return score_document(read_document(path), Options(open_library()))


def keyword_file(path: Path) -> ByKeywords:
    """What the keyword list says of one report."""
    return by_keywords(read_document(path))


def tally(name: str, labels: dict[str, Any], assessment: Assessment | ByKeywords) -> Tally:
    """Compare one assessment with its labels."""
    counts: Counter[str] = Counter()
    wrong: list[Wrong] = []
    text = assessment.report.document.text
    for item in assessment.items:
        label = labels["items"].get(item.id)
        if label is None:
            continue
        got = "absent" if item.status is Status.NOT_APPLICABLE else item.status.value
        accept = label.get("accept") or [label["status"]]
        exact = got in accept
        _count_status(counts, label["status"], got, exact, accept)
        quoted = _quoted_right(text, label, item.evidence)
        if quoted is not None:
            counts["quotable"] += 1
            counts["quoted"] += quoted
        if not exact or quoted is False:
            shown = item.evidence[0].text if item.evidence else ""
            kind = "status" if not exact else "quotation"
            wrong.append(Wrong(name, item.id, label["status"], got, shown, kind))
    return Tally(counts, tuple(wrong))


def total(tallies: list[Tally]) -> Tally:
    """All reports together."""
    counts: Counter[str] = Counter()
    for one in tallies:
        counts.update(one.counts)
    return Tally(counts, tuple(w for one in tallies for w in one.wrong))


def _count_status(
    counts: Counter[str], label: str, got: str, exact: bool, accept: list[str]
) -> None:
    counts["items"] += 1
    counts["exact"] += exact
    counts["within"] += min(abs(STEP[got] - STEP[one]) for one in accept) <= 1
    truth, verdict = STEP[label] >= 4, STEP[got] >= 4
    for kind, is_true, says in (("evidenced", truth, verdict), ("gap", not truth, not verdict)):
        counts[f"{kind}-tp"] += is_true and says
        counts[f"{kind}-fp"] += says and not is_true
        counts[f"{kind}-fn"] += is_true and not says
    three = {"quantified": "done", "done": "done", "planned": "planned", "problem": "problem"}
    if label in three and got in three:
        counts["three"] += 1
        counts["apart"] += three[label] == three[got]


def _quoted_right(text: str, label: dict[str, Any], evidence: Any) -> bool | None:
    if label["status"] == "absent" or not label["evidence"] or not evidence:
        return None
    span = evidence[0].span
    for quotation in label["evidence"]:
        at = text.find(quotation)
        while at >= 0:
            if at < span.end and span.start < at + len(quotation):
                return True
            at = text.find(quotation, at + 1)
    return False


def _f(precision: float, recall: float, beta: int) -> float:
    weight = beta * beta
    below = weight * precision + recall
    return (1 + weight) * precision * recall / below if below else 0.0
