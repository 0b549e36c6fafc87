"""Parts that say next to nothing."""

from __future__ import annotations

from collections.abc import Iterator

from checker.audit.context import Context
from checker.audit.lazy import lazy
from checker.audit.records import Hit, Rule
from checker.model import ItemResult, Role, Section, Severity, Span, Status

_PARTS = (
    (Role.PROBLEM, "存在的不足", "shortcomings", 100, 0.03),
    (Role.PLAN, "下一年安排", "next year's plan", 150, 0.04),
)
_SHORT_REPORT = 1500
_FACETS = 2
_COUNTED = ("core.three-systems", "core.normative-docs")
_CASES = ("件", "起", "宗")
_ATTENDS = "负责人出庭应诉"
_SUED = lazy(r"行政(?:应诉|诉讼)[^,。;]{0,6}案件?|应诉案件")
_ATTENDANCE = lazy(r"出庭(?!应诉制度)[^。]{0,16}$")
_NO_NUMBER = lazy(
    r"(?:均|全部)(?:由|有)?[^,。;]{0,10}(?:负责人)?出庭|应出尽出|应出庭尽出庭|百分之百|100%出庭"
)
"""Attendance stated without a figure."""


def check(context: Context) -> Iterator[Hit]:
    """Hits of the rule in one report."""
    if len(context.text) >= _SHORT_REPORT:
        for role, name, english, least, share in _PARTS:
            yield from _part(context, role, name, english, least, share)
    yield from _without_attendance(context)
    for item in context.items:
        if not item.leaf and item.id.startswith("core.") and item.applicable:
            yield from _without_figure(context, item)


def _part(
    context: Context, role: Role, name: str, english: str, least: int, share: float
) -> Iterator[Hit]:
    """A part with a heading of its own whose text is far shorter than usual."""
    section = next((s for s in context.report.sections[1:] if s.announces == (role,)), None)
    if section is None:
        return
    length = sum(
        c.end - c.start
        for c in context.report.clauses
        if c.role is role and section.heading_end <= c.start
    )
    if 0 < length < least and length < share * len(context.text):
        span = context.span(section.heading_start, _shown_end(context, section))
        yield Hit(
            (span,),
            f"“{name}”部分只有{length}字，过于简略。",
            f"The part on {english} has only {length} characters.",
            (("characters", str(length)), ("usual", f"{least}以上")),
            Severity.LOW,
        )


def _shown_end(context: Context, section: Section) -> int:
    return max(section.heading_start + 1, min(section.end, section.heading_start + 120))


def _without_figure(context: Context, element: ItemResult) -> Iterator[Hit]:
    """A core element that is reported, without a figure in any of its sentences.

    Enforcement and normative documents are counted every year, so one facet is enough there.
    """
    facets = [i for i in context.items if i.parent == element.id and i.applicable]
    told = [i for i in facets if i.status in (Status.DONE, Status.MENTIONED) and i.evidence]
    done = [i for i in told if i.status is Status.DONE]
    enough = bool(told) if element.id in _COUNTED else len(done) >= _FACETS
    if not enough or any(i.status is Status.QUANTIFIED for i in facets):
        return
    spans = [e.sentence for i in facets for e in i.evidence]
    if any(_has_figure(context, span) for span in spans):
        return
    yield Hit(
        tuple(dict.fromkeys(i.evidence[0].span for i in told)),
        f"“{element.title}”写到{len(told)}个要点，没有一个数据。",
        f"{element.title}: {len(told)} facet(s) are told, none with a figure.",
        (("item", element.id), ("facets", str(len(told)))),
        Severity.LOW,
        element.id,
    )


def _without_attendance(context: Context) -> Iterator[Hit]:
    """Cases against the government are counted, attendance of its heads is only spoken of."""
    at = context.text.find(_ATTENDS)
    if at < 0 or context.role_at(at) is not Role.ACHIEVEMENT:
        return
    cases = None
    for row in context.quantities:
        for quantity in row:
            around = quantity.label + quantity.tail
            if "出庭" in quantity.label.rpartition("。")[2] and _ATTENDANCE.search(quantity.label):
                return
            if quantity.unit in _CASES and _SUED.search(around) and cases is None:
                cases = quantity
    if cases is not None and not _NO_NUMBER.search(context.text):
        yield Hit(
            (context.span(at, at + len(_ATTENDS)), context.span(cases.start, cases.end)),
            f"报告了行政应诉案件{context.quote(cases.start, cases.end)}，"
            "没有负责人出庭应诉的件数或比率。",
            "Cases against the government are counted, but not how often its heads appeared.",
            (("cases", context.quote(cases.start, cases.end)),),
            Severity.MEDIUM,
            "attendance",
        )


def _has_figure(context: Context, span: Span) -> bool:
    return any(
        span.start <= context.report.reading.offsets[figure.start] < span.end
        for figure in context.report.figures
    )


RULE = Rule(
    id="content.thin",
    severity=Severity.LOW,
    title="内容过于简略",
    title_en="Too thin",
    looks_for="不足或下一年安排虽有标题而只有寥寥数语；核心要素写了做法而没有任何数据。",
    looks_for_en=(
        "Shortcomings or plans of a few words under their own heading; a core element without "
        "any figure."
    ),
    ask="请补充具体问题、安排和数据。",
    ask_en="Please give particulars and figures.",
    source="《法治政府建设与责任落实督察工作规定》年度报告内容；第三方评估指出的缺乏具体数据。",
    check=check,
)
