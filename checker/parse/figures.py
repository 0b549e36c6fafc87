"""Figures: counts, rates and amounts with their measure words; never dates or ordinals."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right

from checker.model import Figure
from checker.parse.figure_words import CHINESE_UNITS, COUNTS_FROM_TEN, NOT_CHINESE, UNITS

_DIGITS = {
    "〇": 0,
    "零": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_SCALE = {
    "": 1,
    "百": 100,
    "千": 1000,
    "万": 10_000,
    "十万": 100_000,
    "百万": 1_000_000,
    "千万": 10_000_000,
    "亿": 100_000_000,
}


_ARABIC = re.compile(
    r"(?<![\d.])(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?P<more>余|多|几)?(?P<scale>十万|百万|千万|百|千|万|亿)?(?P<more2>余|多|几)?"
    r"(?P<rate>%|‰)?"
)
_CHINESE = re.compile(
    r"(?<![第一二两三四五六七八九十百千万亿几数余多\d.])(?P<number>(?:[二两三四五六七八九十百千万亿]|一(?=[百千万亿]))[一二两三四五六七八九十百千万亿零〇]*)"
    r"(?P<more>余|多)?"
)
_NOT_COUNTED = ("是", "、", "要", "全会", "全体会议", "党代会", "人代会")
_UNITS = frozenset(UNITS)
_UNIT_LENGTHS = sorted({len(unit) for unit in UNITS}, reverse=True)
_CHINESE_UNITS = frozenset(CHINESE_UNITS)
_POINTS = re.compile(r"分(?![\u4e00-\u9fff])|分(?=的?(?:权重|分值)|以[上下])")
"""分 counts points where no word goes on (8分, 8分的权重; not 3分之一, 5分会场)."""
_TITLE = re.compile(r"《[^《》\n]*》")
_HUNDREDTHS = re.compile(r"百分之(?P<number>[一二三四五六七八九十百零点]+)")
_TENTHS = re.compile(
    r"(?<![一二三四五六七八九十几百千万])(?P<whole>[一二三四五六七八九])成(?P<part>[一二三四五六七八九])?"
    r"(?![立效果员为绩长品本不就功分年熟套家都交列])(?P<more>多)?"
)
_SINGLE = re.compile(
    r"(?<=[\u4e00-\u9fff])(?<![每第任某之统唯月季年周日天度各同这那另任何跑不逐统查碰坐销人手为列成万十百千])一"
    r"(?P<unit>名|件|份|场|次|期|部|套|项|篇|支|台)(?=[,。;:、)]|$|\n)"
)
_OFTEN = re.compile(r"[每各][^,。;]{0,6}$")
_DATE_AFTER = re.compile(r"年|月|日|号|时|点|届|世纪|周年|岁|周|季度|后|-\d|/\d|:\d|\+")
_BEFORE_ORDINAL = re.compile(
    r"(第|No\.?|编号|热线|电话|号码|邮编|[A-Za-z〔\[《(]|\d[-/.·:×*~]|[-/·×])$"
)
_ABOUT = re.compile(r"(近|约|大约|将近|逾|超过?|突破|达到?|共)$")
_FLOOR = re.compile(r"^(以上|以下|左右)")
_FLOOR_BEFORE = re.compile(r"(不低于|不少于|不得少于|至少|不超过|不高于)$")


def figures_of(text: str, clause_at: array[int], quoted: frozenset[int]) -> tuple[Figure, ...]:
    """All figures of a reading text, in order.

    Args:
        text: the reading text.
        clause_at: clause number of each reading position.
        quoted: reading positions that stand right behind an opening quotation mark; a number in
            characters there names a slogan (“四个意识”) and counts nothing.
    """
    found = [f for m in _ARABIC.finditer(text) if (f := _arabic(text, m, clause_at))]
    found += [
        f
        for m in _CHINESE.finditer(text)
        if m.start() not in quoted and (f := _chinese(text, m, clause_at))
    ]
    found += [_hundredths(m, clause_at) for m in _HUNDREDTHS.finditer(text)]
    found += [_tenths(m, clause_at) for m in _TENTHS.finditer(text)]
    found += [
        Figure(*m.span(), 1.0, m["unit"], False, 0, "exact", clause_at[m.start()])
        for m in _SINGLE.finditer(text)
        if not _OFTEN.search(text, max(0, m.start() - 8), m.start())
    ]
    titles = [match.span() for match in _TITLE.finditer(text)]
    return tuple(f for f in sorted(found) if not _within(f, titles))


def _within(figure: Figure, titles: list[tuple[int, int]]) -> bool:
    """Whether a figure is part of a document's title."""
    place = bisect_right(titles, (figure.start, len(titles) and titles[-1][1]))
    return place > 0 and figure.end <= titles[place - 1][1]


def _arabic(text: str, match: re.Match[str], clause_at: array[int]) -> Figure | None:
    start, end = match.span()
    scale = match["scale"] or ""
    unit = match["rate"] or _unit_at(text, end)
    end += 0 if match["rate"] else len(unit)
    if (not unit and not scale) or (unit == "分" and text[start - 1 : start] == "时"):
        return None
    before = text[max(0, start - 4) : start]
    if _BEFORE_ORDINAL.search(before):
        return None
    if not unit and _DATE_AFTER.match(text, end):
        return None
    if unit in ("大", "级", "类", "种") and float(match["number"].replace(",", "")) < 2:
        return None
    value = float(match["number"].replace(",", "")) * _SCALE[scale]
    return Figure(
        start,
        end,
        round(value, 6),
        _unit_of(unit, scale),
        unit in ("%", "‰"),
        len(match["number"].partition(".")[2]),
        _bound(before, bool(match["more"] or match["more2"]), text[end : end + 2]),
        clause_at[start],
    )


def _unit_at(text: str, position: int) -> str:
    """The longest measure word at a position; empty if there is none."""
    for length in _UNIT_LENGTHS:
        word = text[position : position + length]
        if word in _UNITS:
            return word
    if _POINTS.match(text, position):
        return "分"
    return ""


def _unit_of(unit: str, scale: str) -> str:
    if unit in ("万元", "亿元"):
        return unit
    return unit or scale


def _bound(before: str, more: bool, after: str) -> str:
    if _FLOOR_BEFORE.search(before) or _FLOOR.match(after):
        return "floor"
    if more:
        return "over"
    about = _ABOUT.search(before)
    return "about" if about and about.group()[0] in "近约大将逾超突" else "exact"


def _chinese(text: str, match: re.Match[str], clause_at: array[int]) -> Figure | None:
    start, end = match.span()
    unit = next((u for n in (2, 1) if (u := text[end : end + n]) in _CHINESE_UNITS), "")
    if not unit or text.startswith(_NOT_COUNTED, end + len(unit)):
        return None
    if text.startswith(NOT_CHINESE, start) or text[start - 1 : start] in ("《", "(", "-", "、"):
        return None
    value = _chinese_value(match["number"])
    if value < 2 or (unit in COUNTS_FROM_TEN and value < 10):
        return None
    bound = "over" if match["more"] else "exact"
    return Figure(start, end + len(unit), value, unit, False, 0, bound, clause_at[start])


def _chinese_value(number: str) -> float:
    total = section = digit = 0
    for char in number:
        if char in _DIGITS:
            digit = _DIGITS[char]
            continue
        power = _POWERS[char]
        if power >= 10_000:
            total = (total + section + digit) * power or power
            section = digit = 0
        else:
            section += (digit or 1) * power
            digit = 0
    return float(total + section + digit)


def _hundredths(match: re.Match[str], clause_at: array[int]) -> Figure:
    whole, _, part = match["number"].partition("点")
    value = _chinese_value(whole) + sum(
        _DIGITS.get(c, 0) * 10 ** -(i + 1) for i, c in enumerate(part)
    )
    return Figure(
        match.start(), match.end(), value, "%", True, len(part), "exact", clause_at[match.start()]
    )


def _tenths(match: re.Match[str], clause_at: array[int]) -> Figure:
    """三成, 九成五: tenths as a rate."""
    value = 10.0 * _DIGITS[match["whole"]] + (_DIGITS[match["part"]] if match["part"] else 0)
    bound = "over" if match["more"] else "exact"
    return Figure(*match.span(), value, "%", True, 0, bound, clause_at[match.start()])
