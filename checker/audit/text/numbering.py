"""Gaps and repeats in the numbering of headings and points."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from checker.audit.context import Context
from checker.audit.lazy import lazy
from checker.audit.records import Hit, Rule
from checker.model import Section, Severity

_NUMERALS = "一二三四五六七八九十"
_MARK = lazy(r"\(?第?(?P<cn>[一二三四五六七八九十百]{1,4})|\(?(?P<n>\d{1,2})")
_POINT = lazy(r"([一二三四五六七八九十]{1,3})是")
_STOPS = frozenset("。;:,、!?)》\n")
_DEEPEST = 5


class _Seen(NamedTuple):
    number: int
    start: int
    end: int
    depth: int = 0


def numeral(number: int) -> str:
    """A number in characters, 1-99."""
    if number <= 10:
        return _NUMERALS[number - 1]
    tens, ones = divmod(number, 10)
    return ("" if tens == 1 else _NUMERALS[tens - 1]) + "十" + (_NUMERALS[ones - 1] if ones else "")


def value(words: str) -> int:
    """The number that 十二 says; 0 if it says none."""
    tens, found, ones = words.partition("十")
    if not found:
        return _NUMERALS.find(words) + 1 if len(words) == 1 else 0
    first = _NUMERALS.find(tens) + 1 if tens else 1
    return first * 10 + (_NUMERALS.find(ones) + 1 if ones else 0)


def check(context: Context) -> Iterator[Hit]:
    """Hits of the rule in one report."""
    yield from _headings(context)
    yield from _points(context)


def _headings(context: Context) -> Iterator[Hit]:
    """Headings of one depth must count up by one; a higher heading between may start afresh."""
    last: dict[int, _Seen] = {}
    for section in context.report.sections[1:]:
        if section.depth > _DEEPEST:
            continue
        for deeper in [depth for depth in last if depth > section.depth]:
            last[deeper] = last[deeper]._replace(number=-abs(last[deeper].number))
        number = _number_of(context, section)
        before = last.get(section.depth)
        seen = _Seen(number, section.start, section.heading_end, section.depth)
        if number == 0:  # its number was lost: it holds the next place
            seen = seen._replace(number=abs(before.number) + 1 if before else 1)
        elif before is not None:
            yield from _step(context, before, seen)
        last[section.depth] = seen


def _number_of(context: Context, section: Section) -> int:
    mark = context.text[section.start : section.heading_start]
    match = _MARK.match(mark)
    if match is None:
        return 0
    return value(match["cn"]) if match["cn"] else int(match["n"])


def _step(context: Context, before: _Seen, seen: _Seen) -> Iterator[Hit]:
    fresh = before.number < 0
    previous = abs(before.number)
    if seen.number == previous + 1 or (seen.number == 1 and (fresh or previous > 1)):
        return
    if fresh and seen.number == 1:
        return
    if seen.number > previous + 1 and not fresh and _between(context, before, seen, previous + 1):
        return
    if fresh and seen.number > 1 and _between(context, before, seen, 1):
        return
    yield _hit(context, before, seen, "标题序号")


def _between(context: Context, before: _Seen, seen: _Seen, number: int) -> bool:
    """Whether the number that seems to be missing stands somewhere in the text between."""
    cn = numeral(number) if 1 <= number <= 99 else "?"
    styles = {
        1: (f"第{cn}",),
        2: (f"{cn}、", f"{cn}."),
        3: (f"({cn})", f"{cn})"),
        4: (f"{number}.", f"{number}、"),
        5: (f"({number})", f"{number})"),
    }
    marks = styles.get(seen.depth, ())
    return any(context.text.find(mark, before.start, seen.start) >= 0 for mark in marks)


def _points(context: Context) -> Iterator[Hit]:
    """一是, 二是 … of a section, over its paragraphs; lists may stand inside lists."""
    text = context.text
    starts = [section.start for section in context.report.sections]
    stacks: dict[int, list[_Seen]] = {}
    for match in _POINT.finditer(text):
        number = value(match[1])
        if number and (match.start() == 0 or text[match.start() - 1] in _STOPS):
            section = bisect_right(starts, match.start()) - 1
            stack = stacks.setdefault(section, [])
            yield from _point(context, stack, _Seen(number, *match.span()), starts[section])


def _point(context: Context, stack: list[_Seen], seen: _Seen, start: int) -> Iterator[Hit]:
    if seen.number == 1:
        last = stack[-1] if stack else None
        between = context.text[last.end : seen.start] if last is not None else ""
        if last is None or last.number != 1 or "\n" in between or between.endswith(":"):
            stack.append(seen)
            return
    for depth in range(len(stack) - 1, -1, -1):
        if stack[depth].number == seen.number - 1:
            del stack[depth:]
            stack.append(seen)
            return
    floor = stack[-1] if stack else None
    if floor is None:
        stack.append(seen)
        opened = context.text[start : seen.start]
        if seen.number != 2 or re.search(r"首先|第一|一要|一方面|一是|其一|一、", opened):
            return
        yield _hit(context, _Seen(0, seen.start, seen.start), seen, "“一是、二是”序号")
        return
    stack[-1] = seen
    wanted = numeral(floor.number + 1)
    if context.text.find(wanted + "是", floor.end, seen.start) >= 0:
        return
    if context.text.find(wanted + "要", floor.end, seen.start) >= 0 or _unpunctuated(context, seen):
        return
    yield _hit(context, floor, seen, "“一是、二是”序号")


def _unpunctuated(context: Context, seen: _Seen) -> bool:
    """Whether the mark may be part of a word: 唯一是, 统一是."""
    return context.text[max(0, seen.start - 1) : seen.start] not in "。;:,!?\n"


def _hit(context: Context, before: _Seen, seen: _Seen, what: str) -> Hit:
    text = context.text
    previous = text[before.start : min(before.end, before.start + 12)] or "（无）"
    own = text[seen.start : min(seen.end, seen.start + 12)]
    repeated = abs(before.number) == seen.number
    fault = "重复" if repeated else "不连续"
    spans = [context.span(seen.start, max(seen.end, seen.start + 1))]
    if before.end > before.start:
        spans.append(context.span(before.start, before.end))
    return Hit(
        tuple(spans),
        f"{what}{fault}：{previous} 之后是 {own}。",
        f"Numbering {'repeats' if repeated else 'skips'}: {previous}, then {own}.",
        (("before", previous), ("found", own)),
    )


RULE = Rule(
    id="text.numbering",
    severity=Severity.MEDIUM,
    title="序号不连续或重复",
    title_en="Numbering skips or repeats",
    looks_for="同级标题（一、（一）1.）或“一是、二是”的序号跳号、重号。",
    looks_for_en="Headings of one level, or points 一是, 二是, whose numbers skip or repeat.",
    ask="请说明是否有缺漏的部分，并更正序号。",
    ask_en="Is a part missing? Please correct the numbering.",
    source="公文结构层次序数应依次使用。",
    check=check,
)
