"""The words of the passages found: read again at the end, from the reports concerned only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from checker.compare.copies.findings import findings_of
from checker.compare.copies.records import Copies, Place
from checker.model import Document, Finding, Mark


class Quote(NamedTuple):
    """A passage's words, its line from 1, and its page and paragraph where the file has them."""

    text: str
    line: int
    mark: Mark | None


class Told(NamedTuple):
    """Copies with the words of every place, and the findings of each report by its number."""

    copies: Copies
    quotes: dict[Place, Quote]
    findings: dict[int, tuple[Finding, ...]]


def told(copies: Copies, read: Callable[[str], Document]) -> Told:
    """Quote every place of the clusters and pairs.

    Args:
        copies: what was found.
        read: the document of a report by its name; asked once for each report concerned.

    Raises:
        UnreadableError: a report can no longer be read.
    """
    wanted: dict[int, set[Place]] = defaultdict(set)
    for place in _places(copies):
        wanted[place.report].add(place)
    quotes: dict[Place, Quote] = {}
    for report in sorted(wanted):
        document = read(copies.sheets[report].name)
        for place in sorted(wanted[report]):
            quotes[place] = _quote(document, place)
    lines = {place: (quote.text, quote.line) for place, quote in quotes.items()}
    return Told(copies, quotes, findings_of(copies, lines))


def _places(copies: Copies) -> Iterator[Place]:
    for cluster in copies.clusters:
        yield from cluster.places
    for pair in copies.pairs:
        for match in pair.matches:
            yield match.first
            yield match.second


def _quote(document: Document, place: Place) -> Quote:
    start, end = place.span
    mark = document.mark_at(start) if document.marks else None
    return Quote(document.text[start:end], document.line_of(start), mark)
