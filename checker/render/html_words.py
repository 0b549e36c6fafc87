"""Words that only the HTML pages need, in Chinese and English; ``words`` has the others."""

from __future__ import annotations

from typing import NamedTuple

from checker.render.words import Lang


class HtmlWords(NamedTuple):
    """The pages' own vocabulary; fields in braces are filled by ``str.format`` or the script."""

    code: str
    report_kind: str
    skip_result: str
    skip_text: str
    contents: str
    result: str
    chart: str
    part: str
    done_column: str
    distribution: str
    score_column: str
    legend: str
    original: str
    original_note: str
    near_note: str
    finding_note: str
    filter: str
    all: str
    search: str
    items_shown: str
    reports_shown: str
    nothing: str
    details: str
    back: str
    close: str
    here: str
    to_gap: str
    keys: str
    # index of a batch
    index_title: str
    ranking: str
    rank: str
    matrix: str
    matrix_note: str
    by_level: str
    by_year: str
    reports: str
    mean_score: str
    mean_coverage: str
    any_level: str
    any_year: str
    any_grade: str
    item_filter: str
    any_item: str
    any_status: str
    search_reports: str
    sort_hint: str
    why_not: str
    share: str
    reset: str


ZH = HtmlWords(
    code="zh-CN",
    report_kind="法治政府建设年度报告评查结果",
    skip_result="跳到评查结果",
    skip_text="跳到报告原文",
    contents="目录",
    result="总体结果",
    chart="各部分情况",
    part="部分",
    done_column="已佐证",
    distribution="认定分布",
    score_column="得分",
    legend="图例",
    original="报告原文",
    original_note="灰字为页面元素，不参与评查",
    near_note="最接近但不算",
    finding_note="疑点",
    filter="按认定筛选",
    all="全部",
    search="搜索评查项、原文、依据",
    items_shown="显示 {} / {} 项",
    reports_shown="显示 {} / {} 份",
    nothing="没有符合条件的评查项。",
    details="理由与依据",
    back="返回",
    close="关闭",
    here="此处原文对应",
    to_gap="建议和依据见缺项第 {} 条",
    keys="键盘：/ 搜索；Tab 进入原文后用方向键逐处移动，Enter 看对应评查项，Esc 返回。",
    index_title="法治政府建设年度报告批量评查",
    ranking="总表",
    rank="名次",
    matrix="评查项矩阵",
    matrix_note="每行一份报告，每列一个评查项；点格子打开该报告的这一项，点列名排序。",
    by_level="分层级",
    by_year="分年度",
    reports="份数",
    mean_score="平均得分",
    mean_coverage="平均覆盖率",
    any_level="全部层级",
    any_year="全部年度",
    any_grade="全部等次",
    item_filter="评查项",
    any_item="任一评查项",
    any_status="任一认定",
    search_reports="搜索单位、标题、文件名",
    sort_hint="点击按此列排序",
    why_not="原因",
    share="占比",
    reset="清除筛选",
)

EN = HtmlWords(
    code="en",
    report_kind="Assessment of an annual report on law-based government",
    skip_result="Skip to the result",
    skip_text="Skip to the report's text",
    contents="Contents",
    result="Result",
    chart="By chapter",
    part="Part",
    done_column="Evidenced",
    distribution="Statuses",
    score_column="Score",
    legend="Legend",
    original="Text of the report",
    original_note="grey text is page furniture and never counts",
    near_note="closest, does not count",
    finding_note="finding",
    filter="Filter by status",
    all="all",
    search="Search items, quotations, basis",
    items_shown="{} of {} items shown",
    reports_shown="{} of {} reports shown",
    nothing="No item matches.",
    details="Why and basis",
    back="Back",
    close="Close",
    here="At this passage",
    to_gap="advice and basis: gap {}",
    keys="Keys: / search; Tab into the text, arrow keys from passage to passage, "
    "Enter for its items, Esc to go back.",
    index_title="Annual reports on law-based government: batch",
    ranking="Ranking",
    rank="Rank",
    matrix="Matrix of items",
    matrix_note="A row a report, a column an item; a cell opens the report at that item, "
    "a column's name sorts.",
    by_level="By level",
    by_year="By year",
    reports="Reports",
    mean_score="Mean score",
    mean_coverage="Mean coverage",
    any_level="all levels",
    any_year="all years",
    any_grade="all grades",
    item_filter="Item",
    any_item="any item",
    any_status="any status",
    search_reports="Search unit, title, file",
    sort_hint="sort by this column",
    why_not="Reason",
    share="Share",
    reset="Clear filters",
)


def html_words(lang: Lang) -> HtmlWords:
    """The pages' vocabulary of a language, ``zh`` or ``en``."""
    return EN if lang == "en" else ZH
