"""What was understood of a report, as JSON for people who check or debug it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checker.model import Fact, Facts, Figure, Point, Report, Section, Sentence, Span
from checker.render.json_v1 import SCHEMA_VERSION, shown_path

Json = dict[str, Any]
FACTS = ("title", "unit", "level", "year", "published", "signed", "number")


def several(reports: Sequence[Report]) -> Json:
    """The one report's object, or the wrapper around several."""
    if len(reports) == 1:
        return to_json(reports[0])
    return {"schema_version": SCHEMA_VERSION, "reports": [to_json(report) for report in reports]}


def to_json(report: Report) -> Json:
    """All spans are ``[start, end)`` of the decoded text."""
    document = report.document
    return {
        "schema_version": SCHEMA_VERSION,
        "path": shown_path(document.path),
        "sha256": document.sha256,
        "format": document.format,
        "encoding": document.encoding,
        "characters": len(document.text),
        "warnings": [*document.warnings, *report.warnings],
        "hints": [hint._asdict() for hint in document.hints],
        "facts": {name: _fact(value, report) for name, value in facts_of(report.facts)},
        "sections": [_section(section, report) for section in report.sections],
        "points": [_point(point, report) for point in report.points],
        "sentences": [_sentence(sentence, report) for sentence in report.sentences],
        "figures": [_figure(figure, report) for figure in report.figures],
        "chrome": [_place(span, report) for span in report.chrome],
    }


def facts_of(facts: Facts) -> list[tuple[str, Fact | None]]:
    """Facts by name, in the order they are shown."""
    return [(name, getattr(facts, name)) for name in FACTS]


def _place(span: Span, report: Report) -> Json:
    document = report.document
    mark = document.mark_at(span.start)
    return {
        "start": span.start,
        "end": span.end,
        "line": document.line_of(span.start),
        "page": mark.page if mark else None,
        "paragraph": mark.paragraph if mark else None,
        "text": document.text[span.start : span.end],
    }


def _fact(fact: Fact | None, report: Report) -> Json | None:
    if fact is None:
        return None
    place = _place(fact.span, report) if fact.span else None
    return {"value": fact.value, "source": fact.source, "place": place}


def _section(section: Section, report: Report) -> Json:
    span = report.reading.span(section.heading_start, section.heading_end)
    return {
        "index": section.index,
        "depth": section.depth,
        "parent": section.parent,
        "title": section.title,
        "role": section.role.value,
        "heading": _place(span, report),
    }


def _point(point: Point, report: Report) -> Json:
    span = report.reading.span(point.start, point.end)
    return {
        "index": point.index,
        "section": point.section,
        "start": span.start,
        "end": span.end,
        "line": report.document.line_of(span.start),
    }


def _sentence(sentence: Sentence, report: Report) -> Json:
    span = report.reading.span(sentence.start, sentence.end)
    return {
        "index": sentence.index,
        "section": sentence.section,
        "point": sentence.point,
        "role": sentence.role.value,
        "heading": sentence.heading,
        **_place(span, report),
    }


def _figure(figure: Figure, report: Report) -> Json:
    return {
        "value": figure.value,
        "unit": figure.unit,
        "rate": figure.rate,
        "bound": figure.bound,
        **_place(report.reading.span(figure.start, figure.end), report),
    }
