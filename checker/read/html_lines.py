"""The visible text of a web page, line by line, each with the element it stands in."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

_GONE = frozenset(
    re.findall(
        r"\w+",
        "script style noscript template iframe frame object embed applet svg math canvas "
        "audio video select option datalist button input textarea head title map area",
    )
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "address article aside blockquote body caption center dd details dialog div dl dt "
        "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend "
        "li main menu nav ol p pre section summary table tbody tfoot thead tr td th ul br",
    )
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_SPACE = re.compile(r"[ \t\n\r\f]+")
_CJK = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]")
_CELLS = "｜"
"""What stands between the cells of a row, as in Word files; empty cells keep their place."""
_BETWEEN = "\x00"
_CELL = 200
"""Longest cell of a table of data; cells of a table that lays out the page are longer."""
_NUMBERED = re.compile(r"[\d一二三四五六七八九十(（①-⑳第]")


class PageLine(NamedTuple):
    """A line of the page; ``linked``: how many of its characters are links."""

    text: str
    element: Any
    linked: int


def visible_lines(root: Any) -> list[PageLine]:
    """The lines of a page in the order of its source; a row of a table of data is one line.

    Args:
        root: the root element, by lxml; what is not shown is removed from it.
    """
    from lxml import etree  # noqa: PLC0415 - an optional extra

    _remove_unseen(root)
    walk = _Walk()
    rows = {row for row in root.iter("tr") if _is_data_row(row)}
    inside: Any = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            inside = element if inside is None and element in rows else inside
            walk.start(tag, element, in_row=inside is not None)
        else:
            walk.end(tag, element, in_row=inside is not None and element is not inside)
            inside = None if element is inside else inside
    walk.flush()
    return walk.lines


def _remove_unseen(root: Any) -> None:
    for element in list(root.iter()):
        if element is root:
            continue
        if not isinstance(element.tag, str) or element.tag in _GONE or _is_hidden(element):
            _drop(element)


def _is_hidden(element: Any) -> bool:
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return style is not None and bool(_HIDDEN.search(style))


def _drop(element: Any) -> None:
    """Remove an element and keep the text behind it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.tail:
        if before is not None:
            before.tail = _storable((before.tail or "") + element.tail)
        else:
            parent.text = _storable((parent.text or "") + element.tail)
    parent.remove(element)


def _storable(text: str) -> str:
    """Text that lxml takes back: its HTML parser lets control characters in, its trees do not."""
    return _CONTROL.sub("", text)


def _is_data_row(row: Any) -> bool:
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    if len(cells) < 2 or next(row.iter("table"), None) is not None:
        return False
    return all(sum(len(text) for text in cell.itertext()) <= _CELL for cell in cells)


class _Walk:
    """Collects text until a block begins or ends."""

    def __init__(self) -> None:
        self.lines: list[PageLine] = []
        self._pieces: list[str] = []
        self._element: Any = None
        self._links = 0
        self._linked = 0
        self._counts: list[int] = []

    def start(self, tag: str, element: Any, *, in_row: bool) -> None:
        """An element begins."""
        if in_row and tag in ("td", "th"):
            self._add(_BETWEEN if self._pieces else "", element)
        elif tag in _BLOCKS and not (in_row and tag != "tr"):
            self.flush()
        elif in_row and tag in _BLOCKS:
            self._add("\n", element)
        self._links += tag == "a"
        if tag in ("ol", "ul"):
            self._counts.append(_first_number(element) if tag == "ol" else 0)
        elif tag == "li" and self._counts and self._counts[-1]:
            self._number(element)
        if element.text:
            self._add(element.text, element)

    def end(self, tag: str, element: Any, *, in_row: bool) -> None:
        """An element ends; the text behind it belongs to its parent."""
        if tag in _BLOCKS and not in_row:
            self.flush()
        self._links -= tag == "a"
        if tag in ("ol", "ul") and self._counts:
            self._counts.pop()
        if element.tail:
            self._add(element.tail, element.getparent())

    def _number(self, item: Any) -> None:
        """The number that a browser shows before an item of an ordered list."""
        text = "".join(item.itertext()).strip()
        if text and not _NUMBERED.match(text) and len(text) > 1:
            self._add(f"{self._counts[-1]}.", item)
        self._counts[-1] += 1

    def _add(self, text: str, element: Any) -> None:
        if self._element is None and text.strip():
            self._element = element
        self._pieces.append(text)
        self._linked += len(text.strip()) if self._links else 0

    def flush(self) -> None:
        """End the line."""
        text = _tidy("".join(self._pieces))
        if text:
            self.lines.append(PageLine(text, self._element, self._linked))
        self._pieces, self._element, self._linked = [], None, 0


def _first_number(ordered: Any) -> int:
    start = ordered.get("start", "1")
    style = (ordered.get("style") or "") + (ordered.get("type") or "1")
    plain = "none" not in style and style[-1:] in "1;"
    return int(start) if plain and start.isascii() and start.isdigit() and len(start) < 4 else 0


def _tidy(text: str) -> str:
    """White space as a browser shows it; a line break of the source between characters is none."""
    cells = [_SPACE.sub(_shown, cell).strip() for cell in text.split(_BETWEEN)]
    return _CELLS.join(cells) if any(cells) else ""


def _shown(found: re.Match[str]) -> str:
    text, start, end = found.string, found.start(), found.end()
    between = text[max(0, start - 1) : start] + text[end : end + 1]
    broken = "\n" in found.group() or "\r" in found.group()
    return "" if broken and len(_CJK.findall(between)) == 2 else " "
