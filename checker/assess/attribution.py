"""Whose deed a match tells: this government's, another body's, or a higher authority's."""

from __future__ import annotations

from checker.assess import reasons
from checker.assess.lookup import Lookup
from checker.assess.reasons import Reason
from checker.match import Match


def not_ours(lookup: Lookup, match: Match, clauses: list[int]) -> Reason | None:
    """Why a match tells another's deed; None where any of its clauses may tell our own.

    A match that names the other body itself looks for its deeds: 检察建议 of the procuratorate is
    evidence of supervision.

    Args:
        lookup: the report.
        match: the match.
        clauses: the clauses of its words.
    """
    others: list[tuple[int, int]] = []
    for clause in clauses:
        other = lookup.bystander(clause)
        if other is None:
            return None
        others.append(other)
    for start, end in others:
        if any(left < end and start < right for left, right in match.words):
            return None
    return reasons.of_others(lookup.report.quote(*others[0]))
