"""What every benchmark gives: plain tables, and the marks beside the figures they are held to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

Row = tuple[str, ...]


class Table(NamedTuple):
    """A table of figures.

    ``name``: by which ``docs/performance.md`` refers to it. ``columns``: headings, the first one of
    the names of the rows. ``note``: what a reader must know beside it.
    """

    name: str
    title: str
    columns: Row
    rows: tuple[Row, ...]
    note: str = ""


class Mark(NamedTuple):
    """A figure and the mark it is held to: at most ``limit``, or at least if ``least``."""

    what: str
    value: float
    limit: float
    least: bool = False

    @property
    def met(self) -> bool:
        """Whether the mark is met."""
        return self.value >= self.limit if self.least else self.value <= self.limit


class Result(NamedTuple):
    """What a benchmark found."""

    tables: tuple[Table, ...]
    marks: tuple[Mark, ...] = ()


def marks_table(marks: Sequence[Mark]) -> Table:
    """The marks as a table."""
    rows = tuple(
        (
            mark.what,
            f"{mark.value:.2f}",
            f"{'≥' if mark.least else '≤'} {mark.limit:g}",
            "met" if mark.met else "missed",
        )
        for mark in marks
    )
    return Table("marks", "Marks", ("what", "measured", "mark", ""), rows)


def as_text(table: Table) -> str:
    """The table for a terminal: names on the left, figures on the right."""
    lines = [table.columns, *table.rows]
    widths = [max(len(line[at]) for line in lines) for at in range(len(table.columns))]
    drawn = [
        "  " + line[0].ljust(widths[0]) + _figures(line[1:], widths[1:]).rstrip() for line in lines
    ]
    notes = [f"  {part}" for part in table.note.splitlines()]
    return "\n".join([table.title, *drawn, *notes, ""])


def _figures(cells: Row, widths: Sequence[int]) -> str:
    return "".join(f"  {cell.rjust(width)}" for cell, width in zip(cells, widths, strict=True))


def as_markdown(table: Table) -> str:
    """The table for ``docs/performance.md``."""
    return "\n".join(_markdown(table))


def _markdown(table: Table) -> Iterator[str]:
    yield f"**{table.title}**"
    yield ""
    yield "| " + " | ".join(table.columns) + " |"
    yield "|---|" + "---:|" * (len(table.columns) - 1)
    for row in table.rows:
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"
    if table.note:
        yield ""
        yield " ".join(table.note.split())
