"""Makes the letter template that comes with the program: ``make letter-template`` runs this.

The look is that of official letters (GB/T 9704-2012): A4 with margins of 37, 35, 28 and 26 mm, 22
lines a page at 28 points, title in 方正小标宋 22 pt, text in 仿宋 16 pt, headings in 黑体 and 楷体,
page numbers outside. Fonts that are not installed everywhere name their stand-ins.
"""

from __future__ import annotations

import io
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.section import WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph

from checker.render import letter_words as own
from checker.render.letter_docx import _stable
from checker.render.xlsx_book import MADE

PLACE = Path(__file__).parents[1] / "checker" / "render" / "letter" / "default.docx"

TITLE_FONT, BODY_FONT = "方正小标宋简体", "仿宋_GB2312"
HEI, KAI, LATIN = "黑体", "楷体_GB2312", "Times New Roman"
# the stand-in of each font, for machines without it
STAND_IN = {TITLE_FONT: "宋体", BODY_FONT: "仿宋", KAI: "楷体", HEI: "SimHei"}
ER_HAO, SAN_HAO, SI_HAO, XIAO_SI = Pt(22), Pt(16), Pt(14), Pt(12)
PITCH = Pt(28)
LEFT, CENTRE, RIGHT = (
    WD_ALIGN_PARAGRAPH.JUSTIFY,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT,
)
WIDTHS = (Mm(14), Mm(44), Mm(32), Mm(40), Mm(26))


def template() -> bytes:
    """The template's bytes, the same on every run."""
    document = Document()
    _setup(document)
    _letter(document)
    _slip(document)
    _tidy(document)
    made = io.BytesIO()
    document.save(made)
    return _stable(made.getvalue())


def _letter(document: DocumentObject) -> None:
    add = _Adder(document)
    add.line("〔　　　〕　　号", align=RIGHT)
    add.line("")
    for part in ("{{ 标题首行 }}", "{{ 标题次行 }}"):
        add.line(part, font=TITLE_FONT, size=ER_HAO, align=CENTRE, pitch=Pt(34))
    add.line("")
    add.line("{{ 单位 }}：")
    add.text("{{ 开头 }}")
    add.heading(own.PARTS[0])
    add.each("段", "总体情况", [[("{{ 段 }}", BODY_FONT)]])
    add.heading(own.PARTS[1])
    strength = [("{{ 方面.序号 }}{{ 方面.名称 }}。", KAI), ("{{ 方面.说明 }}", BODY_FONT)]
    add.each("方面", "佐证方面", [strength], own.NO_STRENGTHS)
    add.heading(own.PARTS[2])
    _gaps(add)
    add.heading(own.PARTS[3])
    _doubts(add)
    for text in ("{{ 结尾 }}", own.DEADLINE, own.FAREWELL):
        add.text(text)
    add.line("")
    add.text(own.ENCLOSURE)
    add.line("")
    add.line(own.SENDER + "　　", align=RIGHT)
    add.line(own.DATE + "　　", align=RIGHT)
    add.line("")
    add.text(own.CONTACT)


def _gaps(add: _Adder) -> None:
    add.text("{%p for 项 in 补正事项 %}")
    parts = [("{{ 项.序号 }}. {{ 项.事项 }}（{{ 项.认定 }}）。", KAI), ("{{ 项.情况 }}", BODY_FONT)]
    for field, label in (("建议", own.ADVICE), ("依据", own.BASIS)):
        parts.append((f"{{% if 项.{field} %}}{label}{{{{ 项.{field} }}}}{{% endif %}}", BODY_FONT))
    add.runs(parts)
    add.text("{%p else %}")
    add.text(own.NO_GAPS)
    add.text("{%p endfor %}")


def _doubts(add: _Adder) -> None:
    add.text("{%p for 处 in 疑点 %}")
    quotes = "{% for 句 in 处.原文 %}{{ 句 }}{% if not loop.last %}；{% endif %}{% endfor %}"
    read = f"{{% if 处.原文 %}}{own.READ}{quotes}。{{% endif %}}"
    add.text(f"{{{{ 处.序号 }}}}. {{{{ 处.内容 }}}}{read}")
    add.text("{%p else %}")
    add.text(own.NO_DOUBTS)
    add.text("{%p endfor %}")


def _slip(document: DocumentObject) -> None:
    document.add_section(WD_SECTION.NEW_PAGE)
    add = _Adder(document)
    add.line("附件", font=HEI)
    add.line("")
    add.line(own.SLIP, font=TITLE_FONT, size=ER_HAO, align=CENTRE, pitch=Pt(34))
    add.line("")
    _slip_table(document)
    add.line("")
    add.line(own.SLIP_FOOT.rstrip(), size=SI_HAO, indent=False)


def _slip_table(document: DocumentObject) -> None:
    table = document.add_table(rows=0, cols=len(WIDTHS))
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = width
    _row(table, own.SLIP_HEADS, font=HEI, align=CENTRE)
    _repeat(table)
    _row(table, ("{%tr for 项 in 补正事项 %}", "", "", "", ""))
    _row(table, ("{{ 项.序号 }}", "{{ 项.事项 }}", "{{ 项.认定 }}", "", ""))
    _row(table, ("{%tr endfor %}", "", "", "", ""))
    _row(table, ("{%tr for 处 in 疑点 %}", "", "", "", ""))
    number = own.SLIP_DOUBT.format("{{ 处.序号 }}")
    _row(table, (number, "{{ 处.内容 }}", own.SLIP_DOUBT_KIND, "", ""))
    _row(table, ("{%tr endfor %}", "", "", "", ""))


def _row(
    table: Table,
    texts: tuple[str, ...],
    font: str = BODY_FONT,
    align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.LEFT,
) -> None:
    row = table.add_row()
    whole = OxmlElement("w:cantSplit")
    row._tr.get_or_add_trPr().append(whole)
    for cell, text, width in zip(row.cells, texts, WIDTHS, strict=True):
        cell.width = width
        paragraph = cell.paragraphs[0]
        _shape(paragraph, align, Pt(20), indent=False)
        _run(paragraph, text, font, XIAO_SI)


def _repeat(table: Table) -> None:
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


class _Adder:
    """Paragraphs of the letter, one look each."""

    def __init__(self, document: DocumentObject) -> None:
        self._document = document

    def line(
        self,
        text: str,
        font: str = BODY_FONT,
        size: Pt = SAN_HAO,
        align: WD_ALIGN_PARAGRAPH = LEFT,
        pitch: Pt = PITCH,
        indent: bool = False,
    ) -> None:
        paragraph = self._document.add_paragraph()
        _shape(paragraph, align, pitch, indent)
        _run(paragraph, text, font, size)

    def text(self, text: str) -> None:
        self.line(text, indent=True)

    def heading(self, text: str) -> None:
        self.line(text, font=HEI, indent=True)
        self._document.paragraphs[-1].paragraph_format.keep_with_next = True

    def runs(self, parts: list[tuple[str, str]]) -> None:
        paragraph = self._document.add_paragraph()
        _shape(paragraph, LEFT, PITCH, indent=True)
        for text, font in parts:
            _run(paragraph, text, font, SAN_HAO)

    def each(
        self, one: str, many: str, paragraphs: list[list[tuple[str, str]]], nothing: str = ""
    ) -> None:
        self.text(f"{{%p for {one} in {many} %}}")
        for parts in paragraphs:
            self.runs(parts)
        if nothing:
            self.text("{%p else %}")
            self.text(nothing)
        self.text("{%p endfor %}")


def _shape(paragraph: Paragraph, align: WD_ALIGN_PARAGRAPH, pitch: Pt, indent: bool) -> None:
    look = paragraph.paragraph_format
    look.alignment = align
    look.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    look.line_spacing = pitch
    look.space_before = look.space_after = Pt(0)
    look.widow_control = True
    if indent:
        first = OxmlElement("w:ind")
        first.set(qn("w:firstLineChars"), "200")
        first.set(qn("w:firstLine"), str(2 * 320))
        paragraph._p.get_or_add_pPr().append(first)


def _run(paragraph: Paragraph, text: str, font: str, size: Pt) -> None:
    run = paragraph.add_run(text)
    run.font.size = size
    run.font.name = LATIN
    fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), font)
    fonts.set(qn("w:hint"), "eastAsia")


def _setup(document: DocumentObject) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(23)  # the number stands 7 mm below the text
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = LATIN, SAN_HAO
    normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), BODY_FONT)
    document.settings.odd_and_even_pages_header_footer = True
    _page_number(section.footer.paragraphs[0], WD_ALIGN_PARAGRAPH.RIGHT)
    _page_number(section.even_page_footer.paragraphs[0], WD_ALIGN_PARAGRAPH.LEFT)


def _page_number(paragraph: Paragraph, align: WD_ALIGN_PARAGRAPH) -> None:
    paragraph.paragraph_format.alignment = align
    _run(paragraph, "— ", "宋体", SI_HAO)
    field = parse_xml(
        f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:rPr><w:sz w:val="28"/></w:rPr>'
        "<w:t>1</w:t></w:r></w:fldSimple>"
    )
    paragraph._p.append(field)
    _run(paragraph, " —", "宋体", SI_HAO)


def _tidy(document: DocumentObject) -> None:
    """Stand-ins for fonts; no picture, author or day of python-docx's own template."""
    package = document.part.package
    for name, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del package.rels[name]
    fonts = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    listed = "".join(
        f'<w:font w:name="{font}"><w:altName w:val="{other}"/><w:charset w:val="86"/></w:font>'
        for font, other in STAND_IN.items()
    )
    fonts._blob = f"<w:fonts {nsdecls('w')}>{listed}</w:fonts>".encode()
    about = document.core_properties
    about.author = about.last_modified_by = "checker"
    about.title, about.comments, about.keywords = "{{ 标题 }}", "", ""
    about.created = about.modified = MADE
    about.language = "zh-CN"


if __name__ == "__main__":
    PLACE.parent.mkdir(exist_ok=True)
    PLACE.write_bytes(template())
