"""Lost characters: the text as published is damaged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.audit.context import Context
from checker.audit.lazy import Lazy, lazy
from checker.audit.records import Hit, Rule
from checker.audit.text import damage
from checker.audit.text.marks import Orphan, balances, orphan_brackets, orphan_quotes
from checker.model import Severity, Span

_STOPS = frozenset("。;:,、!?…\n 第其十百千统唯惟同单之万专这不任逐归均")
_POINT = lazy(r"[二三四五六七八九十]{1,3}[是要]")
_EDGE = lazy(r"[，。,\n]")
_MANY, _SOME = 10, 3


class _Kind(NamedTuple):
    what: str
    english: str
    least: Severity


_QUOTES = _Kind("引号不成对", "unbalanced quotation marks", Severity.LOW)
_BRACKETS = _Kind("括号不成对", "unbalanced brackets", Severity.LOW)
_RUN_ON = _Kind(
    "“二是”“三是”等之前缺标点，上文可能有缺字", "a point runs on without a stop", Severity.LOW
)
_HEADING = _Kind("标题缺序号", "a heading lost its number", Severity.MEDIUM)
_MEASURE = _Kind("数字缺计量单位，疑有缺字", "a figure lost its measure word", Severity.MEDIUM)
_SEPARATOR = _Kind("两个数字连在一起，缺分隔", "two figures run together", Severity.MEDIUM)
_WORDS = _Kind("字词重复或缺失", "words doubled or lost", Severity.LOW)
_MARKS = _Kind("标点重叠", "punctuation doubled", Severity.LOW)


def check(context: Context) -> Iterator[Hit]:
    """Hits of the rule in one report: one a kind of damage, with all its places."""
    found = [(kind, spans) for kind, spans in _found(context) if spans]
    total = sum(len(spans) for _, spans in found)
    for kind, spans in found:
        severity = Severity.HIGH if total >= _MANY and len(spans) >= 2 else kind.least
        if severity is Severity.LOW and len(spans) >= _SOME and kind is not _MARKS:
            severity = Severity.MEDIUM
        yield _hit(context, kind, spans, severity)


def _found(context: Context) -> Iterator[tuple[_Kind, list[Span]]]:
    headings = _lost_headings(context)
    brackets, quotes, marks = _marks(context)
    yield _HEADING, headings
    yield _MEASURE, [context.span(*place) for place in damage.lost_measures(context.text)]
    yield _SEPARATOR, [context.span(*place) for place in damage.lost_separators(context.text)]
    yield _RUN_ON, _run_on_points(context)
    yield _QUOTES, [Span(o.start, o.end) for o in quotes]
    lone = (o for o in brackets if not any(left - 1 <= o.at < right for left, right in headings))
    yield _BRACKETS, [Span(o.start, o.end) for o in lone]
    doubled = [context.span(*place) for place in damage.doubled_words(context.text)]
    other = [span for pattern in _WORD_PATTERNS for span in _matches(context, pattern)]
    yield _WORDS, sorted([*doubled, *other])
    yield _MARKS, marks


_WORD_PATTERNS = (
    damage.COMMON_DOUBLES,
    damage.LOST_VERB,
    damage.TWICE,
)


def _marks(context: Context) -> tuple[list[Orphan], list[Orphan], list[Span]]:
    """Orphaned brackets, orphaned quotation marks and doubled punctuation of the body."""
    text = context.report.document.text
    brackets: list[Orphan] = []
    quotes: list[Orphan] = []
    for start, end in context.paragraphs:
        if not balances(text, start, end):
            quotes += orphan_quotes(text, start, end)
            brackets += orphan_brackets(text, start, end)
    doubled = [
        Span(*m.span()) for m in damage.DOUBLED_MARKS.finditer(text) if context.in_body(m.start())
    ]
    return brackets, quotes, doubled


def _lost_headings(context: Context) -> list[Span]:
    text = context.report.document.text
    found = []
    for start, end in context.paragraphs:
        at = damage.lost_heading(text, start, end)
        if at >= 0:
            edge = _EDGE.search(text, at + 1, end)
            found.append(Span(at, edge.start() if edge else end))
    return found


def _matches(context: Context, pattern: Lazy) -> list[Span]:
    return [context.span(*match.span()) for match in pattern.finditer(context.text)]


def _run_on_points(context: Context) -> list[Span]:
    """Points 二是, 三是 … that follow a character which is no stop."""
    text, document = context.text, context.report.document.text
    found = []
    for point in context.report.points:
        match = _POINT.match(text, point.start)
        if match is None or point.start == 0 or text[point.start - 1] in _STOPS:
            continue
        mark = context.span(point.start, match.end())
        if not document[mark.start - 1].isspace():
            found.append(context.span(max(0, point.start - 8), match.end()))
    return found


def _hit(context: Context, kind: _Kind, spans: list[Span], severity: Severity) -> Hit:
    text = context.report.document.text
    first = text[spans[0].start : spans[0].end]
    count = f"，共{len(spans)}处" if len(spans) > 1 else ""
    return Hit(
        tuple(spans),
        f"{kind.what}{count}：{first}。",
        f"{kind.english}, {len(spans)} place(s): {first}.",
        (("kind", kind.what), ("places", str(len(spans)))),
        severity,
    )


RULE = Rule(
    id="text.broken",
    severity=Severity.MEDIUM,
    title="文字残缺",
    title_en="Damaged text",
    looks_for=(
        "括号、引号不成对；“二是”之前没有标点；标题缺序号；数字缺计量单位或相连；字词、标点重叠。"
    ),
    looks_for_en=(
        "Unbalanced brackets or quotation marks, points run on, headings without their number, "
        "figures without measure words."
    ),
    ask="请对照原文补正网页上缺失的文字和标点。",
    ask_en="What does the original say? Please repair the published text.",
    source="标点成对、序号完整、数字带计量单位的通行书写规则。",
    check=check,
)
