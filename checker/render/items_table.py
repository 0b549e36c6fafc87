"""Items as rows: status, title, line and best quotation. Core elements and form use it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType
from rich.text import Text

from checker.model import Assessment, ItemResult
from checker.render.console import View
from checker.render.grid import GAP, Grid, wrapped
from checker.render.places import short_place
from checker.render.quote import quotation
from checker.render.style import status_text, status_width, title_style
from checker.render.wrap import cells_of, wrap

INDENT = 2
LINE = 5
LINES = 2
TITLE = {80: 24, 100: 28, 120: 34}


def item_rows(items: Sequence[ItemResult], assessment: Assessment, view: View) -> RenderableType:
    """One row an item; the quotation fills what the other columns leave, up to two lines."""
    widths = columns(view)
    table = Grid(widths, right=(2,), indent=INDENT)
    for item in items:
        _row(table, item, assessment, view, widths)
    return table


def columns(view: View) -> list[int]:
    """Cells of status, title, line and quotation."""
    title = next((TITLE[size] for size in (120, 100) if view.width >= size), TITLE[80])
    fixed = [status_width(view.words), title, LINE]
    return [*fixed, view.width - INDENT - sum(fixed) - 3 * GAP]


def _row(
    table: Grid, item: ItemResult, assessment: Assessment, view: View, widths: list[int]
) -> None:
    _, title, _, width = widths
    line, quote = best_quotation(item, assessment, view, width)
    table.add(
        status_text(item.status, view.words, view.marks),
        wrapped(view.names.title(item), title, title_style(item)),
        Text(line, style="dim"),
        quote,
    )


def best_quotation(
    item: ItemResult, assessment: Assessment, view: View, width: int
) -> tuple[str, Text]:
    """Place and best quotation in two lines of ``width`` cells; empty where there is none."""
    if not item.evidence:
        return "", Text()
    best = item.evidence[0]
    stale = f"[{view.words.stale}] " if best.stale else ""
    room = 2 * width
    lines = [""] * 3
    while len(lines) > LINES:
        shown = quotation(best, assessment.report.document.text, room - cells_of(stale))
        lines = wrap(stale + shown, width)
        room -= 1
    text = Text("\n".join(lines), style="" if item.status.evidenced else "dim", no_wrap=True)
    text.stylize("yellow", 0, len(stale))
    where = short_place(assessment.report.document, best, view.words)
    return where, text
