from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.parse.normal_form import reading_form, reading_text

_ALPHABET = st.sampled_from(
    "县政府聘请法律顾问12３４,，。：:“”\"'（）()《》〈〉％%－—～～ \t　\xa0\u200b\ufeffａＺ『』・•［］"
)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        pytest.param("６名，审核１２０件：", "6名,审核120件:", id="full_width_digits_and_marks"),
        pytest.param("ＡＢＣａｂｃ", "ABCabc", id="full_width_letters"),
        pytest.param("（一）规范［试行］", "(一)规范[试行]", id="brackets"),
        pytest.param("公示率１００％、９９.８﹪", "公示率100%、99.8%", id="percent_signs"),
        pytest.param('“放管服”改革‘一网’"通办"', "放管服改革一网通办", id="quotation_marks_go"),
        pytest.param("「枫桥」『经验』", "枫桥经验", id="corner_brackets_go"),
        pytest.param("聘 请　法\xa0律\u200b顾\ufeff问\t", "聘请法律顾问", id="white_space_goes"),
        pytest.param("2021—2025 2021–2025 2021－2025", "2021-20252021-20252021-2025", id="dashes"),
        pytest.param("１～３月", "1~3月", id="wave"),
        pytest.param("阿不都·热合曼・买买提•艾", "阿不都·热合曼·买买提·艾", id="middle_dots"),
        pytest.param("〈办法〉《规定》", "《办法》《规定》", id="book_marks"),
        pytest.param(
            "句号。顿号、句号｡顿号､", "句号。顿号、句号。顿号、", id="stop_and_list_comma_stay"
        ),
        pytest.param("国办发〔2018〕118号", "国办发〔2018〕118号", id="document_brackets_stay"),
    ],
)
def test_reading_form(text: str, form: str) -> None:
    assert reading_form(text) == form


@given(st.text(_ALPHABET, max_size=40))
def test_reading_form_is_its_own_reading_form(text: str) -> None:
    once = reading_form(text)
    assert reading_form(once) == once


@given(st.text(_ALPHABET, max_size=40), st.text(_ALPHABET, max_size=40))
def test_reading_form_of_joined_texts_is_the_joined_reading_forms(one: str, other: str) -> None:
    assert reading_form(one + other) == reading_form(one) + reading_form(other)


def test_rubric_terms_and_reports_get_the_same_form() -> None:
    text = "“互联网＋监管”（试点）：１００％"
    made = reading_text(text, [[(0, len(text))]])
    assert made.text == reading_form(text)


def test_paragraphs_are_joined_by_breaks_and_lines_without() -> None:
    text = "第一段上半\n下半。\n\n第二段。"
    made = reading_text(text, [[(0, 5), (6, 9)], [(11, 15)]])
    assert made.text == "第一段上半下半。\n第二段。"
    assert made.span(0, 8) == (0, 9)
    assert text[slice(*made.span(9, 13))] == "第二段。"


def test_a_quotation_keeps_what_reading_dropped() -> None:
    text = "推进“放管服”改革，完成１２ 项"
    made = reading_text(text, [[(0, len(text))]])
    start = made.text.index("放管服")
    assert text[slice(*made.span(start, start + 5))] == "放管服”改革"
    start = made.text.index("12项")
    assert text[slice(*made.span(start, start + 3))] == "１２ 项"


def test_an_empty_range_is_an_empty_span() -> None:
    made = reading_text("县政府", [[(0, 3)]])
    assert made.span(1, 1) == (1, 1)
    assert made.span(3, 3) == (0, 0)


_LINES = st.lists(st.text(_ALPHABET, min_size=1, max_size=15), min_size=1, max_size=6)


@given(_LINES, st.data())
def test_offsets_rise_strictly_within_paragraphs_and_lead_back(
    lines: list[str], data: st.DataObject
) -> None:
    text = "\n".join(lines)
    ranges, at = [], 0
    for line in lines:
        ranges.append((at, at + len(line)))
        at += len(line) + 1
    paragraphs: list[list[tuple[int, int]]] = []
    for place in ranges:
        if paragraphs and data.draw(st.booleans()):
            paragraphs[-1].append(place)
        else:
            paragraphs.append([place])
    made = reading_text(text, paragraphs)
    assert len(made.text) == len(made.offsets)
    for (left, right), (one, other) in zip(
        pairwise(made.offsets), pairwise(made.text), strict=True
    ):
        assert left < right or "\n" in (one, other)
        assert left <= right
    for position, char in enumerate(made.text):
        if char != "\n":
            assert reading_form(text[made.offsets[position]]) == char


@given(_LINES)
def test_reading_text_and_dropped_characters_rebuild_the_source(lines: list[str]) -> None:
    text = "\n".join(lines)
    at, paragraphs = 0, []
    for line in lines:
        paragraphs.append([(at, at + len(line))])
        at += len(line) + 1
    made = reading_text(text, paragraphs)
    kept = {
        offset: char for offset, char in zip(made.offsets, made.text, strict=True) if char != "\n"
    }
    rebuilt = "".join(kept.get(place, "") for place in range(len(text)))
    assert rebuilt == "".join(reading_form(char) for char in text.replace("\n", ""))
    for place, char in enumerate(text):
        if place not in kept:
            assert char == "\n" or reading_form(char) == ""
