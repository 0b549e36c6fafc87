"""Verdicts into the results shown: evidence with document spans, scores, reasons."""

from __future__ import annotations

from checker.assess import reasons
from checker.assess.applicability import basis_in_force
from checker.assess.confidence import REVIEW_BELOW, confidence
from checker.assess.judged import Judged
from checker.assess.lookup import Lookup
from checker.assess.near_misses import near_misses, with_alike
from checker.assess.quotation import MOST, quotation, trimmed, with_quotation_marks
from checker.assess.reasons import Reason
from checker.assess.status import Verdict
from checker.match import Partial
from checker.model import (
    Evidence,
    Figure,
    FigureShown,
    ItemResult,
    NearMiss,
    Report,
    SignalShown,
    Status,
)
from checker.rubric.records import Item, Scale

_RIGHT_BELOW = 3


def leaf_result(
    lookup: Lookup,
    item: Item,
    verdict: Verdict,
    partials: list[Partial],
    scale: Scale,
    *,
    bound: bool,
) -> ItemResult:
    """Result of an item that is judged by its own signals.

    Args:
        lookup: the report.
        item: the item.
        verdict: its verdict.
        partials: its partial matches, for near misses.
        scale: points per status.
        bound: whether the item binds the reporter.
    """
    applicable = bound or verdict.status is not Status.ABSENT
    status = verdict.status if applicable else Status.NOT_APPLICABLE
    gap = applicable and not status.evidenced
    unmet = gap and status is Status.ABSENT
    misses = near_misses(lookup, partials) if unmet else ()
    sure = confidence(verdict, len(misses), len(item.signals)) if applicable else 1.0
    why = _why(status, verdict, misses)
    return ItemResult(
        id=item.id,
        parent=item.parent,
        rubric=item.rubric,
        group=item.group,
        title=item.title,
        status=status,
        applicable=applicable,
        score=round(100 * scale.points.get(status.value, 0.0), 1),
        weight=item.weight,
        basis=basis_in_force(item.basis, lookup.year),
        evidence=tuple([_evidence(lookup, one) for one in verdict.best]),
        evidence_count=verdict.total,
        near_misses=with_alike(lookup, misses, verdict.alike) if unmet else misses,
        why=why.zh,
        why_en=why.en,
        advice=item.advice if gap else "",
        leaf=True,
        confidence=sure,
        review=applicable and sure < REVIEW_BELOW,
    )


def element_result(item: Item, facets: list[ItemResult], year: int | None) -> ItemResult:
    """Result of an element with facets: what at least half of them reach."""
    applicable = [facet for facet in facets if facet.applicable]
    weight = sum(facet.weight for facet in applicable)
    score = sum(f.weight * f.score for f in applicable) / weight if weight else 0.0
    status = _reached_by_half(applicable)
    done = sum(1 for facet in applicable if facet.status.evidenced)
    return ItemResult(
        id=item.id,
        parent=item.parent,
        rubric=item.rubric,
        group=item.group,
        title=item.title,
        status=status,
        applicable=bool(applicable),
        score=round(score, 1),
        weight=item.weight,
        basis=basis_in_force(item.basis, year),
        evidence=(),
        evidence_count=sum(facet.evidence_count for facet in facets),
        near_misses=(),
        why=f"{len(applicable)}个要点中{done}个有佐证",
        why_en=f"{done} of {len(applicable)} facets evidenced",
        advice="",
        leaf=False,
        confidence=min((facet.confidence for facet in applicable), default=1.0),
        review=any(facet.review for facet in applicable),
    )


_ORDER = (
    Status.QUANTIFIED,
    Status.DONE,
    Status.MENTIONED,
    Status.PROBLEM,
    Status.PLANNED,
    Status.ABSENT,
)


def _reached_by_half(facets: list[ItemResult]) -> Status:
    """Evidenced as far as at least half of the facets are, else no more than mentioned."""
    if not facets:
        return Status.NOT_APPLICABLE
    ranks = sorted(_ORDER.index(facet.status) for facet in facets)
    half = _ORDER[ranks[(len(ranks) - 1) // 2]]
    if half.evidenced:
        return half
    return _ORDER[max(ranks[0], _ORDER.index(Status.MENTIONED))]


def _why(status: Status, verdict: Verdict, misses: tuple[NearMiss, ...]) -> Reason:
    if status is Status.ABSENT and misses:
        return reasons.with_miss(misses[0].why, misses[0].why_en)
    if not verdict.best or status is Status.NOT_APPLICABLE:
        return reasons.OF_STATUS[status]
    return reasons.with_detail(status, verdict.best[0].why)


def _evidence(lookup: Lookup, one: Judged) -> Evidence:
    report = lookup.report
    if one.match.signal.kind == "section":
        start, end = trimmed(report.reading.text, *one.body[0])
    else:
        start, end = quotation(report, one.body, one.figures)
        start = _with_heading(report, one, start, end)
    span = with_quotation_marks(report.document.text, report.reading.span(start, end))
    sentence = report.sentences[one.sentence]
    signal = one.match.signal
    return Evidence(
        span=span,
        text=report.document.text[span.start : span.end],
        line=lookup.line_of(span.start),
        section=report.sections[sentence.section].title,
        role=one.role,
        status=one.status,
        stale=one.stale,
        sentence=report.reading.span(sentence.start, sentence.end),
        figures=tuple([_shown(report, figure) for figure in one.figures]),
        signal=SignalShown(signal.kind, _pattern(report, one), one.match.similarity),
        why=one.why.zh,
        why_en=one.why.en,
    )


def _with_heading(report: Report, one: Judged, start: int, end: int) -> int:
    """Where the quotation begins: at the heading right above it, if that names the item too."""
    section = report.sections[report.sentences[one.sentence].section]
    near = start - section.heading_end <= _RIGHT_BELOW and end - section.start <= MOST
    if one.heading or not near or start < section.heading_end:
        return start
    title = report.reading.text[section.start : section.heading_end]
    named = any(word in title for group in one.match.signal.groups[:1] for word in group)
    return section.start if named else start


def _shown(report: Report, figure: Figure) -> FigureShown:
    span = report.reading.span(figure.start, figure.end)
    text = report.document.text[span.start : span.end]
    return FigureShown(text, figure.value, figure.unit, span)


def _pattern(report: Report, one: Judged) -> str:
    """The words of the signal that were found, as the signal's side of the evidence."""
    if one.match.signal.kind in ("fuzzy", "section"):
        return one.match.signal.pattern
    return " + ".join(report.reading.text[start:end] for start, end in one.match.words)
