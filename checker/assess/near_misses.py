"""For a gap: the closest passage that did not count, and what it lacked."""

from __future__ import annotations

from checker.assess import reasons
from checker.assess.lookup import Lookup
from checker.assess.quotation import quotation
from checker.assess.status import Alike
from checker.match import Partial
from checker.model import NearMiss, Report, Role

MOST = 2
ALIKE = -0.5
"""Likeness (log odds) from which a sentence is shown."""
_SHOWN = 4
_COMMON = 5
"""A word that stands oftener than this in a report tells nothing of one item."""


def near_misses(lookup: Lookup, partials: list[Partial]) -> tuple[NearMiss, ...]:
    """The closest misses of an item, best first.

    Args:
        lookup: the report.
        partials: the item's partial matches.
    """
    report = lookup.report
    found: list[NearMiss] = []
    places: set[int] = set()
    for partial in sorted(partials, key=lambda p: _order(report, p)):
        if _role(report, partial) is Role.SIGNATURE or _says_little(report, partial):
            continue
        start, end = quotation(report, partial.words)
        span = report.reading.span(start, end)
        if span.start in places:
            continue
        places.add(span.start)
        line = lookup.line_of(span.start)
        found.append(NearMiss(span, report.quote(start, end), line, *_why(partial)))
        if len(found) == MOST:
            break
    return tuple(found)


def with_alike(
    lookup: Lookup, misses: tuple[NearMiss, ...], alike: Alike | None
) -> tuple[NearMiss, ...]:
    """The misses, led by the sentence most alike to evidence of the item, if that is alike at all.

    Args:
        lookup: the report.
        misses: the closest misses of the item's signals.
        alike: the most alike sentence, None for an item that nobody taught.
    """
    if alike is None or alike.score < ALIKE:
        return misses
    sentence = lookup.report.sentences[alike.sentence]
    start, end = quotation(lookup.report, ((sentence.start, sentence.start + 1),))
    span = lookup.report.reading.span(start, end)
    if any(miss.span.start < span.end and span.start < miss.span.end for miss in misses):
        return misses
    quote, line = lookup.report.quote(start, end), lookup.line_of(span.start)
    return (NearMiss(span, quote, line, *reasons.ALIKE_MISS), *misses)[:MOST]


def _order(report: Report, partial: Partial) -> tuple[bool, bool, int, int]:
    """Rejected look-alikes first, then achievements, then the longest words."""
    length = sum(end - start for start, end in partial.words)
    unmet = _role(report, partial) is not Role.ACHIEVEMENT
    return (not partial.rejected, unmet, -length, partial.words[0][0])


def _says_little(report: Report, partial: Partial) -> bool:
    """Whether the words found are the report's own subject (行政执法), and so close to nothing."""
    text = report.reading.text
    return not partial.rejected and all(
        text.count(text[start:end]) > _COMMON for start, end in partial.words
    )


def _role(report: Report, partial: Partial) -> Role:
    return report.clauses[report.clause_at[partial.words[0][0]]].role


def _why(partial: Partial) -> reasons.Reason:
    if partial.rejected:
        return reasons.look_alike(partial.rejected)
    return reasons.lacking(partial.signal.groups[partial.lacking][:_SHOWN])
