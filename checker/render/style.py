"""Symbols and colours: calm, and never the only carrier of a meaning."""

from __future__ import annotations

from rich.text import Text

from checker.model import ItemResult, Severity, Status
from checker.render.words import Words
from checker.render.wrap import cells_of

COLOUR = {
    Status.QUANTIFIED: "green",
    Status.DONE: "green",
    Status.MENTIONED: "yellow",
    Status.PLANNED: "yellow",
    Status.PROBLEM: "yellow",
    Status.ABSENT: "red",
    Status.NOT_APPLICABLE: "dim",
}
SEVERITY_COLOUR = {Severity.HIGH: "red", Severity.MEDIUM: "yellow", Severity.LOW: "dim"}

# One cell wide in every terminal: none of them is of ambiguous East Asian width.
_FINE = {
    Status.QUANTIFIED: "✔",
    Status.DONE: "✓",
    Status.MENTIONED: "~",
    Status.PLANNED: "▸",
    Status.PROBLEM: "!",
    Status.ABSENT: "✗",
    Status.NOT_APPLICABLE: "-",
}
_COARSE = {
    **_FINE,
    Status.QUANTIFIED: "#",
    Status.DONE: "+",
    Status.PLANNED: ">",
    Status.ABSENT: "x",
}


def marks(encoding: str) -> dict[Status, str]:
    """The symbols that the terminal's encoding can carry (GBK has no ✓)."""
    try:
        "".join(_FINE.values()).encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return _COARSE
    return _FINE


def status_width(words: Words) -> int:
    """Cells that the longest status takes with its symbol."""
    return 2 + max(cells_of(label) for label in words.status.values())


def status_text(status: Status, words: Words, symbols: dict[Status, str]) -> Text:
    """Symbol and word of a status, never wrapped."""
    return Text(f"{symbols[status]} {words.status[status]}", style=COLOUR[status], no_wrap=True)


def share_colour(value: float) -> str:
    """Colour of a share of 0-1: of what is evidenced, or of the full score."""
    if value >= 0.85:
        return "green"
    return "yellow" if value >= 0.5 else "red"


def title_style(item: ItemResult) -> str:
    """Items that do not count step back."""
    return "" if item.applicable else "dim"
