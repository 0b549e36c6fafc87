"""A report and its rubrics into the assessment."""

from __future__ import annotations

from checker.assess.applicability import binds, spoken_elements
from checker.assess.form_parts import part_found
from checker.assess.judged import Judged, judge, rank
from checker.assess.lookup import Lookup
from checker.assess.results import element_result, leaf_result
from checker.assess.scoring import summarise
from checker.assess.second_look import alike, all_alike, doubted, most_alike, second_look, spoken_of
from checker.assess.status import Context, Verdict, decide
from checker.match import Found, Index, find_matches, index_of, partial_matches
from checker.model import Assessment, ItemResult, Report, RubricUsed, Status
from checker.rubric.records import Item, Rubric, Scale


def assess(
    report: Report,
    rubrics: tuple[Rubric, ...],
    scale: Scale,
    *,
    min_similarity: float = 0,
    warnings: tuple[str, ...] = (),
) -> Assessment:
    """Judge a report by rubrics.

    Args:
        report: the report.
        rubrics: the rubrics that apply to its year.
        scale: points and grades.
        min_similarity: least similarity of fuzzy signals, 0-100.
        warnings: warnings to carry along.

    Returns:
        Every item once, in the rubrics' order, and the summary; findings are added by others.
    """
    index = index_of(rubrics)
    found = find_matches(report, index, min_similarity)
    year = _year(report)
    lookup = Lookup(report, year, min_similarity)
    verdicts = [verdict_on(lookup, number, item, found) for number, item in enumerate(index.items)]
    items = _results(lookup, index, verdicts, found, scale)
    return Assessment(
        report=report,
        rubrics=tuple(RubricUsed(r.id, r.title, r.version, r.sha256) for r in rubrics),
        items=items,
        summary=summarise(items, rubrics, scale),
        findings=(),
        warnings=(*report.warnings, *warnings),
    )


def _year(report: Report) -> int | None:
    return int(report.facts.year.value) if report.facts.year else None


_STRENGTHS = (
    ("measure", rank(Status.QUANTIFIED) + 1),
    ("topic", rank(Status.QUANTIFIED)),
    ("name", rank(Status.MENTIONED)),
)
"""Matches by what they show, and the rank from which they can add nothing and are not judged."""


def verdict_on(lookup: Lookup, number: int, item: Item, found: Found) -> Verdict:
    """Verdict on one leaf item, whether it binds or not.

    Args:
        lookup: the report.
        number: the item's number in the index.
        item: the item.
        found: what matching found in the report.
    """
    matches = found.matches.get(number, ())
    rejected = found.places.rejected.get(number, ())
    judged: list[Judged] = []
    for shows, enough in _STRENGTHS:
        if judged and max(rank(one.status) for one in judged) >= enough:
            break
        for match in matches:
            if match.signal.shows == shows:
                one = judge(lookup, item, match, rejected)
                if one is not None:
                    judged.append(doubted(lookup, item, one))
    for signal in item.signals:
        if signal.kind == "section":
            judged.extend(part_found(lookup.report, number, signal))
    context = Context(matches, lookup)
    if any(one.status.evidenced for one in judged):
        verdict = decide(judged, context)
        return verdict._replace(alike=alike(lookup, item, verdict.best[0].sentence))
    scores = all_alike(lookup, item)
    seen = spoken_of(lookup, matches, rejected)
    judged.extend(second_look(lookup, number, item, scores, seen))
    return decide(judged, context)._replace(alike=most_alike(lookup, scores))


def _results(
    lookup: Lookup, index: Index, verdicts: list[Verdict], found: Found, scale: Scale
) -> tuple[ItemResult, ...]:
    report, year = lookup.report, lookup.year
    level = report.facts.level.value if report.facts.level else None
    statuses: dict[str, Status] = {
        item.id: verdict.status for item, verdict in zip(index.items, verdicts, strict=True)
    }
    spoken = spoken_elements(index.items, statuses)
    results: dict[str, ItemResult] = {}
    for number, item in enumerate(index.items):
        if item.leaf:
            bound = binds(item, year, level, element_spoken=item.parent in spoken)
            missed = bound and verdicts[number].status is Status.ABSENT
            partials = partial_matches(report, index, found.places, number) if missed else []
            results[item.id] = leaf_result(
                lookup, item, verdicts[number], partials, scale, bound=bound
            )
    for item in index.items:
        if not item.leaf:
            results[item.id] = element_result(
                item, [r for r in results.values() if r.parent == item.id], year
            )
    return tuple(results[item.id] for item in index.items)
