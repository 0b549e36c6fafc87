"""Evidence told in other words, near misses by likeness, and formulas unlike evidence."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.assess import assess
from checker.assess.confidence import REVIEW_BELOW
from checker.assess.judged import rank
from checker.model import ItemResult, Status
from checker.rubric.records import Signal
from tests.support import SCALE, item, literal, near, parsed, reject, rubric, verdict

HEAD = "青山县2021年法治政府建设年度报告\n一、主要成效\n"
TAUGHT = json.dumps(
    {"item": "test.item", "base": -350, "pairs": "外聘聘律律师坐班把关", "weights": [150, 100, 200, 120, 60]}
)  # fmt: skip
ALIKE = "今年外聘律师3名轮流坐班，为合同把关。"
HALF = "外聘律师提供服务。"
SIGNAL = near(("法律顾问",), ("列席会议",))


def _of(text: str, *signals: Signal, likeness: str = TAUGHT) -> ItemResult:
    return verdict(HEAD + text, *(signals or (SIGNAL,)), likeness=likeness)


def test_a_sentence_alike_counts_says_so_and_is_for_review() -> None:
    found = _of(ALIKE)
    (evidence,) = found.evidence
    assert (found.status, evidence.figures) == (Status.DONE, ())
    assert evidence.text == ALIKE[:-1]
    assert (evidence.signal.kind, evidence.signal.pattern) == ("fuzzy", "本项佐证的常见写法")
    assert 80 < evidence.signal.similarity < 100
    assert "请人工核对" in evidence.why
    assert found.review
    assert found.confidence < REVIEW_BELOW


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param(HALF, Status.ABSENT, id="not_alike_enough"),
        pytest.param("组织培训2次。\n二、下一步打算\n" + ALIKE, Status.PLANNED, id="a_plan"),
        pytest.param("下一步，将外聘律师轮流坐班，为合同把关。", Status.PLANNED, id="an_intention"),
        pytest.param("尚未外聘律师轮流坐班，合同把关不严。", Status.PROBLEM, id="a_shortcoming"),
        pytest.param("今年未外聘律师轮流坐班把关，未开展审查。", Status.ABSENT, id="denied"),
        pytest.param("（一）外聘律师坐班把关\n组织培训2次。", Status.ABSENT, id="a_heading"),
    ],
)
def test_what_is_not_done_does_not_count(text: str, status: Status) -> None:
    assert _of(text).status is status


def test_the_least_similarity_of_the_user_holds_for_likeness_too() -> None:
    made = assess(
        parsed(HEAD + ALIKE), (rubric(item(SIGNAL, likeness=TAUGHT)),), SCALE, min_similarity=99
    )
    assert made.items[0].status is Status.ABSENT


def test_nothing_changes_for_an_item_that_nobody_taught() -> None:
    assert _of(ALIKE, likeness="").status is Status.ABSENT
    assert _of(HALF, likeness="").near_misses == ()


def test_a_sentence_of_which_the_signals_spoke_is_not_looked_at_again() -> None:
    assert (
        _of("外聘律师坐班把关制度。", literal("坐班把关制度", shows="name")).status
        is Status.MENTIONED
    )
    assert _of("村里外聘律师坐班把关。", SIGNAL, reject("村里外聘律师")).status is Status.ABSENT


def test_words_of_the_signals_go_first() -> None:
    found = _of(ALIKE + "\n法律顾问列席会议。")
    assert [one.text for one in found.evidence] == ["法律顾问列席会议"]


def test_the_most_alike_sentence_is_a_near_miss() -> None:
    found = _of("组织培训2次。\n" + HALF)
    (miss,) = found.near_misses
    assert (miss.text, miss.why) == (HALF[:-1], "整句写法与本项佐证相近，但不足以认定")
    assert _of("组织培训2次。").near_misses == ()


FORMULA = "强化法律顾问参谋作用。"
NAMED = near(("法律顾问",), ("参谋作用",))


def test_a_formula_unlike_evidence_is_a_mention() -> None:
    formula = _of(FORMULA, NAMED)
    assert formula.status is Status.MENTIONED
    assert "原则性表述" in formula.evidence[0].why
    assert _of(FORMULA, NAMED, likeness="").status is Status.DONE
    assert _of("印发通知，" + FORMULA, NAMED).status is Status.DONE


_SENTENCES = st.lists(
    st.sampled_from([ALIKE, HALF, FORMULA, "落实法律顾问制度。", "组织培训2次。"]), max_size=5
)


@settings(max_examples=60)
@given(_SENTENCES, st.sampled_from([ALIKE, HALF, "法律顾问列席会议。"]))
def test_a_sentence_more_never_lowers_the_status(sentences: list[str], added: str) -> None:
    before = _of("\n".join(sentences) or "组织培训2次。", SIGNAL, NAMED)
    after = _of("\n".join([*sentences, added]), SIGNAL, NAMED)
    assert rank(after.status) >= rank(before.status)
