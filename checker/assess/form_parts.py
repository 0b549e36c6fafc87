"""Section signals: is the required part there as a part, as a passage, or only in passing?"""

from __future__ import annotations

from bisect import bisect_left

from checker.assess import reasons
from checker.assess.judged import Judged
from checker.assess.quotation import MOST, quotation
from checker.assess.reasons import Reason
from checker.match import Match
from checker.model import Clause, CueKind, Report, Role, Section, Status
from checker.rubric.records import Signal

_PASSAGE_SENTENCES = 2
_TELLING = (CueKind.COMPLETION, CueKind.SHORTCOMING, CueKind.INTENTION)
_LEAST_BODY = 12


def part_found(report: Report, item: int, signal: Signal) -> list[Judged]:
    """What a section signal finds.

    A part announced by its heading and followed by text is done; two or more sentences elsewhere
    are a clear passage and done; less is mentioned.

    Args:
        report: the report.
        item: number of the item.
        signal: the section signal.
    """
    role = Role(signal.role)
    found = [
        _judged(
            report, item, signal, _opening(report, section, role), Status.DONE, reasons.OWN_PART
        )
        for section in report.sections[1:]
        if _is_part(report, section, role)
    ]
    if found:
        return found[:3]
    clauses = [c for c in report.clauses if c.role is role and c.end - c.start >= LEAST_CLAUSE]
    if not clauses:
        return []
    sentences = {clause.sentence for clause in clauses}
    clear = len(sentences) >= _PASSAGE_SENTENCES
    status = Status.DONE if clear else Status.MENTIONED
    why = reasons.CLEAR_PASSAGE if clear else reasons.SINGLE_SENTENCES
    return [
        _judged(report, item, signal, quotation(report, ((clause.start, clause.end),)), status, why)
        for clause in sorted(clauses, key=_tells_little)[:3]
    ]


def _tells_little(clause: Clause) -> bool:
    """Whether a clause says nothing done and nothing lacking, such as a date or a name."""
    return not any(cue.kind in _TELLING for cue in clause.cues)


LEAST_CLAUSE = 5


def _is_part(report: Report, section: Section, role: Role) -> bool:
    if role is Role.ACHIEVEMENT:
        announced = section.role is role
    else:
        announced = role in section.announces and role in (section.role, *section.announces)
    return announced and section.end - section.heading_end >= _LEAST_BODY


def _opening(report: Report, section: Section, role: Role) -> tuple[int, int]:
    """The heading with the first clause of that role, or that clause alone if it is far below."""
    first = bisect_left(report.clauses, section.heading_end, key=lambda clause: clause.start)
    for clause in report.clauses[first:]:
        if clause.start >= section.end:
            break
        if clause.role is role:
            near = clause.end - section.start <= MOST
            return (section.start, clause.end) if near else (clause.start, clause.end)
    return section.start, section.heading_end


def _judged(
    report: Report, item: int, signal: Signal, place: tuple[int, int], status: Status, why: Reason
) -> Judged:
    clause = report.clause_at[place[0]]
    role = report.clauses[clause].role if clause >= 0 else Role.ACHIEVEMENT
    match = Match(item, signal, (place,), 100.0)
    sentence = report.clauses[clause].sentence if clause >= 0 else 0
    section = report.sentences[sentence].section
    reach = (clause, clause)
    return Judged(
        match, (place,), sentence, section, reach, role, status, False, False, (), False, why
    )
