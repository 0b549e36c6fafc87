"""Copies as a workbook: reports, clusters, pairs and findings, a sheet each."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.compare.copies import Place
from checker.render.copies_view import CopiesView, place_of, titled, unit_of
from checker.render.copies_words import CopyWords, copy_words
from checker.render.missing_library import missing_library
from checker.render.names import Names
from checker.render.words import Words, words
from checker.render.xlsx_book import MADE
from checker.render.xlsx_sheet import MOST_ROWS, Cell, Column, Fixed, Marked, Sheets, TableSheet
from checker.render.xlsx_styles import styles

_UNIT, _TEXT, _DATE = 24, 60, 12


class _Sheet(NamedTuple):
    """A sheet: its name, columns and rows."""

    name: str
    columns: Sequence[Column]
    rows: Iterator[list[Cell]]


class _Book(NamedTuple):
    """What every sheet needs."""

    view: CopiesView
    names: Names
    own: CopyWords
    said: Words

    def text(self, place: Place) -> str:
        """Words of a passage."""
        return self.view.told.quotes[place].text


def copies_book(view: CopiesView, names: Names) -> bytes:
    """The workbook's bytes, the same for the same result.

    Args:
        view: what was found.
        names: the language of the workbook.

    Raises:
        UsageError: XlsxWriter is not installed.
    """
    try:
        from xlsxwriter.workbook import Workbook  # noqa: PLC0415 - optional, and slow to load
    except ImportError as error:
        raise missing_library("XLSX", "xlsx") from error
    book = _Book(view, names, copy_words(names.lang), words(names.lang))
    file = io.BytesIO()
    workbook = Workbook(file, {"constant_memory": True, "strings_to_urls": False})
    workbook.set_properties({"title": book.own.title, "author": "checker", "created": MADE})
    look = styles(workbook, names.lang)
    for sheet in _sheets(book):
        place = Sheets(workbook, sheet.name, book.own.title, book.own.page, MOST_ROWS)
        table = TableSheet(place, sheet.columns, look, Fixed(1, len(sheet.columns)))
        for row in sheet.rows:
            table.add(row)
        table.close()
    workbook.close()
    return file.getvalue()


def _sheets(book: _Book) -> Iterator[_Sheet]:
    own = book.own
    yield _Sheet(own.reports, _report_columns(own), _reports(book))
    yield _Sheet(own.clusters, _cluster_columns(own), _clusters(book))
    yield _Sheet(own.pairs, _pair_columns(own), _pairs(book))
    yield _Sheet(own.findings, _finding_columns(own), _findings(book))
    if book.view.unread:
        yield _Sheet(own.unread, [Column(own.unread, 100, "wrap")], _unread(book))


def _report_columns(own: CopyWords) -> list[Column]:
    return [
        Column(own.unit, _UNIT, "wrap"),
        Column(own.year, 7, "number"),
        Column(own.date, _DATE, "centre"),
        Column(own.copied, 8, "share"),
        Column(own.shared, 8, "share"),
        Column(own.characters, 8, "number"),
        Column(own.passages, 8, "number"),
        Column(own.mostly_from, _UNIT, "wrap"),
        Column(own.jump, 20, "wrap"),
        Column(own.report, 30, "wrap"),
    ]


def _reports(book: _Book) -> Iterator[list[Cell]]:
    for one in book.view.reports:
        yield [
            unit_of(one.sheet),
            one.sheet.year,
            one.sheet.date or "",
            one.share.copied_share,
            one.share.shared_share,
            one.share.copied,
            len(one.clusters),
            titled(one.partner),
            " ".join(map(str, one.clusters)),
            one.sheet.name,
        ]


def _cluster_columns(own: CopyWords) -> list[Column]:
    return [
        Column(own.cluster, 6, "number"),
        Column(own.unit, _UNIT, "wrap"),
        Column(own.year, 7, "number"),
        Column(own.date, _DATE, "centre"),
        Column(own.order, 12, "centre"),
        Column(own.place, 14, "wrap"),
        Column(own.text, _TEXT, "wrap"),
        Column(own.similarity, 9, "score"),
        Column(own.report, 30, "wrap"),
    ]


def _clusters(book: _Book) -> Iterator[list[Cell]]:
    view, own = book.view, book.own
    for number, cluster in enumerate(view.copies.clusters, start=1):
        for place in cluster.places:
            sheet = view.copies.sheets[place.report]
            label = own.source if place.report == cluster.source else own.later
            yield [
                number,
                unit_of(sheet),
                sheet.year,
                sheet.date or "",
                own.unknown_source if cluster.source is None else label,
                place_of(view, place, book.said),
                book.text(place),
                cluster.similarity,
                sheet.name,
            ]


def _pair_columns(own: CopyWords) -> list[Column]:
    return [
        Column(own.first, _UNIT, "wrap"),
        Column(own.second, _UNIT, "wrap"),
        Column(own.earlier, _UNIT, "wrap"),
        Column(own.first_share, 8, "share"),
        Column(own.second_share, 8, "share"),
        Column(own.similarity, 9, "score"),
        Column(f"{own.first}{own.text}", 48, "wrap"),
        Column(f"{own.second}{own.text}", 48, "wrap"),
    ]


def _pairs(book: _Book) -> Iterator[list[Cell]]:
    sheets = book.view.copies.sheets
    for pair in book.view.copies.pairs:
        for match in pair.matches:
            yield [
                titled(sheets[pair.first]),
                titled(sheets[pair.second]),
                book.own.unknown_source if pair.earlier is None else titled(sheets[pair.earlier]),
                pair.first_share,
                pair.second_share,
                match.similarity,
                book.text(match.first),
                book.text(match.second),
            ]


def _finding_columns(own: CopyWords) -> list[Column]:
    return [
        Column(own.unit, _UNIT, "wrap"),
        Column(own.severity, 8, "centre"),
        Column(own.finding, 60, "wrap"),
        Column(own.text, _TEXT, "wrap"),
        Column(own.report, 30, "wrap"),
    ]


def _findings(book: _Book) -> Iterator[list[Cell]]:
    english = book.names.lang == "en"
    for report, findings in book.view.told.findings.items():
        sheet = book.view.copies.sheets[report]
        for one in findings:
            yield [
                unit_of(sheet),
                Marked(book.said.severity[one.severity], one.severity),
                one.message_en if english else one.message,
                one.places[0].text,
                sheet.name,
            ]


def _unread(book: _Book) -> Iterator[list[Cell]]:
    for one in book.view.unread:
        yield [one.line_en if book.names.lang == "en" else one.line]
