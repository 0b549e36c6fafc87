"""The margin of the report's text: page and paragraph of a file that has them, else the line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.model import Document, Mark
from checker.render.html_text import Line, Segment
from checker.render.words import Words


class Numbered(NamedTuple):
    """A line with what stands in the margin: ``label`` beside it, ``page`` where one begins."""

    number: int
    segments: tuple[Segment, ...]
    blank: bool
    chrome: bool
    label: str
    page: str


def gutters(document: Document, lines: Sequence[Line], said: Words) -> tuple[Numbered, ...]:
    """The lines with their margins, numbered as quotations are."""
    numbered, position, before = [], 0, Mark(0, None, None)
    for line in lines:
        mark = document.mark_at(position) or Mark(0, None, None)
        label = _label(line, mark, before) if document.marks else str(line.number)
        new_page = mark.page is not None and mark.page != before.page
        page = said.page_value.format(mark.page) if new_page else ""
        numbered.append(Numbered(line.number, line.segments, line.blank, line.chrome, label, page))
        position += sum(len(segment.text) for segment in line.segments) + 1
        before = mark
    return tuple(numbered)


def _label(line: Line, mark: Mark, before: Mark) -> str:
    """The paragraph where it begins; files without paragraph numbers count lines."""
    if mark.paragraph is None:
        return str(line.number)
    return str(mark.paragraph) if mark != before else ""
