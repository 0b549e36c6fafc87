"""The gaps to mend, heaviest first: what to write, on what basis, and what came closest."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from checker.model import Assessment, Basis, Document, ItemResult
from checker.render.console import View, heading
from checker.render.escape import plain
from checker.render.grid import GAP, labelled
from checker.render.places import place
from checker.render.quote import best_part, excerpt
from checker.render.rows import why_of
from checker.render.style import status_text
from checker.render.wrap import cells_of

NUMBER = 3
INDENT = NUMBER + GAP
LINES = 2


def gaps_table(assessment: Assessment, view: View) -> RenderableType:
    """One block a gap."""
    said, gaps = view.words, assessment.gaps
    if not gaps:
        return Group(heading(said.gaps), Text(f"\n  {said.no_gaps}", style="green"))
    blocks: list[RenderableType] = [heading(said.gaps, str(len(gaps)))]
    for number, item in enumerate(gaps, start=1):
        blocks += [Text(), _block(number, item, assessment.report.document, view)]
    return Group(*blocks)


def basis_lines(basis: tuple[Basis, ...]) -> list[str]:
    """Document and provision, one a line."""
    return [plain(f"{one.document} {one.provision}") for one in basis]


def nearest(item: ItemResult, document: Document, view: View, width: int) -> tuple[str, str]:
    """What there is instead: a weak passage found, or the closest miss, and why it is not enough.

    Gives the label and the text, in about ``width`` cells.
    """
    said, lang = view.words, view.names.lang
    if item.evidence:
        best = item.evidence[0]
        start, end = best_part(best)
        why = plain(why_of(item, lang) or why_of(best, lang))
        quote = excerpt(best.text, start, end, _room(width, why))
        return said.found, _passage(place(document, best, said), quote, why, view)
    if item.near_misses:
        miss = item.near_misses[0]
        why = plain(why_of(miss, lang))
        quote = excerpt(miss.text, 0, len(miss.text), _room(width, why))
        return said.near_miss, _passage(place(document, miss, said), quote, why, view)
    return "", ""


def _room(width: int, why: str) -> int:
    return max(30, width - cells_of(why) - 16)


def _passage(where: str, quote: str, why: str, view: View) -> str:
    said = view.words
    passage = f"{where} {said.quote.format(quote)}"
    return f"{passage}{said.semicolon}{why}" if why else passage


def _block(number: int, item: ItemResult, document: Document, view: View) -> RenderableType:
    said = view.words
    title = Text(f"{number:>{NUMBER}}", style="dim")
    title.append(f"  {view.names.title(item)}", style="not dim bold").append("  ")
    title.append_text(status_text(item.status, said, view.marks))
    if title.cell_len + 2 + len(item.id) <= view.width:
        title.append(f"  {item.id}", style="dim")
    label = max(cells_of(said.basis), cells_of(said.near_miss), cells_of(said.found))
    width = view.width - INDENT
    rows = [(said.advice, view.names.advice(item))]
    bases = basis_lines(item.basis)
    rows += [(said.basis if first == 0 else "", text) for first, text in enumerate(bases)]
    rows.append(nearest(item, document, view, LINES * (width - label - GAP)))
    shown = [(name, text) for name, text in rows if text]
    return Group(title, labelled(shown, view.width, INDENT))
