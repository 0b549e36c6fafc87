"""What one Word paragraph shows: text, breaks, and what hangs on it (text boxes, notes)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from checker.read.docx_styles import Styles
from checker.read.wordml import attribute, child, local, number, switched_on

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# deleted and moved-away text, field instructions, ruby above the text, properties
_DROPPED = frozenset(
    (
        "del",
        "moveFrom",
        "delText",
        "instrText",
        "delInstrText",
        "rt",
        "pPr",
        "rPr",
        "sdtPr",
        "sdtEndPr",
        "rubyPr",
        "annotationRef",
        "footnoteRef",
        "endnoteRef",
    )
)
_SIGNS = {
    "tab": "\t",
    "ptab": "\t",
    "cr": "\n",
    "noBreakHyphen": "-",
    "softHyphen": "",
}
# what the signs of Wingdings and Symbol look like, by the low byte of their code
_SYMBOLS = {
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x75: "◆",
    0xA1: "○",
    0xA8: "□",
    0xD8: "➢",
    0xE0: "→",
    0xFC: "✓",
    0xFB: "✗",
    0xFE: "☑",
    0x52: "☑",
}
_TRACKED = frozenset(("ins", "del", "moveFrom", "moveTo"))


@dataclass
class Content:
    """A paragraph's content: ``breaks`` are offsets into its text where a page begins."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    breaks: list[int] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, int]] = field(default_factory=list)
    tracked: bool = False

    def add(self, text: str) -> None:
        """Append text."""
        self.pieces.append(text)
        self.length += len(text)

    @property
    def text(self) -> str:
        """All text so far."""
        return "".join(self.pieces)


def read_inline(element: Element, styles: Styles, content: Content) -> None:
    """Add what an element inside a paragraph shows to its content."""
    for part in element:
        name = local(part.tag)
        content.tracked = content.tracked or name in _TRACKED
        if name in _DROPPED or (name == "r" and _hidden(part, styles)):
            continue
        handler = _HANDLERS.get(name)
        if handler is not None:
            handler(part, content)
        elif name in _SIGNS:
            content.add(_SIGNS[name])
        elif name == "AlternateContent":
            read_inline(alternative(part), styles, content)
        else:
            read_inline(part, styles, content)


def alternative(element: Element) -> Element:
    """The preferred of several forms of the same thing, so that its text is read once."""
    choices = [one for one in element if local(one.tag) == "Choice" and len(one)]
    others = [one for one in element if local(one.tag) == "Fallback"]
    return (choices or others or [element])[0]


def _hidden(run: Element, styles: Styles) -> bool:
    properties = child(run, "rPr")
    own = switched_on(properties, "vanish")
    return styles.hidden(attribute(child(properties, "rStyle"))) if own is None else own


def _text(element: Element, content: Content) -> None:
    text = (element.text or "").replace("\r", " ").replace("\n", " ")
    content.add(text if element.get(_SPACE) == "preserve" else text.strip(" \t"))


def _break(element: Element, content: Content) -> None:
    if (attribute(element, "type") or "textWrapping") == "textWrapping":
        content.add("\n")


def _page(_element: Element, content: Content) -> None:
    content.breaks.append(content.length)


def _symbol(element: Element, content: Content) -> None:
    try:
        code = int(attribute(element, "char") or "", 16)
    except ValueError:
        return
    if 0xF000 <= code <= 0xF0FF:
        content.add(_SYMBOLS.get(code & 0xFF, ""))
    elif 0x20 <= code <= 0xD7FF:
        content.add(chr(code))


def _box(element: Element, content: Content) -> None:
    content.boxes.append(element)


def _note(element: Element, content: Content) -> None:
    key = number(element, "id")
    if key is not None:
        content.notes.append((local(element.tag).removesuffix("Reference"), key))


_HANDLERS: dict[str, Callable[[Element, Content], None]] = {
    "t": _text,
    "br": _break,
    "lastRenderedPageBreak": _page,
    "sym": _symbol,
    "txbxContent": _box,
    "footnoteReference": _note,
    "endnoteReference": _note,
}
