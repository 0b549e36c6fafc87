"""What every output about copies shows: the reports concerned in order, and each one's partner."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from checker.compare.copies import Cluster, Copies, Place, Share, Sheet, Told, Unread
from checker.compare.copies.findings import length_of
from checker.render.copies_words import CopyWords
from checker.render.places import marked
from checker.render.words import Words


class Shown(NamedTuple):
    """A report that shares passages; numbers of its clusters from 1; ``partner`` shares most."""

    number: int
    sheet: Sheet
    share: Share
    clusters: tuple[int, ...]
    partner: Sheet


class CopiesView(NamedTuple):
    """Everything to show of one search."""

    told: Told
    reports: tuple[Shown, ...]
    units: int
    unread: tuple[Unread, ...]
    matched: dict[tuple[int, int], list[tuple[Place, Place]]]

    @property
    def copies(self) -> Copies:
        """What was found."""
        return self.told.copies

    def counts(self, own: CopyWords) -> str:
        """The search in one sentence."""
        sheets, clusters = self.copies.sheets, self.copies.clusters
        return own.counts.format(len(sheets), self.units, len(self.reports), len(clusters))

    def beside(self, cluster: Cluster, at: int) -> tuple[Place, Place]:
        """The first place of a cluster and another, cut to what they share where that is known."""
        first, other = cluster.places[0], cluster.places[at]
        for left, right in self.matched.get((first.report, other.report), ()):
            if _meet(left, first) and _meet(right, other):
                return left, right
        return first, other

    def length(self, cluster: Cluster) -> int:
        """Characters of a cluster's longest place."""
        return max(length_of(self.told.quotes[place].text) for place in cluster.places)


def copies_view(told: Told, unread: Sequence[Unread] = ()) -> CopiesView:
    """Order what was found: most copied first."""
    copies = told.copies
    clusters: dict[int, list[int]] = {}
    partners: dict[int, Counter[int]] = {}
    for number, cluster in enumerate(copies.clusters, start=1):
        members = sorted({place.report for place in cluster.places})
        for report in members:
            clusters.setdefault(report, []).append(number)
            others = _others(report, members, cluster.source, copies.sheets)
            partners.setdefault(report, Counter()).update(dict.fromkeys(others, cluster.own))
    shown = (
        Shown(
            report,
            copies.sheets[report],
            copies.shares[report],
            tuple(numbers),
            copies.sheets[_most(partners[report])],
        )
        for report, numbers in clusters.items()
    )
    ordered = sorted(
        shown, key=lambda s: (-s.share.copied_share, -s.share.shared_share, s.sheet.name)
    )
    units = len({sheet.unit or f"\x00{sheet.name}" for sheet in copies.sheets})
    return CopiesView(told, tuple(ordered), units, tuple(unread), _matched(copies))


def _others(
    report: int, members: Sequence[int], source: int | None, sheets: Sequence[Sheet]
) -> list[int]:
    """With whom a report shares a cluster: its source where known, never its own unit if it can."""
    if source is not None and source != report:
        return [source]
    others = [other for other in members if other != report]
    strangers = [one for one in others if unit_of(sheets[one]) != unit_of(sheets[report])]
    return strangers or others


def _matched(copies: Copies) -> dict[tuple[int, int], list[tuple[Place, Place]]]:
    """The places of every match, by its reports in either order."""
    found: dict[tuple[int, int], list[tuple[Place, Place]]] = {}
    for pair in copies.pairs:
        found[pair.first, pair.second] = [(m.first, m.second) for m in pair.matches]
        found[pair.second, pair.first] = [(m.second, m.first) for m in pair.matches]
    return found


def _meet(one: Place, other: Place) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end


def unit_of(sheet: Sheet) -> str:
    """What a report is called: its unit, else its file."""
    return sheet.unit or sheet.name


def titled(sheet: Sheet) -> str:
    """Unit and year."""
    return f"{sheet.unit} {sheet.year or ''}".strip() if sheet.unit else sheet.name


def place_of(view: CopiesView, place: Place, said: Words) -> str:
    """Page and paragraph, or line, of a place."""
    quote = view.told.quotes[place]
    if quote.mark and (quote.mark.page or quote.mark.paragraph):
        return marked(quote.mark, said)
    return said.line_value.format(quote.line)


def _most(partners: Counter[int]) -> int:
    """The partner with most characters; the first by number of those that have as many."""
    return min(partners, key=lambda other: (-partners[other], other))
