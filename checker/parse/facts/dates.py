"""Publication and signature dates, and the year reported on."""

from __future__ import annotations

import re

from checker.model import Fact, Span
from checker.parse.lines import Line

_DATE = re.compile(r"(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?!\d)")
_CN_DATE = re.compile(
    r"([二〇○零ОＯO0一三四五六七八九]{4})\s*年\s*([一二三四五六七八九十]{1,2})\s*月\s*([一二三四五六七八九十]{1,3})\s*日"
)
_CN_DIGITS = (
    {c: str(i) for i, c in enumerate("〇一二三四五六七八九")}
    | dict.fromkeys("○零ОＯO0", "0")
    | {"二": "2"}
)
_LABEL = re.compile(
    r"(发布|更新|公开|发文|成文|印发|生成|录入|添加)?(时间|日期)\s*[:：]?|发布于|\[?20\d\d-"
)
_TODAY = re.compile(r"今天是|农历|现在是|星期[一二三四五六日].{0,4}(农历|$)")
_YEAR = re.compile(r"(20[0-3]\d)\s*(年度?|-20\d\d)?")
_CN_YEAR = re.compile(r"([二〇○零]{1,2}[〇○零一二][〇○零一二三四五六七八九]{1,2})年")


def find_published(lines: list[Line], head: int, tail: int) -> Fact | None:
    """Publication date from page data above the text, else below it.

    Args:
        lines: all lines.
        head: index of the first line of the report's own text.
        tail: index of the first line of the furniture below it.
    """
    labelled = [line for line in lines[:head] if _LABEL.search(line.text)]
    labelled += [line for line in lines[tail:] if re.search(r"(发布|更新)(时间|日期)", line.text)]
    for line in labelled:
        if _TODAY.search(line.text):
            continue
        fact = _date_in(line, "page")
        if fact:
            return fact
    return None


def find_signed(lines: list[Line], head: int, tail: int) -> Fact | None:
    """Signature date: the last line of the text that is a date, or ends the signature with one."""
    for line in reversed(lines[head:tail][-8:]):
        if len(line.text) <= 40 and not line.text.endswith(("。", "；")):
            fact = _date_in(line, "signature")
            if fact:
                return fact
    return None


def _date_in(line: Line, source: str) -> Fact | None:
    match = _DATE.search(line.text) or _CN_DATE.search(line.text)
    if match is None:
        return None
    if match[1].isascii() and match[2].isascii():
        year, month, day = (int(group) for group in match.groups())
    else:
        year = int("".join(_CN_DIGITS.get(c, "") for c in match[1]) or 0)
        month, day = _cn_number(match[2]), _cn_number(match[3])
    if not (1 <= month <= 12 and 1 <= day <= 31 and 2000 <= year <= 2100):
        return None
    span = Span(line.start + match.start(), line.start + match.end())
    return Fact(f"{year:04d}-{month:02d}-{day:02d}", span, source)


def _cn_number(text: str) -> int:
    if text in ("十", ""):
        return 10 if text else 0
    tens, found, ones = text.partition("十")
    digits = {c: i + 1 for i, c in enumerate("一二三四五六七八九")}
    if not found:
        return digits.get(text, 0)
    return digits.get(tens, 1) * 10 + digits.get(ones, 0)


def find_year(
    title: Line | None, body: list[Line], published: Fact | None, signed: Fact | None, name: str
) -> Fact | None:
    """Year reported on: from the title, the opening, the file name, else the year before the date.

    Args:
        title: the title line, if found.
        body: the report's own lines.
        published: publication date, if found.
        signed: signature date, if found.
        name: the file's name, a hint only.
    """
    if title is not None and (fact := title_year(title)):
        return fact
    dated = signed or published
    limit = int(dated.value[:4]) if dated else 2100
    for line in body[:6]:
        for match in _YEAR.finditer(line.text):
            if match[2] and match[2].startswith("年") and int(match[1]) <= limit:
                span = Span(line.start + match.start(1), line.start + match.end(1))
                return Fact(match[1], span, "opening")
    named = _YEAR.search(name)
    if named:
        return Fact(named[1], None, "file name")
    if dated:
        return Fact(str(int(dated.value[:4]) - 1), dated.span, dated.source)
    return None


def title_year(title: Line) -> Fact | None:
    """Year that a title names."""
    for match in _YEAR.finditer(title.text):
        if title.text[match.end() : match.end() + 1] != "-" and "-20" not in match.group():
            return Fact(
                match[1], Span(title.start + match.start(1), title.start + match.end(1)), "title"
            )
    written = _CN_YEAR.search(title.text)
    if written:
        value = "".join(_CN_DIGITS.get(c, "") for c in written[1])
        if len(value) == 4:
            span = Span(title.start + written.start(1), title.start + written.end(1))
            return Fact(value, span, "title")
    return None
