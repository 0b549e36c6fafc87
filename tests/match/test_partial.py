"""Near misses: a near signal that lacks one group, or a look-alike."""

from __future__ import annotations

import pytest

from checker.match import Partial, find_matches, index_of, partial_matches
from checker.match.places import Hit, Places
from checker.rubric.records import Signal
from tests.support import item, literal, near, parsed, reject, rubric


def _partials(text: str, *signals: Signal) -> list[Partial]:
    report = parsed("一、主要成效\n" + text)
    index = index_of((rubric(item(*signals)),))
    places = find_matches(report, index).places
    return partial_matches(report, index, places, 0)


def test_the_lacking_group_is_named() -> None:
    signal = near(("法律顾问",), ("审核",), ("合同",))
    (partial,) = _partials("法律顾问出具合同意见。", signal)
    assert signal.groups[partial.lacking] == ("审核",)


def test_nothing_is_near_when_two_groups_lack() -> None:
    assert _partials("法律顾问列席会议。", near(("法律顾问",), ("审核",), ("合同",))) == []


def test_a_full_match_is_no_near_miss() -> None:
    assert _partials("法律顾问审核合同。", near(("审核",), ("法律顾问",))) == []


def test_short_words_alone_are_no_near_miss() -> None:
    assert _partials("组织培训。", near(("培训",), ("法律顾问",))) == []


def test_words_in_different_sentences_are_no_near_miss() -> None:
    assert _partials("法律顾问到位。合同签订。", near(("法律顾问",), ("审核",), ("合同",))) == []


def test_a_look_alike_is_shown_with_its_word() -> None:
    (partial,) = _partials("村居法律顾问20名。", literal("法律顾问"), reject("村居法律顾问"))
    assert partial.rejected == "村居法律顾问"


def test_words_inside_a_reject_word_make_no_near_miss() -> None:
    found = _partials(
        "村居法律顾问20名。", near(("法律顾问",), ("审核合同",)), reject("村居法律顾问")
    )
    assert [partial.rejected for partial in found] == ["村居法律顾问"]


def test_long_words_are_gathered_once_even_where_there_are_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    index = index_of((rubric(item(near(("法律顾问",), ("审核",)))),))
    places = Places(parsed("青山县2021年法治政府建设年度报告\n一、成效\n审核合同。\n"), index)
    gathered: list[int] = []

    def gather() -> dict[int, list[Hit]]:
        gathered.append(1)
        return {}

    monkeypatch.setattr(places, "_long_rows", gather)
    for _ in range(3):
        assert places.long_hits(index.near[0]) == []
    assert gathered == [1]
