"""Facts that the text does not tell, from what the file says of itself. Hints never overrule."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from checker.model import Fact, Facts, Hint
from checker.parse.facts.dates import title_year
from checker.parse.facts.number import number_in
from checker.parse.facts.title import is_title
from checker.parse.facts.unit import find_level, find_unit
from checker.parse.lines import Line

_ISO = re.compile(r"(20\d\d)-(\d\d)-(\d\d)")
_PUBLISHED_BY = ("html:", "mht:")  # the day a PDF or Word file was made is no publication
_WEAK_YEAR = ("file name", "page", "signature")


def with_hints(facts: Facts, hints: Sequence[Hint], text: str) -> Facts:
    """Facts completed from the file's metadata.

    Args:
        facts: what the text tells.
        hints: what the metadata says.
        text: the whole text, for the place above a unit.
    """
    made = facts
    for hint in hints:
        if hint.kind == "published" and made.published is None:
            made = made._replace(published=_published(hint))
        elif hint.kind == "number" and made.number is None:
            number = number_in(hint.value)
            made = made._replace(number=Fact(number, None, hint.source) if number else None)
        elif hint.kind == "title" and made.title is None and is_title(hint.value.strip()):
            made = _with_title(made, hint, text)
    return made


def _published(hint: Hint) -> Fact | None:
    match = _ISO.match(hint.value)
    if match is None or not hint.source.startswith(_PUBLISHED_BY):
        return None
    try:
        date(*(int(part) for part in match.groups()))
    except ValueError:
        return None
    return Fact(match[0], None, hint.source)


def _with_title(facts: Facts, hint: Hint, text: str) -> Facts:
    """A title, and the unit and year that it names where the text tells none."""
    value = hint.value.strip()
    line = Line(0, len(value), value)
    unit = facts.unit or _placeless(find_unit(line, [], [], text), hint)
    year = facts.year
    if year is None or year.source in _WEAK_YEAR:
        year = _placeless(title_year(line), hint) or year
    return facts._replace(
        title=Fact(value, None, hint.source),
        unit=unit,
        level=facts.level or find_level(unit, text),
        year=year,
    )


def _placeless(fact: Fact | None, hint: Hint) -> Fact | None:
    return Fact(fact.value, None, hint.source) if fact else None
