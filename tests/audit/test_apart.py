from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from checker.audit.apart import edits, likeness

WORDS = st.text(alphabet="依法行政执公开", max_size=80)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("依法", "依法", 0), ("依法", "法依", 2), ("依法行政", "依法", 2), ("", "依法", 2)],
)
def test_counts_what_comes_and_goes(one: str, other: str, expected: int) -> None:
    assert edits(one, other) == expected


@given(WORDS, WORDS)
def test_is_the_indel_distance(one: str, other: str) -> None:
    assert edits(one, other) == Indel.distance(one, other)


@given(WORDS, WORDS)
def test_likeness_is_the_ratio(one: str, other: str) -> None:
    assert likeness(one, other) == pytest.approx(fuzz.ratio(one, other))


def test_two_empty_texts_are_alike() -> None:
    assert likeness("", "") == 100
