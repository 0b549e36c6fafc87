"""The rubrics at hand, as a table or JSON."""

from __future__ import annotations

from typing import Any

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from checker.render.console import View, heading
from checker.render.escape import plain
from checker.render.grid import GAP, Grid, wrapped
from checker.render.json_v1 import SCHEMA_VERSION
from checker.render.quote import head
from checker.rubric.records import Item, Library, Rubric

INDENT = 2


def print_rubrics(library: Library, console: Console, view: View, items: bool = False) -> None:
    """Print a row a rubric, and every item below where ``items`` is asked for."""
    console.print(_table(library, view))
    if items:
        for rubric in library.rubrics:
            console.print()
            console.print(heading(view.names.rubric(rubric.id, rubric.title), rubric.id))
            console.print(_items(rubric, view))


def rubrics_json(library: Library, items: bool = False) -> dict[str, Any]:
    """The same as JSON values."""
    return {
        "schema_version": SCHEMA_VERSION,
        "rubrics": [_rubric_json(rubric, items) for rubric in library.rubrics],
    }


def years_of(rubric: Rubric, view: View) -> str:
    """Years that a rubric is for, in words."""
    said = view.words
    if rubric.first and rubric.last:
        return said.years_both.format(rubric.first, rubric.last)
    if rubric.first:
        return said.years_from.format(rubric.first)
    return said.years_to.format(rubric.last) if rubric.last else said.all_years


def _table(library: Library, view: View) -> Grid:
    said = view.words
    heads = [said.id, said.version, said.years, said.elements, said.judged_items, said.share]
    rows = [_row(rubric, view) for rubric in library.rubrics]
    columns = list(zip(heads, *rows, strict=True))
    widths = [max(cell_len(cell) for cell in column) for column in columns]
    title = max(20, view.width - sum(widths) - GAP * len(widths))
    table = Grid([widths[0], title, *widths[1:]], right=range(2, 2 + len(widths)))
    table.add(*(Text(name, style="dim") for name in (heads[0], said.title, *heads[1:])))
    for rubric, row in zip(library.rubrics, rows, strict=True):
        full = wrapped(view.names.rubric(rubric.id, rubric.title), title)
        table.add(Text(row[0], style="bold"), full, *map(Text, row[1:]))
    return table


def _row(rubric: Rubric, view: View) -> list[str]:
    elements = sum(item.parent is None for item in rubric.items)
    judged = sum(item.leaf for item in rubric.items)
    return [
        plain(rubric.id),
        plain(rubric.version),
        years_of(rubric, view),
        str(elements),
        str(judged),
        f"{rubric.share:g}",
    ]


def _items(rubric: Rubric, view: View) -> Grid:
    width = max(cell_len(item.id) for item in rubric.items)
    room = view.width - INDENT - width - GAP
    table = Grid([width, room], indent=INDENT)
    for item in rubric.items:
        inset = "  " if item.parent else ""
        title = head(view.names.title_of(item.id, item.title), room - len(inset))
        table.add(Text(item.id, style="dim"), Text(inset + title, no_wrap=True))
    return table


def _rubric_json(rubric: Rubric, items: bool) -> dict[str, Any]:
    made: dict[str, Any] = {
        "id": rubric.id,
        "title": rubric.title,
        "version": rubric.version,
        "kind": rubric.kind,
        "sha256": rubric.sha256,
        "from": rubric.first,
        "to": rubric.last,
        "share": rubric.share,
        "elements": sum(item.parent is None for item in rubric.items),
        "judged": sum(item.leaf for item in rubric.items),
    }
    return {**made, "items": [_item_json(item) for item in rubric.items]} if items else made


def _item_json(item: Item) -> dict[str, Any]:
    return {
        "id": item.id,
        "parent": item.parent,
        "title": item.title,
        "group": item.group,
        "weight": item.weight,
        "leaf": item.leaf,
    }
