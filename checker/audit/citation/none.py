"""The Outline in force is not cited at all."""

from __future__ import annotations

from collections.abc import Iterator

from checker.audit.context import Context
from checker.audit.lazy import lazy
from checker.audit.records import Hit, Rule
from checker.model import Severity

_CITED = lazy(r"法[治制]政府[\u4e00-\u9fff]{0,4}纲|《(?:实施)?纲要》|实施纲要")
_PLAN = lazy(r"法治政府建设[^《》,。]{0,6}(?:实施方案|规划)|法治[\u4e00-\u9fff]{2,8}建设规划")
_IN_FULL = "法治政府建设实施纲要"
_FIRST, _CHANGE, _LAST = 2016, 2021, 2025
_OLD = lazy(r"纲要[(]?2015")
_NEW = lazy(r"纲要[(]?2021|纲要》")


def check(context: Context) -> Iterator[Hit]:
    """Hits of the rule in one report."""
    year = context.year
    if year is None or not _FIRST <= year <= _LAST or len(context.text) < 400:
        return
    text = context.text
    if _IN_FULL in text and (year <= _CHANGE or f"{_IN_FULL}({_CHANGE}" in text):
        return
    if not _CITED.search(text):
        severity = Severity.LOW if _PLAN.search(text) else Severity.MEDIUM
        yield _hit(context, _outline(year), severity)
    elif year > _CHANGE and _OLD.search(text) and not _NEW.search(text):
        yield _hit(context, _outline(year), Severity.LOW)


def _outline(year: int) -> str:
    years = "2021-2025年" if year >= _CHANGE else "2015-2020年"
    return f"《法治政府建设实施纲要({years})》"


def _hit(context: Context, outline: str, severity: Severity) -> Hit:
    return Hit(
        (context.opening,),
        f"全文未引用当期的{outline}。",
        f"The Outline in force, {outline}, is not cited.",
        (("right", outline),),
        severity,
    )


RULE = Rule(
    id="citation.none",
    severity=Severity.MEDIUM,
    title="未引用当期纲要",
    title_en="The Outline in force is not cited",
    looks_for="2016年至2025年的报告全文没有提到当期的《法治政府建设实施纲要》。",
    looks_for_en="A report on 2016 to 2025 that never names the Outline in force.",
    ask="请说明年度工作如何对照纲要部署，并在报告中写明。",
    ask_en="How was the year's work set against the Outline?",
    source="中共中央、国务院《法治政府建设实施纲要》(2015-2020年)、(2021-2025年)。",
    check=check,
)
