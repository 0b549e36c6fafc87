"""What the findings of a comparison mean, and what a supervisor should ask."""

from __future__ import annotations

from typing import NamedTuple

from checker.model import Severity


class YearRule(NamedTuple):
    """A kind of finding that needs last year's report."""

    id: str
    severity: Severity
    title: str
    title_en: str
    looks_for: str
    looks_for_en: str
    ask: str
    ask_en: str
    source: str


COPIED = YearRule(
    "years.copied",
    Severity.MEDIUM,
    "照抄上年报告",
    "Copied from last year",
    "隐去名称、日期、数字后，与上年报告相同或仅改动个别字词的段落（40字以上，套话不计）。",
    "Passages of 40 characters or more that are last year's but for names, dates, figures and a "
    "few words; set phrases do not count.",
    "这项工作今年究竟做了什么，与去年有何不同？",
    "What was done this year, and how does it differ from last year?",
    "年度报告应当反映当年工作。",
)
FROZEN = YearRule(
    "years.frozen-figure",
    Severity.LOW,
    "数字与上年相同",
    "Figure as last year",
    "同一指标今年与去年的数值完全相同，且有两位以上有效数字；法定比例如100%不计。",
    "The same measure has last year's value, in two significant digits or more; 100% does not "
    "count.",
    "这个数字是今年的数据，还是沿用了去年的？",
    "Is this figure this year's?",
    "两年的工作量一般不会完全相同。",
)
PLAN = YearRule(
    "years.plan-dropped",
    Severity.MEDIUM,
    "上年计划未见落实",
    "Last year's plan not followed up",
    "上年报告计划的事项，今年报告没有提到。",
    "A matter of last year's plan that this year's report does not speak of.",
    "这项计划是否完成？没有完成的，原因是什么？",
    "Was it done, and if not, why?",
    "《法治政府建设与责任落实督察工作规定》：年度报告报告工作进展和下一年度安排。",
)
REPEATED = YearRule(
    "years.problem-repeated",
    Severity.MEDIUM,
    "问题逐年照列",
    "Shortcoming named again",
    "上年列出的问题今年再次列出。",
    "A shortcoming of last year's report is named again.",
    "去年的问题采取了什么整改措施，为何仍未解决？",
    "What was done about it, and why does it persist?",
    "问题应当整改，逐年照列等于没有整改。",
)
DROPPED = YearRule(
    "years.problem-dropped",
    Severity.LOW,
    "上年问题没有下文",
    "Shortcoming silently dropped",
    "上年列出的问题，今年既未再列，也未说明如何解决，也未列入计划。",
    "A shortcoming of last year's report is neither named again, nor addressed, nor planned for.",
    "去年的问题解决了吗？请写明做法和结果。",
    "Was it solved? Say how.",
    "问题应当整改并报告结果。",
)
JUMP = YearRule(
    "years.jump",
    Severity.MEDIUM,
    "数字变动异常",
    "Implausible change",
    "同一指标两年相差五倍以上（较小值与较大值，较大值50以上），或恰好十倍、百倍，或比率相差40个百分点以上。",
    "A measure at least five times or at most a fifth of last year's, exactly ten or a hundred "
    "times, or a rate that moved by 40 points or more.",
    "请核对两年的口径、单位和小数点。",
    "Please check scope, unit and decimal point in both years.",
    "项目自定阈值，见 docs/compare.md。",
)
RULES = (COPIED, FROZEN, PLAN, REPEATED, DROPPED, JUMP)
