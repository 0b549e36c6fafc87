from __future__ import annotations

import re

import pytest

from checker.read import read_bytes
from checker.read.docx import extract
from checker.read.number_formats import numbered
from tests.read.making.docx_writer import abstract, as_wps, docx, lvl, num, p
from tests.support import SEEDS

_OFFICIAL = abstract(
    0,
    ("chineseCounting", "%1、"),
    ("chineseCounting", "（%2）"),
    ("decimal", "%3."),
    ("decimal", "（%4）"),
)


# an indent behind a number is the list's, not the text's
_NUMBER = re.compile(r"^([一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d{1,2}\.)\s+")


def lines(body: str, numbering: str, styles: str = "") -> list[str]:
    return extract(docx(body, numbering=numbering, styles=styles), "a").text.split("\n")


@pytest.mark.parametrize(
    ("number_format", "value", "shown"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 3, "03"),
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 11, "十一"),
        ("chineseCountingThousand", 20, "二十"),
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("japaneseCounting", 21, "二十一"),
        ("ideographDigital", 12, "一二"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographTraditional", 2, "乙"),
        ("ideographZodiac", 13, "子"),
        ("decimalEnclosedCircleChinese", 3, "③"),
        ("decimalEnclosedCircle", 21, "㉑"),
        ("decimalEnclosedParen", 2, "⑵"),
        ("decimalFullWidth", 12, "１２"),
        ("upperRoman", 4, "IV"),
        ("lowerLetter", 27, "aa"),
        ("none", 5, ""),
        ("hebrew1", 5, "5"),
        ("chineseCounting", 10000, "10000"),
        ("chineseCounting", 0, "0"),
        ("lowerLetter", -3, "-3"),
    ],
)
def test_a_number_is_written_as_word_writes_it(number_format: str, value: int, shown: str) -> None:
    assert numbered(value, number_format) == shown


def test_levels_begin_again_below_a_higher_one() -> None:
    body = (
        p("甲", level=0, list_id=1)
        + p("乙", level=1, list_id=1)
        + p("丙", level=2, list_id=1)
        + p("丁", level=2, list_id=1)
        + p("戊", level=1, list_id=1)
        + p("己", level=2, list_id=1)
        + p("庚", level=0, list_id=1)
        + p("辛", level=1, list_id=1)
    )
    assert lines(body, _OFFICIAL + num(1, 0)) == [
        "一、甲", "（一）乙", "1.丙", "2.丁", "（二）戊", "1.己", "二、庚", "（一）辛",
    ]  # fmt: skip


def test_a_level_may_be_told_not_to_begin_again() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0">'
        + lvl(0, "chineseCounting", "%1、")
        + lvl(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')
        + "</w:abstractNum>"
        + num(1, 0)
    )
    body = p("甲", level=0, list_id=1) + p("乙", level=1, list_id=1)
    assert lines(body * 2, numbering) == ["一、甲", "1.乙", "二、甲", "2.乙"]


def test_a_chapter_number_is_set_apart_from_the_text() -> None:
    assert lines(
        p("总则", level=0, list_id=1), abstract(0, ("chineseCounting", "第%1章")) + num(1, 0)
    ) == ["第一章 总则"]


def test_a_number_may_show_the_levels_above_in_digits() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0">'
        + lvl(0, "chineseCounting", "%1、")
        + lvl(1, "decimal", "%1.%2", "<w:isLgl/>")
        + "</w:abstractNum>"
        + num(1, 0)
    )
    body = p("甲", level=0, list_id=1) + p("乙", level=1, list_id=1)
    assert lines(body, numbering) == ["一、甲", "1.1 乙"]


def test_instances_share_their_counters_unless_one_starts_anew() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = _OFFICIAL + num(1, 0) + num(2, 0) + num(3, 0, override)
    body = "".join(p("文", level=0, list_id=key) for key in (1, 2, 3, 3))
    assert lines(body, numbering) == ["一、文", "二、文", "一、文", "二、文"]


def test_an_instance_may_define_a_level_of_its_own() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{lvl(0, "decimal", "%1)")}</w:lvlOverride>'
    assert lines(p("文", level=0, list_id=1), _OFFICIAL + num(1, 0, override)) == ["1)文"]


def test_numbering_comes_by_style_and_the_style_s_own_level() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="h1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="h2"><w:basedOn w:val="h1"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="0">'
        + lvl(0, "chineseCounting", "%1、", '<w:pStyle w:val="h1"/>')
        + lvl(1, "chineseCounting", "（%2）", '<w:pStyle w:val="h2"/>')
        + "</w:abstractNum>"
        + num(1, 0)
    )
    body = (
        p("甲", style="h1")
        + p("乙", style="h2")
        + p("丙", style="h2")
        + p("丁", style="h1", list_id=0)
    )
    assert lines(body, numbering, styles) == ["一、甲", "（一）乙", "（二）丙", "丁"]


def test_a_numbering_may_refer_to_a_list_style() -> None:
    styles = '<w:style w:type="numbering" w:styleId="ls"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    numbering = (
        _OFFICIAL
        + '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="ls"/></w:abstractNum>'
        + num(1, 0)
        + num(2, 5)
    )
    assert lines(p("文", level=0, list_id=2), numbering, styles) == ["一、文"]


def test_bullets_and_unknown_lists_add_nothing() -> None:
    numbering = abstract(0, ("bullet", "")) + num(1, 0)
    assert lines(p("点", level=0, list_id=1) + p("无", level=0, list_id=9), numbering) == [
        "点",
        "无",
    ]


@pytest.mark.parametrize("name", SEEDS)
def test_a_report_numbered_by_wps_reads_like_its_text(name: str) -> None:
    text = read_bytes(SEEDS[name].read_bytes(), name).text
    expected = [_NUMBER.sub(r"\1", line.strip()) for line in text.split("\n") if line.strip()]
    assert extract(as_wps(text), "报告.docx").text.split("\n") == expected
