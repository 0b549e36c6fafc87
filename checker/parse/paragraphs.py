"""Lines into paragraphs: hand-wrapped lines are joined, all others stand alone."""

from __future__ import annotations

from checker.parse.headings import MARKER
from checker.parse.lines import Line, wrap_width
from checker.parse.normal_form import reading_form

_ENDS_BLOCK = 3


def _begins_anew(line: Line) -> bool:
    """Whether a line opens a numbered unit; a damaged mark may be a line's chance beginning."""
    match = MARKER.match(reading_form(line.text))
    return match is not None and not str(match.lastgroup).startswith("broken")


def paragraphs_of(lines: list[Line]) -> list[list[tuple[int, int]]]:
    """Group the report's lines into paragraphs.

    Args:
        lines: the lines of the body, without furniture.

    Returns:
        Per paragraph the document ranges of its lines.
    """
    width = wrap_width(lines)
    groups: list[list[tuple[int, int]]] = []
    joins = False
    for line in lines:
        if joins and not _begins_anew(line):
            groups[-1].append((line.start, line.end))
        else:
            groups.append([(line.start, line.end)])
        joins = bool(width) and len(line.text) >= width - _ENDS_BLOCK
    return groups
