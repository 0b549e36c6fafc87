"""What stands where in the text of a report: evidence, near misses, findings, figures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.model import Assessment, Severity, Span, Status
from checker.render.names import Names
from checker.render.words import words

STRENGTH = {status: rank for rank, status in enumerate(Status)}
GRAVITY = {severity: rank for rank, severity in enumerate(Severity)}


class Mark(NamedTuple):
    """A passage that something is said of.

    ``id``: of its quotation on the page. ``kind``: ``s`` evidence, ``f`` finding, ``n`` near miss.
    ``level``: status or severity. ``target``: id of the item or finding. ``said``: in words.
    """

    id: str
    span: Span
    kind: str
    level: str
    target: str
    said: str

    @property
    def rank(self) -> tuple[int, int]:
        """Evidence before findings before near misses, the strongest first."""
        if self.kind == "s":
            return 0, STRENGTH[Status(self.level)]
        if self.kind == "f":
            return 1, GRAVITY[Severity(self.level)]
        return 2, 0


def marks_of(assessment: Assessment, names: Names) -> tuple[Mark, ...]:
    """Every passage quoted on the page, in the page's order."""
    found = (*_of_items(assessment, names), *_of_findings(assessment, names))
    size = len(assessment.report.document.text)
    return tuple(mark._replace(span=_inside(mark.span, size)) for mark in found)


def item_anchor(item_id: str) -> str:
    """Id of an item's element on the page."""
    return f"item-{item_id}"


def finding_anchor(number: int) -> str:
    """Id of a finding's element; ``number`` from 1."""
    return f"finding-{number}"


def evidence_mark(item_id: str, number: int) -> str:
    """Id of the quotation of a piece of evidence; ``number`` from 1."""
    return f"e{number}-{item_id}"


def miss_mark(item_id: str, number: int) -> str:
    """Id of the quotation of a near miss; ``number`` from 1."""
    return f"n{number}-{item_id}"


def place_mark(finding: int, number: int) -> str:
    """Id of the quotation of a finding's place; both numbers from 1."""
    return f"f{finding}-{number}"


def figure_spans(assessment: Assessment) -> tuple[Span, ...]:
    """Figures that count as evidence."""
    size = len(assessment.report.document.text)
    return tuple(
        _inside(figure.span, size)
        for item in assessment.items
        for evidence in item.evidence
        for figure in evidence.figures
    )


def _of_items(assessment: Assessment, names: Names) -> Iterator[Mark]:
    said = words(names.lang)
    for item in (one for one in assessment.items if one.leaf):
        title, anchor = names.title(item), item_anchor(item.id)
        for number, evidence in enumerate(item.evidence, start=1):
            label = f"{title}{said.colon}{said.status[evidence.status]}"
            mark = evidence_mark(item.id, number)
            yield Mark(mark, evidence.span, "s", evidence.status.value, anchor, label)
        for number, miss in enumerate(item.near_misses, start=1):
            label = f"{title}{said.colon}{said.near_miss}"
            yield Mark(miss_mark(item.id, number), miss.span, "n", "", anchor, label)


def _of_findings(assessment: Assessment, names: Names) -> Iterator[Mark]:
    for number, finding in enumerate(assessment.findings, start=1):
        message = finding.message_en if names.lang == "en" else finding.message
        label, anchor = message or finding.message, finding_anchor(number)
        for place, there in enumerate(finding.places, start=1):
            mark = place_mark(number, place)
            yield Mark(mark, there.span, "f", finding.severity.value, anchor, label)


def _inside(span: Span, size: int) -> Span:
    return Span(min(max(span.start, 0), size), min(max(span.end, 0), size))
