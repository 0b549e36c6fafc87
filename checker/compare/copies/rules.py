"""What the finding about a copy means, and what a supervisor should ask."""

from __future__ import annotations

from checker.compare.years.rules import YearRule
from checker.model import Severity

PASSAGE = YearRule(
    "copies.passage",
    Severity.MEDIUM,
    "与其他单位报告雷同",
    "Shared with another unit",
    "隐去地名、单位、人名、日期、数字后，与其他单位的报告相同或仅改动个别字词的段落；"
    "文件名、固定提法和多数单位都写的短语不计。照抄占全文三成以上为严重，一成以上为一般。",
    "A passage that is another unit's but for names, dates, figures and a few words; titles, set "
    "phrases and what most units write do not count. High from three tenths of the report, medium "
    "from one tenth.",
    "这项工作是否确由本单位开展？数据从何而来？",
    "Was this work done here, and where do its figures come from?",
    "年度报告应当反映本单位的工作。",
)
