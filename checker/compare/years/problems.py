"""Last year's shortcomings: repeated, addressed, planned, or silently dropped."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.compare.years.matters import Matter, problems_of
from checker.compare.years.records import Fate, Pair, ProblemResult, passage
from checker.compare.years.subject import Subject, Window
from checker.compare.years.terms import Index, Terms
from checker.model import Report, Role

REPEATED = 0.5
"""Least weighted share of a shortcoming's own words in one of the new report's shortcomings."""

SAME_HEAD = 0.75
"""The same for its leading clause alone."""

TAKEN_UP = 0.55
"""The same, of all of it or of a telling clause, where it is dealt with or planned for."""

_FEWEST = 2
_TELLING = 5
_CAUSE = re.compile(r"原因|根源|究其|在于")


def problems_against(pair: Pair, subject: Subject) -> tuple[ProblemResult, ...]:
    """What became of each shortcoming of the old report.

    A shortcoming is *repeated* where the new report owns up to it again, *addressed* where a new
    sentence of the achievements speaks of it, *planned* where only the new plan does, and
    *dropped* where nothing does.

    Args:
        pair: the two assessments.
        subject: the new report's sentences.
    """
    newer = problems_of(pair.new.report)
    words = [_words(pair.new.report, matter, subject) for matter in newer]
    again = Index([one.whole for one in words], subject.weights)
    found = []
    for matter in problems_of(pair.old.report):
        own = _words(pair.old.report, matter, subject)
        if len(own.whole) >= _FEWEST:
            found.append(_result(pair, matter, own, (newer, again), subject))
    return tuple(found)


class _Words(NamedTuple):
    """What a shortcoming is about: its first clause, each telling clause, all of it."""

    head: Terms
    clauses: tuple[Terms, ...]
    whole: Terms


def _words(report: Report, matter: Matter, subject: Subject) -> _Words:
    text = report.reading.text
    clauses = []
    for clause in matter.clauses:
        words = text[clause.start : clause.end]
        if _CAUSE.search(words):  # what follows explains
            break
        clauses.append(subject.terms(words))
    first = matter.clauses[0]
    return _Words(
        subject.terms(text[first.start : first.end]),
        tuple(terms for terms in clauses if len(terms) >= _TELLING),
        subject.terms(text[matter.start : matter.end]),
    )


def _result(
    pair: Pair,
    matter: Matter,
    words: _Words,
    again: tuple[tuple[Matter, ...], Index],
    subject: Subject,
) -> ProblemResult:
    old = passage(pair.old.report, matter.start, matter.end)
    newer, index = again
    repeated = _best(index.cover(words.whole, REPEATED)) or _of_head(words.head, index)
    if repeated is not None:
        number, share = repeated
        new = passage(pair.new.report, newer[number].start, newer[number].end)
        return ProblemResult(old, Fate.REPEATED, new, _percent(share))
    for role, fate in ((Role.ACHIEVEMENT, Fate.ADDRESSED), (Role.PLAN, Fate.PLANNED)):
        taken_up = _taken_up(words, role, subject)
        if taken_up is not None:
            window, share = taken_up
            return ProblemResult(old, fate, subject.passage(window), _percent(share))
    return ProblemResult(old, Fate.DROPPED, None, 0.0)


def _best(found: list[tuple[int, float]]) -> tuple[int, float] | None:
    return found[0] if found else None


def _of_head(head: Terms, index: Index) -> tuple[int, float] | None:
    """The shortcoming said in the same leading words, whatever explains it."""
    return _best(index.cover(head, SAME_HEAD)) if len(head) > _FEWEST else None


def _taken_up(words: _Words, role: Role, subject: Subject) -> tuple[Window, float] | None:
    """Where a telling clause of the shortcoming, or all of it, is spoken of in such a part."""
    best: tuple[Window, float] | None = None
    for terms in (*words.clauses, words.whole):
        for window, share in subject.cover(terms, TAKEN_UP):
            if best is not None and share <= best[1]:
                break
            if window.role is role and not window.repeated:
                best = window, share
                break
    return best


def _percent(share: float) -> float:
    return round(100 * share, 1)
