"""OFD: text in reading order from pages of placed characters; hostile files are refused."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from checker.errors import UnreadableError
from checker.model import Hint
from checker.read import limits
from checker.read.ofd import extract, plain_path
from checker.read.ofd_text import glyphs_of
from checker.read.xml_part import parse_xml
from tests.read.making.ofd_writer import pack, typeset, wrapped, write_ofd
from tests.read.making.seed_parts import SeedParts, parts_of

TEXT = (
    "一、依法行政工作扎实推进取得明显成效，全年共受理行政复议案件2019件，办结1876件，调解结案三百余件。"
    "法律顾问参与决策论证，推行“Internet+”平台办理业务，群众满意率达98.6%。"
)
PARTS = SeedParts([], ["某某区法治政府建设情况报告"], [], parts_of("beibei-2020").body, [])
LINES = [PARTS.title[0], *PARTS.body]


def page(*objects: str) -> str:
    return (
        f'<p:Page xmlns:p="x"><p:Content><p:Layer>{"".join(objects)}</p:Layer></p:Content></p:Page>'
    )


def placed(attributes: str, code: str) -> list[tuple[str, float, float]]:
    source = page(f"<p:TextObject {attributes}>{code}</p:TextObject>")
    found = glyphs_of(parse_xml(source.encode(), "x"))
    return [(g.text, round(g.left, 2), round((g.top + g.bottom) / 2, 1)) for g in found]


def test_paragraphs_are_whole_and_page_numbers_gone() -> None:
    assert extract(write_ofd(PARTS), "x.ofd").text.split("\n") == LINES


def test_a_running_head_of_a_template_page_is_gone() -> None:
    text = extract(write_ofd(PARTS, head="某某区人民政府文件"), "x.ofd").text
    assert text.split("\n") == LINES


def test_the_head_of_a_letter_in_a_template_used_once_stays() -> None:
    made = extract(pack(typeset(PARTS)[:1], head="某某区人民政府文件"), "x.ofd")
    assert made.text.startswith("某某区人民政府文件\n某某区法治政府建设情况报告\n")


def test_lines_out_of_order_in_the_file_are_read_from_top_to_bottom() -> None:
    pages = [list(reversed(lines)) for lines in typeset(PARTS)]
    assert extract(pack(pages), "x.ofd").text.split("\n") == LINES


def test_metadata_becomes_hints() -> None:
    assert extract(write_ofd(PARTS, title="年度报告"), "x.ofd").hints == (
        Hint("title", "年度报告", "ofd:Title"),
        Hint("created", "2022-01-07", "ofd:CreationDate"),
    )


def test_distances_packed_and_plain() -> None:
    code = '<p:TextCode X="1" Y="4" DeltaX="g 2 5 7">甲乙丙丁</p:TextCode>'
    assert [x for _, x, _ in placed('Boundary="10 20 9 9" Size="5"', code)] == [11, 16, 21, 28]


def test_a_scaled_object_has_its_characters_where_it_shows_them() -> None:
    code = '<p:TextCode X="1" Y="4" DeltaX="5">甲乙</p:TextCode>'
    attributes = 'Boundary="10 20 9 9" Size="5" CTM="2 0 0 2 3 0"'
    assert [x for _, x, _ in placed(attributes, code)] == [15, 25]


@pytest.mark.parametrize(
    "attributes",
    [
        'Boundary="1 1 9 9" Size="5" CTM="0.7 0.7 -0.7 0.7 0 0"',
        'Size="5" Visible="false"',
        'Size="x"',
    ],
)
def test_slanting_hidden_and_sizeless_text_is_left_out(attributes: str) -> None:
    assert placed(attributes, '<p:TextCode X="0" Y="0">水印</p:TextCode>') == []


@pytest.mark.parametrize("deltas", ["g", "g 9", "g 999999999 5", "g x y", "nan inf", "g -3 5"])
def test_damaged_distances_do_no_harm(deltas: str) -> None:
    code = f'<p:TextCode X="nan" Y="4" DeltaX="{deltas}">甲乙</p:TextCode>'
    assert [text for text, *_ in placed('Boundary="1 1" Size="5"', code)] == ["甲", "乙"]


@pytest.mark.parametrize(
    ("folder", "place", "part"),
    [
        ("Doc_0", "Pages/P.xml", "Doc_0/Pages/P.xml"),
        ("Doc_0", "/Doc_1/P.xml", "Doc_1/P.xml"),
        ("Doc_0", "../../../etc/passwd", "etc/passwd"),
        ("", "Doc_0\\D.xml", "Doc_0/D.xml"),
    ],
)
def test_places_stay_inside_the_package(folder: str, place: str, part: str) -> None:
    assert plain_path(folder, place) == part


def test_an_ofd_of_pictures_says_so() -> None:
    with pytest.raises(UnreadableError, match="扫描"):
        extract(pack([[]], numbers=False), "x.ofd")


def test_an_encrypted_ofd_says_so() -> None:
    with pytest.raises(UnreadableError, match="密码"):
        extract(pack(typeset(PARTS), extra={"Encryptions.xml": "<x/>"}), "x.ofd")


def test_too_many_pages_are_refused() -> None:
    with pytest.raises(UnreadableError, match=f"超过 {limits.PAGES} 页"):
        extract(pack([[]] * (limits.PAGES + 1)), "x.ofd")


@pytest.mark.parametrize(
    "content",
    [
        '<!DOCTYPE a [<!ENTITY b "甲甲"><!ENTITY c "&b;&b;">]><a>&c;</a>',
        '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        "<a>" * 5000,
        "<a>" * 1000 + "</a>" * 1000,
        "no xml",
        "",
    ],
)
@pytest.mark.parametrize(
    "part", ["OFD.xml", "Doc_0/Document.xml", "Doc_0/Pages/Page_0/Content.xml"]
)
def test_hostile_xml_is_refused(part: str, content: str) -> None:
    with pytest.raises(UnreadableError):
        extract(pack(typeset(PARTS), extra={part: content}), "x.ofd")


def test_a_part_that_unpacks_without_end_is_refused() -> None:
    bomb = page("甲" * (limits.RATIO_FLOOR // 2))
    with pytest.raises(UnreadableError, match="过大"):
        extract(pack(typeset(PARTS), extra={"Doc_0/Pages/Page_0/Content.xml": bomb}), "x.ofd")


def test_a_template_that_is_used_a_million_times_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "CHARACTERS", 5000)
    used = '<p:Template TemplateID="2"/>' * 1000
    content = f'<p:Page xmlns:p="x">{used}</p:Page>'
    with pytest.raises(UnreadableError):
        extract(
            pack(
                typeset(PARTS),
                head="十个字的模板页的页眉",
                extra={"Doc_0/Pages/Page_0/Content.xml": content},
            ),
            "x.ofd",
        )


def test_a_page_that_is_missing_is_damage() -> None:
    source, target = BytesIO(write_ofd(PARTS)), BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            if "Page_1" not in name:
                new.writestr(name, old.read(name))
    with pytest.raises(UnreadableError, match="损坏"):
        extract(target.getvalue(), "x.ofd")


def test_the_lines_under_test_are_wrapped() -> None:
    assert len(wrapped(TEXT, 5.6, 2)) > 3
