"""The comparison of two years as one HTML file: both sides side by side, differences marked."""

from __future__ import annotations

from typing import NamedTuple

from checker.compare.years.records import (
    Change,
    Copied,
    Fate,
    FigurePair,
    How,
    Passage,
    YearComparison,
)
from checker.model import Document
from checker.render.compare_marks import Piece, pieces
from checker.render.compare_table import moved, sums
from checker.render.compare_words import copied_label, plan_label, year_words
from checker.render.html_page import render
from checker.render.json_v1 import shown_path
from checker.render.names import Names
from checker.render.places import place_at
from checker.render.words import words

STYLES = ("page.css", "statuses.css", "comparison.css")


class Side(NamedTuple):
    """One side of a row: where it stands, its words cut where they differ; empty if nothing."""

    place: str
    parts: tuple[Piece, ...]


class Line(NamedTuple):
    """A row: its label and the label's kind, what is said of it, and both sides."""

    kind: str
    label: str
    title: str
    notes: tuple[str, ...]
    old: Side
    new: Side


class Figure(NamedTuple):
    """A measure in both years."""

    measure: str
    old: Side
    new: Side
    change: str
    remark: str


class _Drawer:
    """Turns records into what the template prints."""

    def __init__(self, made: YearComparison, names: Names) -> None:
        self.made, self.names = made, names
        self.own, self.said = year_words(names.lang), words(names.lang)
        self.old, self.new = made.old.report.document, made.new.report.document

    def plan(self) -> list[Line]:
        english = self.names.lang == "en"
        return [
            self._line(
                "planned" if one.how is How.PLANNED_AGAIN else one.outcome.value,
                plan_label(one, self.own),
                (one.why_en if english else one.why, *one.items),
                (one.old, one.new),
            )
            for one in self.made.plan
        ]

    def problems(self) -> list[Line]:
        return [
            self._line(
                one.fate.value,
                self.own.fate[one.fate],
                (),
                (one.old, one.new),
                differing=one.fate is Fate.REPEATED,
            )
            for one in self.made.problems
        ]

    def items(self) -> list[Line]:
        status = self.said.status
        return [
            self._line(
                one.change.value,
                self.own.changed[one.change],
                (f"{status[one.old_status]} → {status[one.new_status]}", one.id),
                (one.old, one.new),
                self.names.title_of(one.id, one.title),
            )
            for one in self.made.items
            if one.change is not Change.SAME
        ]

    def copied(self) -> list[Line]:
        ordered = sorted(self.made.copied, key=lambda c: (c.formula, -c.characters, c.new.span))
        return [self._copied(one) for one in ordered]

    def figures(self, frozen: bool) -> list[Figure]:
        pairs = self.made.frozen if frozen else self.made.moved
        return [
            self._figure(one) for one in sorted(pairs, key=lambda p: (p.jump is None, p.new.span))
        ]

    def _copied(self, one: Copied) -> Line:
        kind = "mentioned" if one.figures_differ else "absent"
        left, right = pieces(one.old.text, one.new.text)
        return Line(
            "na" if one.formula else kind,
            copied_label(one, self.own),
            "",
            (self.own.copied_one.format(one.characters, one.similarity),),
            Side(self._place(self.old, one.old), left),
            Side(self._place(self.new, one.new), right),
        )

    def _figure(self, one: FigurePair) -> Figure:
        return Figure(
            one.measure,
            self._in_context(self.old, one.old, one.old_context),
            self._in_context(self.new, one.new, one.new_context),
            "" if one.frozen else moved(one, self.own),
            self.own.jump[one.jump] if one.jump else "",
        )

    def _in_context(self, document: Document, figure: Passage, context: Passage) -> Side:
        """The clause with its figure marked."""
        start = figure.span.start - context.span.start
        end = figure.span.end - context.span.start
        text = context.text
        cut = (Piece(text[:start], False), Piece(text[start:end], True), Piece(text[end:], False))
        return Side(self._place(document, figure), tuple(part for part in cut if part.text))

    def _line(
        self,
        kind: str,
        label: str,
        notes: tuple[str, ...],
        sides: tuple[Passage | None, Passage | None],
        title: str = "",
        differing: bool = False,
    ) -> Line:
        left, right = sides
        return Line(
            _KINDS[kind],
            label,
            title,
            tuple(note for note in notes if note),
            *self._both(left, right, differing),
        )

    def _both(
        self, left: Passage | None, right: Passage | None, differing: bool
    ) -> tuple[Side, Side]:
        """Both sides, their differences marked where they are the same thing said twice."""
        if not differing or left is None or right is None:
            return self._plain(self.old, left), self._plain(self.new, right)
        old, new = pieces(left.text, right.text)
        return Side(self._place(self.old, left), old), Side(self._place(self.new, right), new)

    def _plain(self, document: Document, one: Passage | None) -> Side:
        if one is None:
            return Side("", ())
        return Side(self._place(document, one), (Piece(one.text, False),))

    def _place(self, document: Document, one: Passage) -> str:
        return place_at(document, one.span.start, self.said)


# the badge's colours, those of the statuses
_KINDS = {
    "kept": "done",
    "partly": "mentioned",
    "not-mentioned": "absent",
    "repeated": "problem",
    "addressed": "done",
    "planned": "planned",
    "dropped": "absent",
    "better": "done",
    "worse": "absent",
}


def comparison_page(made: YearComparison, names: Names) -> str:
    """One self-contained page: no network, no script, the same bytes for the same reports.

    Args:
        made: the comparison.
        names: titles, and the language of the page.

    Returns:
        The file's text, with a final line feed.
    """
    drawer = _Drawer(made, names)
    return render(
        "comparison.html.j2",
        STYLES,
        (),
        own=drawer.own,
        said=drawer.said,
        made=made,
        unit=made.new.unit or made.old.unit or drawer.said.unknown,
        sides=_sides(drawer),
        warnings=[one.en if names.lang == "en" else one.zh for one in made.warnings],
        sums=_sums(drawer),
        parts=_parts(drawer),
        tables=[
            ("moved", drawer.own.moved, drawer.figures(frozen=False)),
            ("frozen", drawer.own.frozen, drawer.figures(frozen=True)),
        ],
        findings=_findings(drawer),
    )


def _sides(drawer: _Drawer) -> list[tuple[str, str, str, str]]:
    return [
        (
            name,
            str(side.year or drawer.said.unknown),
            shown_path(side.report.document.path),
            f"{drawer.said.coverage} {side.coverage:.0%} · {drawer.said.score} {side.score:.1f}"
            f" · {drawer.names.grade(side.grade)}",
        )
        for name, side in ((drawer.own.old, drawer.made.old), (drawer.own.new, drawer.made.new))
    ]


def _parts(drawer: _Drawer) -> list[tuple[str, str, list[Line]]]:
    own = drawer.own
    return [
        ("plan", own.plan, drawer.plan()),
        ("problems", own.problems, drawer.problems()),
        ("items", own.items, drawer.items()),
        ("copied", own.copied, drawer.copied()),
    ]


def _sums(drawer: _Drawer) -> list[tuple[str, str, str]]:
    """Anchor, title and sentence of each part."""
    anchors = ("plan", "problems", "items", "copied", "moved")
    told = sums(drawer.made, drawer.own, drawer.said)
    return [(anchor, *one) for anchor, one in zip(anchors, told, strict=True)]


def _findings(drawer: _Drawer) -> list[tuple[str, str, str, str]]:
    english = drawer.names.lang == "en"
    return [
        (
            one.severity.value,
            drawer.said.severity[one.severity],
            one.message_en if english else one.message,
            one.rule,
        )
        for one in drawer.made.findings
    ]
