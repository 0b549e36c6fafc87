"""Formats of the workbook's cells: calm, printable, colour never the only carrier of a meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from checker.model import Severity, Status
from checker.render.words import Lang

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

FONT = "宋体"
INK, LINE, HEAD, PALE = "#1F2937", "#C9CED6", "#1F3864", "#E9EDF4"
GOOD, FAIR, POOR = "#CDE8DA", "#FFEFC2", "#F6C9C4"

# fill, letters; told apart by lightness as well as hue, and every cell has its letter
STATUS_COLOURS = {
    Status.QUANTIFIED: ("#1B6E4B", "#FFFFFF"),
    Status.DONE: ("#BFE3CF", INK),
    Status.MENTIONED: ("#FFF0BF", INK),
    Status.PLANNED: ("#D3E3F6", INK),
    Status.PROBLEM: ("#F7CFA0", INK),
    Status.ABSENT: ("#A92B22", "#FFFFFF"),
    Status.NOT_APPLICABLE: ("#F1F2F4", "#6B7280"),
}
SEVERITY_COLOURS = {
    Severity.HIGH: ("#A92B22", "#FFFFFF"),
    Severity.MEDIUM: ("#FFF0BF", INK),
    Severity.LOW: ("#F1F2F4", INK),
}


class Styles(NamedTuple):
    """The formats in use; those of text carry the mark that keeps edited text from calculating."""

    title: Format
    head: Format
    upright: Format
    band: Format
    text: Format
    wrap: Format
    centre: Format
    number: Format
    score: Format
    share: Format
    status: dict[Status, Format]
    severity: dict[Severity, Format]
    blank: Format


def styles(book: Workbook, lang: Lang) -> Styles:
    """Make the formats in a workbook; Chinese stands upright in tall cells, English lies."""
    text: dict[str, Any] = {"quote_prefix": True}
    head = {"bold": True, "font_color": "#FFFFFF", "bg_color": HEAD, "align": "center"}
    turned = 90 if lang == "en" else 270
    middle = {"align": "center", "valign": "vcenter"}

    def made(**more: Any) -> Format:
        look = {"font_name": FONT, "font_size": 10, "font_color": INK, "valign": "top"}
        return book.add_format({**look, "border": 1, "border_color": LINE, **more})

    def filled(colours: tuple[str, str]) -> Format:
        return made(**{"bg_color": colours[0], "font_color": colours[1], **middle, **text})

    return Styles(
        title=made(bold=True, font_size=13, border=0, **text),
        head=made(**{**head, "valign": "vcenter", "text_wrap": True, **text}),
        upright=made(
            **{**head, "bold": False, "font_size": 8, "rotation": turned, "valign": "top", **text}
        ),
        band=made(**{"bold": True, "bg_color": PALE, "text_wrap": True, **middle, **text}),
        text=made(**text),
        wrap=made(text_wrap=True, **text),
        centre=made(**{**middle, "valign": "top", **text}),
        number=made(align="center", num_format="0"),
        score=made(align="center", num_format="0.0"),
        share=made(align="center", num_format="0%"),
        status={status: filled(colours) for status, colours in STATUS_COLOURS.items()},
        severity={severity: filled(colours) for severity, colours in SEVERITY_COLOURS.items()},
        blank=made(bg_color="#FFFFFF"),
    )
