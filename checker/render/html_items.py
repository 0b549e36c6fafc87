"""Items, gaps and findings as the report page shows them: words and links, no markup."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from checker.model import (
    Assessment,
    Basis,
    Evidence,
    Finding,
    FindingPlace,
    ItemResult,
    NearMiss,
    Status,
)
from checker.render.html_marks import (
    evidence_mark,
    finding_anchor,
    item_anchor,
    miss_mark,
    place_mark,
)
from checker.render.html_words import HtmlWords, html_words
from checker.render.names import Names
from checker.render.places import place
from checker.render.rows import basis_line, figures_line, why_of
from checker.render.style import marks
from checker.render.words import Words, words

SYMBOLS = marks("utf-8")


class Quote(NamedTuple):
    """A quotation: its mark, the segment of the text it leads to, where it stands, remarks."""

    mark: str
    href: str
    text: str
    place: str
    notes: tuple[str, ...]
    why: str
    label: str = ""


class ItemView(NamedTuple):
    """An item; ``gap`` is its number among the gaps, or None; ``count`` its evidence in words."""

    anchor: str
    id: str
    title: str
    status: str
    label: str
    symbol: str
    why: str
    advice: str
    basis: tuple[str, ...]
    review: bool
    gap: int | None
    evidence: tuple[Quote, ...]
    misses: tuple[Quote, ...]
    more: str


class FindingView(NamedTuple):
    """A finding and its passages."""

    anchor: str
    rule: str
    severity: str
    label: str
    message: str
    places: tuple[Quote, ...]


class Drawer:
    """Turns results into views; ``anchors`` leads from a mark to its segment."""

    def __init__(self, assessment: Assessment, names: Names, anchors: Mapping[str, str]) -> None:
        self._names = names
        self._said: Words = words(names.lang)
        self._own: HtmlWords = html_words(names.lang)
        self._anchors = anchors
        self._document = assessment.report.document
        self._numbers = {item.id: at for at, item in enumerate(assessment.gaps, start=1)}

    def item(self, item: ItemResult) -> ItemView:
        """The view of one item."""
        hidden = item.evidence_count - len(item.evidence)
        return ItemView(
            anchor=item_anchor(item.id),
            id=item.id,
            title=self._names.title(item),
            status=item.status.value,
            label=self._said.status[item.status],
            symbol=SYMBOLS[item.status],
            why=why_of(item, self._names.lang),
            advice=self._names.advice(item),
            basis=_basis(item.basis),
            review=item.review,
            gap=self._numbers.get(item.id),
            evidence=tuple(self._evidence(item)),
            misses=tuple(self._misses(item)),
            more=self._said.more_evidence.format(hidden) if hidden > 0 else "",
        )

    def finding(self, finding: Finding, number: int) -> FindingView:
        """The view of one finding; ``number`` from 1."""
        english = self._names.lang == "en" and finding.message_en
        marks = [place_mark(number, at) for at in range(1, len(finding.places) + 1)]
        pairs = zip(finding.places, marks, strict=True)
        return FindingView(
            finding_anchor(number),
            finding.rule,
            finding.severity.value,
            self._said.severity[finding.severity],
            finding.message_en if english else finding.message,
            tuple(self._quote(mark, there) for there, mark in pairs),
        )

    def _evidence(self, item: ItemResult) -> Iterator[Quote]:
        for number, found in enumerate(item.evidence, start=1):
            quote = self._quote(evidence_mark(item.id, number), found)
            lang = self._names.lang
            yield quote._replace(notes=self._notes(found, item.status), why=why_of(found, lang))

    def _misses(self, item: ItemResult) -> Iterator[Quote]:
        for number, miss in enumerate(item.near_misses, start=1):
            yield self._miss(miss, miss_mark(item.id, number))

    def _miss(self, miss: NearMiss, mark: str) -> Quote:
        quote = self._quote(mark, miss)
        return quote._replace(why=why_of(miss, self._names.lang), label=self._said.near_miss)

    def _quote(self, mark: str, one: Evidence | NearMiss | FindingPlace) -> Quote:
        where = place(self._document, one, self._said)
        return Quote(mark, f"#{self._anchors[mark]}", one.text.strip(), where, (), "")

    def _notes(self, found: Evidence, status: Status) -> tuple[str, ...]:
        said = self._said
        notes = [said.status[found.status]] if found.status is not status else []
        if found.stale:
            notes.append(said.stale)
        if found.figures:
            notes.append(f"{said.figures} {figures_line(found, said.parted)}")
        return tuple(notes)


def _basis(basis: tuple[Basis, ...]) -> tuple[str, ...]:
    return tuple(basis_line((one,)) for one in basis)
