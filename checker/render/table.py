"""The assessment as a page for the terminal: the result first, then what to mend."""

from __future__ import annotations

from collections.abc import Callable, Collection

from rich.console import Console, RenderableType
from rich.text import Text

from checker.model import Assessment
from checker.render.console import View
from checker.render.core_table import core_table, form_table, of_rubric
from checker.render.escape import plain
from checker.render.evidence_table import evidence_table
from checker.render.findings_table import findings_table
from checker.render.gaps_table import gaps_table
from checker.render.header import header
from checker.render.outline_table import outline_table
from checker.render.parts import CORE, FORM, Part, chosen

_DRAW: dict[Part, Callable[[Assessment, View], RenderableType]] = {
    Part.CORE: core_table,
    Part.FORM: form_table,
    Part.OUTLINE: outline_table,
    Part.GAPS: gaps_table,
    Part.FINDINGS: findings_table,
    Part.EVIDENCE: evidence_table,
}


def print_table(
    assessment: Assessment, console: Console, view: View, show: Collection[Part] = ()
) -> None:
    """Print the page of one report; ``show`` limits it to some parts."""
    console.print(header(assessment, view))
    for part in chosen(show):
        if _empty(part, assessment):
            continue
        console.print()
        console.rule(style="dim")
        console.print(_DRAW[part](assessment, view))
    console.print()
    console.print(_used(assessment, view))


def _empty(part: Part, assessment: Assessment) -> bool:
    if part in (Part.CORE, Part.FORM):
        return not of_rubric(assessment, CORE if part is Part.CORE else FORM)
    if part is Part.OUTLINE:
        return all(used.id in (CORE, FORM) for used in assessment.rubrics)
    return False


def _used(assessment: Assessment, view: View) -> Text:
    said = view.words
    used = said.parted.join(plain(f"{r.id} {r.version}") for r in assessment.rubrics)
    return Text(f"{said.rubrics}{said.colon}{used}", style="dim")
