"""缺项清单, 佐证, 疑点: the long lists, a row a gap, a passage, a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from checker.model import Role, Severity, Status
from checker.render.called import called
from checker.render.json_place import json_place
from checker.render.xlsx_desk import Desk
from checker.render.xlsx_overview import Key
from checker.render.xlsx_sheet import Cell, Column, Marked
from checker.render.xlsx_words import BookWords

Json = dict[str, Any]


def gap_columns(desk: Desk) -> list[Column]:
    """Columns of 缺项清单."""
    own = desk.own
    return [
        *_report_columns(desk),
        Column(own.item, 18, "wrap"),
        Column(own.status, 10.5, "centre"),
        Column(own.advice, 32, "wrap"),
        Column(own.basis, 34, "wrap"),
        Column(own.nearest, 34, "wrap"),
        Column(own.place, 8.5, "wrap"),
        Column(own.nearest_why, 22, "wrap"),
        Column(own.group, 24, "wrap"),
        Column(own.weight, 6, "number"),
        Column(own.item_id, 24, "wrap"),
        Column(own.file, 22, "wrap"),
    ]


def gap_rows(desk: Desk, assessment: Json) -> Iterator[list[Cell]]:
    """Gaps in the assessment's own order: heaviest first."""
    items = {item["id"]: item for item in assessment["items"]}
    chapters = _chapters(desk, assessment)
    for item in (items[gap] for gap in assessment["gaps"]):
        passage, why = nearest(item)
        yield [
            *_report(desk, assessment),
            desk.names.title_of(item["id"], item["title"]),
            _status(desk, item["status"]),
            desk.names.advice_of(item["id"], item["advice"]),
            tuple(f"{basis['document']} {basis['provision']}" for basis in item["basis"]),
            passage["text"] if passage else "",
            place(desk, passage) if passage else "",
            why,
            chapters.get((item["rubric"], item["group"]), ""),
            item["weight"],
            item["id"],
            assessment["report"]["path"],
        ]


def nearest(item: Json) -> tuple[Json | None, str]:
    """What the report has instead: weak evidence or the closest miss, and why it is too little."""
    if item["evidence"]:
        return item["evidence"][0], item["why"] or item["evidence"][0]["why"]
    if item["near_misses"]:
        return item["near_misses"][0], item["near_misses"][0]["why"]
    return None, item["why"]


def evidence_columns(desk: Desk) -> list[Column]:
    """Columns of 佐证."""
    own = desk.own
    return [
        *_report_columns(desk),
        Column(own.item, 20, "wrap"),
        Column(own.status, 10.5, "centre"),
        Column(own.passage_status, 10.5, "centre"),
        Column(own.quotation, 60, "wrap"),
        Column(own.place, 8.5, "wrap"),
        Column(own.figures, 14, "wrap"),
        Column(own.section, 18, "wrap"),
        Column(own.role, 10, "wrap"),
        Column(own.why, 20, "wrap"),
        Column(own.signal, 26, "wrap"),
        Column(own.group, 24, "wrap"),
        Column(own.item_id, 24, "wrap"),
        Column(own.file, 22, "wrap"),
    ]


def evidence_rows(desk: Desk, assessment: Json) -> Iterator[list[Cell]]:
    """Every passage of every item, best first."""
    chapters = _chapters(desk, assessment)
    report = _report(desk, assessment)
    for item in assessment["items"]:
        for passage in item["evidence"]:
            yield [
                *report,
                desk.names.title_of(item["id"], item["title"]),
                _status(desk, item["status"]),
                _status(desk, passage["status"]),
                *_passage(desk, passage),
                chapters.get((item["rubric"], item["group"]), ""),
                item["id"],
                assessment["report"]["path"],
            ]


def finding_columns(desk: Desk) -> list[Column]:
    """Columns of 疑点."""
    own = desk.own
    return [
        *_report_columns(desk),
        Column(own.severity, 8, "centre"),
        Column(own.message, 40, "wrap"),
        Column(own.quotation, 60, "wrap"),
        Column(own.values, 24, "wrap"),
        Column(own.rule, 20, "wrap"),
        Column(own.file, 22, "wrap"),
    ]


def finding_rows(desk: Desk, assessment: Json) -> Iterator[list[Cell]]:
    """Findings in the assessment's order, with every passage they speak of."""
    for finding in assessment["findings"]:
        severity = Severity(finding["severity"])
        yield [
            *_report(desk, assessment),
            Marked(desk.said.severity[severity], severity),
            finding["message"],
            tuple(f"{place(desk, span)} {_quoted(desk, span)}" for span in finding["spans"]),
            tuple(f"{name}={value}" for name, value in finding["values"].items()),
            finding["rule"],
            assessment["report"]["path"],
        ]


def place(desk: Desk, passage: Json) -> str:
    """Page and paragraph of a passage, or its line."""
    return json_place(passage, desk.said)


def _report_columns(desk: Desk) -> list[Column]:
    own = desk.own
    return [Column(own.unit, 16, "wrap"), Column(own.year, 6, "number")]


def _report(desk: Desk, assessment: Json) -> list[Cell]:
    report = assessment["report"]
    return [called(report["unit"], report["title"], report["path"]), report["year"]]


def _passage(desk: Desk, passage: Json) -> list[Cell]:
    signal = passage["signal"]
    stale = (desk.own.stale,) if passage["stale"] else ()
    return [
        passage["text"],
        place(desk, passage),
        "、".join(figure["text"] for figure in passage["figures"]),
        passage["section"],
        desk.said.role[Role(passage["role"])],
        (passage["why"], *stale),
        signal["pattern"],
    ]


def _quoted(desk: Desk, span: Json) -> str:
    return desk.said.quote.format(span["text"])


def _status(desk: Desk, value: str) -> Marked:
    status = Status(value)
    return Marked(desk.said.status[status], status)


def _chapters(desk: Desk, assessment: Json) -> dict[tuple[str, str], str]:
    """Titles of the chapters by rubric and id."""
    return {
        (group["rubric"], group["id"]): desk.chapter(
            Key(group["rubric"], group["id"], group["title"])
        )
        for group in assessment["summary"]["by_group"]
    }


class List(NamedTuple):
    """A long list: its sheet's name, columns, rows of a report, and how many columns print."""

    name: Callable[[BookWords], str]
    columns: Callable[[Desk], list[Column]]
    rows: Callable[[Desk, Json], Iterator[list[Cell]]]
    printed: int


LISTS = (
    List(lambda own: own.gaps, gap_columns, gap_rows, 9),
    List(lambda own: own.evidence, evidence_columns, evidence_rows, 9),
    List(lambda own: own.findings, finding_columns, finding_rows, 5),
)
