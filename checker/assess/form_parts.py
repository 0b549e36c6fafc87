"""Section signals: is the required part there as a part, as a passage, or only in passing?"""

from __future__ import annotations

from checker.assess.judged import Judged
from checker.assess.quotation import MOST
from checker.match import Match
from checker.model import Report, Role, Section, Status
from checker.rubric.records import Signal

_PASSAGE_SENTENCES = 2
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
        _judged(report, item, signal, _opening(report, section), Status.DONE, "有专门部分")
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
    why = "有成段的内容" if clear else "只有个别语句"
    return [
        _judged(report, item, signal, (clause.start, clause.end), status, why)
        for clause in clauses[:3]
    ]


LEAST_CLAUSE = 5


def _is_part(report: Report, section: Section, role: Role) -> bool:
    if role is Role.ACHIEVEMENT:
        announced = section.role is role
    else:
        announced = role in section.announces and role in (section.role, *section.announces)
    return announced and section.end - section.heading_end >= _LEAST_BODY


def _opening(report: Report, section: Section) -> tuple[int, int]:
    """The heading and the clause below it, so that the quotation shows there is text."""
    position = section.heading_end
    while position < section.end and report.clause_at[position] < 0:
        position += 1
    if position >= section.end:
        return section.start, section.heading_end
    below = report.clauses[report.clause_at[position]]
    end = below.end if below.end - section.start <= MOST else section.heading_end
    return section.start, end


def _judged(
    report: Report, item: int, signal: Signal, place: tuple[int, int], status: Status, why: str
) -> Judged:
    clause = report.clause_at[place[0]]
    role = report.clauses[clause].role if clause >= 0 else Role.ACHIEVEMENT
    match = Match(item, signal, (place,), 100.0)
    return Judged(match, (place,), role, status, False, False, (), False, why)
