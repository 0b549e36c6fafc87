"""Collects the facts of a report."""

from __future__ import annotations

from pathlib import PurePath

from checker.model import Fact, Facts, Span
from checker.parse.facts.dates import find_published, find_signed, find_year
from checker.parse.facts.unit import find_level, find_unit
from checker.parse.lines import Line

_TAIL = 8


def gather_facts(
    text: str, path: str, lines: list[Line], title: tuple[int, int] | None, head: int, tail: int
) -> Facts:
    """Find title, unit, level, year and dates.

    Args:
        text: the document's text.
        path: its path; the name is a hint for the year only.
        lines: all lines of the document.
        title: first and last line of the title, if found.
        head: index of the first line of the report's own text.
        tail: index of the first line of the furniture below it.
    """
    body = lines[head:tail]
    title_line = _joined(lines, title)
    published = find_published(lines, head, tail)
    signed = find_signed(lines, head, tail)
    unit = find_unit(title_line, body, body[-_TAIL:], text)
    return Facts(
        title=_title_fact(title_line),
        unit=unit,
        level=find_level(unit, text),
        year=find_year(title_line, body, published, signed, PurePath(path).name),
        published=published,
        signed=signed,
    )


def _joined(lines: list[Line], title: tuple[int, int] | None) -> Line | None:
    if title is None:
        return None
    first, last = title
    whole = "".join(line.text for line in lines[first : last + 1])
    return Line(lines[first].start, lines[last].end, whole)


def _title_fact(title: Line | None) -> Fact | None:
    if title is None:
        return None
    return Fact(title.text, Span(title.start, title.end), "title")
