"""What the rules look at: one report, its item results, and shared readings of both."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from checker.audit.figures.quantities import Quantity, quantities_of
from checker.audit.place import tidied
from checker.audit.text.passages import Twin, twins_of
from checker.model import ItemResult, Report, Role, Span


class Context:
    """A report under audit; everything derived is computed once and shared by the rules.

    Args:
        report: the report.
        items: its item results.
    """

    def __init__(self, report: Report, items: tuple[ItemResult, ...] = ()) -> None:
        self.report = report
        self.items = items

    @property
    def text(self) -> str:
        """The reading text: half width, no spaces, no quotation marks, one paragraph a line."""
        return self.report.reading.text

    def span(self, start: int, end: int) -> Span:
        """Document span of a reading range."""
        return self.report.reading.span(start, end)

    def place(self, start: int, end: int) -> Span:
        """Document span of a reading range, tidied at its ends for the reader."""
        return tidied(self.report.document.text, self.span(start, end))

    def quote(self, start: int, end: int) -> str:
        """Document text of a reading range."""
        return self.report.quote(start, end)

    @cached_property
    def year(self) -> int | None:
        """Year reported on."""
        return int(self.report.facts.year.value) if self.report.facts.year else None

    @cached_property
    def level(self) -> str:
        """Level of the reporting unit; empty if unknown."""
        return self.report.facts.level.value if self.report.facts.level else ""

    @cached_property
    def item(self) -> dict[str, ItemResult]:
        """Item results by id."""
        return {item.id: item for item in self.items}

    @cached_property
    def quantities(self) -> tuple[tuple[Quantity, ...], ...]:
        """Per sentence its quantities, in order of position; sentences without any are left out."""
        return quantities_of(self.report)

    @cached_property
    def twins(self) -> tuple[Twin, ...]:
        """Passages that stand twice."""
        return twins_of(self.report)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """Document ranges of the body's paragraphs, whole lines, page furniture left out."""
        return _paragraphs(self.report)

    def in_body(self, position: int) -> bool:
        """Whether a document position lies in the body, outside page furniture."""
        index = bisect_right(self.paragraphs, (position, len(self.report.document.text))) - 1
        return index >= 0 and position < self.paragraphs[index].end

    @cached_property
    def opening(self) -> Span:
        """The place to show where something is missing altogether: the title, else the start."""
        title = self.report.facts.title
        if title is not None and title.span is not None:
            return title.span
        sentences = self.report.sentences
        return self.span(sentences[0].start, sentences[0].end) if sentences else Span(0, 0)

    def role_at(self, position: int) -> Role | None:
        """Role of the clause at a reading position; None between clauses."""
        clause = self.report.clause_at[position]
        return self.report.clauses[clause].role if clause >= 0 else None


def _paragraphs(report: Report) -> tuple[Span, ...]:
    text, found = report.document.text, []
    start = 0
    for paragraph in report.reading.text.split("\n"):
        end = start + len(paragraph)
        if paragraph:
            span = report.reading.span(start, end)
            stop = text.find("\n", span.end)
            left = text.rfind("\n", 0, span.start) + 1
            found.append(Span(left, len(text) if stop < 0 else stop))
        start = end + 1
    return tuple(found)
