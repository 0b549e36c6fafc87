"""The comparison of two years as a workbook: a summary and one sheet for each part."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.audit.figures.wording import shown
from checker.compare.years.records import Change, Passage, YearComparison
from checker.model import Document
from checker.render.compare_table import moved, sums
from checker.render.compare_words import YearWords, copied_label, plan_label, year_words
from checker.render.json_v1 import shown_path
from checker.render.missing_library import missing_library
from checker.render.names import Names
from checker.render.places import place_at
from checker.render.words import Words, words
from checker.render.xlsx_book import MADE
from checker.render.xlsx_sheet import MOST_ROWS, Cell, Column, Fixed, Marked, Sheets, TableSheet
from checker.render.xlsx_styles import styles

_PLACE, _QUOTE = 9, 52


class _Sheet(NamedTuple):
    """A sheet: its name, columns and rows."""

    name: str
    columns: Sequence[Column]
    rows: Iterator[list[Cell]]


class _Book(NamedTuple):
    """What every sheet needs."""

    made: YearComparison
    names: Names
    own: YearWords
    said: Words

    @property
    def old(self) -> Document:
        """The old document."""
        return self.made.old.report.document

    @property
    def new(self) -> Document:
        """The new document."""
        return self.made.new.report.document

    def quote(self, document: Document, one: Passage | None) -> tuple[Cell, Cell]:
        """Place and words of a passage."""
        if one is None:
            return "", ""
        return place_at(document, one.span.start, self.said), one.text


def comparison_book(made: YearComparison, names: Names) -> bytes:
    """The workbook's bytes, the same for the same comparison.

    Args:
        made: the comparison.
        names: titles, and the language of the workbook.

    Raises:
        UsageError: XlsxWriter is not installed.
    """
    try:
        from xlsxwriter.workbook import Workbook  # noqa: PLC0415 - optional, and slow to load
    except ImportError as error:
        raise missing_library("XLSX", "xlsx") from error
    book = _Book(made, names, year_words(names.lang), words(names.lang))
    file = io.BytesIO()
    workbook = Workbook(file, {"in_memory": True, "strings_to_urls": False})
    workbook.set_properties({"title": book.own.title, "author": "checker", "created": MADE})
    look = styles(workbook, names.lang)
    for sheet in _sheets(book):
        place = Sheets(workbook, sheet.name, book.own.title, book.own.page, MOST_ROWS)
        table = TableSheet(place, sheet.columns, look, Fixed(0, len(sheet.columns)))
        for row in sheet.rows:
            table.add(row)
        table.close()
    workbook.close()
    return file.getvalue()


def _sheets(book: _Book) -> Iterator[_Sheet]:
    own = book.own
    yield _Sheet(
        own.summary, [Column(own.part, 18, "wrap"), Column(own.title, 90, "wrap")], _summary(book)
    )
    both = [
        Column(f"{own.old}·{book.said.line}", _PLACE, "wrap"),
        Column(own.old, _QUOTE, "wrap"),
        Column(f"{own.new}·{book.said.line}", _PLACE, "wrap"),
        Column(own.new, _QUOTE, "wrap"),
    ]
    status = Column(own.status, 12, "centre")
    yield _Sheet(own.plan, [status, *both, Column(own.remark, 28, "wrap")], _plan(book))
    yield _Sheet(own.problems, [status, *both], _problems(book))
    yield _Sheet(own.items, [*_item_columns(own), *both], _items(book))
    alike = Column(own.similarity, 9, "score")
    yield _Sheet(own.copied, [Column(own.remark, 18, "wrap"), alike, *both], _copied(book))
    yield _Sheet(own.figures, _figure_columns(own, both), _figures(book))
    yield _Sheet(own.findings, _finding_columns(book), _findings(book))


def _summary(book: _Book) -> Iterator[list[Cell]]:
    made, own, said = book.made, book.own, book.said
    yield [said.unit, made.new.unit or made.old.unit or said.unknown]
    for name, side in ((own.old, made.old), (own.new, made.new)):
        path = shown_path(side.report.document.path)
        result = f"{said.coverage} {side.coverage:.0%}  {said.score} {side.score:.1f}"
        grade = f"{said.grade} {book.names.grade(side.grade)}"
        yield [name, f"{side.year or said.unknown}  {path}  {result}  {grade}"]
    for warning in made.warnings:
        yield [said.warning, warning.en if book.names.lang == "en" else warning.zh]
    for title, sentence in sums(made, own, said):
        yield [title, sentence]


def _plan(book: _Book) -> Iterator[list[Cell]]:
    for one in book.made.plan:
        why = one.why_en if book.names.lang == "en" else one.why
        label = plan_label(one, book.own)
        yield [label, *book.quote(book.old, one.old), *book.quote(book.new, one.new), why]


def _problems(book: _Book) -> Iterator[list[Cell]]:
    for one in book.made.problems:
        label = book.own.fate[one.fate]
        yield [label, *book.quote(book.old, one.old), *book.quote(book.new, one.new)]


def _item_columns(own: YearWords) -> list[Column]:
    return [
        Column(own.change, 8, "centre"),
        Column(own.item, 26, "wrap"),
        Column(own.old, 11, "centre"),
        Column(own.new, 11, "centre"),
    ]


def _items(book: _Book) -> Iterator[list[Cell]]:
    status = book.said.status
    for one in book.made.items:
        yield [
            book.own.changed[one.change],
            book.names.title_of(one.id, one.title),
            Marked(status[one.old_status], one.old_status),
            Marked(status[one.new_status], one.new_status),
            *book.quote(book.old, one.old),
            *book.quote(book.new, one.new),
        ]


def _copied(book: _Book) -> Iterator[list[Cell]]:
    own = book.own
    for one in book.made.copied:
        yield [
            copied_label(one, own),
            one.similarity,
            *book.quote(book.old, one.old),
            *book.quote(book.new, one.new),
        ]


def _figure_columns(own: YearWords, both: Sequence[Column]) -> list[Column]:
    return [
        Column(own.measure, 26, "wrap"),
        Column(own.old, 12, "wrap"),
        Column(own.new, 12, "wrap"),
        Column(own.change, 10, "centre"),
        Column(own.remark, 16, "wrap"),
        *both,
    ]


def _figures(book: _Book) -> Iterator[list[Cell]]:
    own = book.own
    for one in book.made.figures:
        yield [
            one.measure,
            f"{shown(one.old_value)}{one.unit}",
            f"{shown(one.new_value)}{one.unit}",
            own.changed[Change.SAME] if one.frozen else moved(one, own),
            own.jump[one.jump] if one.jump else "",
            *book.quote(book.old, one.old_context),
            *book.quote(book.new, one.new_context),
        ]


def _finding_columns(book: _Book) -> list[Column]:
    return [
        Column(book.said.severity_label, 8, "centre"),
        Column(book.own.rule, 22, "wrap"),
        Column(book.own.remark, 80, "wrap"),
        Column(book.said.line, _PLACE, "wrap"),
    ]


def _findings(book: _Book) -> Iterator[list[Cell]]:
    for one in book.made.findings:
        message = one.message_en if book.names.lang == "en" else one.message
        place = place_at(book.new, one.places[0].span.start, book.said)
        yield [Marked(book.said.severity[one.severity], one.severity), one.rule, message, place]
