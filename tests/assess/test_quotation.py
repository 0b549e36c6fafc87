from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.assess.quotation import MOST, quotation, trimmed, with_quotation_marks
from checker.model import Span
from tests.support import parsed

HEAD = "一、主要成效\n"


def _quoted(text: str, *words: str) -> str:
    report = parsed(HEAD + text)
    form = report.reading.text
    ranges = [(form.index(word), form.index(word) + len(word)) for word in words]
    return report.quote(*quotation(report, ranges))


@pytest.mark.parametrize(
    ("text", "words", "quoted"),
    [
        pytest.param(
            "县政府聘请法律顾问。", ("法律顾问",), "县政府聘请法律顾问", id="short_sentence"
        ),
        pytest.param(
            "一是聘请法律顾问，审核合同；组织培训。",
            ("法律顾问", "审核"),
            "一是聘请法律顾问，审核合同",
            id="sentence_ends_at_semicolon",
        ),
        pytest.param(
            "组织培训。聘请“法律 顾问”，公开。",
            ("法律顾问",),
            "聘请“法律 顾问”，公开",
            id="as_printed",
        ),
    ],
)
def test_quotations(text: str, words: tuple[str, ...], quoted: str) -> None:
    assert _quoted(text, *words) == quoted


def test_a_long_sentence_is_cut_to_clauses() -> None:
    parts = [f"第{number}个方面开展检查培训宣传等各项工作" for number in "甲乙丙丁戊己庚辛"]
    text = "，".join([*parts, "聘请法律顾问", *parts]) + "。"
    quoted = _quoted(text, "法律顾问")
    assert "聘请法律顾问" in quoted
    assert len(quoted) <= MOST
    assert quoted.startswith(("聘请", "第"))


def test_words_far_apart_are_not_all_quoted() -> None:
    text = "聘请法律顾问，" + "开展各项检查培训宣传工作，" * 12 + "审核合同。"
    assert "审核合同" in _quoted(text, "法律顾问", "审核")


@pytest.mark.parametrize(
    ("text", "kept"),
    [(",县政府。", "县政府"), ("。。", "。"), ("县政府", "县政府"), ("\n、县;\n", "县")],
)
def test_marks_at_the_ends_are_left_out(text: str, kept: str) -> None:
    start, end = trimmed(text, 0, len(text))
    assert text[start:end] == kept


@pytest.mark.parametrize(
    ("text", "inner", "shown"),
    [
        pytest.param("推进“放管服”改革", "放管服", "“放管服”", id="both_sides"),
        pytest.param("推进“放管服改革", "放管服", "“放管服", id="opening_only"),
        pytest.param("推进放管服”改革", "放管服", "放管服”", id="closing_only"),
        pytest.param("「枫桥」", "枫桥", "「枫桥」", id="corner_brackets_at_the_ends_of_the_text"),
        pytest.param("推进（放管服）改革", "放管服", "放管服", id="other_brackets"),
        pytest.param("”放管服“", "放管服", "放管服", id="marks_that_face_away"),
    ],
)
def test_quotation_marks_right_outside_belong_to_the_quotation(
    text: str, inner: str, shown: str
) -> None:
    start = text.index(inner)
    span = with_quotation_marks(text, Span(start, start + len(inner)))
    assert text[slice(*span)] == shown


_PARTS = st.lists(
    st.sampled_from(
        [
            "法律顾问",
            "审核",
            "合同30件",
            "，",
            "。",
            "；",
            "：",
            "、",
            "开展各项检查培训宣传工作",
            "\n",
        ]
    ),
    max_size=30,
).map("".join)


@given(_PARTS)
def test_a_quotation_holds_a_word_and_lies_within_the_text(text: str) -> None:
    report = parsed(HEAD + text)
    form = report.reading.text
    places = [
        (at, at + 4)
        for at in range(len(form))
        if form.startswith("法律顾问", at) and report.clause_at[at] >= 0
    ]
    for place in places:
        start, end = quotation(report, [place])
        assert 0 <= start < end <= len(form)
        assert start <= place[0]
        assert place[1] <= end
        assert "\n" not in form[start:end]
