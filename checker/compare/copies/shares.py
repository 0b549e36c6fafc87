"""How much of a report stands in others, and how much that weighs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from checker.compare.copies.records import Cluster, Share, Sheet
from checker.model import Severity, Span

HIGH, MEDIUM = 0.30, 0.10


def shares_of(sheets: Sequence[Sheet], clusters: Iterable[Cluster]) -> tuple[Share, ...]:
    """The share of every report, by its number.

    What the earliest report of a cluster holds is its own; where dates do not tell who was
    first, it counts for all.
    """
    shared: dict[int, list[Span]] = defaultdict(list)
    copied: dict[int, list[Span]] = defaultdict(list)
    for cluster in clusters:
        for place in cluster.places:
            shared[place.report].append(place.span)
            if place.report != cluster.source:
                copied[place.report].append(place.span)
    return tuple(
        _share(union_length(shared[report]), union_length(copied[report]), sheet.characters)
        for report, sheet in enumerate(sheets)
    )


def union_length(spans: Iterable[Span]) -> int:
    """Characters that lie in any of the spans."""
    total, done = 0, 0
    for span in sorted(spans):
        total += max(0, span.end - max(span.start, done))
        done = max(done, span.end)
    return total


def _share(shared: int, copied: int, characters: int) -> Share:
    share = Share(shared, copied, characters, None)
    return share._replace(severity=severity_of(share.copied_share)) if copied else share


def severity_of(share: float) -> Severity:
    """High from three tenths of the report, medium from one tenth, else low."""
    if share >= HIGH:
        return Severity.HIGH
    return Severity.MEDIUM if share >= MEDIUM else Severity.LOW
