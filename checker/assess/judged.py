"""What one match shows: its role, its strength, its figures, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.assess import reasons
from checker.assess.lookup import Lookup
from checker.assess.owned_figures import owned_figures
from checker.assess.reasons import Reason
from checker.match import Match
from checker.model import Clause, CueKind, Figure, Role, Status
from checker.rubric.records import Item

_RANK = {
    Status.QUANTIFIED: 5,
    Status.DONE: 4,
    Status.MENTIONED: 3,
    Status.PROBLEM: 2,
    Status.PLANNED: 1,
    Status.ABSENT: 0,
}
_PRECEDENCE = (Role.SIGNATURE, Role.PROBLEM, Role.PLAN, Role.PREAMBLE)

Words = tuple[tuple[int, int], ...]


class Judged(NamedTuple):
    """A match judged; ``body`` are its words outside headings, or all if it has none there."""

    match: Match
    body: Words
    sentence: int
    section: int
    clauses: tuple[int, int]
    role: Role
    status: Status
    heading: bool
    stale: bool
    figures: tuple[Figure, ...]
    raised: bool
    why: Reason


def rank(status: Status) -> int:
    """Precedence of a status, higher first: quantified > done > mentioned > problem > planned."""
    return _RANK[status]


def judge(
    lookup: Lookup, item: Item, match: Match, rejected: Sequence[tuple[int, int]] = ()
) -> Judged | None:
    """Judge one match.

    Args:
        lookup: the report.
        item: the item the match belongs to.
        match: the match.
        rejected: ranges of the item's reject words in the report.

    Returns:
        What it shows, or None where the match does not count at all (signature, or a role that
        its signal does not want).
    """
    report, signal = lookup.report, match.signal
    body, heading = _body(lookup, match)
    clauses = [report.clauses[report.clause_at[start]] for start, _ in body]
    role = _role(clauses)
    sentence = clauses[0].sentence
    section = report.sentences[sentence].section
    reach = (clauses[0].index, clauses[-1].index)
    if role is Role.SIGNATURE or (signal.roles and role.value not in signal.roles):
        return None
    stale = _stale(lookup, body[0][0])
    if signal.figure and not owned_figures(lookup, item, body, rejected):
        return None
    if (role is Role.PLAN or role is Role.PROBLEM) and role.value not in signal.roles:
        status = Status.PLANNED if role is Role.PLAN else Status.PROBLEM
        why = _why_role(lookup, clauses, role)
        return Judged(
            match, body, sentence, section, reach, role, status, heading, stale, (), False, why
        )
    named = signal.shows != "measure"
    figures = () if heading else owned_figures(lookup, item, body, rejected, follows=not named)
    status, raised, why = _strength(lookup, match, clauses, role, heading, bool(figures))
    return Judged(
        match, body, sentence, section, reach, role, status, heading, stale, figures, raised, why
    )


def _body(lookup: Lookup, match: Match) -> tuple[Words, bool]:
    clause_at, heading = lookup.report.clause_at, lookup.heading
    words = match.words
    if len(words) == 1:
        return words, heading[clause_at[words[0][0]]]
    inside = tuple([word for word in words if not heading[clause_at[word[0]]]])
    return (inside, False) if inside else (words, True)


def _role(clauses: list[Clause]) -> Role:
    roles = {clause.role for clause in clauses}
    if len(roles) == 1:
        return clauses[0].role
    return next((role for role in _PRECEDENCE if role in roles), Role.ACHIEVEMENT)


def _why_role(lookup: Lookup, clauses: list[Clause], role: Role) -> Reason:
    report = lookup.report
    kind = CueKind.INTENTION if role is Role.PLAN else CueKind.SHORTCOMING
    for clause in clauses:
        for cue in clause.cues:
            if cue.kind is kind:
                return reasons.word(report.quote(cue.start, cue.end))
    section = report.sections[report.sentences[clauses[0].sentence].section]
    return reasons.part(section.title)


def _strength(
    lookup: Lookup,
    match: Match,
    clauses: list[Clause],
    role: Role,
    heading: bool,
    counted: bool,
) -> tuple[Status, bool, Reason]:
    """Status of an achievement match, whether a completion word raised it, and why."""
    shows = match.signal.shows
    weak = _weakness(shows, clauses, role, heading, counted)
    if weak:
        return Status.MENTIONED, False, weak
    if counted:
        return Status.QUANTIFIED, shows == "topic", reasons.HAS_FIGURE
    if shows == "measure":
        return Status.DONE, False, reasons.HAS_MEASURE
    word = _completion(lookup, match, clauses)
    if word:
        return Status.DONE, True, reasons.word(word)
    return Status.MENTIONED, False, reasons.NO_MEASURE


def _weakness(
    shows: str, clauses: list[Clause], role: Role, heading: bool, counted: bool
) -> Reason | None:
    """Why a match can be no more than a mention; None if it can."""
    if heading:
        return reasons.HEADING_ONLY
    if shows == "name":
        return reasons.NAME_ONLY
    kinds = {cue.kind for clause in clauses for cue in clause.cues}
    if CueKind.NEGATION in kinds:
        return reasons.SAYS_NONE
    if counted:
        return None
    if CueKind.OBLIGATION in kinds and CueKind.COMPLETION not in kinds:
        return reasons.DEMAND_ONLY
    return reasons.OPENING_ONLY if role is Role.PREAMBLE else None


def _completion(lookup: Lookup, match: Match, clauses: list[Clause]) -> str:
    """The completion word beside a match's own words that raises it; empty if there is none."""
    for clause in clauses:
        for cue in lookup.completion(clause.index):
            if not any(cue.start < end and start < cue.end for start, end in match.words):
                return lookup.report.quote(cue.start, cue.end)
    return ""


def _stale(lookup: Lookup, position: int) -> bool:
    """Whether the sentence dates the passage before the year reported on."""
    report = lookup.report
    clause = report.clauses[report.clause_at[position]]
    named = lookup.earlier.get(clause.sentence)
    if not named or lookup.year is None:
        return False
    years = [year for at, year in named if at < clause.end]
    return bool(years) and max(years) < lookup.year
