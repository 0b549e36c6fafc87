"""说明: what the colours and statuses mean, which rubrics and which program judged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from checker.model import Status
from checker.render.json_v1 import SCHEMA_VERSION
from checker.render.xlsx_desk import Desk
from checker.render.xlsx_overview import Overview
from checker.render.xlsx_sheet import Cell, Marked, page, put
from checker.render.xlsx_text import cell_text

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_WIDTHS = (16, 16, 58, 18)


class _Line(NamedTuple):
    """A row of the sheet: its cells, and the format they take."""

    cells: tuple[Cell, ...]
    style: str = "wrap"


def write_legend(desk: Desk, sheet: Worksheet, overview: Overview) -> None:
    """Statuses, notes, rubrics with their digests, and the program's version."""
    page(sheet, desk.own.title, desk.own.page)
    for number, width in enumerate(_WIDTHS):
        sheet.set_column(number, number, width)
    blank = _Line(())
    head = _Line((desk.own.title,), "title")
    lines = (
        *(head, blank, *_statuses(desk)),
        *(blank, *_notes(desk)),
        *(blank, *_rubrics(desk, overview)),
        *(blank, *_program(desk, overview)),
    )
    sheet.set_row(0, 24)
    for row, line in enumerate(lines):
        _write(desk, sheet, row, line)


def _statuses(desk: Desk) -> Iterator[_Line]:
    own = desk.own
    yield _Line((own.symbol, own.status, own.what_it_means, own.counts_as), "head")
    for status in Status:
        counts = own.counted if status.evidenced else own.not_counted
        if status is Status.NOT_APPLICABLE:
            counts = own.left_out
        mark = Marked(own.letter[status], status)
        yield _Line((mark, desk.said.status[status], own.meaning[status], counts))


def _notes(desk: Desk) -> Iterator[_Line]:
    for note in (*desk.own.notes, desk.own.not_judged):
        yield _Line((note,))


def _rubrics(desk: Desk, overview: Overview) -> Iterator[_Line]:
    own = desk.own
    yield _Line((own.rubric, own.version, own.digest, own.reports), "head")
    for used, count in sorted(overview.rubrics.items()):
        yield _Line((*used, count))


def _program(desk: Desk, overview: Overview) -> Iterator[_Line]:
    for tool, count in sorted(overview.tools.items()):
        yield _Line((desk.own.made_by, tool, f"JSON schema {SCHEMA_VERSION}", count))


def _write(desk: Desk, sheet: Worksheet, row: int, line: _Line) -> None:
    look: Format = getattr(desk.styles, line.style)
    if len(line.cells) == 1 and isinstance(line.cells[0], str):
        sheet.merge_range(row, 0, row, len(_WIDTHS) - 1, cell_text(line.cells[0]), look)
        return
    for number, cell in enumerate(line.cells):
        style = desk.styles.number if isinstance(cell, int) else look
        put(sheet, (row, number), cell, style, desk.styles)
