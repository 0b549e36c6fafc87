"""汇总: one row a report, best first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model import Severity
from checker.render.parts import CORE, FORM
from checker.render.xlsx_desk import Desk
from checker.render.xlsx_overview import Entry, Key, Overview
from checker.render.xlsx_sheet import Cell, Column
from checker.render.xlsx_styles import FAIR, GOOD, POOR

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

UNIT, SCORE = 1, 4
_COVERAGE, _CHAPTERS = 6, 10
_UNPRINTED = 2  # file and warnings


def columns(desk: Desk, chapters: list[Key]) -> list[Column]:
    """The fixed columns with those of the core elements and of the report's form between them."""
    own = desk.own
    return [
        Column(own.rank, 5.5, "number"),
        Column(own.unit, 20, "wrap"),
        Column(own.level, 10, "wrap"),
        Column(own.year, 7, "number"),
        Column(own.score, 8, "score"),
        Column(own.grade, 8, "centre"),
        Column(own.coverage, 9, "share"),
        Column(own.applicable, 7, "number"),
        Column(own.done, 7, "number"),
        Column(own.gap_count, 6, "number"),
        *(Column(desk.chapter(key), 10.5, "share") for key in chapters),
        *(
            Column(own.finding_count.format(desk.said.severity[severity]), 8, "number")
            for severity in Severity
        ),
        Column(own.report_title, 30, "wrap"),
        Column(own.file, 24, "wrap"),
        Column(own.warnings, 30, "wrap"),
    ]


def write_ranking(desk: Desk, sheet: Worksheet, overview: Overview) -> None:
    """Write all rows and colour what is far from full."""
    chapters = [total.key for total in overview.chapters((CORE, FORM))]
    shown = columns(desk, chapters)
    table = desk.table(desk.own.summary, shown, 2, len(shown) - _UNPRINTED, sheet)
    for rank, entry in overview.ranked():
        table.add(_row(desk, rank, entry, chapters))
    table.close()
    last = max(table.rows, 1)
    for column in (_COVERAGE, *range(_CHAPTERS, _CHAPTERS + len(chapters))):
        _colour_shares(desk, sheet, column, last)
    bar = {"type": "data_bar", "bar_color": "#8FB3DE", "bar_solid": True, "min_type": "num"}
    whole = {"max_type": "num", "min_value": 0, "max_value": 100}
    sheet.conditional_format(1, SCORE, last, SCORE, {**bar, **whole})


def _row(desk: Desk, rank: int, entry: Entry, chapters: list[Key]) -> list[Cell]:
    covered = dict(entry.chapters)
    return [
        rank,
        entry.unit,
        desk.level(entry.level),
        entry.year,
        round(entry.score, 1),
        desk.names.grade(entry.grade),
        entry.coverage,
        entry.applicable,
        entry.done,
        entry.gaps,
        *(covered.get(key.id) for key in chapters),
        *entry.findings,
        entry.title,
        entry.path,
        tuple(entry.warnings),
    ]


def _colour_shares(desk: Desk, sheet: Worksheet, column: int, last: int) -> None:
    """Green from 85 %, red below 50 %, as on the terminal; cells without a value stay white."""
    rules = ((">=", 0.85, GOOD), (">=", 0.5, FAIR), ("<", 0.5, POOR))
    sheet.conditional_format(1, column, last, column, {"type": "blanks", "stop_if_true": True})
    for criteria, value, colour in rules:
        look = desk.book.add_format({"bg_color": colour})
        rule = {"type": "cell", "criteria": criteria, "value": value, "format": look}
        sheet.conditional_format(1, column, last, column, {**rule, "stop_if_true": True})
