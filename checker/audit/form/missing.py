"""Required parts that are missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.audit.context import Context
from checker.audit.records import Hit, Rule
from checker.model import ItemResult, Severity, Span, Status

_SINCE = 2019
"""First year reported on under the regulation of April 2019."""


class _Part(NamedTuple):
    item: str
    name: str
    english: str
    absent: Severity
    passing: Severity | None
    since: int


_PARTS = (
    _Part("form.problems", "存在的不足", "shortcomings", Severity.HIGH, Severity.HIGH, 0),
    _Part("form.causes", "不足的原因", "causes of the shortcomings", Severity.MEDIUM, None, _SINCE),
    _Part(
        "form.first-responsible",
        "党政主要负责人履行推进法治建设第一责任人职责情况",
        "how the heads performed as first persons responsible",
        Severity.HIGH,
        None,
        _SINCE,
    ),
    _Part(
        "form.next-year", "下一年度主要安排", "next year's plan", Severity.HIGH, Severity.MEDIUM, 0
    ),
)
_GAPS = (Status.ABSENT, Status.PLANNED, Status.PROBLEM)


def check(context: Context) -> Iterator[Hit]:
    """Hits of the rule in one report; it needs the item results."""
    for part in _PARTS:
        item = context.item.get(part.item)
        if item is None or not item.applicable or (context.year or _SINCE) < part.since:
            continue
        if item.status in _GAPS:
            yield _hit(context, part, item, "全文没有", "is missing", part.absent)
        elif item.status is Status.MENTIONED and part.passing is not None:
            yield _hit(
                context,
                part,
                item,
                "没有专门部分，只有个别语句：",
                "has no part of its own",
                part.passing,
            )


def _hit(
    context: Context, part: _Part, item: ItemResult, what: str, english: str, severity: Severity
) -> Hit:
    passing = item.status is Status.MENTIONED and item.evidence
    span: Span = item.evidence[0].span if passing else context.opening
    return Hit(
        (span,),
        f"{what}“{part.name}”。",
        f"The report's part on {part.english} {english}.",
        (("part", part.item), ("status", item.status.value)),
        severity,
        part.item,
    )


RULE = Rule(
    id="form.missing",
    severity=Severity.HIGH,
    title="缺必备内容",
    title_en="Required part missing",
    looks_for="年度报告缺少存在的不足、不足的原因、第一责任人履职情况或下一年度安排。",
    looks_for_en=(
        "No shortcomings, causes, performance of the first persons responsible, or plan for the "
        "coming year."
    ),
    ask="请按规定补充该部分内容。",
    ask_en="Please add the part that the regulation requires.",
    source="《法治政府建设与责任落实督察工作规定》(厅字〔2019〕28号)关于年度报告内容的规定。",
    check=check,
)
