"""矩阵: reports by items, a coloured letter each; chapters stand above their items."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from checker.model import GroupSummary, Status
from checker.render.xlsx_desk import Desk
from checker.render.xlsx_overview import Entry, Overview
from checker.render.xlsx_sheet import page, put
from checker.render.xlsx_text import ELLIPSIS, cell_lines, cell_text

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

HEAD_ROWS = 2
_LEFT = (20.0, 6.0, 6.5)
_LETTER = 3.1
_TITLE_HEIGHT = 256
_TITLE = 22  # characters of a title that stand in that height
_ITEMS_A_PAGE = 60


def write_matrix(desk: Desk, sheet: Worksheet, overview: Overview) -> None:
    """Write headings and rows in the order of the ranking."""
    order = overview.columns()
    _layout(desk, sheet, len(order))
    _chapters(desk, sheet, overview, order)
    _titles(desk, sheet, overview, order)
    row = HEAD_ROWS
    for row, (_, entry) in enumerate(overview.ranked(), start=HEAD_ROWS):
        _report(desk, sheet, row, entry)
        _statuses(desk, sheet, row, entry, order)
    sheet.autofilter(HEAD_ROWS - 1, 0, max(row, HEAD_ROWS), len(_LEFT) + len(order) - 1)


def _layout(desk: Desk, sheet: Worksheet, items: int) -> None:
    page(sheet, desk.own.title, desk.own.page)
    for number, width in enumerate(_LEFT):
        sheet.set_column(number, number, width)
    if items:
        sheet.set_column(len(_LEFT), len(_LEFT) + items - 1, _LETTER)
    sheet.fit_to_pages(max(1, -(-items // _ITEMS_A_PAGE)), 0)
    sheet.set_row(0, 62)
    sheet.set_row(1, _TITLE_HEIGHT)
    sheet.freeze_panes(HEAD_ROWS, len(_LEFT))
    sheet.repeat_rows(0, HEAD_ROWS - 1)
    sheet.repeat_columns(0, len(_LEFT) - 1)


def _chapters(desk: Desk, sheet: Worksheet, overview: Overview, order: list[int]) -> None:
    key = cell_lines(_legend(desk))
    sheet.merge_range(0, 0, 0, len(_LEFT) - 1, key, desk.styles.band)
    column = len(_LEFT)
    for chapter, items in groupby(order, overview.chapter_of):
        width = len(list(items))
        title = cell_text(_chapter(desk, overview, chapter))
        if width == 1:
            sheet.write_string(0, column, title, desk.styles.band)
        else:
            sheet.merge_range(0, column, 0, column + width - 1, title, desk.styles.band)
        column += width


def _titles(desk: Desk, sheet: Worksheet, overview: Overview, order: list[int]) -> None:
    left = (desk.own.unit, desk.own.year, desk.own.score)
    for number, title in enumerate(left):
        put(sheet, (1, number), title, desk.styles.head, desk.styles)
    for number, at in enumerate(order, start=len(left)):
        title = desk.item(overview.items[at])
        if desk.names.lang != "en" and len(title) > _TITLE:
            title = title[: _TITLE - 1] + ELLIPSIS
        put(sheet, (1, number), title, desk.styles.upright, desk.styles)


def _report(desk: Desk, sheet: Worksheet, row: int, entry: Entry) -> None:
    cells = (
        (entry.unit, desk.styles.text),
        (entry.year, desk.styles.number),
        (round(entry.score, 1), desk.styles.score),
    )
    for number, (cell, style) in enumerate(cells):
        put(sheet, (row, number), cell, style, desk.styles)


def _statuses(desk: Desk, sheet: Worksheet, row: int, entry: Entry, order: list[int]) -> None:
    letters, looks = desk.own.letter, desk.styles.status
    for number, at in enumerate(order, start=len(_LEFT)):
        status = entry.status(at)
        if status is not None:
            sheet.write_string(row, number, letters[status], looks[status])


def _legend(desk: Desk) -> Iterator[str]:
    shown = [f"{desk.own.letter[status]} {desk.said.status[status]}" for status in Status]
    for start in range(0, len(shown), 2):
        yield desk.said.semicolon.join(shown[start : start + 2])


def _chapter(desk: Desk, overview: Overview, chapter: tuple[str, str]) -> str:
    rubric, group = chapter
    title = overview.chapter_title(rubric, group)
    return desk.names.group(GroupSummary(group, title, rubric, 0, 0, 0, 0))
