from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.match import find_matches, index_of
from checker.rubric.records import Signal
from tests.support import fuzzy, item, literal, near, parsed, reject, rubric

HEAD = "一、主要成效\n"


def found(text: str, *signals: Signal, min_similarity: float = 0) -> list[str]:
    """The words of all matches of one item of these signals."""
    report = parsed(HEAD + text)
    matches = find_matches(report, index_of((rubric(item(*signals)),)), min_similarity).matches
    form = report.reading.text
    return ["+".join(form[a:b] for a, b in match.words) for match in matches.get(0, [])]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("县政府聘请法律顾问。", ["法律顾问"], id="once"),
        pytest.param("法律顾问列席会议，法律顾问审核合同。", ["法律顾问", "法律顾问"], id="twice"),
        pytest.param("聘请政府法 律\u3000顾问。", ["法律顾问"], id="white_space_inside"),
        pytest.param("聘请“法律”顾问。", ["法律顾问"], id="quotation_marks_inside"),
        pytest.param("聘请公职律师。", [], id="not_there"),
        pytest.param("聘请法律。\n顾问到位。", [], id="across_paragraphs"),
    ],
)
def test_a_literal_is_found_as_often_as_it_stands(text: str, words: list[str]) -> None:
    assert found(text, literal("法律顾问")) == words


def test_words_inside_longer_words_are_found_too() -> None:
    assert found("推进行政执法公示。", literal("执法公示", "行政执法")) == ["行政执法", "执法公示"]


def test_there_are_no_word_boundaries() -> None:
    assert found("全面依法治县委员会召开会议。", literal("治县")) == ["治县"]


def test_a_literal_counts_in_headings() -> None:
    assert found("（一）落实法律顾问制度。", literal("法律顾问")) == ["法律顾问"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("聘请村居法律顾问20名。", [], id="only_the_look_alike"),
        pytest.param("聘请法律顾问6名，村居法律顾问20名。", ["法律顾问"], id="both"),
        pytest.param("村居设法律顾问。", ["法律顾问"], id="reject_word_not_whole"),
    ],
)
def test_a_match_inside_a_reject_word_is_dropped(text: str, words: list[str]) -> None:
    assert found(text, literal("法律顾问"), reject("村居法律顾问")) == words


def test_a_match_that_only_overlaps_a_reject_word_stays() -> None:
    assert found("村居法律顾问团", literal("法律顾问团"), reject("村居法律顾问")) == ["法律顾问团"]


def test_reject_words_of_one_item_do_not_touch_another() -> None:
    report = parsed(HEAD + "聘请村居法律顾问20名。")
    first = item(literal("法律顾问"), reject("村居法律顾问"), id="a")
    second = item(literal("法律顾问"), id="b")
    matches = find_matches(report, index_of((rubric(first, second),))).matches
    assert list(matches) == [1]


@pytest.mark.parametrize(
    ("within", "words"),
    [("clause", ["审核"]), ("sentence", []), ("point", [])],
)
def test_without_drops_a_match_in_the_same_unit(within: str, words: list[str]) -> None:
    text = "审核合同，开展人民调解。"
    assert found(text, literal("审核", without=("人民调解",), within=within)) == words


def test_without_looks_at_the_whole_point_if_asked() -> None:
    text = "审核合同。开展人民调解。"
    assert found(text, literal("审核", without=("人民调解",))) == ["审核"]
    assert found(text, literal("审核", without=("人民调解",), within="point")) == []


def test_chrome_is_never_matched() -> None:
    text = "组织培训。\n青山县人民政府\n2022年1月10日\n上一篇：无\n法律顾问公告"
    assert found(text, literal("法律顾问")) == []


_WORDS = st.sampled_from(["法律顾问", "公职律师", "组织", "，", "。", "审核合同", "县政府", "\n"])


@given(st.lists(_WORDS, max_size=20).map("".join))
def test_n_put_in_n_found(text: str) -> None:
    report = parsed(HEAD + text)
    expected = sum(
        report.reading.text.startswith("法律顾问", at) and report.clause_at[at] >= 0
        for at in range(len(report.reading.text))
    )
    assert len(found(text, literal("法律顾问"))) == expected
    assert found(text, literal("没有这个词")) == []


@given(st.lists(_WORDS, max_size=20).map("".join))
def test_matches_come_in_order_of_position(text: str) -> None:
    report = parsed(HEAD + text)
    made = rubric(
        item(
            literal("组织", "公职律师"), near(("法律顾问",), ("审核",)), fuzzy("县政府组织公职律师")
        )
    )
    matches = find_matches(report, index_of((made,))).matches.get(0, [])
    assert [m.words for m in matches] == sorted(m.words for m in matches)
    for match in matches:
        for start, end in match.words:
            assert 0 <= start < end <= len(report.reading.text)
