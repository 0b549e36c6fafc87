from __future__ import annotations

import pytest

from checker.model import Role
from checker.parse.heading_roles import roles_of_title
from checker.parse.headings import BARE_DEPTH, heading_of
from checker.parse.normal_form import reading_form
from tests.support import parsed

_BELOW = "全年组织执法培训4期,培训执法人员320人次,开展案卷评查2次,抽查案卷120宗。"


@pytest.mark.parametrize(
    ("paragraph", "depth", "title"),
    [
        pytest.param("第一部分 主要成效", 1, "主要成效", id="part"),
        pytest.param("第四章、保障措施", 1, "保障措施", id="chapter_with_comma"),
        pytest.param("一、主要成效", 2, "主要成效", id="first_level"),
        pytest.param("十一、主要成效", 2, "主要成效", id="eleven"),
        pytest.param("二．存在的问题", 2, "存在的问题", id="first_level_with_full_width_dot"),
        pytest.param("（一）规范执法", 3, "规范执法", id="second_level"),
        pytest.param("(十二)规范执法", 3, "规范执法", id="second_level_half_width"),
        pytest.param("（三）、带顿号", 3, "带顿号", id="second_level_with_comma"),
        pytest.param("1.提高站位", 4, "提高站位", id="third_level"),
        pytest.param("２．提高站位", 4, "提高站位", id="third_level_full_width"),
        pytest.param("12、提高站位", 4, "提高站位", id="third_level_with_comma"),
        pytest.param("（1）提高站位", 5, "提高站位", id="fourth_level"),
        pytest.param("①提高站位", 5, "提高站位", id="circled_number"),
        pytest.param(")优化营商环境", 3, "优化营商环境", id="damaged_second_level"),
        pytest.param("、存在的问题", 2, "存在的问题", id="damaged_first_level"),
    ],
)
def test_numbered_headings(paragraph: str, depth: int, title: str) -> None:
    form = reading_form(paragraph)
    found = heading_of(form, _BELOW)
    assert found is not None
    assert (found.depth, found.run_in) == (depth, False)
    assert form[found.marker_end : found.title_end] == title


def test_a_run_in_heading_ends_at_its_first_stop() -> None:
    text = "(一)规范执法。开展案卷评查2次。"
    found = heading_of(text, "")
    assert found is not None
    assert found.run_in
    assert text[: found.title_end] == "(一)规范执法。"


def test_a_long_first_sentence_is_no_title() -> None:
    text = "1." + "全年组织开展行政执法人员培训和案卷评查等各项工作" * 3 + "。"
    found = heading_of(text, "")
    assert found is not None
    assert found.title_end == found.marker_end


@pytest.mark.parametrize(
    "text",
    [
        "3.5亿元投入到位",
        "2021年召开会议",
        "一体推进各项工作",
        "一是规范执法",
        "十九大精神",
        "(试行)办法",
    ],
)
def test_no_marks_of_headings(text: str) -> None:
    assert heading_of(text, "") is None


@pytest.mark.parametrize(
    "text",
    [
        "主要工作成效",
        "存在问题",
        "下一步工作计划",
        "落实第一责任人职责",
        "2021年工作情况",
        "加强执法监督",
    ],
)
def test_bare_headings(text: str) -> None:
    found = heading_of(text, _BELOW)
    assert found is not None
    assert found.depth == BARE_DEPTH


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("开展执法培训。", id="ends_like_a_sentence"),
        pytest.param("现将情况报告如下:", id="introduces"),
        pytest.param("开展培训,组织检查", id="has_a_comma"),
        pytest.param(
            "县政府聘请法律顾问并组织开展各类执法检查和行政复议案件办理工作若干", id="too_long"
        ),
    ],
)
def test_lines_that_are_no_bare_headings(text: str) -> None:
    assert heading_of(text, _BELOW) is None


@pytest.mark.parametrize(
    "text",
    [
        "1.局党组书记任法治建设领导小组组长。每季度听取汇报。",
        "2.由县长担任依法治县协调小组组长。办公室设在司法局。",
        "（三）由政策法规科牵头。各科室配合。",
    ],
)
def test_a_sentence_that_tells_who_does_what_is_no_heading(text: str) -> None:
    found = heading_of(reading_form(text), "")
    assert found is not None
    assert found.title_end == found.marker_end


def test_the_last_line_is_no_bare_heading() -> None:
    assert heading_of("青山县人民政府", "") is None


@pytest.mark.parametrize(
    ("title", "roles"),
    [
        ("主要举措和成效", (Role.ACHIEVEMENT,)),
        ("2021年工作开展情况", (Role.ACHIEVEMENT,)),
        ("党政主要负责人履行推进法治建设第一责任人职责情况", (Role.ACHIEVEMENT,)),
        ("存在的问题", (Role.PROBLEM,)),
        ("存在的主要困难和问题", (Role.PROBLEM,)),
        ("存在的不足和原因", (Role.PROBLEM,)),
        ("不足之处", (Role.PROBLEM,)),
        ("工作中的短板", (Role.PROBLEM,)),
        ("主要问题", (Role.PROBLEM,)),
        ("面临的形势和挑战", (Role.PROBLEM,)),
        ("下一步工作打算", (Role.PLAN,)),
        ("下步工作思路", (Role.PLAN,)),
        ("下一年度主要安排", (Role.PLAN,)),
        ("2022年重点工作", (Role.PLAN,)),
        ("2022年工作计划", (Role.PLAN,)),
        ("今后努力方向", (Role.PLAN,)),
        ("工作打算", (Role.PLAN,)),
        ("改进措施", (Role.PLAN,)),
        ("存在的问题及下一步打算", (Role.PROBLEM, Role.PLAN)),
        ("存在问题和2022年工作安排", (Role.PROBLEM, Role.PLAN)),
        ("不足与今后努力方向", (Role.PROBLEM, Role.PLAN)),
        ("着力解决突出问题", ()),
        ("加强组织领导", ()),
        ("规范行政执法", ()),
        ("化解信访突出问题", ()),
        ("推进重点工作任务落实", ()),
    ],
)
def test_what_a_heading_announces(title: str, roles: tuple[Role, ...]) -> None:
    assert roles_of_title(title, 2021, top=True) == roles


@pytest.mark.parametrize("title", ["落实工作部署", "编制计划", "明确重点任务"])
def test_vague_words_count_only_in_headings_of_the_first_rank(title: str) -> None:
    assert Role.PLAN not in roles_of_title(title, 2021, top=False)


def test_the_year_reported_on_is_no_plan() -> None:
    assert roles_of_title("2022年重点工作", 2022, top=True) == ()


def test_depths_nest() -> None:
    report = parsed(
        "青山县2021年法治政府建设年度报告\n"
        "第一部分 主要成效\n一、规范执法\n（一）完善制度\n1.印发办法\n（1）备案\n办理备案3件。\n二、强化监督\n"
        "第二部分 存在的问题\n执法力量不足。\n"
    )
    found = [(section.title, section.depth, section.parent) for section in report.sections[1:]]
    assert found == [
        ("主要成效", 1, 0),
        ("规范执法", 2, 1),
        ("完善制度", 3, 2),
        ("印发办法", 4, 3),
        ("备案", 5, 4),
        ("强化监督", 2, 1),
        ("存在的问题", 1, 0),
    ]
    assert [section.role for section in report.sections[1:]] == [Role.ACHIEVEMENT] * 6 + [
        Role.PROBLEM
    ]


def test_sections_inherit_the_role_of_the_part_they_lie_in() -> None:
    report = parsed(
        "青山县2021年法治政府建设年度报告\n一、工作情况\n（一）规范执法。办案30件。\n"
        "二、下一步打算\n（一）规范执法。\n1.完善制度\n（二）取得更大成效。\n三、其他\n"
    )
    roles = {section.title: section.role for section in report.sections}
    assert roles["完善制度"] is Role.PLAN
    assert roles["取得更大成效"] is Role.PLAN
    assert roles["其他"] is Role.ACHIEVEMENT


def test_text_without_headings_is_achievement() -> None:
    report = parsed("2021年，县政府办理行政复议案件15件。组织培训2次。")
    assert [section.role for section in report.sections] == [Role.ACHIEVEMENT]


def test_the_opening_before_the_headings_is_preamble() -> None:
    report = parsed(
        "青山县2021年法治政府建设年度报告\n2021年，我县推进依法行政。\n一、成效\n" + _BELOW * 3
    )
    assert report.sections[0].role is Role.PREAMBLE
