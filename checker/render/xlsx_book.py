"""Assessments as a workbook for the supervisor's desk: ranking, matrix, lists, charts, legend.

Made from the JSON (schema version 1), one report at a time, so that ten thousand fit: rows go to
disk as they come, and of a report only a small record stays for the overviews.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.render import xlsx_lists
from checker.render.missing_library import missing_library
from checker.render.names import Names
from checker.render.xlsx_charts import write_charts
from checker.render.xlsx_desk import Desk, open_desk
from checker.render.xlsx_legend import write_legend
from checker.render.xlsx_matrix import write_matrix
from checker.render.xlsx_overview import Overview
from checker.render.xlsx_ranking import write_ranking
from checker.render.xlsx_sheet import MOST_ROWS

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

Json = dict[str, Any]

# the same assessments give the same bytes on any day
MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)


def write_book(
    path: Path,
    assessments: Callable[[], Iterator[Json]],
    names: Names,
    most_rows: int = MOST_ROWS,
) -> None:
    """Write the workbook.

    Args:
        path: the file to make.
        assessments: gives the assessments (JSON, schema version 1) in their order; called once.
        names: titles and advice in the reader's language.
        most_rows: rows of a sheet, headings included, before it goes on in a next one.

    Raises:
        UsageError: XlsxWriter is not installed.
        OSError: the file cannot be written.
    """
    try:
        from xlsxwriter.workbook import Workbook  # noqa: PLC0415 - optional, and slow to load
    except ImportError as error:
        raise missing_library("XLSX", "xlsx") from error
    with path.open("wb") as file:
        book = Workbook(file, {"constant_memory": True, "strings_to_urls": False})
        _fill(book, assessments(), names, most_rows)
        book.close()


def _fill(book: Workbook, assessments: Iterator[Json], names: Names, most_rows: int) -> None:
    desk = open_desk(book, names, most_rows)
    book.set_properties({"title": desk.own.title, "author": "checker", "created": MADE})
    _sheets(desk, Overview(), assessments)


def _sheets(desk: Desk, overview: Overview, assessments: Iterator[Json]) -> None:
    """Sheets stand in the order they are opened, and are filled as the data comes."""
    book, own = desk.book, desk.own
    summary = book.add_worksheet(own.summary)
    matrix = book.add_worksheet(own.matrix)
    lists = [
        (desk.table(one.name(own), one.columns(desk), 2, one.printed), one.rows)
        for one in xlsx_lists.LISTS
    ]
    charts, legend = book.add_worksheet(own.charts), book.add_worksheet(own.legend)
    for assessment in assessments:
        overview.add(assessment)
        for table, rows in lists:
            for row in rows(desk, assessment):
                table.add(row)
    for table, _ in lists:
        table.close()
    write_ranking(desk, summary, overview)
    write_matrix(desk, matrix, overview)
    write_charts(desk, charts, overview)
    write_legend(desk, legend, overview)
