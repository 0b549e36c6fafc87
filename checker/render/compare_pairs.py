"""Many units year on year: a row for each pair of reports."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from checker.compare.years.records import Fate, YearComparison
from checker.render.compare_counts import counts_of, plan_counts
from checker.render.compare_words import YearWords, year_words
from checker.render.console import View, heading
from checker.render.escape import plain
from checker.render.grid import GAP, Grid, wrapped

NARROWEST = 12


PairRow = tuple[str, ...]
"""Cells of a pair: unit, years, scores, plan, problems, copied, figures frozen and implausible."""


def pair_row(made: YearComparison) -> PairRow:
    """What remains of a comparison in the table."""
    counts = counts_of(made)
    plan = "/".join(map(str, plan_counts(counts)))
    return (
        made.new.unit or made.old.unit,
        f"{made.old.year} → {made.new.year}",
        f"{made.old.score:.1f} → {made.new.score:.1f}",
        plan,
        f"{counts.problems[Fate.REPEATED]}/{counts.problems[Fate.DROPPED]}",
        f"{made.copied_share:.0%}",
        str(len(made.frozen)),
        str(counts.jumps),
    )


def print_pairs(rows: Sequence[PairRow], console: Console, view: View) -> None:
    """Print the table; says so where no two reports belong together."""
    own = year_words(view.names.lang)
    console.print()
    console.rule(style="dim")
    console.print(heading(own.title, str(len(rows))))
    console.print()
    if not rows:
        console.print(Text(f"  {own.no_pairs}", style="dim"))
        return
    console.print(_table(rows, own, view))


def _table(rows: Sequence[PairRow], own: YearWords, view: View) -> Grid:
    heads = own.pair_heads
    widths = [
        max(
            cell_len(line)
            for text in (head, *(row[at] for row in rows))
            for line in text.split("\n")
        )
        for at, head in enumerate(heads)
    ]
    room = view.width - sum(widths[1:]) - GAP * (len(widths) - 1)
    widths[0] = max(NARROWEST, min(widths[0], room))
    table = Grid(widths, right=range(2, len(widths)))
    table.add(*(Text(_low(head), style="dim") for head in heads))
    for row in rows:
        table.add(wrapped(plain(row[0]), widths[0]), *(plain(cell) for cell in row[1:]))
    return table


def _low(head: str) -> str:
    """A heading of two lines; a short one stands on the second."""
    return head if "\n" in head else f"\n{head}"
