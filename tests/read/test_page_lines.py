"""Lines of a page: glyphs in order whatever font they come from, and paragraphs whole."""

from __future__ import annotations

import re
from itertools import groupby, pairwise

import pytest

from checker.read.line_breaks import glued, is_open, lead_of
from checker.read.pdf import extract
from checker.read.placed import Glyph
from checker.read.runs import runs_of
from tests.read.making.pdf_writer import Put, write_pdf

MARKS = "“”‘’—"
QUOTED = (
    "区级保留的行政许可事项218项，“马上办”事项59项、“就近办”事项105项、“一次办”事项270项，"
    "推进“五减”“四办”改革，落实“三项制度”，“一”网通办，开展“12·4”宪法宣传——建立“一定四化”机制，"
    "《关于推行“双随机、一公开”监管的通知》（2019〔16〕25号）印发后，2018年以来办结“不见面”审批1876件。"
)
_WORD = "0123456789.·%-"


def may_break(before: str, after: str) -> bool:
    """Whether LibreOffice cuts here: quotation marks hold to both sides, figures to marks."""
    if before in "“”（《〔" or after in "“”，。、；：）》〕" or before == after == "—":
        return False
    return not (before in _WORD + "，。〕）" and after in _WORD)


def two_fonts(put: Put) -> list[Put]:
    """A line as a program writes it whose Latin font has the marks: first them, then the rest."""
    puts, x = [], put.x
    for is_mark, group in groupby(put.text, MARKS.__contains__):
        text = "".join(group)
        size = put.size / 2 if is_mark else put.size
        puts.append(Put(text, x, put.y + put.size / 6 * is_mark, size))
        x += sum(size / 2 if char.isascii() else size for char in text)
    return sorted(puts, key=lambda one: one.text[0] not in MARKS)


def wrapped(text: str, right: float, narrow: str = "") -> list[str]:
    """Lines of what cannot be cut, ragged, as LibreOffice lays out plain paragraphs."""
    lines, room = [""], right - 48
    for unit in units(text):
        if lines[-1] and width(lines[-1] + unit, narrow) > room:
            lines.append("")
        lines[-1] += unit
    return lines


def units(text: str) -> list[str]:
    cuts = [at for at in range(1, len(text)) if may_break(text[at - 1], text[at])]
    return [text[left:right] for left, right in pairwise([0, *cuts, len(text)])]


def width(text: str, narrow: str = "") -> float:
    return sum(6 if char.isascii() or char in narrow else 12 for char in text)


def laid_out(paragraphs: list[str], right: float, gap: float = 10, narrow: str = "") -> list[Put]:
    puts, y = [], 810.0
    for paragraph in paragraphs:
        for line in wrapped(paragraph, right, narrow):
            puts.append(Put(line, 48, y))
            y -= 18
        y -= gap
    return puts


def read(puts: list[Put]) -> str:
    return extract(write_pdf([puts]), "x.pdf").text


@pytest.mark.parametrize("right", range(300, 540, 30))
def test_marks_of_another_font_stand_where_they_are_seen(right: int) -> None:
    puts = [one for line in laid_out([QUOTED], right, 0, MARKS) for one in two_fonts(line)]
    assert read(puts) == QUOTED


def test_the_file_under_test_has_the_marks_before_the_text() -> None:
    assert [put.text for put in two_fonts(Put("推进“五减”“四办”改革", 48, 700))] == [
        "“",
        "”“",
        "”",
        "推进",
        "五减",
        "四办",
        "改革",
    ]


@pytest.mark.parametrize("right", range(300, 540, 12))
def test_a_line_cut_short_by_what_holds_together_ends_no_paragraph(right: int) -> None:
    paragraphs = [QUOTED, "特此报告。"] * 3
    assert read(laid_out(paragraphs, right)).split("\n") == paragraphs


def test_the_lines_under_test_end_short_before_quotation_marks() -> None:
    below = [b for right in range(300, 540, 12) for _, b in pairwise(wrapped(QUOTED, right))]
    assert any(re.match(r"\w”", line) for line in below)


def test_a_heading_that_fills_its_line_ends_at_the_wider_step() -> None:
    heading = "全面提高行政服务和执法体系建设水平的做法"
    right = 48 + width(heading)
    paragraphs = [QUOTED, heading, "加强法制教育，" + QUOTED, QUOTED, "特此报告。", "某某区"]
    assert read(laid_out(paragraphs, right)).split("\n") == paragraphs


def test_a_heading_without_its_number_begins_with_a_bracket_behind_a_full_stop() -> None:
    paragraphs = [QUOTED, ")优化法治化营商环境"] * 3
    assert read(laid_out(paragraphs, 420)).split("\n") == paragraphs


def test_a_few_short_lines_on_the_last_page_are_not_joined() -> None:
    first = laid_out([QUOTED] * 3, 500, gap=0)
    last = [
        "开展宪法宣传教育工作的情况。",
        "特此报告。",
        "某某镇人民政府",
        "2020年3月18日",
        "附件两份",
    ]
    puts = [Put(line, 48, 700 - 20 * number) for number, line in enumerate(last)]
    text = extract(write_pdf([first, puts]), "x.pdf").text
    assert text.split("\n")[-5:] == last


def test_marks_that_hang_over_the_margin_do_not_move_it() -> None:
    full, hung = (
        "依法行政工作扎实推进取得明显成效" * 2,
        "依法行政工作扎实推进取得明显成效" * 2 + "，",
    )
    short = full[:-1] + "“"
    lines = [full, hung, short.removesuffix("“"), "“五减”" + full[:20] + "。"]
    held = [full, hung, hung, hung, lines[2], lines[3]]
    puts = [Put(line, 48, 780 - 20 * number) for number, line in enumerate(held)]
    assert read(puts) == "".join(held)


@pytest.mark.parametrize("cut", ["文章来源：静海政务网更新时间：2020/03/27", "日期：2021-01-13"])
def test_a_date_keeps_its_space_before_the_time_on_the_next_line(cut: str) -> None:
    right = 48 + width(cut)
    puts = [Put(cut, 48, 700), Put("14:05:54", 48, 680)]
    full = [
        Put("依" * int((right - 48) / 12) + "法" * (right % 12 > 0), 48, 660 - 20 * number)
        for number in range(3)
    ]
    assert read([*puts, *full]).startswith(f"{cut} 14:05:54")


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("办”事项", "办”", "办”事"),
        ("年“12·4”", "年", "年“12·4”"),
        ("度。2016年", "度。", "度。2016"),
        ("（2016-2020年）", "（2016-", "（2016-2020"),
        ("，2016年", "，", "，2016"),
        ("“五减”“四办”改革", "“五", "“五"),
    ],
)
def test_what_a_line_break_does_not_cut(text: str, least: str, most: str) -> None:
    assert lead_of(text) == (len(least), len(most))


def test_open_brackets_are_those_not_yet_closed() -> None:
    assert is_open("事项59项、“就近")
    assert is_open("关于《某某“双随机”监管")
    assert not is_open("“五减”“四办”改革")
    assert not is_open("办”事项")


def test_what_stands_between_joined_lines() -> None:
    assert glued("data-", "base") == "data"
    assert glued("2015-", "2020年") == "2015-"
    assert glued("2020/03/27", "14:05") == "2020/03/27 "
    assert glued("2020/03/27", "14项") == "2020/03/27"


def glyph(char: str, left: float, top: float = 0, width: float = 12) -> Glyph:
    return Glyph(char, left, left + width, top, top + 12, 12)


def as_texts(glyphs: list[Glyph]) -> list[str]:
    return ["".join(one.text for one in run) for run in runs_of(glyphs)]


def test_a_glyph_in_the_gap_of_others_is_read_between_them() -> None:
    assert as_texts([glyph("“", 0, 1), glyph("”", 24, 1), glyph("一", 12)]) == ["“一”"]


def test_an_empty_gap_within_a_line_parts_nothing() -> None:
    assert as_texts([glyph("公", 0), glyph("告", 24)]) == ["公告"]


def test_close_columns_stay_apart() -> None:
    left = [glyph("左", 12 * at, 20 * line) for line in range(3) for at in range(3)]
    right = [glyph("右", 46 + 12 * at, 20 * line) for line in range(3) for at in range(3)]
    assert as_texts(left + right) == ["左左左"] * 3 + ["右右右"] * 3


def test_no_glyph_of_wild_places_is_lost() -> None:
    wild = [glyph(chr(0x4E00 + n), n * 7919 % 600, n * 104729 % 90, n % 25) for n in range(2000)]
    assert sorted("".join(as_texts(wild))) == sorted(one.text for one in wild)


def test_two_characters_that_share_a_picture_stay_together() -> None:
    dashes = [glyph("—", 0, width=24), glyph("—", 0, width=24)]
    assert as_texts([*dashes, glyph("某", 24), glyph("镇", 36)]) == ["——某镇"]
