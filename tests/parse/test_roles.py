"""Roles by clause (``tests/cases/parse/roles*.yaml``)."""

from __future__ import annotations

from typing import Any

import pytest

from checker.model import CueKind, Role
from tests.support import cases, clause_roles, parsed

HEAD = "青山县2021年法治政府建设年度报告\n"
CASES = cases("parse", "roles")


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_roles(case: dict[str, Any]) -> None:
    under = case.get("under", "一、主要举措和成效")
    report = parsed(HEAD + (f"{under}\n" if under else "") + case["text"])
    clauses = clause_roles(report)
    found = {}
    for words in case["roles"]:
        here = [role.value for clause, role in clauses if clause.startswith(words)]
        assert here, f"no clause begins with {words}"
        found[words] = here[-1]
    assert found == case["roles"]


def _cues(text: str, kind: CueKind) -> list[str]:
    report = parsed(HEAD + "一、成效\n" + text)
    form = report.reading.text
    return [
        form[cue.start : cue.end]
        for clause in report.clauses
        for cue in clause.cues
        if cue.kind is kind
    ]


@pytest.mark.parametrize(
    ("text", "kind", "word"),
    [
        ("县政府印发实施方案。", CueKind.COMPLETION, "印发"),
        ("办结复议案件15件。", CueKind.COMPLETION, "办结"),
        ("未发生行政诉讼败诉案件。", CueKind.NEGATION, "未发生"),
        ("我局暂无行政复议案件。", CueKind.NEGATION, "暂无"),
        ("各单位应当依法公开信息。", CueKind.OBLIGATION, "应当"),
        ("公职律师作用有待发挥。", CueKind.SHORTCOMING, "有待"),
        ("力争配齐公职律师。", CueKind.INTENTION, "力争"),
    ],
)
def test_cue_words(text: str, kind: CueKind, word: str) -> None:
    assert word in _cues(text, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param(
            "加强组织领导，健全组织体系。", CueKind.COMPLETION, id="organisation_is_no_deed"
        ),
        pytest.param("落实机构编制管理制度。", CueKind.COMPLETION, id="staffing_is_no_deed"),
        pytest.param("发挥社会组织作用。", CueKind.COMPLETION, id="associations_are_no_deed"),
        pytest.param("不断深化改革。", CueKind.SHORTCOMING, id="unceasing_is_no_shortcoming"),
        pytest.param("救助困难群众30人。", CueKind.SHORTCOMING, id="hardship_is_no_shortcoming"),
        pytest.param("查找不足，补齐短板。", CueKind.SHORTCOMING, id="looking_for_shortcomings"),
        pytest.param("制定年度工作计划和立法计划。", CueKind.INTENTION, id="yearly_plan"),
        pytest.param("会议明确下一步工作方向。", CueKind.INTENTION, id="next_step_decided"),
    ],
)
def test_words_that_only_look_like_cues(text: str, kind: CueKind) -> None:
    assert _cues(text, kind) == []


def test_every_cue_stands_in_its_clause() -> None:
    report = parsed(
        HEAD + "一、成效\n印发方案，将继续推进，尚未开展，未发生案件。应当公开；始终坚持依法行政。"
    )
    found = [(clause, cue) for clause in report.clauses for cue in clause.cues]
    assert len(found) >= 6
    for clause, cue in found:
        assert clause.start <= cue.start < cue.end <= clause.end


def test_year_unknown_makes_no_plan_of_years() -> None:
    report = parsed("一、成效\n2022年办理案件50件。", path="x.txt")
    assert report.clauses[-1].role is Role.ACHIEVEMENT


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("全镇未聘请法律顾问。", True),
        ("未严格执行重大行政决策程序。", True),
        ("没有开展案卷评查。", True),
        ("未向社会公布权责清单。", True),
        ("未对全区行政许可、行政处罚、行政强制、行政检查四类行为开展清理。", True),
        ("未将法治建设成效作为衡量领导班子工作实绩的内容。", True),
        ("部分部门未按时限要求向司法局报送行政规范性文件。", True),
        ("未对企业正常生产造成影响。", False),
        ("将未在规定期限内整改的列入通报。", False),
        ("未经合法性审核不得提交审议。", False),
        ("对未按期报备的单位及时督促。", False),
        ("凡未公开征求意见的一律退回。", False),
        ("加强未成年人保护。", False),
        ("审查合同30件，因违法未予通过5件。", False),
        ("面向未来谋划发展。", False),
        ("没有需要废止的文件。", False),
    ],
)
def test_negated_deeds(text: str, negated: bool) -> None:
    assert bool(_cues(text, CueKind.NEGATION)) is negated


def _role_of_first_part(title: str, *, rest: str) -> Role:
    report = parsed(f"{HEAD}一、{title}\n（一）召开会议3次。\n{rest}")
    return next(s.role for s in report.sections if s.title == title)


@pytest.mark.parametrize("title", ["学习与计划", "重点工作任务", "主要安排"])
def test_a_report_does_not_open_with_its_plan(title: str) -> None:
    rest = "二、依法行政\n（一）开展检查5次。\n"
    assert _role_of_first_part(title, rest=rest) is Role.ACHIEVEMENT


def test_plain_words_of_a_plan_hold_in_the_first_part_too() -> None:
    assert _role_of_first_part("下一步打算", rest="二、依法行政\n开展检查5次。\n") is Role.PLAN


def test_the_only_part_may_be_a_plan() -> None:
    assert _role_of_first_part("重点工作任务", rest="") is Role.PLAN
