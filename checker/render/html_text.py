"""The whole text of a report cut into segments, each with everything that is said of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.model import Span
from checker.render.html_marks import Mark


class Segment(NamedTuple):
    """A run of text that the same marks cover; ``marks`` strongest first, ``id`` on the page."""

    id: str
    text: str
    marks: tuple[Mark, ...]
    figure: bool
    chrome: bool

    @property
    def classes(self) -> str:
        """Style classes: the strongest evidence, the gravest finding, figures."""
        named: dict[str, str] = {}
        for mark in self.marks:
            named.setdefault(mark.kind, f"{mark.kind}-{mark.level}" if mark.level else mark.kind)
        if "s" in named:
            named.pop("n", None)  # evidence outshines a near miss of another item
        more = ("fig",) if self.figure else ()
        return " ".join(("m", *named.values(), *more))

    @property
    def blank(self) -> bool:
        """Whether nothing can be seen of it, so that it is no link."""
        return not self.text.strip()

    @property
    def ids(self) -> str:
        """Ids of the quotations, for the page's script."""
        return " ".join(mark.id for mark in self.marks)

    @property
    def said(self) -> str:
        """What is said of this passage, for tooltips and screen readers."""
        return "\n".join(dict.fromkeys(mark.said for mark in self.marks))


class Line(NamedTuple):
    """A line of the text; ``number`` from 1."""

    number: int
    segments: tuple[Segment, ...]

    @property
    def blank(self) -> bool:
        """Whether nothing can be seen on it."""
        return not "".join(segment.text for segment in self.segments).strip()

    @property
    def chrome(self) -> bool:
        """Whether it is page furniture as a whole."""
        return bool(self.segments) and all(segment.chrome for segment in self.segments)


def lines_of(
    text: str, marks: Sequence[Mark], figures: Sequence[Span], chrome: Sequence[Span]
) -> tuple[Line, ...]:
    """The text as lines of segments; joined by line feeds they give the text again.

    Args:
        text: the document's text; all spans are its code points.
        marks: what is said of passages; they may overlap.
        figures: spans shown as figures. chrome: spans that never count.
    """
    cuts = _cuts(text, [mark.span for mark in marks], figures, chrome)
    covers = _Cover(marks, figures, chrome)
    lines, start, number = [], 0, 0
    for row, line in enumerate(text.split("\n"), start=1):
        end = start + len(line)
        inner = list(_between(cuts, start, end))
        segments = []
        for left, right in pairwise(inner):
            number += 1
            segments.append(covers.segment(f"t{number}", text[left:right], left))
        lines.append(Line(row, tuple(segments)))
        start = end + 1
    return tuple(lines)


def anchors_of(text: str, lines: Sequence[Line], marks: Sequence[Mark]) -> dict[str, str]:
    """Per mark, the id of the first segment to be seen that it covers, or else of its line."""
    found: dict[str, str] = {}
    for line in lines:
        for segment in line.segments:
            for mark in () if segment.blank else segment.marks:
                found.setdefault(mark.id, segment.id)
    for mark in marks:
        found.setdefault(mark.id, line_anchor(text.count("\n", 0, mark.span.start) + 1))
    return found


def line_anchor(number: int) -> str:
    """Id of a line on the page."""
    return f"line-{number}"


class _Cover:
    """Says what covers the next position; asked in order of position only."""

    def __init__(
        self, marks: Sequence[Mark], figures: Iterable[Span], chrome: Iterable[Span]
    ) -> None:
        self._waiting = sorted(marks, key=lambda mark: mark.span.start, reverse=True)
        self._open: list[Mark] = []
        self._figures = _Inside(figures)
        self._chrome = _Inside(chrome)

    def segment(self, name: str, text: str, at: int) -> Segment:
        """The segment that begins at this position."""
        while self._waiting and self._waiting[-1].span.start <= at:
            self._open.append(self._waiting.pop())
        self._open = [mark for mark in self._open if mark.span.end > at]
        marks = tuple(sorted(self._open, key=lambda mark: mark.rank))
        return Segment(name, text, marks, self._figures.holds(at), self._chrome.holds(at))


class _Inside:
    """Whether positions, asked in order, lie inside spans."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._waiting = sorted(spans, reverse=True)
        self._until = 0

    def holds(self, at: int) -> bool:
        while self._waiting and self._waiting[-1].start <= at:
            self._until = max(self._until, self._waiting.pop().end)
        return at < self._until


def _cuts(text: str, *spans: Sequence[Span]) -> list[int]:
    """Positions where anything begins or ends, in order."""
    return sorted({edge for group in spans for span in group for edge in span} | {len(text)})


def _between(cuts: list[int], start: int, end: int) -> Iterator[int]:
    """The line's own edges and the cuts inside it; nothing for an empty line."""
    if start == end:
        return
    yield start
    low = bisect_right(cuts, start)
    while low < len(cuts) and cuts[low] < end:
        yield cuts[low]
        low += 1
    yield end
