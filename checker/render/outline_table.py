"""The Outline, or any other rubric, by chapter: its share and score, then a line an item."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from checker.model import Assessment, GroupSummary, ItemResult, Status
from checker.render.console import View, heading
from checker.render.core_table import counted
from checker.render.grid import GAP, Grid
from checker.render.items_table import INDENT, LINE
from checker.render.parts import CORE, FORM
from checker.render.places import short_place
from checker.render.quote import head, quotation
from checker.render.style import share_colour, status_text, status_width, title_style

TITLE = 46
QUOTE_FROM = 100


def outline_table(assessment: Assessment, view: View) -> RenderableType:
    """Every rubric besides the core and the form, one after the other."""
    parts: list[RenderableType] = []
    for used in assessment.rubrics:
        if used.id in (CORE, FORM):
            continue
        if parts:
            parts.append(Text())
        parts.append(heading(view.names.rubric(used.id, used.title)))
        parts += _chapters(used.id, assessment, view)
    return Group(*parts)


def _chapters(rubric: str, assessment: Assessment, view: View) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for group in assessment.summary.by_group:
        items = [i for i in assessment.items if i.rubric == rubric and i.group == group.id]
        if group.rubric == rubric and items:
            parts += [_chapter_line(group, items, view), _rows(items, assessment, view)]
    return parts


def _chapter_line(group: GroupSummary, items: list[ItemResult], view: View) -> Text:
    done, applicable = counted(items)
    text = Text("\n").append(view.names.group(group), style="bold")
    if not applicable:
        return text.append(f"  {view.words.status[Status.NOT_APPLICABLE]}", style="dim")
    text.append("  ")
    text.append(f"{done}/{applicable}", style=share_colour(group.coverage))
    return text.append(f"  {view.words.score} {group.score:.0f}", style="not bold dim")


def _rows(items: list[ItemResult], assessment: Assessment, view: View) -> Grid:
    status = status_width(view.words)
    rest = view.width - INDENT - status - LINE - 2 * GAP
    quote = max(0, rest - TITLE - GAP) if view.width >= QUOTE_FROM else 0
    title = rest - quote - GAP if quote else rest
    widths = [status, title, LINE, *([quote] if quote else [])]
    table = Grid(widths, right=(2,), indent=INDENT)
    for item in items:
        table.add(*_cells(item, assessment, view, title, quote))
    return table


def _cells(
    item: ItemResult, assessment: Assessment, view: View, title: int, quote: int
) -> list[Text]:
    best = item.evidence[0] if item.evidence else None
    document = assessment.report.document
    where = short_place(document, best, view.words) if best else ""
    name = head(view.names.title(item), title)
    cells = [
        status_text(item.status, view.words, view.marks),
        Text(name, style=title_style(item), no_wrap=True),
        Text(where, style="dim"),
    ]
    if quote:
        shown = quotation(best, document.text, quote) if best else ""
        cells.append(Text(shown, style="dim", no_wrap=True))
    return cells
