"""What tells other documents from an annual report, as data: marks of each kind and their weight.

A mark is an expression over the head (the short lines above the text) or over the reading text,
where it counts once however often it occurs, or from ``least`` occurrences on. No mark alone makes
a kind: ``ENOUGH`` points do. Expressions are compiled when first used: most reports need none.
"""

from __future__ import annotations

from typing import NamedTuple

ENOUGH = 4


class Mark(NamedTuple):
    """One mark: where it is looked for, what, its points, and how often it must occur."""

    where: str  # head, opening or text
    pattern: str
    points: int
    least: int = 1


class KindName(NamedTuple):
    """A kind as users read it."""

    zh: str
    en: str


NAMES = {
    "annual-report": KindName("法治政府建设年度报告", "annual report on law-based government"),
    "work-report": KindName("政府工作报告", "government work report"),
    "plan": KindName("工作要点、方案或规划", "plan or programme"),
    "notice": KindName("通知", "notice"),
    "news": KindName("新闻稿", "news item"),
    "paper": KindName("论文", "paper"),
    "theme-report": KindName("单项工作的自查或总结", "report on a single theme"),
    "shell": KindName("空白模板", "empty template"),
    "other": KindName("其他文本", "text of another field"),
}


def _head(pattern: str, points: int) -> Mark:
    return Mark("head", pattern, points)


def _text(pattern: str, points: int = 1, least: int = 1) -> Mark:
    return Mark("text", pattern, points, least)


def _opening(pattern: str, points: int) -> Mark:
    return Mark("opening", pattern, points)


MARKS: dict[str, tuple[Mark, ...]] = {
    "work-report": (
        _head(r"政府工作报告", 3),
        _text(r"各位代表", 2),
        _text(r"向大会(报告|作)|请予审议,?并?请?.{0,20}(政协|列席)|连同.{0,10}一并提请审议", 2),
        _text(r"地区生产总值|\bGDP\b"),
        _text(r"固定资产投资"),
        _text(r"一般公共预算收入|财政总收入|地方财政收入"),
        _text(r"人均可支配收入"),
        _text(r"规模以上工业|规上工业|社会消费品零售"),
        _text(r"城镇新增就业|城镇登记失业率"),
    ),
    "plan": (
        _head(
            r"(?m)(要点|方案|规划|计划|实施意见|指导意见|工作安排|任务分工|任务清单|责任清单|台账)"
            r"(\([^)\n]{1,20}\))?》?(的通知)?$",
            2,
        ),
        _text(r"(责任|牵头|配合|完成|主办|协办)(单位|部门|科室|领导)[::)]", 2, 3),
        _text(r"总体要求|指导思想|基本原则"),
        _text(r"(工作|主要|总体|发展)目标"),
        _text(r"(重点|主要|工作|具体)(任务|措施|举措)\n"),
        _text(r"保障措施|组织保障|工作要求|组织实施\n"),
        _text(
            r"完成时限|完成时间|时间安排|实施步骤|时间节点|持续推进\)|年底前|月底前|季度前", 1, 2
        ),
        _text(r"到20\d\d年(底|末)?,"),
        _text(r"各(部门|单位|镇|乡|街道|科室)[^,。\n]{0,12}要"),
    ),
    "notice": (
        _head(r"关于[^\n]{4,60}的(紧急|补充)?通知", 2),
        _head(r"关于(召开|举办|报送|做好|开展|提交|上报|组织|申报|征集)[^\n]{4,60}通知", 1),
        _text(r"特此通知|现(将|就).{0,30}(通知|函告)如下|有关事项(通知|明确)如下", 2),
        _opening(r"(?m)^各[^\n。]{2,60}[::]$", 1),
        _text(
            r"请(各|你|于|按|认真|遵照|及时|准时|高度|将)[^。\n]{0,30}(执行|落实|报送|反馈|参加|组织|上报|报至|贯彻|学习|对照)"
        ),
        _text(r"联系人|联系电话|联系方式"),
        _text(
            r"(前|内)[^。\n]{0,20}(报送?至?|反馈至?|发送至|提交)[^。\n]{0,12}(我|县|市|区|局|司法|办公室|邮箱)"
        ),
        _text(r"附件[::1一]"),
    ),
    "news": (
        _text(r"(本报|本网|本刊|本台)讯|讯\(|\((本报|本网)?(记者|通讯员)", 3),
        _text(r"记者|通讯员"),
        _opening(r"日前|近日|连日来|日上午|日下午|[^至]\d日,", 1),
        _text(r"据悉|据了解|据介绍|获悉"),
        _text(r"会议(强调|指出|要求|听取|传达|审议|认为|明确)|活动现场|现场会上|发布会上", 1, 2),
        _text(r"出席会议|参加会议|并讲话|参加活动|出席活动|列席会议。|主持会议。"),
        _text(r"(说|表示|介绍说?|告诉)[::,]|竖起.{0,3}拇指|点赞"),
    ),
    "paper": (
        _text(r"(?m)^\[?【?摘要|内容提要", 2),
        _text(r"关键词", 2),
        _text(r"(?m)^.{0,3}参考文献|^.{0,3}注释[::]?$", 2),
        _text(r"本文|笔者"),
        _text(r"引言|问题的提出|文献综述|研究综述|结语|结论与"),
        _text(r"作者简介|作者单位|基金项目|中图分类号"),
        _text(r"学者|学界|理论界|实证|样本"),
        _text(r"\[\d{1,2}\]|①"),
    ),
    "theme-report": (
        _head(
            r"(?m)^(?![(（]?[一二三四五六七八九十\d]{1,3}[)）、.])[^\n]{0,40}"
            r"(自查|自评|自纠|整改|排查|专项|信息公开|普法|信访|安全生产|党建|廉政|法律援助|调解|"
            r"营商环境|三项制度|复议|评查|政务服务|保密)[^\n]{0,30}(报告|总结|情况|汇报)"
            r"(\([^)\n]{1,20}\))?$",
            3,
        ),
        _text(
            r"自查(自纠|自评)?(工作)?(情况|结果)|整改(落实)?情况报告如下|进行了?(认真|全面)?(的)?自查",
            2,
        ),
        _text(r"自查|自评", 1, 4),
        _text(r"(整改措施|整改台账|立行立改|逐项整改|问题清单|下步整改)"),
        _text(r"《?政府信息公开条例》?[^。]{0,30}(编制|公布)|本年度报告由", 2),
    ),
}
"""Marks by kind; the reading text has half-width punctuation, the head too."""

WHOLE = r"法治政府|依法行政|法治建设|依法治[省市州区县旗镇乡街]|法治[^\n]{0,6}(年度|建设)"
"""Titles that speak of law-based government as a whole."""

COVERS = r"关于(召开|举办|报送|做好|开展|提交|上报|组织|申报|征集|编制|编写)[^\n]{2,60}通知"
"""A notice about reports, not the report."""

BLANKS = (
    "XX",
    "xx",
    "××",
    "__",
    "○○",
    "〇〇",
    "□□",
    "……",
    "......",
    "()",
    "（）",
    "【】",
    "(请填写",
    "（请填写",
    "请列明",
    "此处填写",
    "此处填报",
    "（应写明",
    "简述",
)
"""Places left open in a template."""

TOPICS = (
    "法治政府",
    "依法行政",
    "行政执法",
    "规范性文件",
    "行政复议",
    "行政审批",
    "政务公开",
    "重大行政决策",
    "法律顾问",
    "普法",
    "第一责任人",
    "行政应诉",
    "权责清单",
    "人民调解",
    "放管服",
    "法治建设",
    "依法决策",
    "信访",
    "案卷评查",
    "合法性审",
    "营商环境",
    "法治宣传",
    "出庭应诉",
    "政府信息公开",
)
"""What annual reports speak of; most speak of ten or more."""
