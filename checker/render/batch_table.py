"""A batch as one table, a row a report, with groups and the commonest gaps."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.text import Text

from checker.model import Level
from checker.render.batch_columns import Column, columns, unit_width
from checker.render.batch_groups import by_level, by_year
from checker.render.batch_notices import legends, notices
from checker.render.batch_records import Batch, GroupRow, Row, Skipped, ranks
from checker.render.batch_unit import unit_cells
from checker.render.batch_words import BatchWords, batch_words
from checker.render.console import View, heading
from checker.render.escape import plain
from checker.render.grid import GAP, Grid, wrapped
from checker.render.style import share_colour
from checker.render.wrap import wrap

COMMONEST = 10
COUNT = 12
INDENT = 2
NARROWEST_UNIT = 12
WIDEST_UNIT = 44
GROUP_NAME = 14
SUFFIXES_SHOWN = 5


def print_batch(batch: Batch, console: Console, view: View) -> None:
    """Print counts, the rows, what could not be read, groups, and the commonest gaps."""
    said, own = view.words, batch_words(view.names.lang)
    assessed = len(batch.assessed)
    counts = said.batch_counts.format(len(batch.rows), assessed, len(batch.rows) - assessed)
    console.print(heading(said.batch_title, counts))
    if batch.skipped:
        console.print(_skipped(batch.skipped, own, view))
    for line in notices(batch, view):
        console.print(line)
    if assessed:
        console.print()
        _print_rows(batch, console, view)
    _print_failures(batch, console, view)
    if len(batch.assessed) > 1:
        _print_part(own.groups, _groups(batch, own, view), console)
    if batch.common_gaps:
        _print_part(said.common_gaps, _common(batch, view), console)


def _print_part(title: str, content: RenderableType, console: Console) -> None:
    console.print()
    console.rule(style="dim")
    console.print(heading(title))
    console.print()
    console.print(content)


def _print_rows(batch: Batch, console: Console, view: View) -> None:
    """The table, and what its reader cannot see of it."""
    found = columns(batch.assessed, ranks(batch.assessed), view)
    console.print(_table(batch.assessed, found.shown, view))
    lines = list(legends(batch.assessed, found.left_out, view))
    if lines:
        console.print()
    for line in lines:
        console.print(line)


def _table(rows: Sequence[Row], found: Sequence[Column], view: View) -> Grid:
    """The unit's column takes what the others, as wide as their content, leave."""
    unit = min(max(unit_width(found, view), NARROWEST_UNIT), WIDEST_UNIT)
    right = [at for at, column in enumerate(found, start=1) if column.right]
    table = Grid([unit, *(column.width for column in found)], right=right)
    table.add(_head(view.words.report), *(_head(column.head) for column in found))
    years = any(column.key == "year" for column in found)
    for at, cell in enumerate(unit_cells(rows, unit, years=years)):
        table.add(cell, *(column.cells[at] for column in found))
    return table


def _head(name: str) -> Text:
    """A heading of two lines; a short one stands on the second."""
    return Text(name if "\n" in name else f"\n{name}", style="dim")


def _skipped(skipped: Sequence[Skipped], own: BatchWords, view: View) -> Text:
    """What was left out, in one line that may wrap."""
    told = []
    for one in skipped:
        shown = own.files.format(own.why.get(one.why, plain(one.why)), one.files)
        kinds = [f"{plain(kind) or own.no_suffix} {number}" for kind, number in one.kinds]
        if kinds:
            shown += view.words.parenthesis.format(view.words.parted.join(kinds[:SUFFIXES_SHOWN]))
        told.append(shown)
    line = f"{own.skipped}{view.words.colon}{view.words.parted.join(told)}"
    return wrapped(line, view.width, "dim")


def _print_failures(batch: Batch, console: Console, view: View) -> None:
    failures = [row.failure for row in batch.rows if row.failure]
    if not failures:
        return
    said = view.words
    console.print()
    console.print(heading(said.unreadable, str(len(failures))))
    console.print()
    table = Grid([view.width - INDENT], indent=INDENT)
    for failure in failures:
        line = failure.line_en if view.names.lang == "en" else failure.line
        table.add(wrapped(plain(line), view.width - INDENT, "red"))
    console.print(table)


def _groups(batch: Batch, own: BatchWords, view: View) -> Grid:
    """Levels, then years, in the same columns."""
    heads = (own.reports, own.mean_score, own.mean_coverage)
    widths = [GROUP_NAME, *(max(cell_len(head), 6) for head in heads)]
    table = Grid(widths, right=(1, 2, 3), indent=INDENT)
    groups = ((own.by_level, by_level(batch.assessed)), (own.by_year, by_year(batch.assessed)))
    for at, (name, rows) in enumerate(groups):
        if at:
            table.add("", "", "", "")
        table.add(*(Text(head, style="dim") for head in (name, *heads)))
        for group in rows:
            table.add(*_group_cells(group, view))
    return table


def _group_cells(group: GroupRow, view: View) -> list[Text]:
    value = group.value
    if value is None:
        name = view.words.unknown
    else:
        name = view.words.level[Level(value)] if value in list(Level) else plain(value)
    return [
        Text(wrap(name, GROUP_NAME)[0]),
        Text(str(group.reports)),
        Text(f"{group.score:.1f}", style=share_colour(group.score / 100)),
        Text(f"{group.coverage:.0%}", style=share_colour(group.coverage)),
    ]


def _common(batch: Batch, view: View) -> Grid:
    room = view.width - INDENT - COUNT - GAP
    table = Grid([COUNT, room], right=(0,), indent=INDENT)
    for gap in batch.common_gaps[:COMMONEST]:
        count = view.words.common_gap_value.format(gap.reports, gap.applicable)
        title = view.names.title_of(gap.id, gap.title)
        text = wrapped(title, room)
        if cell_len(title) + GAP + len(gap.id) <= room:
            text.append(f"  {gap.id}", style="dim")
        table.add(Text(count), text)
    return table
