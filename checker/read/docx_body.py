"""The body of a Word document as lines: paragraphs, tables, text boxes and notes in order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from checker.read.docx_inline import Content, alternative, read_inline
from checker.read.docx_numbering import Numbering
from checker.read.docx_styles import Styles
from checker.read.wordml import attribute, child, children, local, number, switched_on

CELLS = "｜"
_DROPPED = frozenset(("del", "moveFrom", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr"))
_LONG_CELL = 60  # characters from which a cell of several paragraphs is running text
_NOTES_MOST = 500


class Line(NamedTuple):
    """A paragraph or table row; ``breaks`` are offsets into it where a page begins."""

    text: str
    breaks: tuple[int, ...] = ()


class Body:
    """Reads blocks into lines.

    Args:
        styles: the document's styles.
        numbering: its lists; counts on with every paragraph.
        notes: footnotes and endnotes by kind (``footnote``) and id.
    """

    def __init__(
        self, styles: Styles, numbering: Numbering, notes: dict[tuple[str, int], Element]
    ) -> None:
        self._styles = styles
        self._numbering = numbering
        self._notes = notes
        self._noted = 0
        self.tracked = False  # changes that nobody has accepted or refused yet
        self.chunks = 0  # embedded files, which are not read

    def lines(self, block: Element) -> list[Line]:
        """All lines of a container of blocks: the body, a cell, a text box, a note."""
        found: list[Line] = []
        carried: Content | None = None
        for element in _blocks(block):
            name = local(element.tag)
            if name == "p":
                carried = self._paragraph(element, carried, found)
            elif name == "tbl":
                found += self._table(element)
            elif name == "altChunk":
                self.chunks += 1
        if carried is not None:
            found += self._finished("", carried)
        return found

    def _paragraph(
        self, element: Element, carried: Content | None, found: list[Line]
    ) -> Content | None:
        """Read a paragraph; one whose end is deleted is carried into the next."""
        properties = child(element, "pPr")
        style = attribute(child(properties, "pStyle")) or self._styles.default
        label = self._numbering.label(properties, style)
        content = carried or Content()
        read_inline(element, self._styles, content)
        self.tracked = self.tracked or content.tracked
        mark = child(properties, "rPr")
        if child(mark, "del") is not None or child(mark, "moveFrom") is not None:
            self.tracked = True
            return content
        if not self._styles.is_contents(style) and not self._all_hidden(mark, content):
            found += self._finished("" if carried else label, content)
        return None

    def _all_hidden(self, mark: Element | None, content: Content) -> bool:
        """A hidden paragraph mark with no visible text: nothing is printed, not even a number."""
        return bool(switched_on(mark, "vanish")) and not content.text.strip()

    def _finished(self, label: str, content: Content) -> Iterator[Line]:
        text = content.text.strip()
        if text:
            # blanks in front stand for an indent, which is no text
            moved = len(label) - len(content.text) + len(content.text.lstrip())
            breaks = tuple(max(0, at + moved) if at else 0 for at in content.breaks)
            yield Line(label + text, breaks)
        elif content.breaks:
            yield Line("", tuple(0 for _ in content.breaks))
        for box in content.boxes:
            yield from self.lines(box)
        for key in content.notes:
            yield from self._note(key)

    def _note(self, key: tuple[str, int]) -> Iterator[Line]:
        """A note on lines of its own below the paragraph, so that no sentence is torn apart."""
        element = self._notes.pop(key, None)
        if element is None or self._noted >= _NOTES_MOST:
            return
        self._noted += 1
        inside = " ".join(line.text.strip() for line in self.lines(element))
        if inside.strip():
            yield Line(f"〔注{self._noted}〕{inside}")

    def _table(self, table: Element) -> Iterator[Line]:
        for row in _blocks(table):
            if local(row.tag) == "tr" and child(child(row, "trPr"), "del") is None:
                cells = [self.lines(cell) for cell in _cells(row)]
                yield from _row([cell for cell in cells if cell])


def _blocks(block: Element) -> Iterator[Element]:
    """The blocks of a container, looking through wrappers and leaving out deleted ones."""
    for element in block:
        name = local(element.tag)
        if name in _DROPPED or (name == "sdt" and _is_contents(element)):
            continue
        if name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"):
            yield from _blocks(element)
        elif name == "AlternateContent":
            yield from _blocks(alternative(element))
        else:
            yield element


def _is_contents(control: Element) -> bool:
    """A table of contents that Word made."""
    gallery = child(child(child(control, "sdtPr"), "docPartObj"), "docPartGallery")
    return attribute(gallery) == "Table of Contents"


def _cells(row: Element) -> Iterator[Element]:
    """The cells of a row; of merged cells only the one that holds the text."""
    for cell in _blocks(row):
        if local(cell.tag) != "tc":
            continue
        properties = child(cell, "tcPr")
        merged = [child(properties, name) for name in ("vMerge", "hMerge")]
        if any(one is not None and attribute(one) in (None, "continue") for one in merged):
            continue
        yield cell


def _row(cells: list[list[Line]]) -> Iterator[Line]:
    """Short cells share a line; cells of running text stand one after the other."""
    lines = [line for cell in cells for line in cell]
    long = any(
        len(cell) > 1 and sum(len(line.text) for line in cell) > _LONG_CELL for cell in cells
    )
    if len(cells) < 2 or long:
        yield from lines
        return
    texts = (" ".join(line.text for line in cell).replace("\n", " ").strip() for cell in cells)
    breaks = sum(len(line.breaks) for line in lines)
    yield Line(CELLS.join(text for text in texts if text), (0,) * breaks)


def note_elements(root: Element | None, kind: str) -> dict[tuple[str, int], Element]:
    """Footnotes or endnotes by kind and id, without the lines that separate them."""
    return {
        (kind, key): element
        for element in children(root, kind)
        if (key := number(element, "id")) is not None
        and attribute(element, "type") in (None, "normal")
    }
