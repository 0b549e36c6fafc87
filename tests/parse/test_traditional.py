"""Reports in traditional characters are judged as those in simplified ones."""

from __future__ import annotations

from functools import cache

import pytest
from opencc_purepy import OpenCC

from checker.parse.traditional import in_simplified
from checker.parse.traditional_characters import SIMPLIFIED, TRADITIONAL
from tests.support import SEEDS, document, seed, seed_assessment, statuses, verdicts


@cache
def _traditional(name: str, way: str) -> str:
    return str(OpenCC(way).convert(seed(name).text))


@pytest.mark.parametrize("way", ["s2t", "s2hk", "s2tw"])
@pytest.mark.parametrize("name", SEEDS)
def test_the_same_verdicts(name: str, way: str) -> None:
    text = _traditional(name, way)
    made = verdicts(text, SEEDS[name].name)
    assert statuses(made) == statuses(seed_assessment(name))
    before, after = seed_assessment(name).report.facts, made.report.facts
    assert (after.year and after.year.value) == (before.year and before.year.value)
    assert (after.level and after.level.value) == (before.level and before.level.value)


@pytest.mark.parametrize("name", SEEDS)
def test_quotations_are_those_of_the_traditional_text(name: str) -> None:
    text = _traditional(name, "s2t")
    made = verdicts(text, SEEDS[name].name)
    quoted = [one for item in made.items for one in item.evidence]
    assert len(quoted) > 50
    for one in quoted:
        assert text[one.span.start : one.span.end] == one.text
    assert any("務" in one.text or "執" in one.text for one in quoted)


def test_simplified_text_is_left_as_it_is() -> None:
    for name in SEEDS:
        assert in_simplified(seed(name)) is seed(name)


def test_a_name_in_traditional_characters_changes_nothing() -> None:
    made = document("青山县政府国务院設計院与國務会议，聘请法律顾问。")
    assert in_simplified(made) is made


def test_one_for_one() -> None:
    assert len(TRADITIONAL) == len(SIMPLIFIED) == len(set(TRADITIONAL))
    assert not set(TRADITIONAL) & set(SIMPLIFIED)
    text = _traditional("jinghai-2019", "s2t")
    assert len(in_simplified(document(text)).text) == len(text)
