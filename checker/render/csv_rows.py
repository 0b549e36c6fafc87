"""Assessments as CSV, a row an item, for spreadsheets; no cell can become a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from checker.model import Assessment, Fact, Finding, ItemResult
from checker.render.called import called
from checker.render.escape import csv_cell
from checker.render.json_v1 import shown_path
from checker.render.names import Names
from checker.render.rows import basis_line, figures_line, why_of
from checker.render.words import Lang, words

# Column names for machines; they are part of the interface like the keys of the JSON.
COLUMNS = (
    "path",
    "unit",
    "year",
    "rubric",
    "id",
    "parent",
    "title",
    "status",
    "status_label",
    "applicable",
    "score",
    "weight",
    "line",
    "quotation",
    "figures",
    "role",
    "why",
    "basis",
    "advice",
)


FINDINGS = "findings"


def to_csv(assessments: Sequence[Assessment], names: Names) -> str:
    """All items, then all findings, of all reports, with a heading row."""
    return heading() + body(assessments, names)


def heading() -> str:
    """The heading row."""
    file = io.StringIO()
    csv.writer(file).writerow(COLUMNS)
    return file.getvalue()


def body(assessments: Sequence[Assessment], names: Names) -> str:
    """The rows of some reports, without the heading: a batch makes them report by report."""
    file = io.StringIO()
    writer = csv.writer(file)
    for assessment in assessments:
        for item in assessment.items:
            writer.writerow([csv_cell(cell) for cell in _cells(item, assessment, names)])
        for finding in assessment.findings:
            writer.writerow([csv_cell(cell) for cell in _finding(finding, assessment, names)])
    return file.getvalue()


def _cells(item: ItemResult, assessment: Assessment, names: Names) -> list[str]:
    facts = assessment.report.facts
    said = words(names.lang)
    return [
        shown_path(assessment.report.document.path),
        _unit(assessment),
        _value(facts.year),
        item.rubric,
        item.id,
        item.parent or "",
        names.title(item),
        item.status.value,
        said.status[item.status],
        "1" if item.applicable else "0",
        f"{item.score:.1f}",
        f"{item.weight:g}",
        *_best(item, names.lang),
        why_of(item, names.lang),
        basis_line(item.basis),
        names.advice(item) if item.gap else "",
    ]


def _finding(finding: Finding, assessment: Assessment, names: Names) -> list[str]:
    """A finding in the same columns: ``rubric`` is findings, ``status`` its severity."""
    facts = assessment.report.facts
    english = names.lang == "en" and finding.message_en
    place = finding.places[0] if finding.places else None
    return [
        shown_path(assessment.report.document.path),
        _unit(assessment),
        _value(facts.year),
        FINDINGS,
        finding.rule,
        "",
        finding.message_en if english else finding.message,
        finding.severity.value,
        words(names.lang).severity[finding.severity],
        "",
        "",
        "",
        str(place.line) if place else "",
        place.text if place else "",
        "、".join(f"{name}={value}" for name, value in finding.values),
        "",
        "",
        "",
        "",
    ]


def _best(item: ItemResult, lang: Lang) -> list[str]:
    if not item.evidence:
        return ["", "", "", ""]
    best = item.evidence[0]
    return [str(best.line), best.text, figures_line(best), words(lang).role[best.role]]


def _unit(assessment: Assessment) -> str:
    """What the report is called; ``path`` beside it tells reports of one name apart."""
    facts, path = assessment.report.facts, shown_path(assessment.report.document.path)
    return called(_value(facts.unit), _value(facts.title), path)


def _value(fact: Fact | None) -> str:
    return fact.value if fact else ""
