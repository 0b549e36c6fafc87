"""A document's provisions with the items that cover each, for the terminal."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from checker.render.console import View, heading
from checker.render.escape import plain
from checker.render.grid import GAP, Grid, wrapped
from checker.rubric.provisions import DocumentTrace, Traced

INDENT = 2
WORDS = {
    "zh": {"rules": "疑点规则 {}", "none": "未覆盖", "loose": "另有引用"},
    "en": {"rules": "integrity rules {}", "none": "not covered", "loose": "also cited"},
}


def print_trace(one: DocumentTrace, console: Console, view: View) -> None:
    """Print a line a provision, and below it the items, rules or reason."""
    said = WORDS[view.names.lang]
    console.print(heading(plain(one.title), plain(one.id)))
    part = None
    for traced in one.provisions:
        if traced.part != part and traced.part:
            console.print()
            console.print(Text(plain(traced.part), style="bold"))
        part = traced.part
        console.print()
        console.print(Text("  ").append_text(wrapped(plain(traced.subject), view.width - INDENT)))
        console.print(_covered_by(traced, view, said))
    for item, text in one.loose:
        console.print(Text(f"  {said['loose']}  {item.id}  {plain(text)}"))


def _covered_by(traced: Traced, view: View, said: dict[str, str]) -> Grid:
    width = max((len(item.id) for item in traced.items), default=0)
    room = view.width - 2 * INDENT - width - GAP
    if not traced.items:
        rules = said["rules"].format("、".join(traced.rules)) if traced.rules else ""
        grid = Grid([view.width - 2 * INDENT], indent=2 * INDENT)
        grid.add(
            wrapped(rules or plain(traced.why) or said["none"], view.width - 2 * INDENT, "dim")
        )
        return grid
    grid = Grid([width, room], indent=2 * INDENT)
    for item in traced.items:
        grid.add(
            Text(item.id, style="dim"), wrapped(view.names.title_of(item.id, item.title), room)
        )
    return grid
