"""Writes small PDFs with text at chosen places, for the tests; no font is embedded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 595, 842
_PREDEFINED = "/Encoding/UniGB-UTF16-H"
_LATIN = 33
"""First and last printable ASCII characters have CIDs 814 to 907 in Adobe-GB1; half an em wide."""


class Put(NamedTuple):
    """Text whose first base line begins at ``x``, ``y`` points from the lower left.

    ``matrix``: turns the text, as a PDF writes it; empty for upright text.
    """

    text: str
    x: float
    y: float
    size: float = 12
    matrix: str = ""


def write_pdf(
    pages: Sequence[Iterable[Put]], *, turn: int = 0, title: str = "", to_unicode: str = ""
) -> bytes:
    """A PDF of these pages.

    Args:
        pages: what stands on each page.
        turn: degrees clockwise by which every page is shown turned.
        title: title in the metadata.
        to_unicode: body of a ToUnicode map that overrides the font's own; empty for none.
    """
    kids = " ".join(f"{10 + 2 * index} 0 R" for index in range(len(pages)))
    encoding = "/Encoding/Identity-H/ToUnicode 6 0 R" if to_unicode else _PREDEFINED
    objects = {
        1: "<</Type/Catalog/Pages 2 0 R>>",
        2: f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>",
        3: f"<</Type/Font/Subtype/Type0/BaseFont/STSong{encoding}/DescendantFonts[4 0 R]>>",
        4: "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong/DW 1000/W[1 95 500 814 907 500]"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R>>",
        5: "<</Type/FontDescriptor/FontName/STSong/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0"
        "/Ascent 880/Descent -120/CapHeight 880/StemV 80>>",
        6: stream(to_unicode),
        7: f"<</Title{_hex(title)}/CreationDate(D:20220107090000+08'00')>>",
    }
    for index, page in enumerate(pages):
        number = 10 + 2 * index
        objects[number] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Rotate {turn}"
            f"/Resources<</Font<</F 3 0 R>>>>/Contents {number + 1} 0 R>>"
        )
        objects[number + 1] = stream("\n".join(_shown(put) for put in page))
    return assembled(objects)


def stream(content: str) -> str:
    return f"<</Length {len(content)}>>\nstream\n{content}\nendstream"


def assembled(objects: dict[int, str]) -> bytes:
    """A file of these objects with its cross-reference table; object 1 is the catalogue."""
    parts = [b"%PDF-1.7\n"]
    table = [f"0 {max(objects) + 1}", "0000000000 65535 f "]
    places: dict[int, int] = {}
    for number, content in objects.items():
        places[number] = sum(map(len, parts))
        parts.append(f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1"))
    for number in range(1, max(objects) + 1):
        place = places.get(number)
        table.append(f"{place:010} 00000 n " if place else "0000000000 65535 f ")
    start = sum(map(len, parts))
    info = "/Info 7 0 R" if 7 in objects else ""
    end = f"trailer\n<</Size {max(objects) + 1}/Root 1 0 R{info}>>\nstartxref\n{start}\n%%EOF\n"
    return b"".join([*parts, b"xref\n", "\n".join(table).encode(), b"\n", end.encode()])


def _shown(put: Put) -> str:
    matrix = put.matrix or "1 0 0 1"
    return f"BT /F {put.size:g} Tf {matrix} {put.x:g} {put.y:g} Tm {_hex(put.text, '')} Tj ET"


def _hex(text: str, bom: str = "\ufeff") -> str:
    return "<" + (bom + text).encode("utf-16-be").hex() + ">"
