"""Section signals: a part of its own, a passage, or only in passing."""

from __future__ import annotations

import pytest

from checker.model import Status
from checker.rubric.records import Signal, in_one
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


@pytest.mark.parametrize(
    ("part", "role", "quoted"),
    [
        pytest.param(
            "二、存在的问题\n虽然取得一定成绩，但仍存在一些短板，执法力量还不够强。",
            "problem",
            "二、存在的问题\n虽然取得一定成绩，但仍存在一些短板，执法力量还不够强",
            id="past_the_leading_in",
        ),
        pytest.param(
            "二、下一步打算\n过去的一年成效明显。明年，将继续组织培训，配齐人员。",
            "plan",
            "二、下一步打算\n过去的一年成效明显。明年，将继续组织培训",
            id="past_the_year_behind",
        ),
        pytest.param(
            "二、下一步打算\n（一）组织执法培训。培训不少于3次。",
            "plan",
            "二、下一步打算\n（一）组织执法培训",
            id="a_numbered_point_tells",
        ),
        pytest.param(
            "二、存在的问题\n虽然" + "我县依法行政工作在上级指导下取得较好成绩，" * 6 + "执法力量还不够强。",
            "problem",
            "执法力量还不够强",
            id="too_far_below_its_heading",
        ),
    ],
)  # fmt: skip
def test_the_quotation_tells_the_matter_of_the_part(part: str, role: str, quoted: str) -> None:
    (found,) = verdict(DONE + part, _section(role)).evidence
    assert found.text.endswith(quoted)


def test_results_are_quoted_from_the_part_named_so() -> None:
    text = (
        HEAD
        + "一、基本情况\n全县辖12个乡镇，人口30万。\n二、主要举措和成效\n县政府聘请6名法律顾问，组织培训2次。"
    )
    found = verdict(text, _section("achievement")).evidence
    assert [one.text for one in found] == ["二、主要举措和成效\n县政府聘请6名法律顾问"]


@pytest.mark.parametrize(
    ("heading", "quoted"),
    [
        ("（一）法律顾问工作", "（一）法律顾问工作\n县政府聘请法律顾问6名"),
        ("（一）组织建设", "县政府聘请法律顾问6名"),
    ],
)
def test_a_quotation_begins_at_a_heading_that_names_the_item(heading: str, quoted: str) -> None:
    signal = Signal("near", in_one((("法律顾问",), ("聘请",))), shows="measure")
    text = HEAD + f"一、主要成效\n{heading}\n县政府聘请法律顾问6名。"
    assert verdict(text, signal).evidence[0].text == quoted
