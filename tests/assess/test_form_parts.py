"""Section signals: a part of its own, a passage, or only in passing."""

from __future__ import annotations

import pytest

from checker.model import Status
from checker.rubric.records import Signal
from tests.support import verdict

HEAD = "青山县2021年法治政府建设年度报告\n"
DONE = HEAD + "一、主要成效\n县政府聘请6名法律顾问，组织培训2次，抽查案卷120宗。\n"


def _section(role: str) -> Signal:
    return Signal("section", role=role, shows="measure")


@pytest.mark.parametrize(
    ("text", "role", "status"),
    [
        pytest.param(DONE + "二、存在的问题\n执法力量有待加强，培训不够。", "problem", Status.DONE, id="part"),
        pytest.param(
            DONE + "二、存在问题及下步打算\n执法力量有待加强，培训不够。", "problem", Status.DONE, id="combined_part"
        ),
        pytest.param(
            DONE + "执法力量有待加强。\n公职律师数量不足。", "problem", Status.DONE, id="clear_passage"
        ),
        pytest.param(DONE + "执法力量有待加强。", "problem", Status.MENTIONED, id="one_sentence"),
        pytest.param(DONE, "problem", Status.ABSENT, id="nothing"),
        pytest.param(DONE + "二、存在的问题\n", "problem", Status.MENTIONED, id="heading_without_text"),
        pytest.param(DONE + "二、下一步打算\n组织培训，配齐人员，完善制度。", "plan", Status.DONE, id="plan"),
        pytest.param(DONE + "二、2022年工作安排\n组织培训，配齐人员，完善制度。", "plan", Status.DONE, id="plan_by_year"),
        pytest.param(
            DONE + "二、存在问题及下步打算\n执法力量有待加强。下一步，组织培训，配齐人员。",
            "plan",
            Status.DONE,
            id="combined_plan",
        ),
        pytest.param(DONE + "下一步，将组织培训。", "plan", Status.MENTIONED, id="one_plan_sentence"),
        pytest.param(DONE, "achievement", Status.DONE, id="achievements"),
        pytest.param(HEAD + "一、下一步打算\n组织培训，配齐人员。", "achievement", Status.ABSENT, id="only_a_plan"),
    ],
)  # fmt: skip
def test_parts(text: str, role: str, status: Status) -> None:
    assert verdict(text, _section(role)).status is status


def test_the_quotation_shows_the_heading_and_the_first_words() -> None:
    text = DONE + "二、存在的问题\n执法力量有待加强，培训不够。"
    (found,) = verdict(text, _section("problem")).evidence
    assert found.text == "二、存在的问题\n执法力量有待加强"
    assert text[slice(*found.span)] == found.text
    assert (found.signal.kind, found.signal.pattern) == ("section", "problem")
