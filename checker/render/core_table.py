"""The four headline elements by facet, and the contents the report must have."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from checker.model import Assessment, ItemResult, Status
from checker.render.console import View, heading
from checker.render.items_table import item_rows
from checker.render.parts import CORE, FORM
from checker.render.style import share_colour


def core_table(assessment: Assessment, view: View) -> RenderableType:
    """Each element with its count and score, its facets below."""
    parts: list[RenderableType] = [heading(view.words.core)]
    for element in of_rubric(assessment, CORE):
        if element.parent is None:
            parts += [element_line(element, assessment, view)]
            parts += [item_rows(facets(element, assessment), assessment, view)]
    return Group(*parts)


def form_table(assessment: Assessment, view: View) -> RenderableType:
    """The parts that the regulation asks of every report."""
    leaves = [item for item in of_rubric(assessment, FORM) if item.leaf]
    return Group(heading(view.words.form), item_rows(leaves, assessment, view))


def of_rubric(assessment: Assessment, rubric: str) -> list[ItemResult]:
    """Items of one rubric in its order."""
    return [item for item in assessment.items if item.rubric == rubric]


def facets(element: ItemResult, assessment: Assessment) -> list[ItemResult]:
    """Facets of an element; an element without is its own."""
    if element.leaf:
        return [element]
    return [item for item in assessment.items if item.parent == element.id]


def counted(items: list[ItemResult]) -> tuple[int, int]:
    """How many are evidenced, and how many apply."""
    applicable = [item for item in items if item.leaf and item.applicable]
    return sum(item.status.evidenced for item in applicable), len(applicable)


def element_line(element: ItemResult, assessment: Assessment, view: View) -> Text:
    """Title, count and score of an element."""
    done, applicable = counted(facets(element, assessment))
    said = view.words
    text = Text("\n")
    text.append(view.names.title(element), style="bold")
    if not applicable:
        return text.append(f"  {said.status[Status.NOT_APPLICABLE]}", style="dim")
    text.append("  ")
    text.append(f"{done}/{applicable}", style=share_colour(done / applicable))
    return text.append(f"  {said.score} {element.score:.0f}", style="not bold dim")
