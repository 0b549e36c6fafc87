"""Likeness of sentences: sums of weights of pairs of characters, the same in any order."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from checker.match import likeness, likenesses, pairs_of, places_of_pairs, weights_of

LINE = json.dumps({"item": "x", "base": -150, "pairs": "法律顾问列席", "weights": [120, 80, -30]})
_TEXT = st.text(alphabet="法律顾问列席会议，。A", max_size=40)


def test_a_line_holds_the_base_and_a_number_for_each_pair() -> None:
    weights = weights_of(LINE)
    assert weights.base == -150
    assert weights.pairs == {"法律": 120, "顾问": 80, "列席": -30}


def test_pairs_are_counted_once_and_in_small_letters() -> None:
    assert pairs_of("ABAB") == {"ab", "ba"}
    assert pairs_of("法") == frozenset()


def test_likeness_is_the_base_and_the_weights_of_the_pairs() -> None:
    weights = weights_of(LINE)
    assert likeness(weights, pairs_of("组织培训")) == -1.5
    assert likeness(weights, pairs_of("法律顾问法律顾问")) == 0.5
    assert likeness(weights, pairs_of("法律顾问列席")) == 0.2


@given(_TEXT, _TEXT)
def test_the_same_pairs_are_as_alike_in_any_order(one: str, other: str) -> None:
    weights = weights_of(LINE)
    there, back = pairs_of(one) | pairs_of(other), pairs_of(other) | pairs_of(one)
    assert likeness(weights, there) == likeness(weights, frozenset(sorted(back)))


@given(st.lists(_TEXT, max_size=6))
def test_many_sentences_are_as_alike_as_each_alone(texts: list[str]) -> None:
    weights, pairs = weights_of(LINE), [pairs_of(text) for text in texts]
    together = likenesses(weights, places_of_pairs(pairs), len(pairs))
    assert together == [likeness(weights, one) for one in pairs]
