from __future__ import annotations

import pytest

from checker.rubric.records import Signal
from checker.rubric.shadow import shadowed, wider
from tests.support import fuzzy, literal, near, reject

HEARING = near(("听证",), ("召开", "组织"))
SHADOWED = {
    "a_longer_literal": (literal("听证"), literal("听证会", "听证告知")),
    "a_near_that_holds_the_literal": (literal("听证", shows="measure"), HEARING),
    "a_near_with_one_more_group": (
        near(("听证",), ("组织",), gap=150),
        near(("听证会",), ("组织",), ("行政处罚",)),
    ),
    "a_near_in_a_smaller_unit": (HEARING, HEARING._replace(within="clause")),
    "a_near_with_a_smaller_gap": (HEARING, HEARING._replace(gap=10)),
    "a_weaker_one": (HEARING, HEARING._replace(shows="topic")),
    "one_with_more_conditions": (HEARING, HEARING._replace(barring="价格")),
    "one_that_asks_for_figures": (HEARING, HEARING._replace(figure=True)),
    "a_closer_phrase": (fuzzy("依法组织听证会"), fuzzy("依法组织听证会", 95)),
    "the_same_again": (HEARING, HEARING),
    "reject_words_again": (reject("价格听证", "听证员"), reject("听证员")),
}
FREE = {
    "a_stronger_one": (literal("听证"), literal("听证会", shows="measure")),
    "one_with_a_word_more": (literal("听证会"), literal("听证会", "听证告知")),
    "other_words": (HEARING, near(("听证",), ("参加",))),
    "a_larger_unit": (HEARING, HEARING._replace(within="point")),
    "a_larger_gap": (HEARING, HEARING._replace(gap=80)),
    "fewer_conditions": (HEARING._replace(barring="价格"), HEARING),
    "one_more_group_further_apart": (HEARING, near(("听证",), ("组织",), ("行政处罚",))),
    "other_sections": (HEARING._replace(roles=("problem",)), HEARING),
    "a_looser_phrase": (fuzzy("依法组织听证会", 95), fuzzy("依法组织听证会")),
    "longer_reject_words": (reject("听证"), reject("价格听证")),
    "a_reject_and_a_literal": (literal("听证"), reject("听证会")),
}


@pytest.mark.parametrize("name", SHADOWED)
def test_shadowed_by_the_other(name: str) -> None:
    one, other = SHADOWED[name]
    assert wider(one, other)
    assert list(shadowed((one, other))) == [(1, 0)]


@pytest.mark.parametrize("name", FREE)
def test_not_shadowed(name: str) -> None:
    one, other = FREE[name]
    assert not wider(one, other)


def test_of_two_alike_the_later_is_told() -> None:
    assert list(shadowed((literal("听证"), literal("调解"), literal("听证")))) == [(2, 0)]


def test_a_weaker_one_before_the_stronger_is_told() -> None:
    weak: Signal = HEARING._replace(shows="name")
    assert list(shadowed((weak, HEARING))) == [(0, 1)]
