"""What every sheet of the workbook is made with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from checker.model import GroupSummary, Level
from checker.render.names import Names
from checker.render.words import Words, words
from checker.render.xlsx_overview import Key
from checker.render.xlsx_sheet import MOST_ROWS, Column, Fixed, Sheets, TableSheet
from checker.render.xlsx_styles import Styles, styles
from checker.render.xlsx_words import BookWords, book_words

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet


class Desk(NamedTuple):
    """The workbook, its formats, and the words of its language."""

    book: Workbook
    styles: Styles
    names: Names
    said: Words
    own: BookWords
    most_rows: int = MOST_ROWS

    def table(
        self,
        name: str,
        columns: Sequence[Column],
        frozen: int,
        printed: int,
        sheet: Worksheet | None = None,
    ) -> TableSheet:
        """A sheet with a heading row; ``sheet`` is used where it was opened before.

        ``frozen`` columns stay in sight; the first ``printed`` go on paper.
        """
        sheets = Sheets(self.book, name, self.own.title, self.own.page, self.most_rows)
        return TableSheet(sheets, columns, self.styles, Fixed(frozen, printed), sheet)

    def level(self, value: str) -> str:
        """A level in the reader's language."""
        return self.said.level[Level(value)] if value in list(Level) else value

    def chapter(self, key: Key) -> str:
        """Title of a chapter in the reader's language."""
        return self.names.group(GroupSummary(key.id, key.title, key.rubric, 0, 0, 0, 0))

    def item(self, key: Key) -> str:
        """Title of an item in the reader's language."""
        return self.names.title_of(key.id, key.title)


def open_desk(book: Workbook, names: Names, most_rows: int = MOST_ROWS) -> Desk:
    """Make the formats and choose the words."""
    return Desk(
        book, styles(book, names.lang), names, words(names.lang), book_words(names.lang), most_rows
    )
