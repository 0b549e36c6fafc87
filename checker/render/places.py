"""Where a passage stands, as the user looks for it: page and paragraph, or the line of a text."""

from __future__ import annotations

from checker.model import Document, Evidence, FindingPlace, Mark, NearMiss
from checker.render.words import Words


def place(document: Document, one: Evidence | NearMiss | FindingPlace, said: Words) -> str:
    """第 3 页第 12 段 of a file that has pages or paragraphs, else 第 8 行.

    Args:
        document: the document.
        one: the passage.
        said: the reader's language.
    """
    mark = _mark(document, one)
    return said.line_value.format(one.line) if mark is None else marked(mark, said)


def short_place(document: Document, one: Evidence, said: Words) -> str:
    """The same in five cells for a narrow column: 3页, 12段, or the bare number of the line."""
    mark = _mark(document, one)
    return str(one.line) if mark is None else _short(mark, said)


def place_at(document: Document, position: int, said: Words) -> str:
    """As ``place``, of any document position."""
    mark = document.mark_at(position)
    return marked(mark, said) if mark else said.line_value.format(document.line_of(position))


def short_place_at(document: Document, position: int, said: Words) -> str:
    """As ``short_place``, of any document position."""
    mark = document.mark_at(position)
    return _short(mark, said) if mark else str(document.line_of(position))


def marked(mark: Mark, said: Words) -> str:
    """Page and paragraph in words."""
    values = ((said.page_value, mark.page), (said.paragraph_value, mark.paragraph))
    return said.place_parts.join(text.format(number) for text, number in values if number)


def _short(mark: Mark, said: Words) -> str:
    if mark.page is not None:
        return said.page_short.format(mark.page)
    return said.paragraph_short.format(mark.paragraph)


def _mark(document: Document, one: Evidence | NearMiss | FindingPlace) -> Mark | None:
    mark = document.mark_at(one.span.start) if document.marks else None
    return mark if mark and (mark.page or mark.paragraph) else None
