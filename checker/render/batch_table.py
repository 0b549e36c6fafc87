"""A batch as one table, a row a report, and the commonest gaps."""

from __future__ import annotations

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from checker.model import Level
from checker.render.batch_records import Batch, Row
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
UNIT_LINES = 2


def print_batch(batch: Batch, console: Console, view: View) -> None:
    """Print counts, the rows, what could not be read, and the commonest gaps."""
    said = view.words
    assessed = len(batch.assessed)
    counts = said.batch_counts.format(len(batch.rows), assessed, len(batch.rows) - assessed)
    console.print(heading(said.batch_title, counts))
    if assessed:
        console.print()
        console.print(_table(batch.assessed, view))
    _print_failures(batch, console, view)
    if batch.common_gaps:
        console.print()
        console.rule(style="dim")
        console.print(heading(said.common_gaps))
        console.print()
        console.print(_common(batch, view))


def _table(rows: tuple[Row, ...], view: View) -> Grid:
    """The unit's column takes what the others, as wide as their content, leave."""
    said = view.words
    elements = max((row.core for row in rows), key=len)
    heads = [said.year_short, said.level_name, said.coverage, said.score, said.grade]
    heads += [said.core_short.get(one.id, plain(one.title)[:4]) for one in elements]
    heads += [said.gaps]
    cells = [_cells(row, len(elements), view) for row in rows]
    widths = [_widest([head, *(line[at].plain for line in cells)]) for at, head in enumerate(heads)]
    unit = view.width - sum(widths) - GAP * len(widths)
    unit = min(max(unit, NARROWEST_UNIT), WIDEST_UNIT)
    table = Grid([unit, *widths], right=(3, 4, len(heads)))
    table.add(*(_head(name) for name in (said.report, *heads)))
    for row, line in zip(rows, cells, strict=True):
        table.add(_unit(row, unit), *line)
    return table


def _head(name: str) -> Text:
    """A heading of two lines; a short one stands on the second."""
    return Text(name if "\n" in name else f"\n{name}", style="dim")


def _widest(texts: list[str]) -> int:
    return max(cell_len(line) for text in texts for line in text.split("\n"))


def _unit(row: Row, width: int) -> Text:
    lines = wrap(plain(row.unit or row.title or row.path), width)[:UNIT_LINES]
    return Text("\n".join(lines), no_wrap=True)


def _cells(row: Row, elements: int, view: View) -> list[Text]:
    level = row.level or ""
    short = view.words.level_short[Level(level)] if level in list(Level) else plain(level)
    cells = [
        Text(str(row.year or "")),
        Text(short),
        Text(f"{row.coverage:.0%}", style=share_colour(row.coverage)),
        Text(f"{row.score:.1f}", style=share_colour(row.score / 100)),
        Text(view.names.grade(row.grade)),
    ]
    for one in row.core:
        share = one.done / one.applicable if one.applicable else 1.0
        shown = f"{one.done}/{one.applicable}" if one.applicable else "-"
        cells.append(Text(shown, style=share_colour(share) if one.applicable else "dim"))
    cells += [Text("-", style="dim")] * (elements - len(row.core))
    return [*cells, Text(str(len(row.gaps)))]


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
