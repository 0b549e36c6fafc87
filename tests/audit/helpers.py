"""Reports and findings from short texts."""

from __future__ import annotations

import hashlib
from typing import Any

from checker.audit import audit
from checker.audit.options import Options
from checker.model import (
    Document,
    Evidence,
    Finding,
    ItemResult,
    Report,
    Role,
    SignalShown,
    Span,
    Status,
)
from checker.parse import parse

PADDING = "深入推进依法行政,召开专题会议研究部署,印发年度工作要点,明确任务分工。"


def document_of(text: str) -> Document:
    return Document("text.txt", text, hashlib.sha256(text.encode()).hexdigest(), "txt", "utf-8")


def report_of(text: str) -> Report:
    return parse(document_of(text))


def findings(text: str, rule: str = "", items: tuple[ItemResult, ...] = ()) -> tuple[Finding, ...]:
    return audit(report_of(text), items, Options(rules=(rule,) if rule else ()))


def item_of(text: str, data: dict[str, Any]) -> ItemResult:
    quote = data.get("quote")
    at = text.index(quote) if quote else 0
    evidence = (_evidence(text, at, at + len(quote)),) if quote else ()
    return ItemResult(
        id=data["id"],
        parent=data.get("parent"),
        rubric=data["id"].partition(".")[0],
        group="group",
        title=data.get("title", data["id"]),
        status=Status(data["status"]),
        applicable=True,
        score=0.0,
        weight=1.0,
        basis=(),
        evidence=evidence,
        evidence_count=len(evidence),
        near_misses=(),
        why="",
        advice="",
        leaf=data.get("leaf", True),
        confidence=1.0,
        review=False,
    )


def _evidence(text: str, start: int, end: int) -> Evidence:
    left = max(text.rfind(stop, 0, start) for stop in "。\n") + 1
    right = text.find("。", end)
    return Evidence(
        span=Span(start, end),
        text=text[start:end],
        line=text.count("\n", 0, start) + 1,
        section="",
        role=Role.ACHIEVEMENT,
        status=Status.DONE,
        stale=False,
        sentence=Span(left, right if right >= 0 else len(text)),
        figures=(),
        signal=SignalShown("literal", "", 100.0),
        why="",
    )
