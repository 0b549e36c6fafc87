"""Copies as a page for the terminal: the reports, worst first, and the widest clusters."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from checker.compare.copies import Cluster
from checker.render.console import View, heading
from checker.render.copies_view import CopiesView, Shown, place_of, titled, unit_of
from checker.render.copies_words import CopyWords, copy_words
from checker.render.escape import plain
from checker.render.grid import GAP, Grid, wrapped
from checker.render.quote import head
from checker.render.style import SEVERITY_COLOUR
from checker.render.wrap import wrap

MOST_REPORTS = 25
MOST_CLUSTERS = 10
MOST_PLACES = 6
QUOTE_LINES = 3
INDENT = 2


def print_copies(found: CopiesView, console: Console, view: View) -> None:
    """Print counts, reports and clusters."""
    own = copy_words(view.names.lang)
    console.print(heading(own.title, found.counts(own)))
    if found.reports:
        _print_reports(found, console, view, own)
        _print_clusters(found, console, view, own)
    else:
        console.print()
        console.print(own.none)
    if found.unread:
        console.print()
        console.print(heading(own.unread, str(len(found.unread))))
        for one in found.unread:
            line = one.line_en if view.names.lang == "en" else one.line
            console.print(wrapped(plain(line), view.width, "red"))


def _print_reports(found: CopiesView, console: Console, view: View, own: CopyWords) -> None:
    console.print()
    console.print(heading(own.reports))
    console.print(wrapped(own.reports_note, view.width, "dim"))
    console.print()
    heads = (own.year, own.date, own.copied, own.shared, own.passages)
    cells = [_cells(one) for one in found.reports[:MOST_REPORTS]]
    widths = [
        max(cell_len(head), *(line[at].cell_len for line in cells)) for at, head in enumerate(heads)
    ]
    room = view.width - INDENT - sum(widths) - GAP * (len(widths) + 1)
    unit, partner = room - room // 2, room // 2
    table = Grid([unit, *widths, partner], right=(3, 4, 5), indent=INDENT)
    table.add(*(Text(name, style="dim") for name in (own.unit, *heads, own.mostly_from)))
    for one, line in zip(found.reports, cells, strict=False):
        table.add(
            head(plain(unit_of(one.sheet)), unit), *line, head(plain(titled(one.partner)), partner)
        )
    console.print(table)
    _print_more(len(found.reports) - MOST_REPORTS, console, own)


def _cells(one: Shown) -> list[Text]:
    colour = SEVERITY_COLOUR[one.share.severity] if one.share.severity else "dim"
    return [
        Text(str(one.sheet.year or "")),
        Text(one.sheet.date or ""),
        Text(f"{one.share.copied_share:.0%}", style=colour),
        Text(f"{one.share.shared_share:.0%}"),
        Text(str(len(one.clusters))),
    ]


def _print_clusters(found: CopiesView, console: Console, view: View, own: CopyWords) -> None:
    console.print()
    console.rule(style="dim")
    console.print(heading(own.clusters))
    console.print(wrapped(own.clusters_note, view.width, "dim"))
    for number, cluster in enumerate(found.copies.clusters[:MOST_CLUSTERS], start=1):
        console.print()
        reports = len({place.report for place in cluster.places})
        line = own.cluster_line.format(reports, found.length(cluster), cluster.similarity)
        console.print(heading(f"{own.cluster} {number}", line))
        console.print(_places(found, cluster, view, own))
    _print_more(len(found.copies.clusters) - MOST_CLUSTERS, console, own)


def _places(found: CopiesView, cluster: Cluster, view: View, own: CopyWords) -> Grid:
    """Who and when, each above its own words."""
    grid = Grid([view.width - INDENT], indent=INDENT)
    for at, label in _labels(found, cluster, view, own):
        sheet = found.copies.sheets[cluster.places[at].report]
        said = "  ".join(filter(None, (plain(titled(sheet)), sheet.date)))
        where = place_of(found, cluster.places[at], view.words)
        line = Text(f"{said}  {where}  ", no_wrap=True).append(label, style="dim")
        grid.add(line)
        words = plain(found.told.quotes[cluster.places[at]].text)
        grid.add(Text("\n".join(_short(words, view.width - INDENT)), style="cyan", no_wrap=True))
    rest = len(cluster.places) - MOST_PLACES
    if rest > 0:
        grid.add(Text(own.more.format(rest), style="dim"))
    return grid


def _labels(
    found: CopiesView, cluster: Cluster, view: View, own: CopyWords
) -> Iterator[tuple[int, str]]:
    for at, place in enumerate(cluster.places[:MOST_PLACES]):
        if cluster.source is None:
            yield at, own.unknown_source
        else:
            yield at, own.source if place.report == cluster.source else own.later


def _short(text: str, width: int) -> list[str]:
    lines = wrap(text, width)
    if len(lines) <= QUOTE_LINES:
        return lines
    return [*lines[: QUOTE_LINES - 1], head("".join(lines[QUOTE_LINES - 1 :]), width)]


def _print_more(count: int, console: Console, own: CopyWords) -> None:
    if count > 0:
        console.print(Text(f"  {own.more.format(count)}", style="dim"))
