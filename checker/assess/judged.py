"""What one match shows: its role, its strength, its figures, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.assess import reasons
from checker.assess.attribution import not_ours
from checker.assess.lookup import COMPLETION, NEGATION, OBLIGATION, Lookup
from checker.assess.owned_figures import owned_figures
from checker.assess.reasons import Reason
from checker.match import Match
from checker.model import CueKind, Figure, Role, Status
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
    signal = match.signal
    body, clauses, heading = _body(lookup, match)
    role = _role(lookup.roles, clauses)
    if role is Role.SIGNATURE or (signal.roles and role.value not in signal.roles):
        return None
    sentence = lookup.sentences[clauses[0]]
    section = lookup.report.sentences[sentence].section
    reach = (clauses[0], clauses[-1])
    counts = _may_count(lookup, item, sentence, lookup.sentences[clauses[-1]])
    if signal.figure and not (counts and owned_figures(lookup, item, clauses, rejected)):
        return None
    stale = sentence in lookup.earlier and _stale(lookup, sentence, clauses[0])
    if (role is Role.PLAN or role is Role.PROBLEM) and role.value not in signal.roles:
        status = Status.PLANNED if role is Role.PLAN else Status.PROBLEM
        why = _why_role(lookup, clauses, role)
        return Judged(
            match, body, sentence, section, reach, role, status, heading, stale, (), False, why
        )
    figures: tuple[Figure, ...] = ()
    if counts and not heading:
        follows = signal.shows == "measure"
        figures = owned_figures(lookup, item, clauses, rejected, follows=follows)
    status, raised, why = _strength(lookup, match, clauses, role, heading, bool(figures))
    return Judged(
        match, body, sentence, section, reach, role, status, heading, stale, figures, raised, why
    )


def _may_count(lookup: Lookup, item: Item, first: int, last: int) -> bool:
    """Whether there are figures anywhere near; most sentences have none."""
    if item.figures and item.figures.within == "point":
        return True
    figures = lookup.figures
    return first in figures or last in figures or last + 1 in figures


def _body(lookup: Lookup, match: Match) -> tuple[Words, list[int], bool]:
    """The match's words outside headings, or all if it has none there, and their clauses."""
    clause_at, heading = lookup.clause_at, lookup.heading
    words = match.words
    clauses = [clause_at[word[0]] for word in words]
    heads = [clause for clause in clauses if heading[clause]]
    if not heads:
        return words, clauses, False
    if len(heads) == len(clauses):
        return words, clauses, True
    inside = tuple([word for word in words if not heading[clause_at[word[0]]]])
    return inside, [clause for clause in clauses if not heading[clause]], False


def _role(roles: Sequence[Role], clauses: list[int]) -> Role:
    """The role of the clauses; of several, the one that takes precedence."""
    first = roles[clauses[0]]
    for clause in clauses:
        if roles[clause] is not first:
            found = {roles[number] for number in clauses}
            return next((role for role in _PRECEDENCE if role in found), Role.ACHIEVEMENT)
    return first


def _why_role(lookup: Lookup, clauses: list[int], role: Role) -> Reason:
    report = lookup.report
    kind = CueKind.INTENTION if role is Role.PLAN else CueKind.SHORTCOMING
    for clause in clauses:
        for cue in report.clauses[clause].cues:
            if cue.kind is kind:
                return reasons.word(report.quote(cue.start, cue.end))
    section = report.sections[report.sentences[lookup.sentences[clauses[0]]].section]
    return reasons.part(section.title)


def _strength(
    lookup: Lookup,
    match: Match,
    clauses: list[int],
    role: Role,
    heading: bool,
    counted: bool,
) -> tuple[Status, bool, Reason]:
    """Status of an achievement match, whether a completion word raised it, and why."""
    shows = match.signal.shows
    weak = _weakness(lookup, shows, clauses, role, heading, counted)
    weak = weak or not_ours(lookup, match, clauses)
    if not weak and not counted and lookup.hollow(clauses):
        weak = reasons.HOLLOW
    if weak:
        return Status.MENTIONED, False, weak
    if counted:
        return Status.QUANTIFIED, shows == "topic", reasons.HAS_FIGURE
    if shows == "measure":
        return Status.DONE, False, reasons.HAS_MEASURE
    if all(map(lookup.slogan, clauses)):
        return Status.MENTIONED, False, reasons.SLOGAN_ONLY
    word = _completion(lookup, match, clauses)
    if word:
        return Status.DONE, True, reasons.word(word)
    return Status.MENTIONED, False, reasons.NO_MEASURE


def _weakness(
    lookup: Lookup, shows: str, clauses: list[int], role: Role, heading: bool, counted: bool
) -> Reason | None:
    """Why a match can be no more than a mention; None if it can."""
    if heading:
        return reasons.HEADING_ONLY
    if shows == "name":
        return reasons.NAME_ONLY
    cues = 0
    for clause in clauses:
        cues |= lookup.cues[clause]
    if cues & NEGATION:
        return reasons.SAYS_NONE
    if counted:
        return None
    if cues & OBLIGATION and not cues & COMPLETION:
        return reasons.DEMAND_ONLY
    return reasons.OPENING_ONLY if role is Role.PREAMBLE else None


def _completion(lookup: Lookup, match: Match, clauses: list[int]) -> str:
    """The completion word beside a match's own words that raises it; empty if there is none."""
    for clause in clauses:
        for cue in lookup.completion(clause):
            if not any(cue.start < end and start < cue.end for start, end in match.words):
                return lookup.report.quote(cue.start, cue.end)
    return ""


def _stale(lookup: Lookup, sentence: int, clause: int) -> bool:
    """Whether the sentence dates the passage before the year reported on."""
    if lookup.year is None:
        return False
    end = lookup.report.clauses[clause].end
    years = [year for at, year in lookup.earlier[sentence] if at < end]
    return bool(years) and max(years) < lookup.year
