"""All copies of a collection: candidates, alignment, clusters, shares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from checker.compare.copies.anchors import Anchors, anchors_of, table_of
from checker.compare.copies.candidates import (
    MOST_REPORTS,
    Density,
    candidates,
    density_for,
    hits_of,
)
from checker.compare.copies.clusters import clusters_of, earlier_of
from checker.compare.copies.frequency import LONG, SHORT, Frequency
from checker.compare.copies.packing import codes_of, own_of, text_of
from checker.compare.copies.records import Copies, Match, Options, Pair, Sheet
from checker.compare.copies.shares import shares_of, union_length
from checker.compare.copies.units import units_of
from checker.compare.copies.verify import Verifier, placed
from checker.errors import UsageError


def find_copies(reports: Iterable[Sheet], options: Options = Options()) -> Copies:  # noqa: B008 - an immutable record
    """Passages that reports of different units share.

    Args:
        reports: sheets of any number of reports; their order does not matter to what is found.
        options: what counts as a passage.

    Returns:
        Reports in the order of their names, with clusters, pairs and shares.

    Raises:
        UsageError: more reports than can be told apart (262,144).
    """
    sheets = tuple(sorted(reports, key=lambda sheet: sheet.name))
    if len(sheets) > MOST_REPORTS:
        raise UsageError(
            f"报告超过 {MOST_REPORTS} 份。",
            todo="请分批比对。",
            what_en=f"more than {MOST_REPORTS} reports.",
            todo_en="Compare them in parts.",
        )
    matches = tuple(_matches(sheets, options)) if len(sheets) > 1 else ()
    clusters = clusters_of(matches, sheets)
    pairs = tuple(_pairs(matches, sheets))
    return Copies(sheets, shares_of(sheets, clusters), clusters, pairs)


def _matches(sheets: Sequence[Sheet], options: Options) -> Iterator[Match]:
    owners, density = units_of(sheets), density_for(len(sheets))
    characters = sum(sheet.characters for sheet in sheets)
    short, long = Frequency(SHORT, characters), Frequency(LONG, characters)
    ordered = sorted(range(len(sheets)), key=lambda report: owners[report])
    for _, reports in groupby(ordered, key=lambda report: owners[report]):
        texts = [codes_of(text_of(sheets[report].text)) for report in reports]
        short.add(texts)
        long.add(texts)
    hits = hits_of(table_of(_anchors(sheets, short, density)), owners, density)
    del short
    found = candidates(hits, density)
    yield from placed(Verifier(sheets, long, options).checked(found), sheets, options)


def _anchors(sheets: Sequence[Sheet], frequency: Frequency, density: Density) -> Iterator[Anchors]:
    for sheet in sheets:
        codes = codes_of(text_of(sheet.text))
        yield anchors_of(codes, own_of(sheet.own, len(codes)), frequency, density.window)


def _pairs(matches: Iterable[Match], sheets: Sequence[Sheet]) -> Iterator[Pair]:
    """Matches by pair of reports, in order of the reports and of the passages in the second."""
    ordered = sorted(matches, key=lambda m: (m.first.report, m.second.report, m.second.span))
    for (one, other), group in groupby(ordered, key=lambda m: (m.first.report, m.second.report)):
        found = tuple(group)
        first = union_length(match.first.span for match in found)
        second = union_length(match.second.span for match in found)
        yield Pair(
            one,
            other,
            earlier_of(one, other, sheets),
            found,
            min(1.0, first / max(1, sheets[one].characters)),
            min(1.0, second / max(1, sheets[other].characters)),
        )
