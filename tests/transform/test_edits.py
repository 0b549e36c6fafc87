"""The edits of sentences do what their names say."""

from __future__ import annotations

import pytest

from tests.transform import edits

DEED = "2.县政府严格执行决策程序规定，聘请6名法律顾问，全年审核合同120件，覆盖率达100%。"


def test_number_and_link_go() -> None:
    assert edits.bare("（三）印发方案。") == "印发方案。"
    assert edits.bare("二是同时，印发方案。") != ""


def test_negated_in_every_clause_that_has_a_verb() -> None:
    made = edits.negated(DEED)
    assert made == "县政府未严格执行决策程序规定，未聘请法律顾问，全年未审核合同。"


def test_nothing_to_negate() -> None:
    assert edits.negated("法律顾问，很好。") is None


def test_intended() -> None:
    assert edits.intended("聘请6名法律顾问。") == "下一步，将聘请6名法律顾问。"
    assert edits.intended("很好。") is None


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("聘请6名法律顾问。", "聘请法律顾问。"),
        ("公示率达100%。", "公示率。"),
        ("受理案件1200余件，调解35万人次。", "受理案件，调解。"),
        ("召开会议两次。", "召开会议。"),
    ],
)
def test_figures_go(sentence: str, left: str) -> None:
    assert edits.unfigured(sentence) == left


@pytest.mark.parametrize("sentence", ["2021年印发方案。", "国办发〔2018〕118号。", "“三项制度”。"])
def test_dates_and_numbers_of_documents_are_no_figures(sentence: str) -> None:
    assert edits.unfigured(sentence) is None


def test_noise_stands_between_and_behind_paragraphs() -> None:
    text = "标题\n" + "印发方案，" * 10 + "。\n" + "召开会议，" * 30 + "。"
    made = edits.with_noise(text, ["下雨了。"])
    assert made.count("\n下雨了。") == 2
    assert edits.with_noise_inside(text, ["下雨了。"]).endswith("。下雨了。")


def test_reworded() -> None:
    assert edits.reworded("印发方案", [["印发", "下发"]]) == "下发方案"
