"""Collects the facts of a report."""

from __future__ import annotations

from pathlib import PurePath

from checker.model import Document, Fact, Facts, Span
from checker.parse.facts.dates import find_published, find_signed, find_year
from checker.parse.facts.number import find_number
from checker.parse.facts.unit import find_level, find_unit
from checker.parse.lines import Line

_TAIL = 8


def gather_facts(
    document: Document, lines: list[Line], title: tuple[int, int] | None, head: int, tail: int
) -> Facts:
    """Find title, unit, level, year, dates and document number.

    Args:
        document: the document; its name is a hint for the year only.
        lines: all lines of the document.
        title: first and last line of the title, if found.
        head: index of the first line of the report's own text.
        tail: index of the first line of the furniture below it.
    """
    text = document.text
    body = lines[head:tail]
    title_line = _joined(text, lines, title)
    published = find_published(lines, head, tail)
    signed = find_signed(lines, head, tail)
    unit = find_unit(title_line, body, body[-_TAIL:], text)
    facts = Facts(
        title=_title_fact(text, title_line),
        unit=unit,
        level=find_level(unit, text),
        year=find_year(title_line, body, published, signed, PurePath(document.path).name),
        published=published,
        signed=signed,
        number=find_number(lines, head),
    )
    if not document.hints:
        return facts
    from checker.parse.facts.hinted import with_hints  # noqa: PLC0415 - off the path of plain text

    return with_hints(facts, document.hints, text)


def _joined(text: str, lines: list[Line], title: tuple[int, int] | None) -> Line | None:
    """The title as one line of the length it has in the document, so that positions hold."""
    if title is None:
        return None
    start, end = lines[title[0]].start, lines[title[1]].end
    return Line(start, end, text[start:end].replace("\n", " "))


def _title_fact(text: str, title: Line | None) -> Fact | None:
    if title is None:
        return None
    whole = "".join(part.strip() for part in text[title.start : title.end].split("\n"))
    return Fact(whole, Span(title.start, title.end), "title")
