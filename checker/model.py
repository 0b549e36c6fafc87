"""Frozen records that every room shares. Imports nothing of ours.

Two kinds of position exist and are never mixed in one record:

* *document positions*: code points of ``Document.text``; every ``Span`` and every quotation uses
  them, so ``document.text[span.start:span.end]`` is the quotation;
* *reading positions*: code points of the normalised ``ReadingText``; the records of the report's
  structure (``Section``, ``Point``, ``Sentence``, ``Clause``, ``Figure``, ``Cue``) use them.

``ReadingText.span`` is the one way from the second to the first.
"""

from array import array
from bisect import bisect_left, bisect_right
from enum import StrEnum
from typing import NamedTuple

# Annotations are evaluated here: as text, each field of a record would be compiled at every start.


class Role(StrEnum):
    """What a section, sentence or clause does in the report."""

    ACHIEVEMENT = "achievement"
    PROBLEM = "problem"
    PLAN = "plan"
    PREAMBLE = "preamble"
    SIGNATURE = "signature"
    CHROME = "chrome"


class Level(StrEnum):
    """Level of the reporting unit."""

    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    TOWN = "town"
    DEPARTMENT = "department"


class Status(StrEnum):
    """Verdict on one item of the rubric (认定)."""

    QUANTIFIED = "quantified"
    DONE = "done"
    MENTIONED = "mentioned"
    PLANNED = "planned"
    PROBLEM = "problem"
    ABSENT = "absent"
    NOT_APPLICABLE = "not-applicable"

    @property
    def evidenced(self) -> bool:
        """Whether the item counts as evidenced (done or quantified)."""
        return self in (Status.DONE, Status.QUANTIFIED)


class CueKind(StrEnum):
    """What a cue word says about the clause it stands in."""

    INTENTION = "intention"
    SHORTCOMING = "shortcoming"
    COMPLETION = "completion"
    OBLIGATION = "obligation"
    NEGATION = "negation"


class Severity(StrEnum):
    """How much an integrity finding weighs."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Span(NamedTuple):
    """Half-open range of document positions, in code points."""

    start: int
    end: int


class Mark(NamedTuple):
    """A page or paragraph of the file begins at this document position; numbers from 1."""

    start: int
    page: int | None
    paragraph: int | None


class Hint(NamedTuple):
    """What the file, not its text, says of itself.

    ``kind`` is title, published, unit, number or created (of the file, no fact of the report).

    ``source`` names where it stood, e.g. ``html:meta PubDate`` or ``docx:core created``.
    """

    kind: str
    value: str
    source: str


def _start(mark: Mark) -> int:
    return mark.start


class Document(NamedTuple):
    """An input file as read; ``text`` has ``\\n`` as its only line break.

    ``marks``: where its pages and paragraphs begin, in order of position; empty for plain text.
    ``hints``: what the file's metadata says; never proof of anything.
    """

    path: str
    text: str
    sha256: str
    format: str
    encoding: str
    warnings: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    hints: tuple[Hint, ...] = ()

    def line_of(self, position: int) -> int:
        """Line number, from 1, of a document position."""
        return self.text.count("\n", 0, position) + 1

    def mark_at(self, position: int) -> Mark | None:
        """The last mark at or before a document position; None where the file has none."""
        found = bisect_right(self.marks, position, key=_start)
        return self.marks[found - 1] if found else None


class ReadingText(NamedTuple):
    """Normalised text with the way back: ``offsets[i]`` is the document position of character i."""

    text: str
    offsets: "array[int]"

    def span(self, start: int, end: int) -> Span:
        """Document span of the reading range ``[start, end)``; empty ranges give empty spans."""
        if start >= end:
            at = self.offsets[start] if start < len(self.offsets) else 0
            return Span(at, at)
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


class Fact(NamedTuple):
    """One fact about the report and where it came from."""

    value: str
    span: Span | None
    source: str


class Facts(NamedTuple):
    """What identifies the report; a fact not found is None. Dates are ISO ``YYYY-MM-DD``."""

    title: Fact | None
    unit: Fact | None
    level: Fact | None
    year: Fact | None
    published: Fact | None
    signed: Fact | None
    number: Fact | None = None


class Section(NamedTuple):
    """A headed part; section 0 is the text before the first heading. Reading positions.

    ``announces``: the roles that its own heading names, two for combined parts, often none.
    """

    index: int  # type: ignore[assignment]  # its number; tuple.index is never called
    depth: int
    parent: int
    start: int
    end: int
    heading_start: int
    heading_end: int
    title: str
    role: Role
    announces: tuple[Role, ...]


class Point(NamedTuple):
    """A numbered or 一是/二是 unit, or a paragraph that has none. Reading positions.

    ``head_start``/``head_end``: the nearest heading above it, its own run-in heading included;
    empty where there is none.
    """

    index: int  # type: ignore[assignment]  # its number; tuple.index is never called
    section: int
    start: int
    end: int
    head_start: int
    head_end: int


class Sentence(NamedTuple):
    """A sentence; ``heading`` marks headings and run-in headings. Reading positions."""

    index: int  # type: ignore[assignment]  # its number; tuple.index is never called
    start: int
    end: int
    section: int
    point: int
    first_clause: int
    end_clause: int
    role: Role
    heading: bool


class Cue(NamedTuple):
    """A cue word at reading positions."""

    kind: CueKind
    start: int
    end: int


class Clause(NamedTuple):
    """A comma-delimited part of a sentence; ``role`` already heeds its cues. Reading positions."""

    index: int  # type: ignore[assignment]  # its number; tuple.index is never called
    start: int
    end: int
    sentence: int
    role: Role
    cues: tuple[Cue, ...]


class Figure(NamedTuple):
    """A count, rate or amount: ``value`` in its ``unit``; ``rate`` true for percentages.

    Reading positions; ``digits`` is the number of printed decimals, ``bound`` one of
    ``exact``, ``over`` (余), ``about`` (近, 约) and ``floor`` (以上, 不低于).
    """

    start: int
    end: int
    value: float
    unit: str
    rate: bool
    digits: int
    bound: str
    clause: int


class Report(NamedTuple):
    """A document understood: facts, structure and roles."""

    document: Document
    reading: ReadingText
    facts: Facts
    sections: tuple[Section, ...]
    points: tuple[Point, ...]
    sentences: tuple[Sentence, ...]
    clauses: tuple[Clause, ...]
    figures: tuple[Figure, ...]
    chrome: tuple[Span, ...]
    clause_at: "array[int]"
    warnings: tuple[str, ...]

    def quote(self, start: int, end: int) -> str:
        """Exact document text of the reading range ``[start, end)``."""
        span = self.reading.span(start, end)
        return self.document.text[span.start : span.end]

    def clauses_in(self, start: int, end: int) -> tuple[Clause, ...]:
        """Clauses that begin in the reading range ``[start, end)``, in order."""
        first = bisect_left(self.clauses, start, key=lambda clause: clause.start)
        last = bisect_left(self.clauses, end, key=lambda clause: clause.start)
        return self.clauses[first:last]


class Basis(NamedTuple):
    """Document and provision behind an item, as printed to the user.

    ``first``, ``last``: the reporting years for which the document is in force; None is no bound.
    """

    document: str
    provision: str
    first: int | None = None
    last: int | None = None


class FigureShown(NamedTuple):
    """A figure inside a piece of evidence, with its document span."""

    text: str
    value: float
    unit: str
    span: Span


class SignalShown(NamedTuple):
    """The signal that found a piece of evidence; ``similarity`` is 0-100."""

    kind: str
    pattern: str
    similarity: float


class Evidence(NamedTuple):
    """A match kept: quotation, place, role and what it shows."""

    span: Span
    text: str
    line: int
    section: str
    role: Role
    status: Status
    stale: bool
    sentence: Span
    figures: tuple[FigureShown, ...]
    signal: SignalShown
    why: str
    why_en: str = ""


class NearMiss(NamedTuple):
    """The closest passage that did not count, and why."""

    span: Span
    text: str
    line: int
    why: str
    why_en: str = ""


class ItemResult(NamedTuple):
    """The verdict on one item; ``score`` is 0-100, ``confidence`` 0-1."""

    id: str
    parent: str | None
    rubric: str
    group: str
    title: str
    status: Status
    applicable: bool
    score: float
    weight: float
    basis: tuple[Basis, ...]
    evidence: tuple[Evidence, ...]
    evidence_count: int
    near_misses: tuple[NearMiss, ...]
    why: str
    advice: str
    leaf: bool
    confidence: float
    review: bool
    why_en: str = ""

    @property
    def gap(self) -> bool:
        """Whether this is an applicable item that is not evidenced."""
        return self.leaf and self.applicable and not self.status.evidenced


class GroupSummary(NamedTuple):
    """Coverage (0-1) and score (0-100) of one group of items."""

    id: str
    title: str
    rubric: str
    applicable: int
    done: int
    coverage: float
    score: float


class Summary(NamedTuple):
    """The report in figures: coverage 0-1, score 0-100, grade by the rubric's scale."""

    coverage: float
    score: float
    grade: str
    applicable: int
    done: int
    gaps: int
    by_group: tuple[GroupSummary, ...]


class FindingPlace(NamedTuple):
    """A passage that a finding speaks of."""

    span: Span
    text: str
    line: int


class Finding(NamedTuple):
    """An integrity remark on the report itself."""

    rule: str
    severity: Severity
    message: str
    message_en: str
    places: tuple[FindingPlace, ...]
    values: tuple[tuple[str, str], ...]
    fingerprint: str


class RubricUsed(NamedTuple):
    """Which rubric judged, for the record."""

    id: str
    title: str
    version: str
    sha256: str


class Assessment(NamedTuple):
    """Everything said about one report; ``waived`` findings are known and do not stand."""

    report: Report
    rubrics: tuple[RubricUsed, ...]
    items: tuple[ItemResult, ...]
    summary: Summary
    findings: tuple[Finding, ...]
    warnings: tuple[str, ...]
    waived: tuple[Finding, ...] = ()

    @property
    def gaps(self) -> tuple[ItemResult, ...]:
        """Applicable items below ``done``, heaviest first, then in the rubric's order."""
        return tuple(sorted((i for i in self.items if i.gap), key=lambda i: -i.weight))
