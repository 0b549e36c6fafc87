"""Last year's plan against this year's report."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.compare.years.common_words import FORMULAS, MARKER, PURPOSE
from checker.compare.years.matters import Matter, plans_of
from checker.compare.years.records import How, Kept, Pair, Passage, PlanPart, PlanResult, passage
from checker.compare.years.subject import Subject, Window
from checker.compare.years.terms import Terms
from checker.model import Assessment, Clause, Role, Span

FOUND = 0.6
"""Least weighted share of a clause's own words that a passage must hold to speak of it."""

WITH_ITEM = 0.42
"""The same where the passage evidences the very item that the plan named."""

_FEWEST = 3
_STOPS = ",，;；。:： \n"
_FORMULA = re.compile(FORMULAS)
_MARKER = re.compile(MARKER)


class Plans(NamedTuple):
    """What became of the plan, and the sentences too general to be followed up."""

    results: tuple[PlanResult, ...]
    general: tuple[Passage, ...]


class _Reason(NamedTuple):
    how: How
    zh: str
    en: str


_DONE = _Reason(How.DONE, "今年报告写明已经做了", "this year's report says that it was done")
_SAME = _Reason(
    How.OLD_SENTENCE,
    "今年只有与去年相同的旧句",
    "only last year's own sentence stands there again",
)
_AGAIN = _Reason(How.PLANNED_AGAIN, "今年仍只是计划", "planned again")
_OPEN = _Reason(How.PROBLEM, "今年列为问题", "named as a shortcoming this year")
_NAMED = _Reason(How.NAMED, "今年仅提及，未写明做了什么", "named only; no measure and no figure")
_NOTHING = _Reason(How.NOTHING, "今年报告没有提到", "this year's report does not speak of it")


def plans_against(pair: Pair, subject: Subject) -> Plans:
    """Each matter of the old report's plan and whether the new report evidences it.

    Args:
        pair: the two assessments.
        subject: the new report's passages, ready for search by meaning.
    """
    results, general = [], []
    for matter in plans_of(pair.old.report):
        clauses = _concrete(pair, matter, subject)
        whole = passage(pair.old.report, matter.start, matter.end)
        if clauses:
            results.append(_result(pair, whole, clauses, subject))
        else:
            general.append(whole)
    return Plans(tuple(results), tuple(general))


def _concrete(pair: Pair, matter: Matter, subject: Subject) -> list[tuple[Clause, Terms]]:
    """Clauses that say what will be done, not what for, with their own words."""
    text = pair.old.report.reading.text
    found = []
    for clause in matter.clauses:
        words = text[clause.start : clause.end]
        mark = _MARKER.match(words)
        words = words[mark.end() :] if mark else words
        terms = subject.terms(words)
        if len(terms) >= _FEWEST and not _FORMULA.search(words) and not words.startswith(PURPOSE):
            found.append((clause, terms))
    return found


def _result(
    pair: Pair, whole: Passage, clauses: list[tuple[Clause, Terms]], subject: Subject
) -> PlanResult:
    planned = _planned_items(pair.old, whole.span)
    parts = [_part(pair, clause, terms, planned, subject) for clause, terms in clauses]
    weights = [subject.weights.mass(terms) for _, terms in clauses]
    kept = sum(w for part, w in zip(parts, weights, strict=True) if part.outcome is Kept.KEPT)
    if 2 * kept >= sum(weights):
        outcome = Kept.KEPT
    elif any(part.outcome is not Kept.NOT_MENTIONED for part in parts):
        outcome = Kept.PARTLY
    else:
        outcome = Kept.NOT_MENTIONED
    best = max(parts, key=_telling)
    reason = _Reason(best.how, best.why, best.why_en)
    if outcome is Kept.PARTLY and kept:
        reason = _only_some(parts)
    items = tuple(sorted(planned))
    how, why, why_en = reason
    return PlanResult(whole, outcome, how, best.new, tuple(parts), items, why, why_en)


def _telling(part: PlanPart) -> tuple[int, bool, float]:
    """What was done tells most; what was at least named, more than what was only planned again."""
    return _RANK[part.outcome], part.how is not How.PLANNED_AGAIN, part.similarity


def _only_some(parts: list[PlanPart]) -> _Reason:
    """A part was done; name those that were not."""
    rest = [part.old.text.strip(_STOPS) for part in parts if part.outcome is not Kept.KEPT]
    return _Reason(
        How.SOME_PARTS,
        f"只写明了一部分，其余没有落实的佐证：{'；'.join(rest)}",
        f"only a part was done; no evidence of: {'; '.join(rest)}",
    )


_RANK = {Kept.KEPT: 2, Kept.PARTLY: 1, Kept.NOT_MENTIONED: 0}


def _part(
    pair: Pair, clause: Clause, terms: Terms, planned: frozenset[str], subject: Subject
) -> PlanPart:
    """The verdict on one clause: the best passage that counts, else the best that does not."""
    old = passage(pair.old.report, clause.start, clause.end)
    best: tuple[Kept, Window, float, _Reason] | None = None
    for window, share in subject.cover(terms, WITH_ITEM):
        if share < FOUND and not planned & window.items:
            continue
        outcome, reason = _judged(window)
        if best is None or _RANK[outcome] > _RANK[best[0]]:
            best = (outcome, window, share, reason)
        if outcome is Kept.KEPT:
            break
    if best is None:
        how, why, why_en = _NOTHING
        return PlanPart(old, Kept.NOT_MENTIONED, how, None, 0.0, why, why_en)
    outcome, window, share, (how, why, why_en) = best
    found = subject.passage(window)
    return PlanPart(old, outcome, how, found, round(100 * share, 1), why, why_en)


def _judged(window: Window) -> tuple[Kept, _Reason]:
    if window.role is Role.PLAN:
        return Kept.PARTLY, _AGAIN
    if window.role is Role.PROBLEM:
        return Kept.PARTLY, _OPEN
    if window.repeated:
        return Kept.PARTLY, _SAME
    return (Kept.KEPT, _DONE) if window.done else (Kept.PARTLY, _NAMED)


def _planned_items(old: Assessment, span: Span) -> frozenset[str]:
    """Items whose evidence in the old report is this very plan."""
    return frozenset(
        item.id
        for item in old.items
        if item.rubric != "form"
        for evidence in item.evidence
        if evidence.role is Role.PLAN and overlap(evidence.span, span)
    )


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one.start < other.end and other.start < one.end
