"""The document's lines, stripped, with their positions."""

from __future__ import annotations

from typing import NamedTuple

_SPACE = " \t\u3000\xa0\u200b\ufeff*#"


class Line(NamedTuple):
    """A line without its margins and markup (**, #); document positions."""

    start: int
    end: int
    text: str


def lines_of(text: str) -> list[Line]:
    """All lines that hold something, in order."""
    lines = []
    start = 0
    for raw in text.split("\n"):
        stripped = raw.strip(_SPACE)
        if stripped:
            left = start + raw.index(stripped)
            lines.append(Line(left, left + len(stripped), stripped))
        start += len(raw) + 1
    return lines


def wrap_width(lines: list[Line]) -> int:
    """Width at which the text was wrapped by hand, in characters; 0 if it was not.

    A text is taken as wrapped when at least half of its lines, and eight, lie within three
    characters of one width that no line exceeds by more.
    """
    widths = sorted(len(line.text) for line in lines)
    if len(widths) < 12:
        return 0
    top = widths[-max(1, len(widths) // 50)]
    near_top = sum(1 for width in widths if width >= top - 3)
    return top if top >= 15 and near_top >= max(8, len(widths) // 2) else 0
