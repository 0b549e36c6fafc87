"""The title of the report, on one line or two."""

from __future__ import annotations

import re

from checker.parse.furniture import is_addressee
from checker.parse.lines import Line
from checker.parse.normal_form import reading_form

_TOPIC = re.compile(r"法治(政府)?(建设)?|依法(行政|治[省市区县镇乡校])|法治建设")
_ENDS = re.compile(
    r"(报告|总结|汇报|情况|自查)(的通知|\(.{1,20}\)|公示|公开|公告|(暨|和|及|与).{2,16}(思路|计划|打算|安排|要点))?$"
)
_SENTENCE_MARK = re.compile(r"[。;,!?:]")
_KIND = re.compile(r"(年度)?(工作)?(报告|总结|情况|自查|汇报)")
_SUBJECT = re.compile(
    r"法治政府|依法行政|法治建设|依法治[省市区县旗镇乡]|法治.{0,8}年度报告|法治工作|法治[\u4e00-\u9fff]{2,4}建设"
)
_NUMBERED = re.compile(
    r"[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[)）]|\d+[.、．](?!\d)|第[一二三四五六七八九十]+部分"
)
_LONGEST = 70
_SEARCHED = 30
_OPENING = re.compile(r"(现将|报告如下|^20\d\d年[,，]|以习近平)")


def find_title(lines: list[Line]) -> tuple[int, int] | None:
    """Line range (first, last) of the title nearest to the text; None if there is none."""
    best: tuple[int, int] | None = None
    for index, line in enumerate(lines[:_SEARCHED]):
        if _is_body(line):
            break
        if is_title(line.text):
            best = (index, index)
        elif index and is_title(lines[index - 1].text + line.text) and _continues(line.text):
            best = (index - 1, index)
    return _with_unit_line(lines, best)


def _with_unit_line(lines: list[Line], best: tuple[int, int] | None) -> tuple[int, int] | None:
    """关于…的报告 below a line that names the unit: both are the title."""
    if best is None or best[0] != best[1] or best[0] == 0:
        return best
    above = lines[best[0] - 1].text
    if re.match(r"关于|20\d\d|二〇|二○|二零|法治|年度", lines[best[0]].text) and re.search(
        r"(人民政府|行政公署|委员会|局|厅|办公室|办事处|镇|乡|街道)$", above
    ):
        return (best[0] - 1, best[1])
    return best


def _continues(text: str) -> bool:
    return bool(_KIND.search(text)) and len(text) <= _LONGEST // 2 and not _NUMBERED.match(text)


def is_title(text: str) -> bool:
    """Whether a line reads like the title of such a report."""
    form = reading_form(text)
    if not form or len(form) > _LONGEST or _SENTENCE_MARK.search(form):
        return False
    if _NUMBERED.match(form):
        return False
    if ">" in text or "来源" in text[:6]:
        return False
    return bool(_SUBJECT.search(form) and _ENDS.search(form) and _TOPIC.search(form))


def _is_body(line: Line) -> bool:
    """Whether a line surely belongs to the text below the title."""
    text = line.text
    if len(text) > _LONGEST + 20 or "。" in text or _NUMBERED.match(text):
        return True
    return (len(text) > _LONGEST // 2 and bool(_OPENING.search(text))) or is_addressee(line)
