"""What a comparison of two years says. Every statement carries its passages in both documents."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from checker.model import Assessment, Finding, Report, Span, Status


class Passage(NamedTuple):
    """Words of one of the two documents: ``text`` is what stands at ``span``."""

    span: Span
    text: str
    line: int


class Change(StrEnum):
    """How an item's status moved from the old report to the new one."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"


class Kept(StrEnum):
    """What became of a matter of last year's plan."""

    KEPT = "kept"
    PARTLY = "partly"
    NOT_MENTIONED = "not-mentioned"


class How(StrEnum):
    """Why the verdict on a matter of the plan is what it is."""

    DONE = "done"
    SOME_PARTS = "some-parts"
    NAMED = "named"
    OLD_SENTENCE = "old-sentence"
    PROBLEM = "problem"
    PLANNED_AGAIN = "planned-again"
    NOTHING = "nothing"


class Fate(StrEnum):
    """What became of a shortcoming that last year's report owned up to."""

    REPEATED = "repeated"
    ADDRESSED = "addressed"
    PLANNED = "planned"
    DROPPED = "dropped"


class Jump(StrEnum):
    """Why a moved figure should be asked about."""

    MANIFOLD = "manifold"
    FRACTION = "fraction"
    DECIMAL_POINT = "decimal-point"
    POINTS = "points"


class ItemChange(NamedTuple):
    """One leaf item in both years, with the best quotation of each where there is one."""

    id: str
    title: str
    change: Change
    old_status: Status
    new_status: Status
    old: Passage | None
    new: Passage | None


class PlanPart(NamedTuple):
    """One clause of a planned matter and the passage of the new report nearest to it.

    ``similarity``: 0-100, the weighted share of the clause's own words found there.
    """

    old: Passage
    outcome: Kept
    how: How
    new: Passage | None
    similarity: float
    why: str
    why_en: str


class PlanResult(NamedTuple):
    """A matter of last year's plan; ``items``: rubric items that it or its evidence stands for.

    ``how`` is ``PLANNED_AGAIN`` only where this year's report does no more than plan it.
    """

    old: Passage
    outcome: Kept
    how: How
    new: Passage | None
    parts: tuple[PlanPart, ...]
    items: tuple[str, ...]
    why: str
    why_en: str


class ProblemResult(NamedTuple):
    """A shortcoming of last year's report; ``similarity`` 0-100 to the passage found."""

    old: Passage
    fate: Fate
    new: Passage | None
    similarity: float


class Copied(NamedTuple):
    """A passage taken over; names, dates and figures were masked for the comparison.

    ``characters``: its length in the new report. ``similarity``: 0-100 of the masked words.
    ``figures_differ``: the words were kept and the figures brought up to date.
    ``formula``: opening words or set phrases that every report has.
    """

    old: Passage
    new: Passage
    characters: int
    similarity: float
    figures_differ: bool
    formula: bool


class FigurePair(NamedTuple):
    """The same measure in both years.

    ``old`` and ``new`` are the figures themselves, ``old_context`` and ``new_context`` the clauses
    they stand in. ``change`` is in ``unit`` (percentage points for rates); ``percent`` is the
    relative change, None for rates or where the old value is 0. ``similarity`` 0-100 of the words
    around them.
    """

    measure: str
    unit: str
    old_value: float
    new_value: float
    change: float
    percent: float | None
    frozen: bool
    jump: Jump | None
    similarity: float
    old: Passage
    new: Passage
    old_context: Passage
    new_context: Passage


class Side(NamedTuple):
    """One of the two reports in short; ``only_here``: items that do not bind the other."""

    report: Report
    unit: str
    year: int | None
    coverage: float
    score: float
    grade: str
    plan_matters: int
    problems: int
    only_here: int


class Warned(NamedTuple):
    """Something odd about the pair, in both languages."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class YearComparison:
    """Everything said about two reports of one unit.

    ``copied_share``: copied characters / characters of the new report's sentences (headings,
    signature and page furniture left out), 0-1; ``unchanged_share``: those of passages whose
    figures stayed too. ``general_plans``: sentences of last year's plan
    too general to be checked.
    """

    old: Side
    new: Side
    warnings: tuple[Warned, ...]
    items: tuple[ItemChange, ...]
    plan: tuple[PlanResult, ...]
    general_plans: tuple[Passage, ...]
    problems: tuple[ProblemResult, ...]
    copied: tuple[Copied, ...]
    copied_share: float
    unchanged_share: float
    figures: tuple[FigurePair, ...]
    findings: tuple[Finding, ...]

    @property
    def frozen(self) -> tuple[FigurePair, ...]:
        """Figures with last year's value."""
        return tuple(pair for pair in self.figures if pair.frozen)

    @property
    def moved(self) -> tuple[FigurePair, ...]:
        """Figures with another value than last year."""
        return tuple(pair for pair in self.figures if not pair.frozen)


class Pair(NamedTuple):
    """Two assessments of one unit, the older first."""

    old: Assessment
    new: Assessment


def passage(report: Report, start: int, end: int) -> Passage:
    """The passage at a reading range of a report."""
    span = report.reading.span(start, end)
    return at(report, span)


def at(report: Report, span: Span) -> Passage:
    """The passage at document positions of a report."""
    document = report.document
    return Passage(span, document.text[span.start : span.end], document.line_of(span.start))
