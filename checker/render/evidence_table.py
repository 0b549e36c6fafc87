"""Every quotation of every item, with its place, role and signal: the full record."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from checker.model import Assessment, Document, Evidence, ItemResult
from checker.render.console import View, heading
from checker.render.escape import plain
from checker.render.grid import labelled
from checker.render.places import place
from checker.render.quote import head
from checker.render.rows import why_of
from checker.render.style import status_text

INDENT = 2
PATTERN = 60


def evidence_table(assessment: Assessment, view: View) -> RenderableType:
    """One block an item that has evidence."""
    parts: list[RenderableType] = [heading(view.words.evidence)]
    for item in assessment.items:
        if item.leaf and item.evidence:
            parts += [Text(), _title(item, view), _block(item, assessment.report.document, view)]
    return Group(*parts)


def _title(item: ItemResult, view: View) -> Text:
    text = Text(view.names.title(item), style="bold").append("  ")
    text.append_text(status_text(item.status, view.words, view.marks))
    if item.review:
        text.append(f"  {view.words.review}", style="not bold yellow")
    return text.append(f"  {item.id}", style="not bold dim")


def _block(item: ItemResult, document: Document, view: View) -> RenderableType:
    said = view.words
    rows = []
    for evidence in item.evidence:
        quote = said.quote.format(plain(evidence.text))
        where = place(document, evidence, said)
        rows += [(where, quote), ("", _notes(evidence, view))]
    if item.why:
        rows.append((said.why, plain(why_of(item, view.names.lang))))
    hidden = item.evidence_count - len(item.evidence)
    if hidden > 0:
        rows.append(("", said.more_evidence.format(hidden)))
    return labelled(rows, view.width, INDENT)


def _notes(evidence: Evidence, view: View) -> str:
    said = view.words
    signal = evidence.signal
    notes = [said.role[evidence.role], said.status[evidence.status]]
    if evidence.stale:
        notes.append(said.stale)
    if evidence.figures:
        notes.append(f"{said.figures} {said.parted.join(plain(f.text) for f in evidence.figures)}")
    notes.append(f"{said.signal} {signal.kind} {head(plain(signal.pattern), PATTERN)}")
    if signal.kind == "fuzzy":
        notes.append(said.similarity.format(signal.similarity))
    return "[" + "  ".join(notes) + "]"
