"""Flipped verdicts of two rubrics, old and new evidence side by side, or as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.text import Text

from checker.model import Status
from checker.render.console import View, heading
from checker.render.escape import plain
from checker.render.grid import GAP, Grid, wrapped
from checker.render.json_v1 import SCHEMA_VERSION

if TYPE_CHECKING:
    from checker.rubric.authoring import Flip, Side

Flips = Mapping[str, Sequence["Flip"]]
INDENT = 2
QUOTE = 160
WORDS = {
    "zh": {
        "old": "旧标准",
        "new": "新标准",
        "none": "无此项",
        "line": "第 {} 行",
        "sum": "{} 份报告，{} 份有变化，共 {} 项认定改变。",
    },
    "en": {
        "old": "old",
        "new": "new",
        "none": "no such item",
        "line": "line {}",
        "sum": "{} report(s), {} changed, {} verdict(s) flipped.",
    },
}


def print_flips(found: Flips, console: Console, view: View) -> None:
    """Print the flips of each report, then how many of each kind there are."""
    said = WORDS[view.names.lang]
    for report, flips in found.items():
        if flips:
            console.print(heading(plain(report)))
            for flip in flips:
                console.print()
                console.print(Text(f"  {plain(flip.title)}  ").append(flip.item, style="dim"))
                console.print(_sides(flip, view, said))
            console.print()
    kinds = Counter((flip.old.status, flip.new.status) for one in found.values() for flip in one)
    for (old, new), count in sorted(kinds.items(), key=lambda one: (-one[1], one[0])):
        console.print(Text(f"{count:>5}  {_status(old, view, said)} → {_status(new, view, said)}"))
    changed = sum(bool(flips) for flips in found.values())
    console.print(Text(said["sum"].format(len(found), changed, kinds.total())))


def flips_json(found: Flips, old: str, new: str) -> dict[str, Any]:
    """The flips as JSON values."""
    return {
        "schema_version": SCHEMA_VERSION,
        "old": old,
        "new": new,
        "reports": [
            {
                "path": path,
                "flips": [
                    {**flip._asdict(), "old": flip.old._asdict(), "new": flip.new._asdict()}
                    for flip in flips
                ],
            }
            for path, flips in found.items()
        ],
    }


def _sides(flip: Flip, view: View, said: dict[str, str]) -> Grid:
    room = (view.width - 2 * INDENT - GAP) // 2
    grid = Grid([room, room], indent=2 * INDENT)
    grid.add(Text(said["old"], style="dim"), Text(said["new"], style="dim"))
    grid.add(_side(flip.old, room, view, said), _side(flip.new, room, view, said))
    return grid


def _side(side: Side, room: int, view: View, said: dict[str, str]) -> Text:
    lines = [_status(side.status, view, said)]
    if side.line:
        lines[0] += "  " + said["line"].format(side.line)
    text = Text(lines[0])
    for part in (side.quote[:QUOTE], "" if side.quote else side.why):
        if part:
            text.append("\n").append_text(wrapped(plain(part), room, "dim"))
    return text


def _status(value: str, view: View, said: dict[str, str]) -> str:
    return view.words.status[Status(value)] if value else said["none"]
