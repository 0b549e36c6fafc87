from __future__ import annotations

from itertools import pairwise, permutations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.match.near import combinations
from checker.rubric.records import Signal
from tests.match.test_literal import found
from tests.support import near, reject

COUNSEL = ("法律顾问", "公职律师")
DOES = ("审核", "论证")


def _near(**more: object) -> Signal:
    return near(COUNSEL, DOES, **more)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("法律顾问审核合同。", ["法律顾问+审核"], id="in_order"),
        pytest.param("由公职律师论证决策。", ["公职律师+论证"], id="alternatives"),
        pytest.param("审核合同的是法律顾问。", ["审核+法律顾问"], id="other_order"),
        pytest.param("聘请法律顾问，全年审核合同。", ["法律顾问+审核"], id="two_clauses"),
        pytest.param("聘请法律顾问。全年审核合同。", [], id="two_sentences"),
        pytest.param("聘请法律顾问。", [], id="one_group_only"),
    ],
)
def test_near_within_a_sentence(text: str, words: list[str]) -> None:
    assert found(text, _near()) == words


def test_near_within_a_clause() -> None:
    signal = _near(within="clause")
    assert found("法律顾问审核合同，组织培训。", signal) == ["法律顾问+审核"]
    assert found("聘请法律顾问，全年审核合同。", signal) == []


def test_near_within_a_point_reaches_over_sentences() -> None:
    signal = _near(within="point")
    assert found("聘请法律顾问6名。全年审核合同30件。", signal) == ["法律顾问+审核"]
    assert found("聘请法律顾问6名。\n全年审核合同30件。", signal) == []


def test_near_within_a_point_reaches_the_heading_above_it() -> None:
    text = "（一）落实法律顾问制度。全年组织人员审核合同30件，涉及金额3.5亿元。"
    assert found(text, _near(within="point")) == ["法律顾问+审核"]


def test_words_further_apart_than_the_gap_do_not_count() -> None:
    text = "法律顾问" + "认真履行职责" * 3 + "审核合同。"
    assert found(text, _near(gap=18)) == ["法律顾问+审核"]
    assert found(text, _near(gap=17)) == []


def test_overlapping_words_are_not_two_groups() -> None:
    assert found("推进合法性审核。", near(("合法性审核",), ("审核",))) == []


def test_near_without_a_word() -> None:
    signal = _near(without=("村居",))
    assert found("村居法律顾问审核合同。", signal) == []
    assert found("法律顾问审核合同。", signal) == ["法律顾问+审核"]


def test_near_words_inside_a_reject_word_do_not_count() -> None:
    assert found("村居法律顾问审核合同。", _near(), reject("村居法律顾问")) == []


def test_the_nearest_of_several_words_is_taken() -> None:
    text = "审核文件之后，组织各类检查和培训，由法律顾问论证合同。"
    assert found(text, _near()) == ["法律顾问+论证"]


def test_each_sentence_gives_its_own_combination() -> None:
    text = "法律顾问审核合同。公职律师论证决策。"
    assert found(text, _near()) == ["法律顾问+审核", "公职律师+论证"]


_RANGES = st.lists(
    st.integers(0, 60).map(lambda at: (at, at + 2)), min_size=1, max_size=4, unique=True
).map(sorted)
_GROUPS = st.lists(_RANGES, min_size=2, max_size=4)


def _all_combinations(
    groups: list[list[tuple[int, int]]], gap: int
) -> list[tuple[tuple[int, int], ...]]:
    """Brute force: every choice of one word a group that is close and does not overlap."""
    ordered = (tuple(sorted(chosen)) for chosen in product(*groups))
    return [
        words
        for words in ordered
        if all(0 <= right[0] - left[1] <= gap for left, right in pairwise(words))
    ]


@given(_GROUPS, st.integers(0, 30))
def test_combinations_are_within_the_gap_and_have_one_word_a_group(
    groups: list[list[tuple[int, int]]], gap: int
) -> None:
    for words in combinations(groups, gap):
        assert len(words) == len(groups)
        assert list(words) == sorted(words)
        for left, right in pairwise(words):
            assert 0 <= right[0] - left[1] <= gap
        assert any(
            all(word in group for word, group in zip(words, order, strict=True))
            for order in permutations(groups)
        )
        assert words in _all_combinations(groups, gap)


@given(st.lists(_RANGES, min_size=2, max_size=2), st.integers(0, 30))
def test_two_groups_are_found_whenever_brute_force_finds_them(
    groups: list[list[tuple[int, int]]], gap: int
) -> None:
    assert bool(combinations(groups, gap)) == bool(_all_combinations(groups, gap))


@given(st.lists(_RANGES, min_size=2, max_size=2), st.integers(0, 30))
def test_two_groups_do_not_depend_on_their_order(
    groups: list[list[tuple[int, int]]], gap: int
) -> None:
    forward, backward = combinations(groups, gap), combinations(groups[::-1], gap)
    assert bool(forward) == bool(backward)


_TEXT = st.lists(
    st.sampled_from(
        ["法律顾问", "公职律师", "审核", "论证", "决策", "会议", "，", "。", "认真履行职责", "\n"]
    ),
    max_size=20,
).map("".join)


@given(_TEXT)
def test_a_near_signal_does_not_depend_on_the_order_of_its_groups(text: str) -> None:
    groups = (COUNSEL, DOES, ("决策", "会议"))
    for pair in ((0, 1), (1, 2), (0, 2)):
        one, other = groups[pair[0]], groups[pair[1]]
        assert bool(found(text, near(one, other))) == bool(found(text, near(other, one)))


@given(_TEXT, st.integers(0, 40))
def test_a_wider_gap_never_loses_a_match(text: str, gap: int) -> None:
    if found(text, _near(gap=gap)):
        assert found(text, _near(gap=gap + 5))


_THREE = st.lists(_RANGES, min_size=3, max_size=3)


@settings(max_examples=150)
@given(_THREE, st.integers(0, 30))
def test_three_groups_are_found_whenever_brute_force_finds_them(
    groups: list[list[tuple[int, int]]], gap: int
) -> None:
    assert bool(combinations(groups, gap)) == bool(_all_combinations(groups, gap))


@settings(max_examples=150)
@given(_THREE, st.integers(0, 30))
def test_three_groups_do_not_depend_on_their_order(
    groups: list[list[tuple[int, int]]], gap: int
) -> None:
    found = {bool(combinations(list(order), gap)) for order in permutations(groups)}
    assert len(found) == 1
