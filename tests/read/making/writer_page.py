"""A report as an office lays it out for LibreOffice: A4, centred title, 2 em indent, page number."""

from __future__ import annotations

from html import escape

from tests.read.making.seed_parts import SeedParts

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'Noto Serif CJK SC'"/>
</office:font-face-decls>
<office:automatic-styles>"""


def _text(size: int) -> str:
    return (
        f'<style:text-properties style:font-name="F" style:font-name-asian="F" '
        f'fo:font-size="{size}pt" style:font-size-asian="{size}pt" fo:language="zh" '
        'fo:country="CN" style:language-asian="zh" style:country-asian="CN"/>'
    )


def _paragraph(name: str, size: int, properties: str) -> str:
    return (
        f'<style:style style:name="{name}" style:family="paragraph">'
        f'<style:paragraph-properties fo:line-height="{size + 12}pt" '
        f'style:punctuation-wrap="simple" {properties}/>'
        f"{_text(size)}</style:style>"
    )


def writer_page(parts: SeedParts, *, columns: int = 1, running: str = "") -> str:
    """The report as a flat OpenDocument text.

    Args:
        parts: the seed taken apart.
        columns: columns of the body.
        running: text of a running head; empty for none.
    """
    size = 16 if columns == 1 else 10
    return "".join(
        [
            _HEAD,
            _paragraph("T", 22, 'fo:text-align="center" fo:margin-bottom="12pt"'),
            _paragraph("I", 12, 'fo:text-align="center"'),
            _paragraph("B", size, f'fo:text-align="justify" fo:text-indent="{2 * size}pt"'),
            _paragraph("R", size, 'fo:text-align="end"'),
            _paragraph("H", 10, 'fo:text-align="center"'),
            _section_style(columns),
            _page_layout(running),
            "<office:body><office:text>",
            *(_p("I", line) for line in parts.head),
            *(_p("T", line) for line in parts.title),
            *(_p("I", line) for line in parts.data),
            '<text:section text:style-name="S" text:name="body">',
            *(_p(_style_of(line), line) for line in parts.body),
            "</text:section>",
            *(_p("I", line) for line in parts.foot),
            "</office:text></office:body></office:document>",
        ]
    )


def _style_of(line: str) -> str:
    """Unit and date of the signature stand at the right, as does nothing else."""
    signs = (
        len(line) < 14 and not line.endswith(("。", ":")) and line[0] not in "一二三四五六七八九（("
    )
    return "R" if signs and line.endswith(("政府", "日")) else "B"


def _section_style(columns: int) -> str:
    inner = (
        f'<style:columns fo:column-count="{columns}" fo:column-gap="0.8cm"/>' if columns > 1 else ""
    )
    return (
        '<style:style style:name="S" style:family="section">'
        f"<style:section-properties>{inner}</style:section-properties></style:style>"
    )


def _page_layout(running: str) -> str:
    head = f"<style:header>{_p('H', running)}</style:header>" if running else ""
    return (
        '<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm" '
        'fo:page-height="29.7cm" fo:margin-top="3cm" fo:margin-bottom="2.4cm" '
        'fo:margin-left="2.8cm" fo:margin-right="2.6cm"/></style:page-layout>'
        "</office:automatic-styles><office:master-styles>"
        '<style:master-page style:name="Standard" style:page-layout-name="L">'
        f'{head}<style:footer><text:p text:style-name="H">— <text:page-number '
        'text:select-page="current">1</text:page-number> —</text:p></style:footer>'
        "</style:master-page></office:master-styles>"
    )


def _p(style: str, line: str) -> str:
    return f'<text:p text:style-name="{style}">{escape(line)}</text:p>'
