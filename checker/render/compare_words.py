"""Words of the comparison of two years, in Chinese and English; ``words`` has the others."""

from __future__ import annotations

from typing import NamedTuple

from checker.compare.years.records import Change, Copied, Fate, How, Jump, Kept, PlanResult
from checker.render.words import Lang


class YearWords(NamedTuple):
    """The vocabulary of one language; fields in braces are filled by ``str.format``."""

    code: str
    title: str
    years: str
    old: str
    new: str
    nothing: str
    summary: str
    items: str
    items_sum: str
    items_only: str
    plan: str
    plan_sum: str
    planned_again: str
    plan_general: str
    only_one: str
    problems: str
    problems_sum: str
    copied: str
    copied_sum: str
    copied_one: str
    figures_same: str
    figures_new: str
    formula: str
    figures: str
    figures_sum: str
    frozen: str
    moved: str
    measure: str
    change: str
    remark: str
    findings: str
    part: str
    status: str
    item: str
    kept: dict[Kept, str]
    fate: dict[Fate, str]
    changed: dict[Change, str]
    jump: dict[Jump, str]
    similarity: str
    points: str
    more: str
    not_there: str
    legend: str
    page: str
    rule: str
    verbatim: str
    no_pairs: str
    pair_heads: tuple[str, ...]


ZH = YearWords(
    code="zh-CN",
    title="两年对照",
    years="{} → {}",
    old="上年",
    new="今年",
    nothing="无",
    summary="概况",
    items="评查项变化",
    items_sum="变好 {} 项，变差 {} 项，未变 {} 项",
    items_only="两年都适用的评查项",
    plan="上年计划落实情况",
    plan_sum="{} 项：已落实 {}，部分 {}，仍为计划 {}，未提到 {}",
    planned_again="仍为计划",
    plan_general="另有 {} 句笼统表述，未逐项核对",
    only_one="另有只适用于上年的 {} 项、只适用于今年的 {} 项，不作对照，但计入各年的覆盖率和得分",
    problems="上年问题下落",
    problems_sum="{} 个：再次列出 {}，已有举措 {}，列入计划 {}，没有下文 {}",
    copied="照抄上年的段落",
    copied_sum="{} 段，占今年正文 {:.0%}（其中数字也未变 {:.0%}）",
    copied_one="{} 字，相似度 {:.0f}%",
    figures_same="照抄，数字也未变",
    figures_new="只更新了数字",
    formula="套话",
    figures="数字对照",
    figures_sum="可比 {} 个：未变 {}，变动 {}，其中异常 {}",
    frozen="未变的数字",
    moved="变动的数字",
    measure="指标",
    change="变动",
    remark="提示",
    findings="由对照得出的疑点",
    part="内容",
    status="认定",
    item="评查项",
    kept={Kept.KEPT: "已落实", Kept.PARTLY: "部分", Kept.NOT_MENTIONED: "未提到"},
    fate={
        Fate.REPEATED: "再次列出",
        Fate.ADDRESSED: "已有举措",
        Fate.PLANNED: "列入计划",
        Fate.DROPPED: "没有下文",
    },
    changed={Change.BETTER: "变好", Change.WORSE: "变差", Change.SAME: "未变"},
    jump={
        Jump.MANIFOLD: "五倍以上",
        Jump.FRACTION: "不足五分之一",
        Jump.DECIMAL_POINT: "恰差十倍、百倍",
        Jump.POINTS: "相差40点以上",
    },
    similarity="相似度",
    points="{:+g} 点",
    more="另有 {} 条，加 --all 全部列出",
    not_there="今年报告中没有",
    legend="删去的字词和改动的字词在两侧分别标出。",
    page="第 &P 页，共 &N 页",
    rule="规则",
    verbatim="照抄",
    no_pairs="没有同一单位不同年度的报告。",
    pair_heads=(
        "单位",
        "年度",
        "得分",
        "计划 落实/\n部分/仍列/未提",
        "问题\n再列/无下文",
        "照抄\n占比",
        "数字\n未变",
        "数字\n异常",
    ),
)

EN = YearWords(
    code="en",
    title="Year on year",
    years="{} → {}",
    old="last year",
    new="this year",
    nothing="none",
    summary="Summary",
    items="Items",
    items_sum="{} better, {} worse, {} as before",
    items_only="items that bind both reports",
    plan="Last year's plan",
    plan_sum="{} matters: {} kept, {} partly, {} planned again, {} not mentioned",
    planned_again="planned again",
    plan_general="{} more sentences are too general to be checked",
    only_one="{} items bind last year's report alone and {} this year's: not compared, "
    "yet part of each year's coverage and score",
    problems="Last year's shortcomings",
    problems_sum="{}: {} named again, {} addressed, {} planned, {} dropped",
    copied="Copied from last year",
    copied_sum="{} passages, {:.0%} of this year's text ({:.0%} with the same figures)",
    copied_one="{} characters, {:.0f}% alike",
    figures_same="copied with the figures",
    figures_new="figures updated",
    formula="set phrase",
    figures="Figures",
    figures_sum="{} comparable: {} unchanged, {} moved, of these {} implausible",
    frozen="Unchanged figures",
    moved="Figures that moved",
    measure="measure",
    change="change",
    remark="remark",
    findings="Findings of the comparison",
    part="part",
    status="status",
    item="item",
    kept={Kept.KEPT: "kept", Kept.PARTLY: "partly", Kept.NOT_MENTIONED: "not mentioned"},
    fate={
        Fate.REPEATED: "named again",
        Fate.ADDRESSED: "addressed",
        Fate.PLANNED: "planned",
        Fate.DROPPED: "dropped",
    },
    changed={Change.BETTER: "better", Change.WORSE: "worse", Change.SAME: "as before"},
    jump={
        Jump.MANIFOLD: "five times or more",
        Jump.FRACTION: "under a fifth",
        Jump.DECIMAL_POINT: "off by a power of ten",
        Jump.POINTS: "40 points or more",
    },
    similarity="similarity",
    points="{:+g} points",
    more="{} more: --all shows them",
    not_there="nothing in this year's report",
    legend="Words left out and words changed are marked on either side.",
    page="page &P of &N",
    rule="rule",
    verbatim="copied",
    no_pairs="no two reports of one unit and different years.",
    pair_heads=(
        "unit",
        "years",
        "score",
        "plan kept/partly\nagain/not",
        "problems\nagain/dropped",
        "copied\nshare",
        "figures\nfrozen",
        "figures\njumped",
    ),
)


def year_words(lang: Lang) -> YearWords:
    """The vocabulary of a language."""
    return EN if lang == "en" else ZH


def plan_label(one: PlanResult, own: YearWords) -> str:
    """What became of a planned matter, in a word."""
    return own.planned_again if one.how is How.PLANNED_AGAIN else own.kept[one.outcome]


def copied_label(one: Copied, own: YearWords) -> str:
    """What kind of copying it is, in a word."""
    if one.formula:
        return own.formula
    if one.figures_differ:
        return own.figures_new
    return own.figures_same if any(char.isdigit() for char in one.new.text) else own.verbatim
