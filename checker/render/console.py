"""The one way to a Rich console: no markup, no highlighting, no colour codes into a pipe."""

from __future__ import annotations

import os
import sys
from typing import NamedTuple, TextIO

from rich.console import Console
from rich.text import Text

from checker.model import Status
from checker.render.names import Names
from checker.render.style import marks
from checker.render.words import Lang, Words, words
from checker.rubric.records import Library

NARROWEST = 60
WIDEST = 120


class View(NamedTuple):
    """How to show: language, names, cells across and symbols."""

    words: Words
    names: Names
    width: int
    marks: dict[Status, str]


def open_console(width: int | None = None, file: TextIO | None = None) -> Console:
    """A console on standard output; ``width`` in cells, else the terminal's up to 120.

    ``NO_COLOR`` (not empty) or a dumb terminal means no escape codes at all.
    """
    colourless = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    stream = file or sys.stdout
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")
    console = Console(
        file=stream,
        color_system=None if colourless else "auto",
        force_terminal=False if colourless else None,
        width=width,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )
    if width is None:
        console.width = max(NARROWEST, min(WIDEST, console.width))
    return console


def view_on(console: Console, lang: Lang = "zh", library: Library | None = None) -> View:
    """What the drawing functions need to know of a console."""
    return View(words(lang), Names(lang, library), console.width, marks(console.encoding))


def heading(title: str, note: str = "") -> Text:
    """The heading of a part of the page."""
    text = Text(title, style="bold")
    return text.append(f"  {note}", style="not bold dim") if note else text
