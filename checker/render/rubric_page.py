"""One rubric whole: what it is for, and its elements and facets by group with weight and basis."""

from __future__ import annotations

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from checker.render.console import View, heading
from checker.render.escape import plain
from checker.render.gaps_table import basis_lines
from checker.render.grid import GAP, Grid, labelled, wrapped
from checker.render.rubric_view import years_of
from checker.render.signal_words import applies_line
from checker.rubric.records import Applies, Group, Item, Rubric

INDENT = 2


def print_rubric(rubric: Rubric, console: Console, view: View) -> None:
    """Print the rubric's header, and every item of every group."""
    said = view.words
    console.print(heading(view.names.rubric(rubric.id, rubric.title), rubric.id))
    console.print()
    rows = [
        (said.version, plain(rubric.version)),
        (said.years, years_of(rubric, view)),
        (said.share, f"{rubric.share:g}"),
        (said.elements, str(sum(item.parent is None for item in rubric.items))),
        (said.judged_items, str(sum(item.leaf for item in rubric.items))),
    ]
    console.print(labelled(rows, view.width, INDENT))
    for group in rubric.groups:
        items = [item for item in rubric.items if item.group == group.id]
        if items:
            _group(group, items, console, view)


def _group(group: Group, items: list[Item], console: Console, view: View) -> None:
    console.print()
    title = group.title_en if view.names.lang == "en" and group.title_en else group.title
    console.print(heading(plain(title)))
    console.print()
    widths = [max(cell_len(item.id) for item in items), 5]
    room = view.width - INDENT - sum(widths) - 2 * GAP
    table = Grid([widths[0], room, widths[1]], right=[2], indent=INDENT)
    for item in items:
        table.add(Text(item.id, style="dim"), _about(item, room, view), Text(f"×{item.weight:g}"))
    console.print(table)


def _about(item: Item, room: int, view: View) -> Text:
    """Title, whom it binds and its basis."""
    inset = "  " if item.parent else ""
    text = Text(inset, no_wrap=True)
    text.append_text(wrapped(view.names.title_of(item.id, item.title), room - len(inset)))
    notes = basis_lines(item.basis)
    if item.applies != Applies():
        notes.append(applies_line(item.applies, view.words))
    for note in notes:
        for line in wrapped(note, room - 4).plain.split("\n"):
            text.append("\n    " + line, style="dim")
    return text
