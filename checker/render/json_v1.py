"""Assessment to JSON, schema version 1 (design §4).

No time stamp and no absolute path: the same input gives the same bytes. ``schema_v1`` describes
the same shape; a test holds the two together.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Any

from checker import __version__
from checker.model import (
    Assessment,
    Document,
    Evidence,
    Fact,
    Finding,
    GroupSummary,
    ItemResult,
    NearMiss,
    Report,
    RubricUsed,
    Span,
    Summary,
)
from checker.render.escape import file_name, json_text

SCHEMA_VERSION = "1"

Json = dict[str, Any]


def to_json(assessment: Assessment, path: str | None = None) -> Json:
    """One assessment as an object of JSON values; ``path`` replaces the document's."""
    document = assessment.report.document
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": tool(),
        "rubrics": [_rubric(used) for used in assessment.rubrics],
        "report": _report(assessment, path),
        "summary": _summary(assessment.summary),
        "items": [_item(item, document) for item in assessment.items],
        "gaps": [item.id for item in assessment.gaps],
        "findings": [_finding(finding, document) for finding in assessment.findings],
        "findings_waived": len(assessment.waived),
    }


def several(assessments: Sequence[Assessment]) -> Json:
    """The one assessment's object, or the wrapper around several."""
    if len(assessments) == 1:
        return to_json(assessments[0])
    return {
        "schema_version": SCHEMA_VERSION,
        "assessments": [to_json(assessment) for assessment in assessments],
    }


def dumps(value: Json) -> str:
    """JSON text with a final newline; keys in the order of the schema."""
    import orjson  # noqa: PLC0415 - a table needs none

    try:
        text = orjson.dumps(value, option=orjson.OPT_INDENT_2).decode()
    except TypeError:  # a lone surrogate, which only the standard library can escape
        text = json.dumps(value, ensure_ascii=False, indent=2)
    return json_text(text) + "\n"


def tool() -> Json:
    """Name and version of this program."""
    return {"name": "checker", "version": __version__}


def shown_path(path: str) -> str:
    """The file name as given; of an absolute path only the name, so that results compare."""
    pure = PurePath(path)
    return file_name(pure.name if pure.is_absolute() else pure.as_posix())


def warnings_of(assessment: Assessment) -> list[str]:
    """Every warning once: of reading, of understanding, of judging."""
    report = assessment.report
    found: Iterable[str] = (*report.document.warnings, *report.warnings, *assessment.warnings)
    return list(dict.fromkeys(found))


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _mark(document: Document, span: Span) -> Json:
    """Page and paragraph of a passage, where the file has them."""
    mark = document.mark_at(span.start)
    return {
        "page": mark.page if mark else None,
        "paragraph": mark.paragraph if mark else None,
    }


def _fact(fact: Fact | None) -> str | None:
    return fact.value if fact else None


def _year(report: Report) -> int | None:
    value = _fact(report.facts.year)
    return int(value) if value and value.isdecimal() else None


def _rubric(used: RubricUsed) -> Json:
    return {"id": used.id, "version": used.version, "sha256": used.sha256}


def _report(assessment: Assessment, path: str | None) -> Json:
    report = assessment.report
    document, facts = report.document, report.facts
    return {
        "path": shown_path(document.path if path is None else path),
        "sha256": document.sha256,
        "title": _fact(facts.title),
        "unit": _fact(facts.unit),
        "level": _fact(facts.level),
        "year": _year(report),
        "published": _fact(facts.published),
        "signed": _fact(facts.signed),
        "number": _fact(facts.number),
        "format": document.format,
        "encoding": document.encoding,
        "characters": len(document.text),
        "warnings": warnings_of(assessment),
    }


def _summary(summary: Summary) -> Json:
    return {
        "coverage": round(summary.coverage, 4),
        "score": round(summary.score, 2),
        "grade": summary.grade,
        "applicable": summary.applicable,
        "done": summary.done,
        "gaps": summary.gaps,
        "by_group": [_group(group) for group in summary.by_group],
    }


def _group(group: GroupSummary) -> Json:
    return {
        "id": group.id,
        "title": group.title,
        "rubric": group.rubric,
        "coverage": round(group.coverage, 4),
        "score": round(group.score, 2),
        "applicable": group.applicable,
        "done": group.done,
    }


def _item(item: ItemResult, document: Document) -> Json:
    return {
        "id": item.id,
        "parent": item.parent,
        "title": item.title,
        "rubric": item.rubric,
        "group": item.group,
        "leaf": item.leaf,
        "status": item.status.value,
        "applicable": item.applicable,
        "score": round(item.score, 2),
        "weight": item.weight,
        "confidence": round(item.confidence, 3),
        "review": item.review,
        "basis": [{"document": one.document, "provision": one.provision} for one in item.basis],
        "evidence": [_evidence(evidence, document) for evidence in item.evidence],
        "evidence_count": item.evidence_count,
        "near_misses": [_near_miss(miss, document) for miss in item.near_misses],
        "why": item.why,
        "advice": item.advice,
    }


def _evidence(evidence: Evidence, document: Document) -> Json:
    return {
        **_span(evidence.span),
        "text": evidence.text,
        "line": evidence.line,
        **_mark(document, evidence.span),
        "section": evidence.section,
        "role": evidence.role.value,
        "status": evidence.status.value,
        "stale": evidence.stale,
        "why": evidence.why,
        "sentence": _span(evidence.sentence),
        "figures": [
            {**_span(figure.span), "text": figure.text, "value": figure.value, "unit": figure.unit}
            for figure in evidence.figures
        ],
        "signal": {
            "kind": evidence.signal.kind,
            "pattern": evidence.signal.pattern,
            "similarity": round(evidence.signal.similarity, 1),
        },
    }


def _near_miss(miss: NearMiss, document: Document) -> Json:
    return {
        **_span(miss.span),
        "text": miss.text,
        "line": miss.line,
        **_mark(document, miss.span),
        "why": miss.why,
    }


def _finding(finding: Finding, document: Document) -> Json:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "spans": [
            {
                **_span(place.span),
                "text": place.text,
                "line": place.line,
                **_mark(document, place.span),
            }
            for place in finding.places
        ],
        "values": dict(finding.values),
        "fingerprint": finding.fingerprint,
    }
