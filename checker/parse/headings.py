"""Headings of every depth, numbered, damaged or bare, and what their numbers say."""

from __future__ import annotations

import re
from typing import NamedTuple

_CN = "一二三四五六七八九十百零〇"
MARKER = re.compile(
    rf"(?P<part>第[{_CN}]{{1,3}}(?:部分|章|篇)[、:.]?)"
    rf"|(?P<one>[{_CN}]{{1,3}}[、.])"
    rf"|(?P<two>\([{_CN}]{{1,3}}\)[、.]?)"
    r"|(?P<three>\d{1,2}[.、](?!\d))"
    r"|(?P<four>\(\d{1,2}\)[、.]?|[①-⑳])"
    r"|(?P<broken_two>\)(?=[\u4e00-\u9fff]))"
    r"|(?P<broken_one>、(?=[\u4e00-\u9fff]))"
)
DEPTH = {"part": 1, "one": 2, "two": 3, "three": 4, "four": 5, "broken_two": 3, "broken_one": 2}
BARE_DEPTH = 6

MOST_TITLE = 60
MOST_RUN_IN = 36
MOST_BARE = 30
_ENDS = "。!?;"
_COUNTED = re.compile(r"\d+(?!\d*年)(?:余|多)?[\u4e00-\u9fff%]")
_DEED = re.compile(
    r"已|了|(?:印发|出台|聘请|召开|举办|成立|组建)[\u4e00-\u9fff《]{2}"
    r"|(?:任|由).{2,24}(?:组长|主任|牵头|承担|挂帅)"
)
_INNER_END = re.compile(r"[。!?;]")
_BARE = re.compile(r"(20\d\d年度?)?[\u4e00-\u9fff、]{4,}")
_KNOWN_BARE = re.compile(
    r"(问题|不足|短板|困难|打算|计划|安排|思路|成效|举措|做法|情况|措施|展望|职责)$|下一?步"
)


class Heading(NamedTuple):
    """A heading found at the start of a paragraph; ends are offsets into the paragraph."""

    depth: int
    marker_end: int
    title_end: int
    run_in: bool


def heading_of(paragraph: str, below: str) -> Heading | None:
    """Read the heading that opens a paragraph, if one does.

    Args:
        paragraph: a paragraph in reading form.
        below: the paragraph below it; empty at the end.

    Returns:
        The heading, or None for plain text. ``run_in`` says that text follows the title.
    """
    match = MARKER.match(paragraph)
    if match and match.lastgroup:
        depth, marker_end = DEPTH[match.lastgroup], match.end()
    elif below and _is_bare(paragraph, below):
        return Heading(BARE_DEPTH, 0, len(paragraph), run_in=False)
    else:
        return None
    title_end = _title_end(paragraph, marker_end)
    return Heading(depth, marker_end, title_end, run_in=title_end < len(paragraph))


def _title_end(paragraph: str, start: int) -> int:
    """End of the title: the whole of a short paragraph, else its short first sentence."""
    stop = _INNER_END.search(paragraph, start)
    if stop is not None and stop.group() == ";":
        return start
    if stop is None:
        return len(paragraph) if len(paragraph) - start <= MOST_TITLE else start
    if _tells(paragraph[start : stop.end()]):
        return start
    return stop.end() if stop.end() - start <= MOST_RUN_IN else start


def _tells(sentence: str) -> bool:
    """Whether a sentence tells a deed, so that it is text and not a title (聘请法律顾问6名。)."""
    return bool(_COUNTED.search(sentence) or _DEED.search(sentence))


def _is_bare(paragraph: str, below: str) -> bool:
    """A short line without a number and without an end mark that names what stands below it."""
    if len(paragraph) > MOST_BARE or paragraph[-1] in _ENDS + ":,、)" or not _BARE.match(paragraph):
        return False
    if _KNOWN_BARE.search(paragraph):
        return True
    return len(below) > 2 * len(paragraph) and below[-1] in _ENDS + ":" and "," not in paragraph
