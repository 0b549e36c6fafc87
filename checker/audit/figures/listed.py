"""A stated number of things beside a list that has more or fewer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.audit.context import Context
from checker.audit.lazy import lazy
from checker.audit.phrase import quoted
from checker.audit.records import Hit, Rule
from checker.model import Severity, Span

_DIGITS = {
    "两": 2,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
}
_NUMBER = r"(?P<n>[两二三四五六七八九十]|[2-9]|1\d)"
_NOUNS = (
    "领域|方面|板块|环节|部门|平台|维度|层面|阶段|步骤|渠道|类别|类型|关口|机制|制度|清单|系统|执法领域|主体"
    "|行政执法行为|执法行为|关(?![\u4e00-\u9fff])"
)
_BEHIND = lazy(rf"{_NUMBER}(?:个|大|类|项|道|种)(?P<noun>[\u4e00-\u9fff]{{1,10}})")
_NOT_BEFORE = frozenset("、等第约近余和及与一二三四五六七八九十,。;:!?\n0123456789.")
_NOUN = lazy(rf"[\u4e00-\u9fff]{{0,4}}?(?:{_NOUNS})(?!之|外)")
_LEVEL = lazy(r"(?P<n>[两二三四五六2-6])级")
_LEVELS = lazy(
    r"(?:国家|中央|全国|[省市州盟县区旗镇乡村组]|自治区|乡镇|街道|社区|网格|村居|村社)(?:\([^()]*\))?"
    r"(?:、(?:[市州盟县区旗镇乡村组户]|乡镇|街道|社区|网格|村居|村社|苏木|嘎查|小组|楼栋)(?:\([^()]*\))?)+$"
)
_BRACKET = lazy(
    r"\((?:即|即:|包括|指|分别为|分别是|主要是)?:?(?P<list>[^()。;\n、]{1,14}、[^()。;\n]{1,120})\)"
)
_ANNOUNCED = lazy(
    rf"{_NUMBER}(?P<noun>落实|公开|统一|个一|个方面|个环节|大领域|大方面|类事项|个领域|个部门|道关口)[^()。,;、\n]{{0,4}}$"
)
_PLACES = lazy(
    r"(?:[省市州盟县区旗镇乡村]|自治县|街道|社区)(?:、(?:[市州盟县区旗镇乡村]|街道|社区|场))*"
)
"""县(市、区): kinds of place, no list of things."""
_BACK = 12
_MARKS = lazy(
    rf"(?:以下|下列|如下|从|做好|抓好|强化|存在){_NUMBER}(?:个|项|点)?(?:方面|工作|问题|任务|举措|措施|重点|不足|环节)[^。;\n]{{0,10}}:一是"
)
_JOINERS = lazy(r"和|与|及|以及")
_INNER = lazy(r"\([^()]*\)|《[^》]*》")
_VAGUE = lazy(
    r"等|[对在为把将从向由使让给于]|进行|开展|推进|建立|完善|加强|设置|组建|依托|重点|聚焦|围绕|强化|严把|健全|抓住|打造"
)
_MODIFIER = lazy(
    r"(?:系统|领域|方面|[级类种项的了]|以上|等|工作|建立|制定|出台|完善|健全|开展|设立|形成|推出|打造|实施|覆盖|涉及|梳理|涵盖|整合"
    r"|组建|成立|明确|落实|提供|构建|搭建|联合|新增|推行|推进|优化|划分|设置|组织|选取|确定|抽取|抽调|协调|会同|牵头|实现|召集|任)$"
)
_NUMERALS = "一二三四五六七八九十"


def check(context: Context) -> Iterator[Hit]:
    """Hits of the rule in one report."""
    text = context.text
    for match in _BEHIND.finditer(text):
        if text[match.start() - 1] not in _NOT_BEFORE and _NOUN.match(match["noun"]):
            start = _clause_start(context, match.start())
            yield from _counted(context, match, start, match.start())
    for match in _LEVEL.finditer(text):
        start = _clause_start(context, match.start())
        levels = _LEVELS.search(text[start : match.start()])
        if levels is not None and text[start + levels.start() - 1] != "、":
            yield from _counted(context, match, start + levels.start(), match.start())
    for match in _BRACKET.finditer(text):
        announced = _ANNOUNCED.search(text[max(0, match.start() - _BACK) : match.start()])
        if _PLACES.fullmatch(match["list"]):
            continue
        if announced is not None and "等" not in match["list"]:
            yield from _compare(context, announced, match["list"].split("、"), match.span())
    for match in _MARKS.finditer(text) if ":一是" in text else ():
        yield from _points(context, match)


def _clause_start(context: Context, position: int) -> int:
    return context.report.clauses[context.report.clause_at[position]].start


def _counted(context: Context, match: re.Match[str], start: int, end: int) -> Iterator[Hit]:
    listing = _INNER.sub(lambda m: "·" * len(m[0]), context.text[start:end])
    if "、" not in listing or _MODIFIER.search(listing):
        return
    items = listing.split("、")
    # a list that begins behind 等 or behind a verb in an inner item is another one
    for index in range(len(items) - 2, 0, -1):
        if _VAGUE.search(items[index]):
            items = items[index:]
            break
    if len(items) >= 2:
        yield from _compare(context, match, items, (end - len("、".join(items)), end))


def _compare(
    context: Context, match: re.Match[str], items: list[str], place: tuple[int, int]
) -> Iterator[Hit]:
    stated = _value(match["n"])
    least = len(items)
    most = least + sum(len(_JOINERS.findall(item)) for item in items)
    if least <= stated <= most or _unsure(items, stated, most):
        return
    said = _said(match)
    counted = str(least) if least == most else f"{least}-{most}"
    yield Hit(
        (_place(context, match, place),),
        f"称{quoted(said)}，列举为{counted}项。",
        f"{stated} are announced ({said}), {counted} are listed.",
        (("stated", str(stated)), ("listed", counted)),
    )


def _said(match: re.Match[str]) -> str:
    """The announced number with the noun it counts, in reading form."""
    noun = _NOUN.match(match["noun"]) if match.re.pattern == _BEHIND.pattern else None
    return match[0][: match.start("noun") - match.start() + noun.end()] if noun else match[0]


def _place(context: Context, match: re.Match[str], place: tuple[int, int]) -> Span:
    """The list with the number: a number in front of a bracket was matched in a cut-out."""
    if match.re.pattern == _ANNOUNCED.pattern:
        return context.place(place[0] - len(match.string) + match.start(), place[1])
    return context.place(min(place[0], match.start()), max(place[1], match.end()))


def _unsure(items: list[str], stated: int, most: int) -> bool:
    """Whether the list's own extent is in doubt: long or joined items, or a far-off count."""
    inner = items[1:-1] if len(items) > 2 else []
    if any(len(item) > 14 or (_JOINERS.search(item) and stated < most) for item in inner):
        return True
    return abs(stated - len(items)) > 2 or len(items[-1]) > 16


def _points(context: Context, match: re.Match[str]) -> Iterator[Hit]:
    """从三个方面发力:一是…二是…: as many points as announced?"""
    text = context.text
    stop = text.find("\n", match.end())
    stop = len(text) if stop < 0 else stop
    count, at = 1, match.end()
    while count < len(_NUMERALS):
        found = text.find(_NUMERALS[count] + "是", at, stop)
        if found < 0:
            break
        count, at = count + 1, found + 2
    stated = _value(match["n"])
    if count not in (1, stated):
        yield Hit(
            (context.place(match.start(), match.end() - 2),),
            f"称{quoted(match[0][:-3])}，实列{count}项。",
            f"{stated} points are announced ({match[0][:-3]}), {count} follow.",
            (("stated", str(stated)), ("listed", str(count))),
        )


def _value(number: str) -> int:
    return _DIGITS.get(number) or int(number)


RULE = Rule(
    id="figures.listed",
    severity=Severity.MEDIUM,
    title="列举项数与所称不符",
    title_en="The list has more or fewer than announced",
    looks_for=(
        "“N个领域、方面、部门、环节”等与其前后完整列举（无“等”字）的项数不符；"
        "“以下N项工作”与所列一是、二是的数目不符。"
    ),
    looks_for_en=(
        "A stated number of fields, parts or points beside a complete list of another length."
    ),
    ask="请核对项数，说明漏列或多列了哪一项。",
    ask_en="Which one was left out or added?",
    source="列举计数。",
    check=check,
)
