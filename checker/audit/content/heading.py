"""A heading whose paragraph says nothing of what it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.audit.content.topics import TOPICS
from checker.audit.context import Context
from checker.audit.lazy import lazy
from checker.audit.phrase import quoted
from checker.audit.records import Hit, Rule
from checker.model import Role, Severity

_LEAST_BODY = 50
_LONGEST_HEADING = 45
_RUN_IN = lazy(r"^(?P<head>[\u4e00-\u9fff][^。;:!?\n]{4,40}[。:])一是", re.MULTILINE)


class _Unit(NamedTuple):
    """A heading and the text below it; reading positions."""

    start: int
    end: int
    body_end: int


def check(context: Context) -> Iterator[Hit]:
    """Hits of the rule in one report."""
    for unit in _units(context):
        heading = context.text[unit.start : unit.end].rstrip("。:;")
        if not 4 <= len(heading) <= _LONGEST_HEADING or unit.body_end - unit.end < _LEAST_BODY:
            continue
        for topic in TOPICS:
            if not any(word in heading for word in topic.words):
                continue
            if topic.heading.search(heading) and not topic.body.search(
                context.text, unit.end, unit.body_end
            ):
                yield _hit(context, unit, topic.name)


def _units(context: Context) -> Iterator[_Unit]:
    """Numbered headings with all that is below them, and run-in headings of plain paragraphs."""
    text = context.text
    for section in context.report.sections[1:]:
        if section.heading_end > section.heading_start and section.role in (
            Role.ACHIEVEMENT,
            Role.PLAN,
        ):
            yield _Unit(section.heading_start, section.heading_end, section.end)
    for start, end, stop in _run_in_headings(text):
        if context.role_at(start) is Role.ACHIEVEMENT:
            yield _Unit(start, end, stop)


def _run_in_headings(text: str) -> Iterator[tuple[int, int, int]]:
    """Short first sentences of plain paragraphs that 一是 follows, and the paragraphs' ends."""
    for match in _RUN_IN.finditer(text):
        stop = text.find("\n", match.end())
        yield match.start("head"), match.end("head"), len(text) if stop < 0 else stop


def _hit(context: Context, unit: _Unit, topic: str) -> Hit:
    heading = context.quote(unit.start, unit.end).rstrip("。：:，；")
    return Hit(
        (
            context.place(unit.start, unit.end),
            context.place(unit.end, min(unit.body_end, unit.end + 80)),
        ),
        f"标题{quoted(heading)}下没有写到{topic}。",
        f"The text below the heading {heading} says nothing of {topic}.",
        (("heading", heading), ("topic", topic)),
    )


RULE = Rule(
    id="content.heading",
    severity=Severity.MEDIUM,
    title="文不对题",
    title_en="Heading and text do not match",
    looks_for=(
        "标题点明某项工作（如行政执法责任制、公众参与、公职律师），其下全文没有该项工作的任何用语。"
    ),
    looks_for_en="A heading names a matter of which the text below has no word.",
    ask="该标题所指的工作做了什么？请补充，或把现有内容归入相应标题。",
    ask_en="What was done in the matter named? Add it, or move the text to its own heading.",
    source="标题应概括其下内容。",
    check=check,
)
