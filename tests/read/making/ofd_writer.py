"""Writes OFD (GB/T 33190) files: a small typesetter of A4 pages, for the tests."""

from __future__ import annotations

import io
import zipfile
from html import escape
from typing import NamedTuple

from tests.read.making.seed_parts import SeedParts

_NS = 'xmlns:ofd="http://www.ofdspec.org/2016"'
_WIDTH, _HEIGHT = 210.0, 297.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 28.0, 182.0, 35.0, 265.0
_BODY = 5.6  # millimetres, close to 三号
_LEADING = 10.0
_CLOSING = "，。、；：！？）》”’,.;:!?)%"


class Placed(NamedTuple):
    """A line of text on a page: its left, its base line, its size in millimetres."""

    text: str
    x: float
    y: float
    size: float = _BODY


def write_ofd(parts: SeedParts, *, head: str = "", title: str = "") -> bytes:
    """A seed as an OFD: centred title, indented and wrapped paragraphs, page numbers."""
    return pack(typeset(parts), head=head, title=title)


def typeset(parts: SeedParts) -> list[list[Placed]]:
    """The lines of each page."""
    lines: list[tuple[str, float, float]] = []
    for line in parts.head:
        lines.append((line, _centred(line, 4.2), 4.2))
    for line in parts.title:
        lines += [(piece, _centred(piece, 7.8), 7.8) for piece in wrapped(line, 7.8, 0)]
    for line in parts.data:
        lines.append((line, _centred(line, 4.2), 4.2))
    for line in parts.body:
        pieces = wrapped(line, _BODY, 2)
        lines += [
            (piece, _LEFT + (0 if number else 2 * _BODY), _BODY)
            for number, piece in enumerate(pieces)
        ]
    for line in parts.foot:
        lines.append((line, _LEFT, 4.2))
    each = int((_BOTTOM - _TOP) / _LEADING)
    return [
        [
            Placed(text, x, _TOP + _LEADING * row, size)
            for row, (text, x, size) in enumerate(lines[start : start + each])
        ]
        for start in range(0, len(lines), each)
    ]


def wrapped(text: str, size: float, indent: int) -> list[str]:
    """Lines that fit between the margins; closing marks never begin a line."""
    pieces, current, room = [], "", _RIGHT - _LEFT - indent * size
    for char in text:
        width = _advance(char, size)
        if room < width and char not in _CLOSING:
            pieces.append(current)
            current, room = "", _RIGHT - _LEFT
        current += char
        room -= width
    return [*pieces, current] if current else pieces


def _advance(char: str, size: float) -> float:
    return size / 2 if char.isascii() else size


def _centred(text: str, size: float) -> float:
    return max(_LEFT, (_WIDTH - sum(_advance(char, size) for char in text)) / 2)


def pack(
    pages: list[list[Placed]],
    *,
    head: str = "",
    title: str = "",
    numbers: bool = True,
    extra: dict[str, str] | None = None,
) -> bytes:
    """An OFD of these pages.

    Args:
        pages: the lines of each page.
        head: a running head that stands in a template page; empty for none.
        title: title in the document's metadata.
        numbers: whether page numbers are set.
        extra: further parts, or other content for parts of these names.
    """
    parts = {
        "OFD.xml": _entry(title),
        "Doc_0/Document.xml": _document(len(pages), template=bool(head)),
    }
    if head:
        parts["Doc_0/Tpls/Tpl_0/Content.xml"] = _page([Placed(head, _LEFT, 20, 3.7)], used=False)
    for number, lines in enumerate(pages):
        foot = [Placed(f"— {number + 1} —", 97, 280, 4.2)] if numbers else []
        parts[f"Doc_0/Pages/Page_{number}/Content.xml"] = _page([*lines, *foot], used=bool(head))
    parts |= extra or {}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, (2022, 1, 7, 9, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(info, content)
    return buffer.getvalue()


def _xml(name: str, inside: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<ofd:{name} {_NS}>{inside}</ofd:{name}>'


def _entry(title: str) -> str:
    named = f"<ofd:Title>{escape(title)}</ofd:Title>" if title else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<ofd:OFD {_NS} Version="1.1" DocType="OFD">'
        f"<ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID>{named}"
        "<ofd:CreationDate>2022-01-07</ofd:CreationDate></ofd:DocInfo>"
        "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
    )


def _document(pages: int, *, template: bool) -> str:
    listed = "".join(
        f'<ofd:Page ID="{number + 10}" BaseLoc="Pages/Page_{number}/Content.xml"/>'
        for number in range(pages)
    )
    common = (
        '<ofd:TemplatePage ID="2" BaseLoc="Tpls/Tpl_0/Content.xml" ZOrder="Background"/>'
        if template
        else ""
    )
    area = f"<ofd:PhysicalBox>0 0 {_WIDTH} {_HEIGHT}</ofd:PhysicalBox>"
    return _xml(
        "Document",
        f"<ofd:CommonData><ofd:MaxUnitID>99</ofd:MaxUnitID><ofd:PageArea>{area}</ofd:PageArea>"
        f"{common}</ofd:CommonData><ofd:Pages>{listed}</ofd:Pages>",
    )


def _page(lines: list[Placed], *, used: bool) -> str:
    template = '<ofd:Template TemplateID="2" ZOrder="Background"/>' if used else ""
    objects = "".join(_text_object(number, line) for number, line in enumerate(lines, start=100))
    return _xml(
        "Page",
        f'{template}<ofd:Content><ofd:Layer ID="50">{objects}</ofd:Layer></ofd:Content>',
    )


def _text_object(number: int, line: Placed) -> str:
    width = sum(_advance(char, line.size) for char in line.text)
    return (
        f'<ofd:TextObject ID="{number}" Boundary="{line.x:g} {line.y - line.size:g} {width:g} '
        f'{line.size * 1.2:g}" Font="3" Size="{line.size:g}"><ofd:TextCode X="0" '
        f'Y="{line.size:g}" DeltaX="{_deltas(line)}">{escape(line.text, quote=False)}'
        "</ofd:TextCode></ofd:TextObject>"
    )


def _deltas(line: Placed) -> str:
    """Distances between characters, runs of one distance packed as ``g count distance``."""
    steps = [_advance(char, line.size) for char in line.text[:-1]]
    words: list[str] = []
    start = 0
    for index in range(1, len(steps) + 1):
        if index == len(steps) or steps[index] != steps[start]:
            count = index - start
            words.append(
                f"g {count} {steps[start]:g}" if count > 2 else f"{steps[start]:g} " * count
            )
            start = index
    return " ".join(words).strip()
