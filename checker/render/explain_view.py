"""Everything the rubric says of one item."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.console import Console
from rich.text import Text

from checker.model import Status
from checker.render.console import View, heading
from checker.render.escape import plain
from checker.render.gaps_table import basis_lines
from checker.render.grid import Grid, labelled
from checker.render.signal_words import applies_line, effect, figures_line, signal_line
from checker.rubric.records import Item, Library

INDENT = 2


class Explained(NamedTuple):
    """An item, the library it is from, and its examples.

    ``examples``: text, expected status or None, reason; ``refused``: text, reason.
    """

    item: Item
    library: Library
    examples: Sequence[tuple[str, str | None, str]]
    refused: Sequence[tuple[str, str]]


def print_item(what: Explained, console: Console, view: View, full: bool = False) -> None:
    """Print title, basis, applicability, advice, what is looked for, facets and examples."""
    said = view.words
    item, library = what.item, what.library
    console.print(heading(view.names.title_of(item.id, item.title), item.id))
    console.print()
    console.print(_about(item, library, view, full))
    if item.signals:
        _part(console, said.looked_for)
        for position, signal in enumerate(item.signals, start=1):
            row = (f"{position:>2}", signal_line(signal, said, full))
            shown = [row, *([("", effect(signal, said))] if signal.kind != "reject" else [])]
            console.print(labelled(shown, view.width))
    facets = [one for rubric in library.rubrics for one in rubric.items if one.parent == item.id]
    if facets:
        _part(console, said.facets)
        for facet in facets:
            line = Text(f"  {view.names.title_of(facet.id, facet.title)}  ")
            console.print(line.append(facet.id, style="dim"))
    if what.examples or what.refused:
        _part(console, said.examples)
        console.print(_examples(what, view))


def _part(console: Console, title: str) -> None:
    console.print()
    console.print(heading(title))
    console.print()


def _about(item: Item, library: Library, view: View, full: bool) -> Grid:
    said = view.words
    parent = library.find(item.parent) if item.parent else None
    rubric = next(one for one in library.rubrics if one.id == item.rubric)
    advice = item.advice_en if view.names.lang == "en" and item.advice_en else item.advice
    rows = [
        (said.rubrics, view.names.rubric(rubric.id, rubric.title)),
        (said.belongs, view.names.title_of(parent.id, parent.title) if parent else ""),
    ]
    bases = basis_lines(item.basis)
    rows += [(said.basis if position == 0 else "", text) for position, text in enumerate(bases)]
    rows += [
        (said.applies, applies_line(item.applies, said)),
        (said.weight, f"{item.weight:g}"),
        (said.figure_rule, figures_line(item.figures, said, full) if item.figures else ""),
        (said.advice, plain(advice)),
    ]
    return labelled([(name, text) for name, text in rows if text], view.width, INDENT)


def _examples(what: Explained, view: View) -> Grid:
    said = view.words
    rows = []
    for text, status, why in what.examples:
        verdict = f"[{said.status[Status(status)]}] " if status else ""
        rows.append((said.examples_match, f"{verdict}{plain(text)}{_reason(why, view)}"))
    for text, why in what.refused:
        rows.append((said.examples_not, f"{plain(text)}{_reason(why, view)}"))
    return labelled(rows, view.width, INDENT)


def _reason(why: str, view: View) -> str:
    return f"{view.words.parenthesis.format(plain(why))}" if why else ""
