"""Comparison of two years to JSON, schema version 1; ``compare_schema`` describes the shape."""

from __future__ import annotations

from typing import Any

from checker.compare.years.records import (
    Copied,
    FigurePair,
    ItemChange,
    Passage,
    PlanPart,
    PlanResult,
    ProblemResult,
    Side,
    YearComparison,
)
from checker.model import Document, Fact, Finding
from checker.render.compare_counts import counts_of
from checker.render.json_v1 import SCHEMA_VERSION, shown_path, tool

Json = dict[str, Any]


def comparison_json(made: YearComparison) -> Json:
    """The comparison as an object of JSON values."""
    old, new = made.old.report.document, made.new.report.document
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": tool(),
        "old": _side(made.old),
        "new": _side(made.new),
        "warnings": [one.zh for one in made.warnings],
        "summary": _summary(made),
        "items": [_item(one, old, new) for one in made.items],
        "plan": [_plan(one, old, new) for one in made.plan],
        "general_plans": [_passage(one, old) for one in made.general_plans],
        "problems": [_problem(one, old, new) for one in made.problems],
        "copied": [_copied(one, old, new) for one in made.copied],
        "figures": [_figure(one, old, new) for one in made.figures],
        "findings": [_finding(one, new) for one in made.findings],
    }


def _side(side: Side) -> Json:
    document, facts = side.report.document, side.report.facts
    return {
        "path": shown_path(document.path),
        "sha256": document.sha256,
        "title": _value(facts.title),
        "unit": side.unit or None,
        "year": side.year,
        "characters": len(document.text),
        "coverage": round(side.coverage, 4),
        "score": round(side.score, 2),
        "grade": side.grade,
        "only_here": side.only_here,
    }


def _value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


def _summary(made: YearComparison) -> Json:
    counts = counts_of(made)
    return {
        "items": {one.value: count for one, count in counts.items.items()},
        "plan": {one.value: count for one, count in counts.plan.items()},
        "planned_again": counts.planned_again,
        "problems": {one.value: count for one, count in counts.problems.items()},
        "copied_share": round(made.copied_share, 4),
        "unchanged_share": round(made.unchanged_share, 4),
        "figures": len(made.figures),
        "frozen": len(made.frozen),
        "moved": len(made.moved),
        "jumps": counts.jumps,
    }


def _passage(one: Passage | None, document: Document) -> Json | None:
    if one is None:
        return None
    mark = document.mark_at(one.span.start)
    return {
        "start": one.span.start,
        "end": one.span.end,
        "text": one.text,
        "line": one.line,
        "page": mark.page if mark else None,
        "paragraph": mark.paragraph if mark else None,
    }


def _item(one: ItemChange, old: Document, new: Document) -> Json:
    return {
        "id": one.id,
        "title": one.title,
        "change": one.change.value,
        "old_status": one.old_status.value,
        "new_status": one.new_status.value,
        "old": _passage(one.old, old),
        "new": _passage(one.new, new),
    }


def _plan(one: PlanResult, old: Document, new: Document) -> Json:
    return {
        "outcome": one.outcome.value,
        "how": one.how.value,
        "old": _passage(one.old, old),
        "new": _passage(one.new, new),
        "why": one.why,
        "items": list(one.items),
        "parts": [_part(part, old, new) for part in one.parts],
    }


def _part(one: PlanPart, old: Document, new: Document) -> Json:
    return {
        "outcome": one.outcome.value,
        "how": one.how.value,
        "old": _passage(one.old, old),
        "new": _passage(one.new, new),
        "similarity": one.similarity,
        "why": one.why,
    }


def _problem(one: ProblemResult, old: Document, new: Document) -> Json:
    return {
        "fate": one.fate.value,
        "old": _passage(one.old, old),
        "new": _passage(one.new, new),
        "similarity": one.similarity,
    }


def _copied(one: Copied, old: Document, new: Document) -> Json:
    return {
        "old": _passage(one.old, old),
        "new": _passage(one.new, new),
        "characters": one.characters,
        "similarity": one.similarity,
        "figures_differ": one.figures_differ,
        "formula": one.formula,
    }


def _figure(one: FigurePair, old: Document, new: Document) -> Json:
    return {
        "measure": one.measure,
        "unit": one.unit,
        "old_value": one.old_value,
        "new_value": one.new_value,
        "change": one.change,
        "percent": one.percent,
        "frozen": one.frozen,
        "jump": one.jump.value if one.jump else None,
        "similarity": one.similarity,
        "old": _passage(one.old, old),
        "new": _passage(one.new, new),
        "old_context": _passage(one.old_context, old),
        "new_context": _passage(one.new_context, new),
    }


def _finding(one: Finding, new: Document) -> Json:
    return {
        "rule": one.rule,
        "severity": one.severity.value,
        "message": one.message,
        "spans": [_passage(Passage(*place), new) for place in one.places],
        "values": dict(one.values),
        "fingerprint": one.fingerprint,
    }
