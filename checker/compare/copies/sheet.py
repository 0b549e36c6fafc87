"""A document read lightly: lines, furniture and facts, but neither roles nor figures."""

from __future__ import annotations

from checker.compare.commonplaces import own_words
from checker.compare.copies.packing import packed
from checker.compare.copies.records import Sheet
from checker.compare.masking import mask, own_names
from checker.model import Document, Fact, Facts, ReadingText
from checker.parse.facts import gather_facts
from checker.parse.facts.title import find_title
from checker.parse.furniture import head_end, is_furniture, tail_start
from checker.parse.lines import lines_of
from checker.parse.normal_form import reading_text
from checker.parse.paragraphs import paragraphs_of


def sheet_of(document: Document, name: str) -> Sheet:
    """The sheet of one report.

    Args:
        document: the report as read.
        name: how results call it, never an absolute path.
    """
    facts, reading = understood(document)
    unit = _value(facts.unit)
    masked = mask(reading.text, own_names(unit))
    own = own_words(reading.text, masked)
    year = _value(facts.year)
    return Sheet(
        name,
        unit,
        _value(facts.level),
        int(year) if year and year.isdecimal() else None,
        _value(facts.published) or _value(facts.signed),
        len(reading.text),
        *packed(masked, own, reading),
    )


def understood(document: Document) -> tuple[Facts, ReadingText]:
    """Facts and reading text, as ``checker.parse.parse`` gives them, at a fifth of its cost."""
    lines = lines_of(document.text)
    title = find_title(lines)
    tail = tail_start(lines)
    head = head_end(lines, title[1] if title else None)
    facts = gather_facts(document, lines, title, head, tail)
    body = [line for line in lines[head:tail] if not is_furniture(line)]
    return facts, reading_text(document.text, paragraphs_of(body))


def _value(fact: Fact | None) -> str | None:
    return fact.value if fact else None
