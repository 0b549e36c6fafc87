"""The reading form of text: what matching sees, with the way back to the document.

Full width becomes half width; white space, quotation marks and markup (**, #) go; everything
else stays one to one. The same function serves rubric terms, so both sides of a comparison look
alike.
"""

from __future__ import annotations

import re
from array import array

from checker.model import ReadingText

_DROP = "\x00"
_WHITE = " \t\u3000\xa0\u200b\u200c\u200d\u2060\ufeff\u2002\u2003\u2009\x00\u200e\u200f"
_MARKUP = "*#"
_QUOTES = "“”‘’\"'「」『』＂＇〝〞´`"
_PAIRS = {
    "—": "-",
    "–": "-",
    "―": "-",
    "－": "-",
    "〜": "~",
    "～": "~",
    "•": "·",
    "・": "·",
    "‧": "·",
    "﹒": "·",
    "［": "[",
    "］": "]",
    "〈": "《",
    "〉": "》",
    "﹤": "《",
    "﹥": "》",
    "％": "%",
    "﹪": "%",
    "。": "。",
    "｡": "。",
    "﹑": "、",
    "､": "、",
    "⼀": "一",
}


def _table() -> dict[int, str]:
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    table.update({ord(char): _DROP for char in _WHITE + _QUOTES + _MARKUP})
    table.update({ord(source): target for source, target in _PAIRS.items()})
    return table


_TABLE = _table()
_KEPT = re.compile(f"[^{_DROP}]+")


def reading_form(text: str) -> str:
    """The reading form of a short text such as a rubric term."""
    return text.translate(_TABLE).replace(_DROP, "")


def reading_text(text: str, paragraphs: list[list[tuple[int, int]]]) -> ReadingText:
    """Build the reading text of a document.

    Args:
        text: the document's text.
        paragraphs: per paragraph, the document ranges of its lines, in order.

    Returns:
        Paragraphs joined by ``\\n`` in reading form; ``offsets`` has one document position a
        character, strictly rising but for the joining breaks.
    """
    mapped = text.translate(_TABLE)
    pieces: list[str] = []
    offsets = array("l")
    for lines in paragraphs:
        if pieces:
            pieces.append("\n")
            offsets.append(max(lines[0][0] - 1, offsets[-1]) if lines else offsets[-1])
        for start, end in lines:
            for kept in _KEPT.finditer(mapped, start, end):
                pieces.append(kept.group())
                offsets.extend(range(kept.start(), kept.end()))
    return ReadingText("".join(pieces), offsets)
