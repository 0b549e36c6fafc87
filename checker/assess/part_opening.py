"""What is quoted of a required part: its heading, and the first words that tell its own matter.

A part on shortcomings often begins with what went well, a plan with the year behind; the reader
must see the shortcoming, the plan.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.assess.quotation import MOST, quotation
from checker.model import Clause, CueKind, Report, Role, Section
from checker.parse.cue_words import OPENS_PROBLEM

_TELLING = {Role.PROBLEM: CueKind.SHORTCOMING, Role.PLAN: CueKind.INTENTION}
_LEAST = 8
_NUMBERED = re.compile(r"[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[)）]|是|要|[.、](?!\d))")
_LEADING_IN = re.compile("取得|成绩|成效|成果|虽然|尽管|一年来|过去|回顾|肯定|对照|对标|清醒|看到")
_VAGUE = re.compile(r"(?:有|存在|面临)[^,]{0,14}(?:差距|短板|不足|问题|困难|弱项|环节)\W*$")
_RESULTS = re.compile("成效|举措|主要工作|工作情况|开展情况|主要做法|进展|落实情况")
_NO_RESULTS = re.compile("第一责任|履职|基本情况|整改|概况|问题|不足|打算|计划")


def names_results(title: str) -> bool:
    """Whether a heading announces what was done as a whole (主要举措和成效), and nothing else."""
    return bool(_RESULTS.search(title)) and not _NO_RESULTS.search(title)


def opening(report: Report, section: Section, role: Role) -> tuple[int, int]:
    """Reading range to quote of a part.

    From the heading to the first clause that tells the part's matter, if both fit into 100
    characters, else the passage of that clause; the heading alone if no clause has the role.

    Args:
        report: the report.
        section: the part.
        role: what the part is about.
    """
    clauses = _own(report, section, role)
    if not clauses:
        return section.start, section.heading_end
    first = next((one for one in clauses if _tells(report, one, role)), clauses[0])
    if first.end - section.start <= MOST:
        return section.start, first.end
    return quotation(report, ((first.start, first.end),))


def _own(report: Report, section: Section, role: Role) -> Sequence[Clause]:
    """The part's clauses of its role, below its heading."""
    below = report.clauses_in(section.heading_end, section.end)
    return [clause for clause in below if clause.role is role]


def _tells(report: Report, clause: Clause, role: Role) -> bool:
    """Whether a clause tells a shortcoming or a plan, and does not only lead in to it."""
    if role not in _TELLING or clause.end - clause.start < _LEAST:
        return role not in _TELLING
    text = report.reading.text[clause.start : clause.end]
    if _NUMBERED.match(text):
        return True
    leads_in = _LEADING_IN.search(text) or _VAGUE.search(text)
    if leads_in or any(word in text for word in OPENS_PROBLEM):
        return False
    return any(cue.kind is _TELLING[role] for cue in clause.cues)
