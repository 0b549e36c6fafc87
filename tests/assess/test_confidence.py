from __future__ import annotations

from checker.assess.confidence import REVIEW_BELOW
from checker.model import ItemResult
from checker.rubric.records import Signal
from tests.support import SEEDS, fuzzy, literal, near, reject, seed_assessment, verdict

DONE = "青山县2021年法治政府建设年度报告\n一、主要成效\n"


def _of(text: str, *signals: Signal) -> ItemResult:
    return verdict(DONE + text, *signals)


def test_words_are_surer_than_similarity() -> None:
    exact = _of("法律顾问依法列席会议。", near(("法律顾问",), ("列席会议",)))
    similar = _of("法律顾问依规列席会议。", fuzzy("法律顾问依法列席会议", 80))
    assert exact.confidence > similar.confidence


def test_a_mention_raised_by_a_verb_is_less_sure_than_a_measure() -> None:
    raised = _of("县政府聘请法律顾问。", literal("法律顾问"))
    measure = _of("县政府聘请法律顾问。", literal("聘请法律顾问", shows="measure"))
    assert raised.confidence < measure.confidence


def test_more_evidence_is_surer() -> None:
    signal = near(("法律顾问",), ("列席会议",))
    one = _of("法律顾问列席会议。", signal)
    two = _of("法律顾问列席会议。\n公职律师到位，法律顾问列席会议。", signal)
    assert two.confidence > one.confidence


def test_a_gap_with_a_near_miss_is_less_sure_than_one_without() -> None:
    signals = (literal("法律顾问"), reject("村居法律顾问"))
    assert _of("村居法律顾问到位。", *signals).confidence < _of("组织培训。", *signals).confidence


def test_stale_evidence_is_less_sure() -> None:
    signal = near(("法律顾问",), ("列席会议",))
    stale = _of("2019年，法律顾问列席会议。", signal)
    assert stale.confidence < _of("法律顾问列席会议。", signal).confidence


def test_confidence_is_a_share_and_low_ones_are_marked_for_review() -> None:
    for name in SEEDS:
        for one in seed_assessment(name).items:
            assert 0 < one.confidence <= 1
            if one.leaf:
                assert one.review is (one.applicable and one.confidence < REVIEW_BELOW)
