from __future__ import annotations

import pytest

from checker.errors import UnreadableError
from checker.model import Hint, Mark
from checker.read.docx import extract
from tests.read.making.docx_writer import W, docx, p, part, r, tbl, tc, zipped

_BOX = "<w:txbxContent>{}</w:txbxContent>"
_VMERGE = '<w:vMerge w:val="{}"/>'


def text(body: str, **more: str) -> str:
    return extract(docx(body, **more), "报告.docx").text


def test_a_paragraph_is_a_line_and_empty_ones_vanish() -> None:
    assert text(p("第一段") + p() + p("  ") + p("第二", "段")) == "第一段\n第二段"


def test_signs_are_what_they_look_like() -> None:
    signs = (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:br/>"
        '<w:t>d</w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:char="zz"/><w:br w:type="page"/></w:r>'
    )
    assert text(p(signs)) == "a\tb-c\nd☑"


def test_spaces_at_the_ends_count_only_where_the_writer_says_so() -> None:
    assert text(p("<w:r><w:t> 甲 </w:t></w:r>", "<w:r><w:t>\n乙</w:t></w:r>", " 丙")) == "甲乙 丙"


def test_tracked_changes_are_taken_as_accepted() -> None:
    made = extract(
        docx(
            p(
                "聘请",
                f'<w:del w:id="1"><w:r><w:delText>5</w:delText></w:r></w:del><w:ins w:id="2">{r("6")}</w:ins>',
                f'<w:moveFrom w:id="3">{r("旧处")}</w:moveFrom><w:moveTo w:id="4">{r("名")}</w:moveTo>',
                "法律顾问",
            )
        ),
        "报告.docx",
    )
    assert made.text == "聘请6名法律顾问"
    assert "修订" in made.warnings[0]


def test_a_deleted_paragraph_end_joins_two_paragraphs() -> None:
    assert (
        text(p("前半", mark='<w:del w:id="1"/>') + p("后半。") + p("另一段"))
        == "前半后半。\n另一段"
    )


def test_a_deleted_end_of_the_last_paragraph_loses_nothing() -> None:
    assert text(p("前段") + p("末段", mark='<w:del w:id="1"/>')) == "前段\n末段"


def test_a_deleted_row_is_gone() -> None:
    row = f'<w:tr><w:trPr><w:del w:id="1"/></w:trPr>{tc("旧")}</w:tr>'
    assert text(f"<w:tbl>{row}<w:tr>{tc('新')}</w:tr></w:tbl>") == "新"


def test_hidden_text_is_not_read() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="h2"><w:basedOn w:val="h"/></w:style>'
    )
    body = p(
        "甲",
        r("暗", "<w:vanish/>"),
        r("乙", '<w:vanish w:val="0"/>'),
        r("暗", '<w:rStyle w:val="h2"/>'),
    )
    assert text(body, styles=styles) == "甲乙"


def test_a_style_that_is_based_on_itself_ends() -> None:
    styles = '<w:style w:type="character" w:styleId="h"><w:basedOn w:val="h"/></w:style>'
    assert text(p(r("文", '<w:rStyle w:val="h"/>')), styles=styles) == "文"


def test_a_field_shows_its_result_and_not_its_instruction() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "x"</w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:t>结果</w:t><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert (
        text(p(field, f'<w:fldSimple w:instr="DATE">{r("2020年")}</w:fldSimple>')) == "结果2020年"
    )


def test_containers_inside_a_paragraph_are_looked_through() -> None:
    inside = (
        f'<w:hyperlink>{r("链")}</w:hyperlink><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>{r("控")}'
        f"</w:sdtContent></w:sdt><w:smartTag>{r('标')}</w:smartTag>"
        f"<w:r><w:ruby><w:rt>{r('pinyin')}</w:rt><w:rubyBase>{r('字')}</w:rubyBase></w:ruby></w:r>"
    )
    assert text(p(inside)) == "链控标字"


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{_BOX}</wps:txbx>"
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{_BOX}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    ).replace("{}", p("框内一") + p("框内二"))
    assert text(p("前", box, "后") + p("下段")) == "前后\n框内一\n框内二\n下段"


def test_an_old_text_box_is_read_too() -> None:
    box = f"<w:r><w:pict><v:textbox>{_BOX.format(p('框内'))}</v:textbox></w:pict></w:r>"
    assert text(p(box)) == "框内"


def test_a_footnote_follows_its_paragraph() -> None:
    notes = (
        '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>", " 数据来自司法局。")}</w:footnote>'
    )
    body = p("受理案件12件", '<w:r><w:footnoteReference w:id="2"/></w:r>', "，办结12件。")
    assert (
        text(body + p("下段"), footnotes=notes)
        == "受理案件12件，办结12件。\n〔注1〕数据来自司法局。\n下段"
    )


def test_a_footnote_that_refers_to_itself_is_read_once() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnote w:id="2">{p("注文", reference)}</w:footnote>'
    assert text(p("正文", reference), footnotes=notes).count("注文") == 1


def test_a_row_of_short_cells_is_a_line() -> None:
    assert text(tbl(["单位", "件数"], ["县司法局", "12件"])) == "单位｜件数\n县司法局｜12件"


def test_merged_cells_are_read_once() -> None:
    upper = [tc("合计", _VMERGE.format("restart")), "甲"]
    lower = [tc("", _VMERGE.format("continue")), "乙"]
    assert text(tbl(upper, lower)) == "合计｜甲\n乙"
    bare = [tc(p("旧"), "<w:vMerge/>"), "乙"]
    assert text(tbl(upper, bare)) == "合计｜甲\n乙"


def test_running_text_in_a_layout_table_stays_paragraphs() -> None:
    long = p("一、主要做法") + p("县政府聘请六名法律顾问。" * 8)
    assert text(tbl([long])).split("\n")[0] == "一、主要做法"
    assert text(tbl(["工作情况", long])).split("\n")[:2] == ["工作情况", "一、主要做法"]


def test_a_table_inside_a_cell_is_read() -> None:
    assert text(tbl([tbl(["甲", "乙"]) + p("")])) == "甲｜乙"


def test_contents_headers_and_footers_are_furniture() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="t1"><w:name w:val="toc 1"/></w:style>'
    control = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{p('一、做法……1')}</w:sdtContent></w:sdt>"
    )
    made = docx(
        control + p("一、做法……1", style="t1") + p("一、做法"),
        styles=styles,
        more={"word/header1.xml": p("页眉").encode(), "word/footer1.xml": p("第1页").encode()},
    )
    assert extract(made, "a").text == "一、做法"


def test_an_embedded_file_is_told_and_not_followed() -> None:
    made = extract(docx(p("正文") + '<w:altChunk r:id="x" xmlns:r="r"/>'), "a")
    assert made.text == "正文"
    assert "嵌入" in made.warnings[0]


def test_paragraphs_are_marked_and_pages_only_where_they_add_up() -> None:
    page = "<w:r><w:lastRenderedPageBreak/></w:r>"
    body = p("第一段") + p("第二段头", page, "第二段尾") + p(page, "第三段")
    made = extract(docx(body, pages=3), "a")
    assert made.marks == (Mark(0, 1, 1), Mark(4, 1, 2), Mark(8, 2, 2), Mark(13, 3, 3))
    assert made.text[8:11] == "第二段"
    without = extract(docx(body, pages=7), "a")
    assert without.marks == (Mark(0, None, 1), Mark(4, None, 2), Mark(13, None, 3))


def test_properties_are_hints() -> None:
    core = "<dc:title>年度报告</dc:title><dcterms:created>2020-03-01T08:00:00Z</dcterms:created>"
    assert extract(docx(p("文"), core=core), "a").hints == (
        Hint("title", "年度报告", "docx:core title"),
        Hint("created", "2020-03-01", "docx:core created"),
    )


def test_the_main_part_may_have_any_name_and_the_strict_namespace() -> None:
    relations = '<Relationships><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>'
    strict = part("document", f"<w:body>{p('严格')}</w:body>").replace(
        W, "http://purl.oclc.org/ooxml/wordprocessingml/main"
    )
    made = zipped({"_rels/.rels": relations.encode(), "word/document2.xml": strict.encode()})
    assert extract(made, "a").text == "严格"


@pytest.mark.parametrize("body", ["", p(), tbl([""])], ids=["nothing", "empty", "empty_cell"])
def test_a_file_without_text_says_so(body: str) -> None:
    with pytest.raises(UnreadableError, match="没有文字"):
        extract(docx(body), "空.docx")
