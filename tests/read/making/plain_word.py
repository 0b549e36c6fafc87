"""A report as Word saves what was typed without any layout: no indent, space below paragraphs."""

from __future__ import annotations

from html import escape

from tests.read.making.docx_writer import docx, p
from tests.read.making.seed_parts import SeedParts

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PARTS = {
    "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/></Types>',
    "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship '
    f'Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
}


def plain_word(parts: SeedParts, font: str, size: int) -> bytes:
    """The report as a Word file, all in one font and one size (points)."""
    name = escape(font)
    fonts = f'w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}"'
    styles = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/><w:sz w:val="{2 * size}"/>'
        '<w:lang w:val="en-US" w:eastAsia="en-US"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="200" w:line="276" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )
    more = {name: part.encode() for name, part in _PARTS.items()}
    lines = [line for part in parts for line in part]
    return docx("".join(p(line) for line in lines), styles=styles, more=more)
