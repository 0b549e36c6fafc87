"""Integrity findings: how grave, what, where."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from checker.model import Assessment, Document, Finding, FindingPlace
from checker.render.console import View, heading
from checker.render.escape import plain
from checker.render.grid import GAP, Grid, wrapped
from checker.render.places import place
from checker.render.quote import head
from checker.render.style import SEVERITY_COLOUR
from checker.render.wrap import cells_of

SEVERITY = 6
PLACES = 3


def findings_table(assessment: Assessment, view: View) -> RenderableType:
    """One block a finding, its places below."""
    said, findings = view.words, assessment.findings
    waived = len(assessment.waived)
    note = [Text(f"\n  {said.waived.format(waived)}", style="dim")] if waived else []
    if not findings:
        nothing = Text(f"\n  {said.no_findings}", style="dim")
        return Group(heading(said.findings), nothing, *note)
    room = view.width - SEVERITY - GAP
    table = Grid([SEVERITY, room])
    for finding in findings:
        name = Text(said.severity[finding.severity], style=SEVERITY_COLOUR[finding.severity])
        table.add(name, _told(finding, assessment.report.document, view, room))
    return Group(heading(said.findings, str(len(findings))), Text(), table, *note)


def message(finding: Finding, view: View) -> str:
    """The message in the reader's language."""
    english = view.names.lang == "en" and finding.message_en
    return plain(finding.message_en if english else finding.message)


def _told(finding: Finding, document: Document, view: View, room: int) -> Text:
    text = wrapped(f"{message(finding, view)}  {plain(finding.rule)}", room)
    for one in finding.places[:PLACES]:
        text.append("\n").append(_place(one, document, view, room), style="dim")
    return text


def _place(one: FindingPlace, document: Document, view: View, room: int) -> str:
    said = view.words
    where = place(document, one, said)
    quote = head(plain(one.text), room - cells_of(where) - 3)
    return f"{where} {said.quote.format(quote)}"
