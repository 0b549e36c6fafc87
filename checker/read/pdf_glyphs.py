"""Characters of a PDF page in their places, by PDFium, turned so that its text is upright."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator
from math import pi
from typing import Any

from checker.read.placed import Glyph

_SLANT = 0.1
"""Quarter turns by which text may slant; a watermark slants more."""

_FARTHEST = 1e5

Box = tuple[float, float, float, float]


def glyphs_of(text: Any, width: float, height: float) -> tuple[list[Glyph], float]:
    """The characters that stand as most of the page's text does, and the height of the page so.

    Args:
        text: PDFium's text page.
        width: of the page before it is turned for showing, in points.
        height: of the page before it is turned.

    Returns:
        Glyphs without white space, tops growing downwards, in the order of the file; the height.
    """
    found = list(_characters(text))
    turns = Counter(turn for *_, turn in found if turn is not None)
    usual = turns.most_common(1)[0][0] if turns else 0
    glyphs = [
        Glyph(char, *_turned(box, usual, width, height), em)
        for char, box, em, turn in found
        if turn == usual
    ]
    return glyphs, width if usual % 2 else height


def _characters(text: Any) -> Iterator[tuple[str, Box, float, int | None]]:
    """Each visible character with its box, its size and its quarter turns (None: slanted)."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - an optional extra

    handle, box = text.raw, pdfium.FS_RECTF()
    place = ctypes.byref(box)
    high = 0
    for index in range(text.count_chars()):
        unit = pdfium.FPDFText_GetUnicode(handle, index)
        if 0xD800 <= unit < 0xDC00:
            high = unit
            continue
        char, high = _char(high, unit), 0
        if char.isspace() or char == "\0":
            continue
        if pdfium.FPDFText_GetLooseCharBox(handle, index, place) and _on_paper(box):
            size = pdfium.FPDFText_GetFontSize(handle, index)
            turn = _quarter(pdfium.FPDFText_GetCharAngle(handle, index))
            yield char, (box.left, box.right, box.top, box.bottom), max(size, 0.0), turn


def _on_paper(box: Any) -> bool:
    """Whether a box lies where paper can be; evil files place text at infinity, or nowhere."""
    left, right, bottom, top = box.left, box.right, box.bottom, box.top
    across = bool(-_FARTHEST < left <= right < _FARTHEST)
    return across and bool(-_FARTHEST < bottom <= top < _FARTHEST)


def _char(high: int, unit: int) -> str:
    """The character of a UTF-16 unit and the high half before it; a lone half is lost."""
    if 0xDC00 <= unit < 0xE000:
        return chr(0x10000 + ((high - 0xD800) << 10) + unit - 0xDC00) if high else "\ufffd"
    return chr(unit) if unit < 0x110000 else "\ufffd"


def _quarter(angle: float) -> int | None:
    """Clockwise quarter turns of a character; negative angles stand for unknown ones."""
    quarters = max(angle, 0.0) * 2 / pi
    return round(quarters) % 4 if abs(quarters - round(quarters)) < _SLANT else None


def _turned(box: Box, quarters: int, width: float, height: float) -> Box:
    """Left, right, top and bottom once the text is upright."""
    left, right, top, bottom = box
    if quarters == 1:
        return height - top, height - bottom, width - right, width - left
    if quarters == 2:
        return width - right, width - left, bottom, top
    if quarters == 3:
        return bottom, top, left, right
    return left, right, height - top, height - bottom
