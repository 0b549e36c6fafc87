"""Parts that say next to nothing."""

from __future__ import annotations

from collections.abc import Iterator

from checker.audit.context import Context
from checker.audit.records import Hit, Rule
from checker.model import ItemResult, Role, Section, Severity, Span, Status

_PARTS = (
    (Role.PROBLEM, "存在的不足", "shortcomings", 100, 0.03),
    (Role.PLAN, "下一年安排", "next year's plan", 150, 0.04),
)
_SHORT_REPORT = 1500
_FACETS = 2


def check(context: Context) -> Iterator[Hit]:
    """Hits of the rule in one report."""
    if len(context.text) >= _SHORT_REPORT:
        for role, name, english, least, share in _PARTS:
            yield from _part(context, role, name, english, least, share)
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
    """A core element with several facets reported and no figure in any of their sentences."""
    facets = [i for i in context.items if i.parent == element.id and i.applicable]
    done = [i for i in facets if i.status is Status.DONE]
    if len(done) < _FACETS or any(i.status is Status.QUANTIFIED for i in facets):
        return
    spans = [e.sentence for i in facets for e in i.evidence]
    if any(_has_figure(context, span) for span in spans):
        return
    yield Hit(
        tuple(dict.fromkeys(i.evidence[0].span for i in done if i.evidence)) or (context.opening,),
        f"“{element.title}”有{len(done)}个要点写明了做法，但没有一个数据。",
        f"{element.title}: {len(done)} facets are described, none with a figure.",
        (("item", element.id), ("facets", str(len(done)))),
        Severity.LOW,
        element.id,
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
