"""Matches of two into clusters of many, and who was first."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence

from checker.compare.copies.records import Cluster, Match, Place, Sheet
from checker.model import Span

_OVERLAP = 0.5


def clusters_of(matches: Sequence[Match], sheets: Sequence[Sheet]) -> tuple[Cluster, ...]:
    """Places that go back to one text, in clusters with most characters first.

    Two places of one report are the same when they share half of the shorter.
    """
    merged = _merged(matches)
    parents: dict[Place, Place] = {place: place for place in set(merged.values())}
    for match in matches:
        one, other = _root(parents, merged[match.first]), _root(parents, merged[match.second])
        parents[max(one, other)] = min(one, other)
    members: dict[Place, list[Place]] = defaultdict(list)
    for place in sorted(parents):
        members[_root(parents, place)].append(place)
    told: dict[Place, list[Match]] = defaultdict(list)
    for match in matches:
        told[_root(parents, merged[match.first])].append(match)
    made = (_cluster(places, told[root], sheets) for root, places in members.items())
    return tuple(sorted(made, key=lambda c: (-len(c.places) * c.own, c.places)))


def earlier_of(one: int, other: int, sheets: Sequence[Sheet]) -> int | None:
    """The report with the earlier date; None where they are equal or one has none."""
    first, second = _date(sheets[one], sheets[other]), _date(sheets[other], sheets[one])
    if first is None or second is None or first == second:
        return None
    return one if first < second else other


def _date(sheet: Sheet, other: Sheet) -> str | None:
    """The day where both have one, else the year reported on."""
    if sheet.date and other.date:
        return sheet.date
    return str(sheet.year) if sheet.year else None


def _cluster(places: list[Place], matches: list[Match], sheets: Sequence[Sheet]) -> Cluster:
    ordered = sorted(
        places, key=lambda p: (_order(sheets[p.report]), sheets[p.report].name, p.span)
    )
    first = ordered[0].report
    others = {place.report for place in ordered} - {first}
    leads = all(earlier_of(first, other, sheets) == first for other in others)
    text = "\x1f".join(
        f"{sheets[p.report].name}:{p.span.start}:{p.span.end}" for p in sorted(places)
    )
    return Cluster(
        hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:12],
        tuple(ordered),
        first if leads else None,
        max(match.own for match in matches),
        min(match.similarity for match in matches),
    )


def _order(sheet: Sheet) -> str:
    """Dates in order; a year alone stands behind its days, nothing at all last."""
    if sheet.date:
        return sheet.date
    return f"{sheet.year + 1}-99" if sheet.year else "9999"


def _merged(matches: Iterable[Match]) -> dict[Place, Place]:
    """Each place by the widest place of its report with which it shares its text."""
    by_report: dict[int, set[Place]] = defaultdict(set)
    for match in matches:
        by_report[match.first.report].add(match.first)
        by_report[match.second.report].add(match.second)
    merged: dict[Place, Place] = {}
    for report in sorted(by_report):
        group: list[Place] = []
        for place in sorted(by_report[report], key=lambda p: p.span):
            if group and _overlap(_hull(group).span, place.span) < _OVERLAP:
                merged.update(dict.fromkeys(group, _hull(group)))
                group = []
            group.append(place)
        merged.update(dict.fromkeys(group, _hull(group)))
    return merged


def _hull(group: list[Place]) -> Place:
    start, end = min(p.span.start for p in group), max(p.span.end for p in group)
    return Place(group[0].report, Span(start, end))


def _overlap(one: Span, other: Span) -> float:
    """Common characters, of the shorter's."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(0, common) / max(1, min(one.end - one.start, other.end - other.start))


def _root(parents: dict[Place, Place], place: Place) -> Place:
    while parents[place] != place:
        parents[place] = parents[parents[place]]
        place = parents[place]
    return place
