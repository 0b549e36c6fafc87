"""Section signals: is the required part there as a part, as a passage, or only in passing?"""

from __future__ import annotations

from checker.assess import reasons
from checker.assess.judged import Judged
from checker.assess.part_opening import names_results, opening
from checker.assess.quotation import quotation
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
        _judged(report, item, signal, opening(report, section, role), Status.DONE, reasons.OWN_PART)
        for section in _parts(report, role)
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


def _parts(report: Report, role: Role) -> list[Section]:
    """The parts of a role; of achievements only those named so, where there are any."""
    parts = [section for section in report.sections[1:] if _is_part(report, section, role)]
    named = [part for part in parts if role is Role.ACHIEVEMENT and names_results(part.title)]
    return named or parts


def _is_part(report: Report, section: Section, role: Role) -> bool:
    if role is Role.ACHIEVEMENT:
        announced = section.role is role
    else:
        announced = role in section.announces and role in (section.role, *section.announces)
    return announced and section.end - section.heading_end >= _LEAST_BODY


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
