"""PDF: what offices' programs write, and what strangers send."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from checker.errors import UnreadableError
from checker.model import Hint, Mark
from checker.read import limits
from checker.read.pdf import extract
from tests.read.making.pdf_writer import Put, assembled, stream, write_pdf

FIXTURES = Path(__file__).parent / "fixtures" / "pdf"
WHOLE = (
    "一、依法行政工作扎实推进取得明显成效，全年共受理行政复议案件2019件，办结1876件，调解结案三百余件。"
    "法律顾问参与决策论证，推行“Internet+”平台办理业务，群众满意率达98.6%，比上年提高2.35个百分点，"
    "制定印发《法治政府建设实施方案（2021-2025年）》，组织普法活动136场次。"
)


def wrapped(text: str, right: int = 420) -> list[Put]:
    """Lines as narrow-minded programs break them: at the margin, inside words and figures too."""
    lines, current, x = [], "", 72
    for char in text:
        width = 6 if char.isascii() else 12
        if x + width > right and char not in "，。、”）》%":
            lines.append(current)
            current, x = "", 48
        current, x = current + char, x + width
    return [
        Put(line, 48 if number else 72, 700 - 20 * number)
        for number, line in enumerate([*lines, current])
    ]


BODY = wrapped(WHOLE)


@pytest.mark.parametrize("right", range(300, 540, 18))
def test_words_and_figures_broken_across_lines_are_whole_again(right: int) -> None:
    assert extract(write_pdf([wrapped(WHOLE, right)]), "x.pdf").text == WHOLE


def test_the_lines_under_test_break_words_and_figures() -> None:
    ends = [
        (above.text[-1], below.text[0])
        for right in range(300, 540, 18)
        for above, below in pairwise(wrapped(WHOLE, right))
    ]
    assert any(a.isdigit() and b.isdigit() for a, b in ends)
    assert any(a.isascii() and a.isalpha() and b.isascii() and b.isalpha() for a, b in ends)


def test_a_year_range_keeps_its_hyphen_and_a_parted_word_loses_it() -> None:
    page = [
        Put("《法治政府建设实施纲要（2015-", 48, 700),
        Put("2020年）》收官。本机关开办data-", 48, 680),
        Put("base供公众查询。", 48, 660),
    ]
    text = extract(write_pdf([page]), "x.pdf").text
    assert "2015-2020年" in text
    assert "database供" in text


def test_an_indented_line_begins_a_paragraph() -> None:
    below = Put("这一段说的是存在的问题和不足", 72, BODY[-1].y - 20)
    full = [*BODY[:-1], BODY[-1]._replace(text=BODY[1].text), below]
    assert extract(write_pdf([full]), "x.pdf").text.split("\n")[1] == below.text


def test_a_paragraph_goes_on_over_the_page_break_and_its_page_is_marked() -> None:
    made = extract(write_pdf([BODY[:2], BODY[2:]]), "x.pdf")
    assert made.text == WHOLE
    assert made.marks == (Mark(0, 1, 1), Mark(WHOLE.index(BODY[2].text), 2, 1))


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_shown_turned_reads_the_same(turn: int) -> None:
    assert extract(write_pdf([BODY], turn=turn), "x.pdf").text == WHOLE


@pytest.mark.parametrize(
    ("matrix", "along", "down"),
    [("0 1 -1 0", (0, 1), (1, 0)), ("0 -1 1 0", (0, -1), (-1, 0)), ("-1 0 0 -1", (-1, 0), (0, 1))],
)
def test_text_that_runs_sideways_reads_the_same(
    matrix: str, along: tuple[int, int], down: tuple[int, int]
) -> None:
    page = [
        Put(
            put.text,
            300 + along[0] * (put.x - 250) + down[0] * (650 - put.y),
            400 + along[1] * (put.x - 250) + down[1] * (650 - put.y),
            12,
            matrix,
        )
        for put in BODY
    ]
    assert extract(write_pdf([page]), "x.pdf").text == WHOLE


def test_a_slanting_watermark_is_left_out() -> None:
    mark = Put("内部资料严禁外传", 100, 500, 30, "0.7 0.7 -0.7 0.7")
    assert extract(write_pdf([[*BODY, mark]]), "x.pdf").text == WHOLE


def test_bold_print_by_printing_twice_is_read_once() -> None:
    page = [
        p for char, x in zip("法治政府", range(72, 200, 12), strict=False) for p in _twice(char, x)
    ]
    assert extract(write_pdf([[*page, *BODY[1:]]]), "x.pdf").text.startswith("法治政府\n")


def _twice(char: str, x: int) -> list[Put]:
    return [Put(char, x, 760), Put(char, x + 0.3, 760)]


@pytest.mark.parametrize(
    "number", ["— {} —", "- {} -", "第{}页 共3页", "第 {} 页", "{}/3", "{}", "Page {} of 3"]
)
def test_page_numbers_go(number: str) -> None:
    pages = [[*BODY, Put(number.format(page), 280, 40, 9)] for page in (1, 2, 3)]
    assert extract(write_pdf(pages), "x.pdf").text == "\n".join([WHOLE] * 3)


def test_a_running_head_goes_and_the_title_stays() -> None:
    title = Put("某某区法治政府建设情况报告", 180, 760, 18)
    pages = [[Put("某某区法治政府建设情况报告", 200, 815, 9), *BODY] for _ in range(3)]
    pages[0].insert(1, title)
    text = extract(write_pdf(pages), "x.pdf").text
    assert text == "\n".join([title.text, WHOLE, WHOLE, WHOLE])


def test_a_figure_alone_on_the_last_line_of_a_page_is_no_page_number() -> None:
    page = [*BODY, Put("2019", 72, 500)]
    assert extract(write_pdf([page]), "x.pdf").text.endswith("\n2019")


def test_two_columns_with_lines_of_unequal_height_are_read_one_after_the_other() -> None:
    left = [Put(f"左栏第{n}行依法行政工作扎实推进", 50, 700 - 18 * n) for n in range(8)]
    right = [Put(f"右栏第{n}行复议应诉工作稳步开展", 320, 693 - 18 * n) for n in range(8)]
    mixed = [put for pair in zip(left, right, strict=True) for put in pair]
    title = Put("关于某某区年度法治政府建设情况的报告全文如下", 120, 760, 16)
    text = extract(write_pdf([[title, *mixed]]), "x.pdf").text
    assert text.split("\n")[0] == title.text
    assert text.split("\n", 1)[1] == "".join(put.text for put in [*left, *right])


def test_cells_of_a_table_row_stay_on_one_line() -> None:
    rows = [("项目", "数量", "备注"), ("复议", "19件", "办结"), ("诉讼", "7件", "胜诉")]
    cells = [
        Put(cell, 72 + 130 * column, 400 - 20 * row)
        for row, line in enumerate(rows)
        for column, cell in enumerate(line)
    ]
    lines = extract(write_pdf([[*BODY, *cells]]), "x.pdf").text.split("\n")
    assert lines[1:] == ["\t".join(row) for row in rows]


def test_radicals_that_fonts_name_become_the_characters_meant() -> None:
    page = [Put("⼀、⾏政执法⼯作，⼈⺠群众满意度⾼，⾯向基层⼀线", 48, 700)]
    assert (
        extract(write_pdf([page]), "x.pdf").text
        == "一、行政执法工作，人民群众满意度高，面向基层一线"
    )


def test_metadata_becomes_hints() -> None:
    assert extract(write_pdf([BODY], title="年度报告"), "x.pdf").hints == (
        Hint("title", "年度报告", "pdf:Title"),
        Hint("created", "2022-01-07", "pdf:CreationDate"),
    )


def test_a_scanned_pdf_says_so() -> None:
    with pytest.raises(UnreadableError, match="扫描"):
        extract(write_pdf([[], []]), "x.pdf")


def test_a_page_without_text_among_others_is_told() -> None:
    made = extract(write_pdf([BODY, [], BODY]), "x.pdf")
    assert made.warnings == ("第2页没有文字（可能是图片或扫描页），未能读取。",)


def test_an_encrypted_pdf_says_so() -> None:
    with pytest.raises(UnreadableError, match="密码"):
        extract((FIXTURES / "encrypted.pdf").read_bytes(), "x.pdf")


@pytest.mark.parametrize("target", ["E000", "3400"])
def test_fonts_that_name_their_characters_wrongly_are_refused(target: str) -> None:
    mapping = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange "
        f"<0000> <FFFF> endcodespacerange 1 beginbfrange <4E00> <9FFF> <{target}> endbfrange "
        "endcmap end end"
    )
    with pytest.raises(UnreadableError, match="乱码"):
        extract(write_pdf([BODY], to_unicode=mapping), "x.pdf")


def test_too_many_pages_are_refused() -> None:
    with pytest.raises(UnreadableError, match=f"超过 {limits.PAGES} 页"):
        extract(write_pdf([[]] * (limits.PAGES + 1)), "x.pdf")


@pytest.mark.parametrize(
    "pages",
    [
        "<</Type/Pages/Count 3/Kids[2 0 R 2 0 R 2 0 R]>>",
        "<</Type/Pages/Count 2147483647/Kids[10 0 R]>>",
        "<</Type/Pages/Count -5/Kids[10 0 R]>>",
        "<</Type/Pages/Count 1/Kids 2 0 R>>",
    ],
)
def test_page_trees_that_lie_or_loop_give_an_error(pages: str) -> None:
    objects = {
        1: "<</Type/Catalog/Pages 2 0 R>>",
        2: pages,
        10: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 11 0 R>>",
        11: stream("BT ET"),
    }
    with pytest.raises(UnreadableError):
        extract(assembled(objects), "x.pdf")


@pytest.mark.parametrize("length", [0, 8, 200, 2000])
def test_a_truncated_pdf_gives_an_error_or_a_text(length: int) -> None:
    data = write_pdf([BODY])[:length]
    try:
        assert extract(data, "x.pdf").text
    except UnreadableError as error:
        assert error.what_en
