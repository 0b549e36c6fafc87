"""The new report, ready to be asked what it speaks of and whether it was done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from checker.compare.years.records import Pair, Passage, passage
from checker.compare.years.terms import Index, Terms, Weights, terms_of
from checker.model import Assessment, Clause, CueKind, Report, Role, Sentence

_LEFT_OUT = (Role.SIGNATURE, Role.CHROME, Role.PREAMBLE)
_FORM = "form"
_HAPPENED = re.compile(r"[\u4e00-\u9fff]{2}了|已(?!有|久)")
WIDTH = 3
"""Clauses in a row that are looked at together: enough for a measure and its result, too few for a
long sentence to hold anything by chance."""


class Window(NamedTuple):
    """Up to three clauses in a row of one sentence.

    ``repeated``: the sentence is last year's own with last year's figures. ``done``: an
    achievement whose sentence has a word of completion or a figure. ``items``: items that its
    sentence evidences.
    """

    start: int
    end: int
    point: int
    role: Role
    repeated: bool
    done: bool
    items: frozenset[str]


@dataclass(frozen=True, slots=True)
class Subject:
    """Windows of the new report by number, searched by meaning."""

    report: Report
    names: tuple[str, ...]
    weights: Weights
    windows: tuple[Window, ...]
    index: Index

    def terms(self, text: str) -> Terms:
        """What a reading text is about."""
        return terms_of(text, self.names)

    def cover(self, wanted: Terms, least: float) -> Iterator[tuple[Window, float]]:
        """Windows that hold at least a share of the wanted terms, best first; shares 0-1."""
        found = self.index.cover(wanted, least)
        return ((self.windows[number], share) for number, share in found)

    def passage(self, window: Window) -> Passage:
        """The window as a passage."""
        return passage(self.report, window.start, window.end)


def subject_of(pair: Pair, names: tuple[str, ...], same: tuple[tuple[int, int], ...]) -> Subject:
    """Prepare the new report of a pair.

    Args:
        pair: the two assessments.
        names: names of the unit, which do not count as words.
        same: reading ranges of the new report that only repeat the old one, figures included.
    """
    report = pair.new.report
    windows = tuple(_windows(pair.new, {start for start, _ in same}))
    text = report.reading.text
    weights = Weights([*_sentences(report, names), *_sentences(pair.old.report, names)])
    heads = _heads(report, names)
    words = [
        terms_of(text[window.start : window.end], names) | heads.get(window.point, frozenset())
        for window in windows
    ]
    return Subject(report, names, weights, windows, Index(words, weights))


def _sentences(report: Report, names: tuple[str, ...]) -> list[Terms]:
    text = report.reading.text
    return [terms_of(text[s.start : s.end], names) for s in _body(report)]


def _heads(report: Report, names: tuple[str, ...]) -> dict[int, Terms]:
    """What the heading above each point is about: it names the topic of what follows."""
    text = report.reading.text
    return {
        point.index: terms_of(text[point.head_start : point.head_end], names)
        for point in report.points
        if report.sections[point.section].start <= point.head_start < point.head_end
    }


def _body(report: Report) -> list[Sentence]:
    return [s for s in report.sentences if s.role not in _LEFT_OUT and not s.heading]


def _windows(new: Assessment, same: set[int]) -> Iterator[Window]:
    report = new.report
    figured = {figure.clause for figure in report.figures}
    items = _items(new)
    for sentence in _body(report):
        own = report.clauses[sentence.first_clause : sentence.end_clause]
        evidenced = frozenset(
            items.get(report.reading.span(sentence.start, sentence.end).start, ())
        )
        done = any(_does(report, clause, figured) for clause in own)
        for at in range(max(1, len(own) - WIDTH + 1)):
            part = own[at : at + WIDTH]
            if part:
                yield Window(
                    part[0].start,
                    part[-1].end,
                    sentence.point,
                    _role(part),
                    sentence.start in same,
                    done,
                    evidenced,
                )


def _role(clauses: tuple[Clause, ...]) -> Role:
    """An achievement if any clause is one; else the first clause's role."""
    roles = [clause.role for clause in clauses]
    return Role.ACHIEVEMENT if Role.ACHIEVEMENT in roles else roles[0]


def _does(report: Report, clause: Clause, figured: set[int]) -> bool:
    if clause.role is not Role.ACHIEVEMENT:
        return False
    if clause.index in figured or any(cue.kind is CueKind.COMPLETION for cue in clause.cues):
        return True
    return _HAPPENED.search(report.reading.text, clause.start, clause.end) is not None


def _items(new: Assessment) -> dict[int, set[str]]:
    """Items evidenced, by where the sentence of their evidence starts in the document."""
    found: dict[int, set[str]] = {}
    for item in new.items:
        if item.status.evidenced and item.rubric != _FORM:
            for evidence in item.evidence:
                found.setdefault(evidence.sentence.start, set()).add(item.id)
    return found
