"""The matters of a plan and the shortcomings of a report: the units that are followed up."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.compare.years.common_words import MARKER
from checker.model import Clause, Report, Role, Sentence

_MARKER = re.compile(MARKER)
_LEAD_IN = re.compile(
    r"(?:以下|如下|主要)[^。]{0,8}:$|:$|具体如下|重点(?:做好|抓好)(?:以下|如下)?[^,]{0,6}工作"
)
_SHORTEST = 6


class Matter(NamedTuple):
    """A planned matter or a shortcoming: reading range and the clauses that say it."""

    start: int
    end: int
    clauses: tuple[Clause, ...]


def plans_of(report: Report) -> tuple[Matter, ...]:
    """Sentences of the plan, in order; a heading counts where nothing stands below it."""
    return tuple(
        matter
        for sentence in report.sentences
        if _counts(report, sentence)
        if (matter := _of_role(report, sentence, Role.PLAN)) is not None
    )


def problems_of(report: Report) -> tuple[Matter, ...]:
    """Shortcomings, in order: a numbered point with what explains it is one matter."""
    found: list[Matter] = []
    group = None
    for sentence in report.sentences:
        if sentence.heading and not _states(report, sentence):
            group = None
            continue
        matter = _of_role(report, sentence, Role.PROBLEM)
        if matter is None:
            continue
        own = _group(report, sentence)
        if found and own is not None and own == group:
            last = found[-1]
            found[-1] = Matter(last.start, matter.end, last.clauses + matter.clauses)
        else:
            found.append(matter)
        group = own
    return tuple(found)


def _of_role(report: Report, sentence: Sentence, role: Role) -> Matter | None:
    """The clauses of a sentence from the first to the last of a role, if they say anything."""
    if sentence.role not in (Role.PLAN, Role.PROBLEM):  # a stray clause is no matter
        return None
    clauses = report.clauses[sentence.first_clause : sentence.end_clause]
    own = [c for c in clauses if c.role is role]
    if not own:
        return None
    start, end = own[0].start, own[-1].end
    words = report.reading.text[start:end]
    if len(words) < _SHORTEST or _LEAD_IN.search(words.rstrip("\n")):
        return None
    return Matter(start, end, tuple(own))


def _counts(report: Report, sentence: Sentence) -> bool:
    return not sentence.heading or (_states(report, sentence) and not _has_body(report, sentence))


def _states(report: Report, sentence: Sentence) -> bool:
    """Whether a heading says something of its own and does not merely announce a part."""
    section = report.sections[sentence.section]
    heads = section.heading_start <= sentence.start < section.heading_end
    return not (heads and section.announces)


def _has_body(report: Report, heading: Sentence) -> bool:
    """Whether text stands below a heading, before the next heading of any kind."""
    following = heading.index + 1
    if following >= len(report.sentences):
        return False
    sentence = report.sentences[following]
    return not sentence.heading and sentence.role is not Role.SIGNATURE


def _group(report: Report, sentence: Sentence) -> tuple[str, int] | None:
    """Sentences with the same group belong to one shortcoming; None stands alone."""
    section = report.sections[sentence.section]
    if not section.announces and section.role is Role.PROBLEM:
        return "section", sentence.section
    point = report.points[sentence.point]
    if _MARKER.match(report.reading.text, point.start):
        return "point", sentence.point
    return None
