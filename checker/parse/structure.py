"""Paragraphs into sections, points and sentences: the skeleton before roles are known."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from checker.parse.headings import BARE_DEPTH, Heading, heading_of

_NUMERALS = "一二三四五六七八九十"
_FIRST_POINT = re.compile(r"(?:^|[。;:,.!?)\]》])(一是|一要|首先[,是])")
_MARK = re.compile(r"([一二三四五六七八九十]{1,3})[是要]")
_SENTENCE = re.compile(r"[^。!?;\n]{1,1200}[。!?;]*")
"""A sentence; one without any stop is cut at 1,200 characters, so that no text is costly."""
_RUN_IN_TOPIC = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[是要])?(?:在)?(?=加强|强化|完善|推进|深化|落实|规范|健全|优化|严格|提升"
    r"|提高|打造|夯实|不断|深入|全面|持续|切实|着力|坚持|推动|构建|做好|抓好|扎实|积极|认真|大力|创新|突出|压实"
    r"|聚焦|统筹|狠抓|稳步|有效|依法|量化|拓宽|畅通|注重|充分|进一步|牢固|严把|树立|发挥|加快|巩固|筑牢|织密"
    r"|凝聚|守牢|紧扣|紧盯|细化|理顺|厘清|改革|增强|贯彻|普及|弘扬|服务|保障|维护|化解|预防|促进|营造|实施"
    r"|存在|下一?步|今后|明年|工作打算|主要问题|不足|党|政府|行政|法治)[^。!?;:0-9]{4,24}[。]"
)
_CONCRETE = re.compile(
    r"印发|出台|制定了|成立|组建|召开|举办|聘请|聘任|开展了|组织了|建成|完成|修订|签订|公布|受理|审核了|通报|培训了|已"
)
_MOST_POINTS = 30


class RawSection:
    """A section before its role is known; reading positions."""

    __slots__ = ("depth", "end", "heading_end", "heading_start", "parent", "start", "title")

    def __init__(
        self, depth: int, start: int, heading_start: int, heading_end: int, title: str
    ) -> None:
        self.depth = depth
        self.start = start
        self.heading_start = heading_start
        self.heading_end = heading_end
        self.title = title
        self.parent = 0
        self.end = 0


class RawPoint:
    """A point; reading positions."""

    __slots__ = ("end", "head_end", "head_start", "section", "start")

    def __init__(self, section: int, start: int, end: int, head_start: int, head_end: int) -> None:
        self.section = section
        self.start = start
        self.end = end
        self.head_start = head_start
        self.head_end = head_end


class RawSentence(NamedTuple):
    """A sentence; reading positions."""

    start: int
    end: int
    section: int
    point: int
    heading: bool


class Skeleton:
    """Sections, points and sentences in order of position."""

    def __init__(self, sections: list[RawSection]) -> None:
        self.sections = sections
        self.points: list[RawPoint] = []
        self.sentences: list[RawSentence] = []


def skeleton_of(text: str) -> Skeleton:
    """Cut a reading text into sections, points and sentences.

    Args:
        text: the reading text; one paragraph a line.
    """
    skeleton = Skeleton([RawSection(0, 0, 0, 0, "")])
    start = 0
    paragraphs = text.split("\n")
    for paragraph, below in zip(paragraphs, [*paragraphs[1:], ""], strict=True):
        if paragraph:
            _add_paragraph(skeleton, paragraph, below, start)
        start += len(paragraph) + 1
    _close_sections(skeleton.sections, len(text))
    return skeleton


def _add_paragraph(skeleton: Skeleton, paragraph: str, below: str, start: int) -> None:
    heading = heading_of(paragraph, below)
    at = 0
    if heading is not None and heading.title_end > heading.marker_end:
        _open_section(skeleton.sections, heading, paragraph, start)
        at = heading.title_end
        _add_point(skeleton, paragraph[:at], start, heading=True)
    elif heading is not None:
        _open_section(skeleton.sections, heading, paragraph, start)
    if at < len(paragraph):
        _add_body(skeleton, paragraph, start, at)


def _open_section(sections: list[RawSection], heading: Heading, paragraph: str, start: int) -> None:
    depth = heading.depth
    if depth == BARE_DEPTH and sections[-1].depth in range(1, BARE_DEPTH):
        depth = BARE_DEPTH
    section = RawSection(
        depth,
        start,
        start + heading.marker_end,
        start + heading.title_end,
        paragraph[heading.marker_end : heading.title_end].rstrip("。!?;:"),
    )
    sections.append(section)


def _add_body(skeleton: Skeleton, paragraph: str, start: int, at: int) -> None:
    section = skeleton.sections[-1]
    head = (section.heading_start, section.heading_end)
    for left, right in _point_ranges(paragraph, at):
        text = paragraph[left:right]
        headed = left == at > 0 and not _MARK.match(text)
        topic = 0 if headed else _run_in_topic(text)
        own = (start + left, start + left + topic) if topic else head
        skeleton.points.append(
            RawPoint(len(skeleton.sections) - 1, start + left, start + right, *own)
        )
        if topic and left == at and not text.startswith(_NUMERALS[0]):
            head = own
        _add_sentences(skeleton, text, start + left, topic)


def _add_point(skeleton: Skeleton, text: str, start: int, *, heading: bool) -> None:
    section = skeleton.sections[-1]
    skeleton.points.append(
        RawPoint(
            len(skeleton.sections) - 1,
            start,
            start + len(text),
            section.heading_start,
            section.heading_end,
        )
    )
    skeleton.sentences.append(
        RawSentence(
            start,
            start + len(text),
            len(skeleton.sections) - 1,
            len(skeleton.points) - 1,
            heading,
        )
    )


def _add_sentences(skeleton: Skeleton, text: str, start: int, topic: int) -> None:
    section, point = len(skeleton.sections) - 1, len(skeleton.points) - 1
    for match in _SENTENCE.finditer(text):
        skeleton.sentences.append(
            RawSentence(
                start + match.start(),
                start + match.end(),
                section,
                point,
                match.end() <= topic,
            )
        )


def _run_in_topic(text: str) -> int:
    """Length of the short topic sentence that opens a point and is followed by text; else 0."""
    match = _RUN_IN_TOPIC.match(text)
    if match is None or match.end() >= len(text) or match.group().count(",") > 1:
        return 0
    return 0 if _CONCRETE.search(match.group()) else match.end()


def _point_ranges(paragraph: str, at: int) -> list[tuple[int, int]]:
    """Ranges of the 一是, 二是 … units of a paragraph, from offset ``at``.

    The count must rise by one, so that 统一是 or 唯一是 is no mark; lost stops before a mark do
    not matter.
    """
    first = _FIRST_POINT.search(paragraph, at)
    if first is None:
        opened = _continues_count(paragraph, at)
        if opened is None:
            return [(at, len(paragraph))]
        cuts, number = [at], opened
        position = at + 2
    else:
        cuts = [at, first.start(1)] if first.start(1) > at else [at]
        number, position = 1, first.end(1)
    while number < _MOST_POINTS:
        number += 1
        found = _next_mark(paragraph, position, number)
        if found < 0:
            break
        cuts.append(found)
        position = found + 2
    cuts.append(len(paragraph))
    return [(left, right) for left, right in pairwise(cuts) if right > left]


def _next_mark(paragraph: str, position: int, number: int) -> int:
    """Position of the mark of ``number`` (三是, 三要), or -1."""
    numeral = _numeral(number)
    found = [p for p in (paragraph.find(numeral + tail, position) for tail in "是要") if p >= 0]
    return min(found) if found else -1


def _continues_count(paragraph: str, at: int) -> int | None:
    """Number of the mark a paragraph begins with (二是…), if it does."""
    match = _MARK.match(paragraph, at)
    if match is None:
        return None
    return next((n for n in range(1, _MOST_POINTS) if _numeral(n) == match[1]), None)


def _numeral(number: int) -> str:
    if number <= 10:
        return _NUMERALS[number - 1]
    tens, ones = divmod(number, 10)
    return ("" if tens == 1 else _NUMERALS[tens - 1]) + "十" + (_NUMERALS[ones - 1] if ones else "")


def _close_sections(sections: list[RawSection], end: int) -> None:
    """Set parents and ends: a section ends where the next of its depth or less begins."""
    open_stack: list[int] = []
    for index, section in enumerate(sections):
        while open_stack and sections[open_stack[-1]].depth >= section.depth and index:
            sections[open_stack.pop()].end = section.start
        section.parent = open_stack[-1] if open_stack else 0
        open_stack.append(index)
    for index in open_stack:
        sections[index].end = end
    if len(sections) > 1:
        sections[0].end = sections[1].start
