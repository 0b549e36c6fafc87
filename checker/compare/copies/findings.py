"""Copies as integrity findings of the report that copied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from checker.audit.fingerprint import fingerprint
from checker.compare.copies.records import Cluster, Copies, Place, Sheet
from checker.compare.copies.rules import PASSAGE
from checker.model import Finding, FindingPlace, Severity

RULE = PASSAGE.id
Words = tuple[str, int]


def findings_of(copies: Copies, words: Mapping[Place, Words]) -> dict[int, tuple[Finding, ...]]:
    """One finding a passage, in order of position; the earliest report of a cluster has none.

    Args:
        copies: what was found.
        words: text and line of every place.

    Returns:
        By the report's number. The severity is that of the share copied of the whole report.
    """
    found: dict[int, list[Finding]] = defaultdict(list)
    for cluster in copies.clusters:
        for place in cluster.places:
            if place.report != cluster.source:
                found[place.report].append(_finding(copies, cluster, place, words))
    return {
        report: tuple(sorted(those, key=lambda f: (f.places[0].span, f.fingerprint)))
        for report, those in sorted(found.items())
    }


def other_of(cluster: Cluster, place: Place) -> Place:
    """The earliest place of another report."""
    return next(other for other in cluster.places if other.report != place.report)


def length_of(text: str) -> int:
    """Characters without white space."""
    return len("".join(text.split()))


def called(sheet: Sheet) -> str:
    """Unit and year of a report, else its name."""
    return f"{sheet.unit}{sheet.year or ''}" if sheet.unit else sheet.name


def _finding(
    copies: Copies, cluster: Cluster, place: Place, words: Mapping[Place, Words]
) -> Finding:
    text, line = words[place]
    other = copies.sheets[other_of(cluster, place).report]
    share = copies.shares[place.report]
    earlier = cluster.source is not None
    many = len({p.report for p in cluster.places})
    return Finding(
        RULE,
        share.severity or Severity.LOW,
        f"此段{length_of(text)}字与“{called(other)}”的报告雷同，"
        f"{'对方成文在先' if earlier else '先后不明'}"
        f"{f'，另有{many - 2}份报告相同' if many > 2 else ''}。",
        f"{length_of(text)} characters as in the report of {called(other)}, "
        f"{'which is earlier' if earlier else 'order unknown'}"
        f"{f'; {many - 2} more reports hold them' if many > 2 else ''}.",
        (FindingPlace(place.span, text, line),),
        tuple(_values(cluster, other, share.copied_share)),
        fingerprint(RULE, (text,), called(other)),
    )


def _values(cluster: Cluster, other: Sheet, share: float) -> Iterator[tuple[str, str]]:
    yield "report", other.name
    if other.unit:
        yield "unit", other.unit
    if other.date:
        yield "date", other.date
    yield "similarity", f"{cluster.similarity:.0f}"
    yield "share", f"{share:.0%}"
    yield "cluster", cluster.id
