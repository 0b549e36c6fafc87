"""Text objects of an OFD page as glyphs in their places (GB/T 33190, clause 11: text)."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot, isfinite
from xml.etree.ElementTree import Element

from checker.read.placed import Glyph

_ASCENT = 0.86
"""Share of the font size above the base line."""
_FARTHEST = 1e5
_MOST_DELTAS = 100_000

Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def glyphs_of(root: Element) -> Iterator[Glyph]:
    """The upright characters of a page or template, white space left out, in millimetres."""
    for element in root.iter():
        if _local(element) == "TextObject" and element.get("Visible", "true") != "false":
            yield from _object(element)


def _object(element: Element) -> Iterator[Glyph]:
    left, top = [*_numbers(element.get("Boundary")), 0.0, 0.0][:2]
    size = (_numbers(element.get("Size")) or [0.0])[0]
    matrix = _matrix(element.get("CTM"))
    turned = abs(matrix[1]) > 0.2 * (abs(matrix[0]) or 1e-9)
    if turned or not 0 < size < _FARTHEST:
        return
    scale = hypot(matrix[0], matrix[1]) or 1.0
    em = size * scale
    for code in element:
        if _local(code) == "TextCode":
            for char, x, y, width in _placed(code, size):
                at = left + matrix[0] * x + matrix[2] * y + matrix[4]
                base = top + matrix[1] * x + matrix[3] * y + matrix[5]
                if not char.isspace() and abs(at) + abs(base) < _FARTHEST:
                    yield Glyph(
                        char,
                        at,
                        at + width * scale,
                        base - _ASCENT * em,
                        base + (1 - _ASCENT) * em,
                        em,
                    )


def _placed(code: Element, size: float) -> Iterator[tuple[str, float, float, float]]:
    """Each character of a TextCode with its origin and width."""
    text = code.text or ""
    x, y = (_first(code.get("X")), _first(code.get("Y")))
    steps, drops = _deltas(code.get("DeltaX")), _deltas(code.get("DeltaY"))
    for index, char in enumerate(text):
        usual = size / 2 if char.isascii() else size
        step = steps[index] if index < len(steps) else usual if not drops else 0.0
        yield char, x, y, min(usual, step) if step > 0 else usual
        x += step
        y += drops[index] if index < len(drops) else 0.0


def _deltas(value: str | None) -> list[float]:
    """Distances between characters; ``g 3 5.5`` stands for three times 5.5."""
    found: list[float] = []
    words = iter((value or "").split())
    for word in words:
        if word == "g":
            count, step = next(words, ""), next(words, "")
            times = int(count) if count.isascii() and count.isdigit() and len(count) < 7 else 0
            found += _numbers(step) * min(times, _MOST_DELTAS - len(found))
        else:
            found += _numbers(word)
        if len(found) >= _MOST_DELTAS:
            break
    return found


def _first(value: str | None) -> float:
    return (_numbers(value) or [0.0])[0]


def _numbers(value: str | None) -> list[float]:
    found = []
    for word in (value or "").split():
        try:
            number = float(word)
        except ValueError:
            continue
        if isfinite(number):
            found.append(number)
    return found


def _matrix(value: str | None) -> Matrix:
    found = _numbers(value)
    return (
        (found[0], found[1], found[2], found[3], found[4], found[5]) if len(found) == 6 else _SAME
    )


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]
