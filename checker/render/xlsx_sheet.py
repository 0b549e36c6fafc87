"""One sheet of the workbook, written row by row; a full sheet goes on in the next."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from checker.model import Severity, Status
from checker.render.xlsx_text import cell_lines, cell_text

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from checker.render.xlsx_styles import Styles

_LOOSE = 1.02  # lines end before the column does, at punctuation and words
_HEAD_HEIGHT = 32.0
_MOST_HEIGHT = 409.0
MOST_ROWS = 1_048_576  # of the format
A4 = 9


class Column(NamedTuple):
    """Title, width in characters of the standard font, and which of ``Styles`` it takes."""

    title: str
    width: float
    style: str = "text"


class Marked(NamedTuple):
    """A cell with the colours of a status or severity."""

    text: str
    mark: Status | Severity


# a tuple is several lines in one cell
Cell = str | int | float | tuple[str, ...] | Marked | None


def page(sheet: Worksheet, book_title: str, page_words: str) -> None:
    """Print on A4 across, as wide as the page, with the sheet's name and page numbers."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.set_header(f"&L&10{book_title}&R&10&A")
    sheet.set_footer(f"&C&9{page_words}")
    sheet.hide_gridlines(2)


class Fixed(NamedTuple):
    """How many of the first columns stay in sight, and how many go on paper."""

    frozen: int
    printed: int


class Sheets(NamedTuple):
    """Where a table's sheets come from: the book, their name, the page's words, rows of each."""

    book: Workbook
    name: str
    title: str
    page: str
    most_rows: int

    def open(self, number: int) -> Worksheet:
        """A new sheet; the first has the name alone."""
        return self.book.add_worksheet(self.name if number == 1 else f"{self.name}{number}")


class TableSheet:
    """A heading row that stays in sight and rows below it, with a filter."""

    def __init__(
        self,
        sheets: Sheets,
        columns: Sequence[Column],
        styles: Styles,
        fixed: Fixed,
        sheet: Worksheet | None = None,
    ) -> None:
        """``sheet`` is used first where it is there already."""
        self._sheets, self._columns, self._styles = sheets, columns, styles
        self._fixed = fixed
        self._number = 1
        self._sheet = sheet or sheets.open(1)
        self._begin()

    def add(self, cells: Sequence[Cell]) -> None:
        """Write a row; None leaves a cell empty."""
        if self.rows == self._sheets.most_rows - 1:
            self.close()
            self._number += 1
            self._sheet = self._sheets.open(self._number)
            self._begin()
        self.rows += 1
        self._sheet.set_row(self.rows, self._height(cells))
        for number, (cell, column) in enumerate(zip(cells, self._columns, strict=True)):
            look: Format = getattr(self._styles, column.style)
            put(self._sheet, (self.rows, number), cell, look, self._styles)
        self._forget(self.rows - 1)

    def close(self) -> None:
        """Set the filter over what was written, and what of it is printed."""
        last = max(self.rows, 1)
        self._sheet.autofilter(0, 0, last, len(self._columns) - 1)
        self._sheet.print_area(0, 0, last, self._fixed.printed - 1)

    def _forget(self, row: int) -> None:
        """Drop the height of a row that is on disk: XlsxWriter would keep those of all rows."""
        for kept in ("row_info", "row_sizes"):
            getattr(self._sheet, kept, {}).pop(row, None)

    def _height(self, cells: Sequence[Cell]) -> float:
        """Points that the row needs; not every program finds that out by itself."""
        pairs = zip(cells, self._columns, strict=True)
        return row_height(max(lines(cell, column.width) for cell, column in pairs))

    def _begin(self) -> None:
        self.rows = 0
        sheet = self._sheet
        page(sheet, self._sheets.title, self._sheets.page)
        sheet.repeat_rows(0)
        sheet.freeze_panes(1, self._fixed.frozen)
        titles = (lines(column.title, column.width) for column in self._columns)
        sheet.set_row(0, max(_HEAD_HEIGHT, row_height(max(titles)) + 4))
        for number, column in enumerate(self._columns):
            sheet.set_column(number, number, column.width)
            put(sheet, (0, number), column.title, self._styles.head, self._styles)


def lines(cell: Cell, width: float) -> int:
    """Lines that a cell takes in a column of so many characters."""
    if isinstance(cell, str):
        return max(1, math.ceil(cell_len(cell) * _LOOSE / width))
    return sum(lines(line, width) for line in cell) if isinstance(cell, tuple) else 1


def row_height(count: int) -> float:
    """Points for so many lines of ten-point text, at most what the format allows."""
    return min(_MOST_HEIGHT, 3 + 13.5 * max(1, count))


def put(sheet: Worksheet, at: tuple[int, int], cell: Cell, style: Format, styles: Styles) -> None:
    """Write one cell as what it is: text is always text, never a formula or a link."""
    if cell is None:
        sheet.write_blank(*at, None, style)
    elif isinstance(cell, Marked):
        sheet.write_string(*at, cell_text(cell.text), _colours(cell.mark, styles))
    elif isinstance(cell, str):
        sheet.write_string(*at, cell_text(cell), style)
    elif isinstance(cell, (int, float)):
        sheet.write_number(*at, cell, style)
    else:
        sheet.write_string(*at, cell_lines(cell), style)


def _colours(mark: Status | Severity, styles: Styles) -> Format:
    return styles.status[mark] if isinstance(mark, Status) else styles.severity[mark]
