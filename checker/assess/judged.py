"""What one match shows: its role, its strength, its figures, and why."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.assess.owned_figures import owned_figures
from checker.match import Match
from checker.model import Clause, CueKind, Figure, Report, Role, Status
from checker.rubric.records import Item

_YEAR = re.compile(r"(?<![\d〔\[(-])(20[0-3]\d)年(?!度|版)")
_RANK = {
    Status.QUANTIFIED: 5,
    Status.DONE: 4,
    Status.MENTIONED: 3,
    Status.PROBLEM: 2,
    Status.PLANNED: 1,
    Status.ABSENT: 0,
}


class Judged(NamedTuple):
    """A match judged; ``body`` are its words outside headings, or all if it has none there."""

    match: Match
    body: tuple[tuple[int, int], ...]
    role: Role
    status: Status
    heading: bool
    stale: bool
    figures: tuple[Figure, ...]
    raised: bool
    why: str


def rank(status: Status) -> int:
    """Precedence of a status, higher first: quantified > done > mentioned > problem > planned."""
    return _RANK[status]


def judge(report: Report, item: Item, match: Match) -> Judged | None:
    """Judge one match.

    Args:
        report: the report.
        item: the item the match belongs to.
        match: the match.

    Returns:
        What it shows, or None where the match does not count at all (signature, or a role that
        its signal does not want).
    """
    body, heading = _body(report, match)
    clauses = [report.clauses[report.clause_at[start]] for start, _ in body]
    role = _role(clauses)
    signal = match.signal
    if role in (Role.SIGNATURE, Role.CHROME) or (signal.roles and role.value not in signal.roles):
        return None
    stale = _stale(report, body[0][0])
    if role is Role.PLAN or role is Role.PROBLEM:
        status = Status.PLANNED if role is Role.PLAN else Status.PROBLEM
        why = _why_role(report, clauses, role)
        return Judged(match, body, role, status, heading, stale, (), False, why)
    figures = owned_figures(report, item, body) if not heading else ()
    if signal.figure and not figures:
        return None
    status, raised, why = _strength(report, match, body, clauses, role, heading, bool(figures))
    return Judged(match, body, role, status, heading, stale, figures, raised, why)


def _body(report: Report, match: Match) -> tuple[tuple[tuple[int, int], ...], bool]:
    inside = tuple(word for word in match.words if not _in_heading(report, word[0]))
    return (inside, False) if inside else (match.words, True)


def _in_heading(report: Report, position: int) -> bool:
    clause = report.clause_at[position]
    return clause >= 0 and report.sentences[report.clauses[clause].sentence].heading


def _role(clauses: list[Clause]) -> Role:
    roles = {clause.role for clause in clauses}
    for role in (Role.SIGNATURE, Role.PROBLEM, Role.PLAN, Role.PREAMBLE):
        if role in roles:
            return role
    return Role.ACHIEVEMENT


def _why_role(report: Report, clauses: list[Clause], role: Role) -> str:
    kind = CueKind.INTENTION if role is Role.PLAN else CueKind.SHORTCOMING
    for clause in clauses:
        for cue in clause.cues:
            if cue.kind is kind:
                return f"“{report.quote(cue.start, cue.end)}”"
    section = report.sections[report.sentences[clauses[0].sentence].section]
    return f"“{section.title}”部分" if section.title else ""


def _strength(
    report: Report,
    match: Match,
    body: tuple[tuple[int, int], ...],
    clauses: list[Clause],
    role: Role,
    heading: bool,
    counted: bool,
) -> tuple[Status, bool, str]:
    """Status of an achievement match, whether a completion word raised it, and why."""
    shows = match.signal.shows
    if heading:
        return Status.MENTIONED, False, "只见于标题"
    if shows == "name":
        return Status.MENTIONED, False, "只是点到名称"
    cues = [cue for clause in clauses for cue in clause.cues]
    kinds = {cue.kind for cue in cues}
    if CueKind.NEGATION in kinds:
        return Status.MENTIONED, False, "说的是没有"
    if counted and not (CueKind.OBLIGATION in kinds and role is Role.PREAMBLE):
        return Status.QUANTIFIED, shows == "topic", "有本项数据"
    if CueKind.OBLIGATION in kinds and CueKind.COMPLETION not in kinds:
        return Status.MENTIONED, False, "只是要求"
    if role is Role.PREAMBLE:
        return Status.MENTIONED, False, "只见于开头"
    if shows == "measure":
        return Status.DONE, False, "有具体做法"
    for cue in cues:
        if cue.kind is CueKind.COMPLETION and not any(
            cue.start < end and start < cue.end for start, end in match.words
        ):
            return Status.DONE, True, f"“{report.quote(cue.start, cue.end)}”"
    return Status.MENTIONED, False, "没有具体做法"


def _stale(report: Report, position: int) -> bool:
    """Whether the sentence dates the passage before the year reported on."""
    if report.facts.year is None:
        return False
    sentence = report.sentences[report.clauses[report.clause_at[position]].sentence]
    year = int(report.facts.year.value)
    clause = report.clauses[report.clause_at[position]]
    found = [int(m[1]) for m in _YEAR.finditer(report.reading.text, sentence.start, clause.end)]
    return bool(found) and found[-1] < year and max(found) < year
