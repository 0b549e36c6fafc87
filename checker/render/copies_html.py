"""Copies as one HTML file: from a report to its clusters, and there side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.compare.copies import Cluster, Place
from checker.render.compare_marks import Piece, pieces
from checker.render.copies_view import CopiesView, Shown, place_of, titled, unit_of
from checker.render.copies_words import CopyWords, copy_words
from checker.render.html_page import render
from checker.render.names import Names
from checker.render.words import Words, words

STYLES = ("page.css", "statuses.css", "comparison.css", "copies.css")
MOST_PAIRS = 30


class Row(NamedTuple):
    """A report in the list."""

    unit: str
    year: str
    date: str
    severity: str
    copied: str
    shared: str
    partner: str
    clusters: tuple[int, ...]


class Side(NamedTuple):
    """A passage: whose, where, how it stands in time, its words cut where they differ."""

    title: str
    where: str
    label: str
    parts: tuple[Piece, ...]


class Two(NamedTuple):
    """The first passage of a cluster beside another one."""

    first: Side
    second: Side


class Group(NamedTuple):
    """A cluster; ``rest`` says what is not shown."""

    number: int
    line: str
    pairs: tuple[Two, ...]
    rest: str


def copies_page(view: CopiesView, names: Names) -> str:
    """The page; report text in it is escaped.

    Args:
        view: what was found.
        names: the language of the page.
    """
    own, said = copy_words(names.lang), words(names.lang)
    return render(
        "copies.html.j2",
        STYLES,
        (),
        own=own,
        semicolon=said.semicolon,
        counts=view.counts(own),
        rows=[_row(one) for one in view.reports],
        clusters=[
            _group(view, number, one, own, said)
            for number, one in enumerate(view.copies.clusters, start=1)
        ],
        unread=[one.line_en if names.lang == "en" else one.line for one in view.unread],
    )


def _row(one: Shown) -> Row:
    return Row(
        unit_of(one.sheet),
        str(one.sheet.year or ""),
        one.sheet.date or "",
        one.share.severity.value if one.share.severity else "",
        f"{one.share.copied_share:.0%}",
        f"{one.share.shared_share:.0%}",
        titled(one.partner),
        one.clusters,
    )


def _group(view: CopiesView, number: int, cluster: Cluster, own: CopyWords, said: Words) -> Group:
    reports = len({place.report for place in cluster.places})
    rest = len(cluster.places) - 1 - MOST_PAIRS
    return Group(
        number,
        own.cluster_line.format(reports, view.length(cluster), cluster.similarity),
        tuple(_twos(view, cluster, own, said)),
        own.more.format(rest) if rest > 0 else "",
    )


def _twos(view: CopiesView, cluster: Cluster, own: CopyWords, said: Words) -> Iterator[Two]:
    for at in range(1, min(len(cluster.places), MOST_PAIRS + 1)):
        first, other = view.beside(cluster, at)
        left, right = pieces(view.told.quotes[first].text, view.told.quotes[other].text)
        yield Two(
            Side(*_about(view, cluster, first, own, said), left),
            Side(*_about(view, cluster, other, own, said), right),
        )


def _about(
    view: CopiesView, cluster: Cluster, place: Place, own: CopyWords, said: Words
) -> tuple[str, str, str]:
    """Whose passage it is, where it stands, and who was first."""
    sheet = view.copies.sheets[place.report]
    where = " · ".join(filter(None, (sheet.name, sheet.date, place_of(view, place, said))))
    if cluster.source is None:
        return titled(sheet), where, own.unknown_source
    return titled(sheet), where, own.source if place.report == cluster.source else own.later
