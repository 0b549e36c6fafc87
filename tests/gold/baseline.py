"""What a keyword list says of a report, for comparison.

An item counts as evidenced where any of its words occurs anywhere in the text: ``quantified`` if a
sentence with such a word has a number with a measure word, else ``done``; it is quoted by the first
such sentence. That is how a list is used with the search function of an editor.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from checker.model import Document, Span, Status

_SENTENCE = re.compile(r"[^。；;！？\n]+")
_COUNTED = re.compile(r"\d[\d.,]*(?:余|多)?[万亿]?(?:%|％|[人名件起次场期部个项条份家册台元])")


class Shown(NamedTuple):
    """The sentence that a word was found in."""

    span: Span
    text: str


class Said(NamedTuple):
    """What the list says of one item."""

    id: str
    status: Status
    evidence: tuple[Shown, ...]


class Read(NamedTuple):
    """What was read; as much of a report as the gate looks at."""

    document: Document


class ByKeywords(NamedTuple):
    """What the list says of one report; as much of an assessment as the gate looks at."""

    report: Read
    items: tuple[Said, ...]


@cache
def keywords() -> dict[str, list[str]]:
    """Words by item."""
    found: dict[str, Any] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))
    return found


def by_keywords(document: Document) -> ByKeywords:
    """Judge a document by the list."""
    sentences = [Shown(Span(*m.span()), m.group()) for m in _SENTENCE.finditer(document.text)]
    items = tuple(_said(item, words, sentences) for item, words in keywords().items())
    return ByKeywords(Read(document), items)


def _said(item: str, words: list[str], sentences: list[Shown]) -> Said:
    found = [one for one in sentences if any(word in one.text for word in words)]
    if not found:
        return Said(item, Status.ABSENT, ())
    counted = any(_COUNTED.search(one.text) for one in found)
    status = Status.QUANTIFIED if counted and not item.startswith("form.") else Status.DONE
    return Said(item, status, tuple(found))
