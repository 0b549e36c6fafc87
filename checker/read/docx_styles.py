"""The styles of a Word document, as far as they change what is read: numbering and hiding."""

from __future__ import annotations

from typing import NamedTuple
from xml.etree.ElementTree import Element

from checker.read.wordml import attribute, child, children, number, switched_on

_DEEPEST = 20  # styles based on styles


class Style(NamedTuple):
    """A style's own settings; None where it leaves them to the style it is based on."""

    name: str
    based_on: str | None
    list_id: int | None
    level: int | None
    hidden: bool | None


class Styles:
    """All styles by their id, and the default one of paragraphs."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self.default: str | None = None
        for element in children(root, "style"):
            style_id = attribute(element, "styleId")
            if style_id is None:
                continue
            self._styles[style_id] = _style(element)
            if attribute(element, "type") == "paragraph" and attribute(element, "default") in (
                "1",
                "true",
            ):
                self.default = style_id

    def chain(self, style_id: str | None) -> list[tuple[str, Style]]:
        """The style and those that it is based on, nearest first."""
        found: list[tuple[str, Style]] = []
        while style_id is not None and style_id in self._styles and len(found) < _DEEPEST:
            style = self._styles[style_id]
            found.append((style_id, style))
            style_id = style.based_on
        return found

    def hidden(self, style_id: str | None) -> bool:
        """Whether text of this style is hidden."""
        for _, style in self.chain(style_id):
            if style.hidden is not None:
                return style.hidden
        return False

    def is_contents(self, style_id: str | None) -> bool:
        """Whether paragraphs of this style are a table of contents."""
        return any(style.name.lower().startswith("toc ") for _, style in self.chain(style_id))


def _style(element: Element) -> Style:
    list_properties = child(child(element, "pPr"), "numPr")
    return Style(
        name=attribute(child(element, "name")) or "",
        based_on=attribute(child(element, "basedOn")),
        list_id=number(child(list_properties, "numId")),
        level=number(child(list_properties, "ilvl")),
        hidden=switched_on(child(element, "rPr"), "vanish"),
    )
