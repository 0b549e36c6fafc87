"""The workbook's own words: names of sheets and columns, the legend, in both languages."""

from __future__ import annotations

from typing import NamedTuple

from checker.model import Status
from checker.render.words import Lang


class BookWords(NamedTuple):
    """Sheet names, column titles in their order, and sentences of one language."""

    title: str
    summary: str
    matrix: str
    gaps: str
    evidence: str
    findings: str
    charts: str
    legend: str
    # columns
    rank: str
    unit: str
    level: str
    year: str
    score: str
    grade: str
    coverage: str
    applicable: str
    done: str
    gap_count: str
    report_title: str
    file: str
    warnings: str
    item: str
    item_id: str
    group: str
    status: str
    passage_status: str
    weight: str
    advice: str
    basis: str
    why: str
    nearest: str
    nearest_why: str
    place: str
    quotation: str
    section: str
    role: str
    figures: str
    signal: str
    rule: str
    severity: str
    message: str
    values: str
    stale: str
    finding_count: str
    rubric: str
    version: str
    digest: str
    reports: str
    reports_with_gap: str
    reports_bound: str
    mean_coverage: str
    mean_score: str
    share: str
    # charts
    by_chapter: str
    by_report: str
    lowest: str
    common_gaps: str
    # print and legend
    page: str
    letter: dict[Status, str]
    meaning: dict[Status, str]
    symbol: str
    what_it_means: str
    counts_as: str
    counted: str
    not_counted: str
    left_out: str
    not_judged: str
    made_by: str
    notes: tuple[str, ...]


ZH = BookWords(
    title="法治政府建设年度报告评查结果",
    summary="汇总",
    matrix="矩阵",
    gaps="缺项清单",
    evidence="佐证",
    findings="疑点",
    charts="图表",
    legend="说明",
    rank="名次",
    unit="单位",
    level="层级",
    year="年度",
    score="得分",
    grade="等次",
    coverage="覆盖率",
    applicable="适用项",
    done="有佐证",
    gap_count="缺项",
    report_title="报告标题",
    file="文件",
    warnings="提示",
    item="评查项",
    item_id="编号",
    group="要素或章节",
    status="认定",
    passage_status="本处认定",
    weight="权重",
    advice="补正建议",
    basis="依据",
    why="认定理由",
    nearest="现有或最接近的语句",
    nearest_why="为何不足",
    place="位置",
    quotation="原文",
    section="所在部分",
    role="部分作用",
    figures="本项数据",
    signal="识别依据",
    rule="规则",
    severity="程度",
    message="疑点",
    values="比对的值",
    stale="往年",
    finding_count="{}疑点",
    rubric="评查标准",
    version="版本",
    digest="内容摘要（SHA-256）",
    reports="报告份数",
    reports_with_gap="缺此项份数",
    reports_bound="适用份数",
    mean_coverage="平均覆盖率",
    mean_score="平均得分",
    share="占比",
    by_chapter="各章节平均覆盖率",
    by_report="各报告得分",
    lowest="得分最低的 {} 份报告",
    common_gaps="最常见的缺项",
    page="第 &P 页，共 &N 页",
    letter={
        Status.QUANTIFIED: "数",
        Status.DONE: "实",
        Status.MENTIONED: "提",
        Status.PLANNED: "划",
        Status.PROBLEM: "问",
        Status.ABSENT: "缺",
        Status.NOT_APPLICABLE: "—",
    },
    meaning={
        Status.QUANTIFIED: "报告写有具体做法，并有本项的数据",
        Status.DONE: "报告写有具体做法，没有本项的数据",
        Status.MENTIONED: "报告提到此事，没有写明具体做法",
        Status.PLANNED: "只写在今后的打算中",
        Status.PROBLEM: "只作为存在的问题写到",
        Status.ABSENT: "报告中未见相关内容",
        Status.NOT_APPLICABLE: "对该单位或该年度不作要求，报告也未写到",
    },
    symbol="符号",
    what_it_means="含义",
    counts_as="计入覆盖率",
    counted="计为有佐证",
    not_counted="计为缺项",
    left_out="不计",
    not_judged="空白：该报告不适用此评查标准（按报告年度选用）",
    made_by="程序",
    notes=(
        "评查只看报告文本写明了什么；报告未写明，不等于该单位没有做。",
        "覆盖率 = 有佐证的项数 ÷ 适用项数；得分为 0-100 分，按评查标准的权重计算。",
        "名次按得分由高到低排列，得分相同的名次并列。",
        "每项认定都列有原文和位置，可逐条核对；建议复核的项目应由人工判断。",
        "疑点只提示报告自身前后不符、重复、引用不规范等情形，须核实后再作结论。",
    ),
)

EN = BookWords(
    title="Assessment of annual reports on law-based government",
    summary="Summary",
    matrix="Matrix",
    gaps="Gaps",
    evidence="Evidence",
    findings="Findings",
    charts="Charts",
    legend="Legend",
    rank="Rank",
    unit="Unit",
    level="Level",
    year="Year",
    score="Score",
    grade="Grade",
    coverage="Coverage",
    applicable="Applies",
    done="Shown",
    gap_count="Gaps",
    report_title="Title of the report",
    file="File",
    warnings="Notes",
    item="Item",
    item_id="Id",
    group="Element or chapter",
    status="Status",
    passage_status="Passage shows",
    weight="Weight",
    advice="Advice",
    basis="Basis",
    why="Why",
    nearest="Found or closest passage",
    nearest_why="Why it is not enough",
    place="Place",
    quotation="Quotation",
    section="Section",
    role="Role",
    figures="Figures",
    signal="Signal",
    rule="Rule",
    severity="Severity",
    message="Finding",
    values="Values compared",
    stale="earlier year",
    finding_count="Findings: {}",
    rubric="Rubric",
    version="Version",
    digest="Digest (SHA-256)",
    reports="Reports",
    reports_with_gap="Reports with this gap",
    reports_bound="Reports bound",
    mean_coverage="Mean coverage",
    mean_score="Mean score",
    share="Share",
    by_chapter="Mean coverage by chapter",
    by_report="Score by report",
    lowest="The {} lowest scores",
    common_gaps="Commonest gaps",
    page="Page &P of &N",
    letter={
        Status.QUANTIFIED: "F",
        Status.DONE: "D",
        Status.MENTIONED: "M",
        Status.PLANNED: "P",
        Status.PROBLEM: "S",
        Status.ABSENT: "X",
        Status.NOT_APPLICABLE: "—",
    },
    meaning={
        Status.QUANTIFIED: "the report describes a measure, with a figure of this item",
        Status.DONE: "the report describes a measure, without a figure of this item",
        Status.MENTIONED: "the report names the matter, without a measure",
        Status.PLANNED: "only among plans",
        Status.PROBLEM: "only among shortcomings",
        Status.ABSENT: "not in the report",
        Status.NOT_APPLICABLE: "does not bind this unit or year, and the report is silent on it",
    },
    symbol="Symbol",
    what_it_means="Meaning",
    counts_as="In the coverage",
    counted="evidenced",
    not_counted="gap",
    left_out="left out",
    not_judged="Blank: the rubric does not judge this report (chosen by the year reported on)",
    made_by="Program",
    notes=(
        "Judged is what the report says; silence does not mean that nothing was done.",
        "Coverage = items evidenced / applicable items; the score (0-100) follows the weights.",
        "Ranked by score; equal scores share a rank.",
        "Every verdict shows its passage and place; items marked for review need a person.",
        "Findings point at contradictions within the report and must be checked.",
        "Reasons and findings are in Chinese, as they stand in the JSON.",
    ),
)


def book_words(lang: Lang) -> BookWords:
    """The workbook's words in ``zh`` or ``en``."""
    return EN if lang == "en" else ZH
