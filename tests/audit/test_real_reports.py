"""What a careful reader flagged in the real reports is found, and what holds stays silent."""

from __future__ import annotations

import pytest

from checker.audit import audit
from checker.model import Finding, Report, Severity
from tests.audit.helpers import report_of
from tests.audit.seeded import texts

REPORTS = {name: report_of(text) for name, text in texts().items() if name[0].isalpha()}
FOUND = {name: audit(report) for name, report in REPORTS.items()}

FLAGGED = (
    ("jinghai-2019", "content.stale", "到2019年4月"),
    ("tangxia-2019", "content.contradiction", "重大行政决策程序有待规范"),
    ("jinghai-2019", "figures.subset", "网上办”事项277项"),
    ("jinghai-2019", "figures.subset", "一次办”事项270项"),
    ("jinghai-2019", "content.contradiction", "监督合力尚未形成"),
    ("jinghai-2019", "content.contradiction", "重实体、轻程序"),
    ("jinghai-2019", "content.heading", "深入落实行政执法责任制"),
    ("jinghai-2019", "content.heading", "扩大行政决策参与范围"),
    ("jinghai-2019", "text.plan-copied", "结合法治政府建设年重点工作"),
    ("jinghai-2019", "citation.outline", "中共中央国务院《法治政府建设实施纲要"),
    ("tangxia-2019", "figures.rate", "调解成功率99.23%"),
    ("tangxia-2019", "content.heading", "公职律师制度"),
    ("tangxia-2019", "citation.none", "市人民政府"),
    ("tangxia-2019", "text.broken", "共设综合类、主题类综合窗口共"),
    ("tangxia-2019", "form.late", "2020年3月18日"),
    ("hainan-2021", "content.contradiction", "法律顾问作用发挥不明显"),
    ("hainan-2021", "content.contradiction", "建立完善的法制审核制度"),
    ("hainan-2021", "content.contradiction", "普法形式有待"),
    ("hainan-2021", "content.contradiction", "职业化、专业化程度较低"),
    ("hainan-2021", "citation.none", "海南区人民政府2021年法治政府建设年度报告"),
    ("hainan-2021", "content.heading", "继续做好重大决策事项法制审核工作"),
    ("hainan-2021", "citation.number", "海南政办发〔202130号"),
    ("hainan-2021", "text.broken", ")优化法治化营商环境"),
    ("hainan-2021", "text.broken", "、存在的问题"),
    ("hainan-2021", "text.broken", "改革任务有序推进三是"),
    ("hainan-2021", "text.broken", "办结16"),
    ("hainan-2021", "text.broken", "领证19"),
    ("hainan-2021", "text.broken", "成功创建2"),
    ("hainan-2021", "text.broken", "30%82.39%"),
    ("hainan-2021", "text.broken", "加快推行蒙速办”"),
    ("hainan-2021", "text.broken", "按照谁主管、谁负责”"),
    ("hainan-2021", "citation.title", "2021年海南区普法宣传工作要点》"),
    ("beibei-2020", "figures.chain", "报送备案27件"),
    ("beibei-2020", "figures.change", "同比上升18.51%"),
    ("chanhe-2018", "citation.outline", "《法治政府建设实施纲要(2016-2020)》"),
    ("chanhe-2018", "figures.conflict", "化解纠纷17起"),
    ("chanhe-2018", "content.stale", "2015年2月区政府成立"),
    ("chanhe-2018", "citation.number", "〔2016〕25号"),
    ("chanhe-2018", "citation.title", "《关于贯彻落实的通知》"),
    ("chanhe-2018", "content.contradiction", "裁量权基准尚未建立"),
    ("chanhe-2018", "content.directive", "严禁"),
    ("chanhe-2018", "text.repeated", "健全和完善行政执法责任制的配套制度工作机制"),
)

HOLDS = (
    ("jinghai-2019", "行政许可事项218项,公共服务等其他事项294项"),
    ("jinghai-2019", "153件建议提案"),
    ("jinghai-2019", "调解成功率99.4%"),
    ("jinghai-2019", "复议申请48件,依法受理37件"),
    ("jinghai-2019", "担任422个村"),
    ("jinghai-2019", "营商环境3大板块"),
    ("jinghai-2019", "监督工作考核评查3个"),
    ("jinghai-2019", "Ⅱ级网格432个"),
    ("jinghai-2019", "聘任6名兼职法律顾问"),
    ("jinghai-2019", "3696人参加"),
    ("jinghai-2019", "全区1235人考试合格"),
    ("tangxia-2019", "编印法治宣传资料15万余份"),
    ("tangxia-2019", "组织70名执法人员"),
    ("tangxia-2019", "在镇13所中小学"),
    ("tangxia-2019", "行政处罚案件1643宗"),
    ("tangxia-2019", "签订责任书2980份"),
    ("tangxia-2019", "排查矛盾纠纷769次"),
    ("tangxia-2019", "备案党内规范性文件12份"),
    ("tangxia-2019", "完成6份行政规范性文件"),
    ("hainan-2021", "法定行政机关25个"),
    ("hainan-2021", "排查化解矛盾纠纷1102件"),
    ("hainan-2021", "人力资源和社会保障6大领域"),
    ("hainan-2021", "930项政务服务事项"),
    ("hainan-2021", "完成总账款的97%"),
    ("hainan-2021", "实施清单350项"),
    ("hainan-2021", "29个部门306名执法人员"),
    ("hainan-2021", "监管事项475项"),
    ("beibei-2020", "公布5张清单"),
    ("beibei-2020", "行政复议案件32件,办结25件"),
    ("beibei-2020", "五类行政执法行为"),
)
"""Relations that hold and look-alikes: no rule on figures may speak of them."""

ROUNDING = ("tangxia-2019", "figures.rate")
"""Cut off instead of rounded: named in the readings as low, and within 0.01."""


@pytest.mark.parametrize(("name", "rule", "quotation"), FLAGGED)
def test_flagged_by_a_careful_reader(name: str, rule: str, quotation: str) -> None:
    places = [p.text for f in FOUND[name] if f.rule == rule for p in f.places]
    assert any(quotation in text or text in quotation for text in places), places


def test_what_the_plan_still_sets_up_is_called_a_plan() -> None:
    found = [f for f in FOUND["hainan-2021"] if "法制审核制度" in f.places[0].text]
    assert [f.severity for f in found if f.rule == "content.contradiction"] == [Severity.HIGH]
    assert "计划" in found[0].message


@pytest.mark.parametrize("name", REPORTS)
def test_places_are_whole_and_begin_with_a_word(name: str) -> None:
    for finding in FOUND[name]:
        if finding.rule.startswith(("figures.", "content.")):
            for place in finding.places:
                assert place.text[0] not in "，,、；;：:。”’）)", place.text
                assert place.text.count("“") == place.text.count("”"), place.text


@pytest.mark.parametrize("name", REPORTS)
def test_messages_have_no_half_width_comma(name: str) -> None:
    for finding in FOUND[name]:
        if finding.rule != "text.broken":  # shows the damaged marks as they are
            assert "," not in finding.message


def test_larger_part_names_what_is_counted() -> None:
    messages = [f.message for f in FOUND["jinghai-2019"] if f.rule == "figures.subset"]
    assert "部分（“网上办”事项277项）大于其总体（行政许可事项218项）。" in messages


@pytest.mark.parametrize(("name", "quotation"), HOLDS)
def test_relation_that_holds_stays_silent(name: str, quotation: str) -> None:
    report = REPORTS[name]
    start = report.document.text.index(quotation)
    speaking = [
        f for f in FOUND[name] if f.rule.startswith("figures.") and _over(f, start, quotation)
    ]
    assert [f.message for f in speaking if (name, f.rule) != ROUNDING] == []


def _over(finding: Finding, start: int, quotation: str) -> bool:
    # what a finding is about is its first place; others only show what it was compared with
    span = finding.places[0].span
    return span.start < start + len(quotation) and start < span.end


@pytest.mark.parametrize("name", REPORTS)
def test_page_furniture_is_never_quoted(name: str) -> None:
    report: Report = REPORTS[name]
    title = report.facts.title
    for finding in FOUND[name]:
        for place in finding.places:
            if finding.rule.startswith(("form.", "citation.none")):
                continue
            inside = [c for c in report.chrome if c.start <= place.span.start < c.end]
            assert inside == [] or (title and title.span == place.span)
