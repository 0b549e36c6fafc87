"""Points, sentences and run-in headings."""

from __future__ import annotations

import pytest

from checker.model import Report
from tests.support import parsed

HEAD = "青山县2021年法治政府建设年度报告\n一、主要成效\n"


def _points(report: Report) -> list[str]:
    text = report.reading.text
    return [text[point.start : point.end] for point in report.points]


def _sentences(report: Report, *, heading: bool) -> list[str]:
    text = report.reading.text
    return [text[s.start : s.end] for s in report.sentences if s.heading is heading]


@pytest.mark.parametrize(
    ("body", "points"),
    [
        pytest.param(
            "一是开展培训2次。二是组织检查3次。三是办理案件5件。",
            ["一是开展培训2次。", "二是组织检查3次。", "三是办理案件5件。"],
            id="first_second_third",
        ),
        pytest.param(
            "主要做了以下工作：一是开展培训；二是组织检查。",
            ["主要做了以下工作:", "一是开展培训;", "二是组织检查。"],
            id="introduced_points",
        ),
        pytest.param(
            "一要开展培训。二要组织检查。",
            ["一要开展培训。", "二要组织检查。"],
            id="points_with_must",
        ),
        pytest.param(
            "一是开展培训2次二是组织检查3次。",
            ["一是开展培训2次", "二是组织检查3次。"],
            id="lost_stop_before_a_mark",
        ),
        pytest.param(
            "二是组织检查。三是办理案件。", ["二是组织检查。", "三是办理案件。"], id="count_goes_on"
        ),
        pytest.param("唯一是统一是标准。", ["唯一是统一是标准。"], id="unique_is_no_mark"),
        pytest.param(
            "一是开展培训。三是组织检查。",
            ["一是开展培训。三是组织检查。"],
            id="a_gap_ends_the_count",
        ),
        pytest.param(
            "".join(f"{n}是组织检查。" for n in "一二三四五六七八九十") + "十一是公开信息。",
            [*(f"{n}是组织检查。" for n in "一二三四五六七八九十"), "十一是公开信息。"],
            id="past_ten",
        ),
    ],
)
def test_points_of_a_paragraph(body: str, points: list[str]) -> None:
    assert _points(parsed(HEAD + body))[1:] == points


def test_each_paragraph_is_a_point() -> None:
    report = parsed(HEAD + "开展培训2次。\n组织检查3次。办理案件5件。\n")
    assert _points(report)[1:] == ["开展培训2次。", "组织检查3次。办理案件5件。"]


def test_a_point_knows_the_heading_above_it() -> None:
    report = parsed(
        HEAD + "（一）规范执法。全年组织培训2次，抽查案卷120宗，评查案卷30宗。\n组织检查。\n"
    )
    text = report.reading.text
    heads = [text[point.head_start : point.head_end] for point in report.points]
    assert heads[-2:] == ["规范执法。", "规范执法。"]


def test_numbers_with_points_and_commas_end_no_sentence() -> None:
    report = parsed(HEAD + "投入1.5亿元，公示信息1，234条。办结率98.5%；满意。")
    assert _sentences(report, heading=False) == [
        "投入1.5亿元,公示信息1,234条。",
        "办结率98.5%;",
        "满意。",
    ]
    text = report.reading.text
    assert "公示信息1,234条。" in [text[c.start : c.end] for c in report.clauses]


def test_marks_in_a_row_end_one_sentence() -> None:
    report = parsed(HEAD + "组织检查。。！办理案件？！公开信息。")
    assert _sentences(report, heading=False) == ["组织检查。。!", "办理案件?!", "公开信息。"]


def test_headings_and_run_in_headings_are_marked() -> None:
    report = parsed(HEAD + "（一）规范执法\n1.落实制度。全年组织执法培训2次，抽查案卷120宗。\n")
    assert _sentences(report, heading=True) == ["一、主要成效", "(一)规范执法", "1.落实制度。"]


def test_a_topic_that_opens_a_point_is_a_heading() -> None:
    report = parsed(HEAD + "一是加强执法队伍建设。全年组织执法培训2次，抽查案卷120宗。")
    assert "一是加强执法队伍建设。" in _sentences(report, heading=True)


@pytest.mark.parametrize(
    "opening",
    [
        pytest.param("县政府印发实施方案。", id="a_deed"),
        pytest.param("聘请法律顾问6名。", id="a_figure"),
        pytest.param("已完善各项工作制度。", id="already"),
        pytest.param("法律顾问审核合同。", id="a_practice"),
        pytest.param("县政府法律顾问列席会议。", id="a_practice_of_the_government"),
    ],
)
def test_a_short_sentence_with_a_measure_is_no_heading(opening: str) -> None:
    report = parsed(HEAD + opening + "全年组织执法培训2次，抽查案卷120宗。")
    assert opening in _sentences(report, heading=False)


def test_every_position_of_a_clause_leads_to_it() -> None:
    report = parsed(HEAD + "一是开展培训，组织检查；办理案件。\n办结率98.5%。\n")
    for clause in report.clauses:
        assert set(report.clause_at[clause.start : clause.end]) == {clause.index}
    breaks = [at for at, char in enumerate(report.reading.text) if char == "\n"]
    assert all(report.clause_at[at] == -1 for at in breaks)


@pytest.mark.parametrize(
    "second",
    ["政府法律顾问列席常务会议。", "所有规范性文件均经合法性审核。", "落实专人负责审核把关。"],
)
def test_the_sentence_behind_a_run_in_heading_is_text(second: str) -> None:
    report = parsed(HEAD + f"（一）落实法律顾问制度。{second}全年提供咨询多次。\n")
    text = report.reading.text
    found = {text[s.start : s.end]: s.heading for s in report.sentences}
    assert found["(一)落实法律顾问制度。"]
    assert not found[second]
