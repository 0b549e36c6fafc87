"""Where Chinese text may be cut at the end of a line (kinsoku; UAX 14 for quotation marks)."""

from __future__ import annotations

import re

_OPEN = "（《“‘〔【(["
_CLOSE = "，。、；：！？）》”’〕】,;:!?)]%"
_OPENING, _CLOSING = f"[{re.escape(_OPEN)}]", f"[{re.escape(_CLOSE)}]"
_WORD = r"[0-9A-Za-z.%+:·]+[-/]?"
_UNIT = f"{_OPENING}*(?:{_WORD}|——|……|.){_CLOSING}*"
_LEAST = re.compile(_UNIT)
_MOST = re.compile(
    f"{_UNIT}(?:(?<={_CLOSING}){_WORD}{_CLOSING}*|(?<=[-/]){_WORD}{_CLOSING}*"
    f"|(?<=[”’]){_UNIT}|(?=[“‘]){_UNIT})*"
)
_ENDING = "）》”’〕】)]"
_DATE_END = re.compile(r"\d{4}([-/.])\d{1,2}\1\d{1,2}$")
_TIME = re.compile(r"\d{1,2}:\d\d")
_PARTED = re.compile(r"[a-z]-$")


def lead_of(text: str) -> tuple[int, int]:
    """Length of the unbreakable beginning of a text that is not empty, in characters.

    Returns:
        By the rule that every program keeps; by that of programs that also hold quotation marks
        to both sides, and figures to the mark before them.
    """
    least, most = _LEAST.match(text), _MOST.match(text)
    return len(least.group()) if least else 1, len(most.group()) if most else 1


def may_begin(text: str) -> bool:
    """Whether a paragraph may begin with this text: no closing mark stands first."""
    return text[0] not in _CLOSE


def is_open(text: str) -> bool:
    """Whether a text ends within a quotation or brackets that it opens."""
    depth = 0
    for char in text:
        depth = max(depth + (char in _OPEN) - (char in _ENDING), 0)
    return depth > 0


def script_changes(text: str, below: str) -> bool:
    """Whether hanzi and Latin letters or figures meet, where programs put a quarter of an em."""
    before, after = text[-1], below[0]
    return before.isalnum() and after.isalnum() and before.isascii() is not after.isascii()


def glued(text: str, below: str) -> str:
    """A line with the next one put behind it.

    Nothing comes between, so that a broken figure is whole again, but the space of a date and its
    time. A word parted by a hyphen loses it; 2015- above 2020 keeps it.
    """
    if _PARTED.search(text) and below[0].isascii() and below[0].islower():
        return text[:-1]
    return f"{text} " if _DATE_END.search(text) and _TIME.match(below) else text
