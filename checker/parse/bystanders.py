"""Clauses that speak of others' deeds, of earlier years, or of no deed at all.

Three classes of cue beside those of ``cue_words``: *attribution* (the court's, the procuratorate's,
the Party discipline body's or the people's congress's work is not the government's; a document of a
higher authority is not this government's measure), *time* (what was done before the year reported
on) and *slogan* (guidance and resolve without a deed). Each looks at one clause in reading form and
is meant for clauses that already hold a match; ``tests/cases/parse/bystanders.yaml`` has examples
and counter-examples of each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.model import Level

_PLACE = r"(?:我|本|全|各级|[^与和同向请对被由经报邀配会,]{0,6}?)(?:省|自治区|市|州|区|县|旗|镇)?"
_WHEN = r"(?:全年|今年以来|一年来|同时|此外|年内|20\d\d年|[一二三四五六七八九十]是)?,?"
OTHER_ACTORS = (
    "人民法院",
    "法院",
    "人民检察院",
    "检察院",
    "检察机关",
    "纪委监委",
    "纪检监察机关",
    "纪检监察组",
    "纪委",
    "监察委员会",
    "监察委",
    "监委",
    "人大常委会",
    "人民代表大会",
    "政协",
    "公证处",
    "律师协会",
)
"""Bodies whose deeds are not the government's."""

ACTED = (
    "审结",
    "受理",
    "立案",
    "查处",
    "开展",
    "提起",
    "组织",
    "召开",
    "审议",
    "听取",
    "制定",
    "印发",
    "出台",
    "建立",
    "成立",
    "通报",
    "处分",
    "处置",
    "发出",
    "办理",
    "移送",
    "执结",
    "视察",
    "调研",
    "检查",
    "问责",
    "约谈",
    "共",
    "累计",
    "依法",
    "积极",
    "认真",
    "深入",
    "修改",
    "修订",
    "聘请",
    "作出",
    "表决",
    "批准",
    "牵头",
    r"[对就围绕][^,]{2,25}(?:开展|进行|组织|作出|提出|调研|视察|检查)",
)
"""What follows such a body where it is the one who acts."""

_NAMES_OTHER = re.compile("|".join(OTHER_ACTORS))
_OTHERS = re.compile(
    f"{_WHEN}{_PLACE}(?P<who>{'|'.join(OTHER_ACTORS)})(?:、[^,、]{{2,8}})?(?:{'|'.join(ACTED)})"
)
_HIGHER = {
    Level.PROVINCE: "国务院|中共中央|中央|国家|全国",
    Level.CITY: "国务院|中共中央|中央|国家|全国|省|自治区",
    Level.COUNTY: "国务院|中共中央|中央|国家|全国|省|自治区|市",
    Level.TOWN: "国务院|中共中央|中央|国家|全国|省|自治区|市|县|区",
    Level.DEPARTMENT: "国务院|中共中央|中央|国家|全国",
}
"""Authorities above a reporter; a department may be a province's, so only the State's are sure."""
_COUNTY_CITY = "国务院|中共中央|中央|国家|全国|省|自治区"
_BODY = (
    r"(?:人民政府|政府)?(?:委|办公厅|办公室|司法厅|司法局|人大常委会|[\u4e00-\u9fff]{1,4}[部厅局])?"
)
_ISSUED = r"(?:印发|出台|制定|下发|颁布|发布|修订|转发)"
_YEAR = re.compile(
    r"(?<![\d〔\[(-])(20[0-3]\d)年(?!度|版)"
    r"(?![初中底末]?(?:\d{1,2}月(?:\d{1,2}日)?[初中底末]?)?(?:以来|至今|到现在|起|开始))"
)
"""A year that dates what is told; 2016年以来 reaches up to now."""
_LAST_YEAR = re.compile(
    r"(?<![^,。;:!?\n])(?:去年|上年|往年|前几年)(?!相比|同期|同比|度|底以来|末以来)"
)
"""Words that open a clause and date it before the year reported on; 比去年 compares only."""
GUIDANCE = (
    "为指导",
    "为引领",
    "为统领",
    "为目标",
    "为抓手",
    "为契机",
    "为主线",
    "的精神",
    "会议精神",
    "重要讲话精神",
    "决策部署",
    "工作部署",
    "四个意识",
    "四个自信",
    "两个维护",
    "两个确立",
    "提供有力法治保障",
    "提供坚强法治保障",
    "营造良好法治环境",
    "营造了良好的法治环境",
    "高度重视",
    "摆在突出位置",
    "摆上重要议事日程",
    "再上新台阶",
    "迈上新台阶",
    "取得明显成效",
    "取得新成效",
    "取得显著成效",
    "思想认识",
)
"""Words of guidance, resolve and praise that tell no deed."""

DEEDS = re.compile(
    r"\d|印发|制定|出台|修订|成立|组建|设立|召开|举办|开展|组织|聘|公布|公示|受理|办结|审结|审查|审核|通报|"
    r"配备|签订|编制|废止|报送|建立|培训|调解|检查|评查|清理|备案|考核|建成|上线|纳入|列入"
)
"""A clause that tells one of these, or a figure, is more than a slogan."""


def of_others(clause: str) -> str:
    """The body whose deed a clause tells, if it is not the government's; else empty.

    Args:
        clause: a clause in reading form.
    """
    found = _OTHERS.match(clause) if _NAMES_OTHER.search(clause) else None
    return found["who"] if found else ""


def of_higher(clause: str, level: Level | None, unit: str = "") -> str:
    """The higher authority that acts in a clause (省政府印发…); else empty.

    A clause that only cites its document (按照…办法) is none: what follows may be our own.

    Args:
        clause: a clause in reading form.
        level: the reporter's level; None is taken for a county.
        unit: the reporter's name; a city of county level calls itself 市.
    """
    acts = _acts_of_higher(level or Level.COUNTY, unit.endswith("市")).match(clause)
    return acts["who"] if acts else ""


@lru_cache
def _acts_of_higher(level: Level, is_city: bool) -> re.Pattern[str]:
    higher = _COUNTY_CITY if is_city and level is Level.COUNTY else _HIGHER[level]
    return re.compile(f"(?P<who>(?:{higher}){_BODY})(?:联合|正式|先后|又|也)?{_ISSUED}(?!的?通知)")


def years_told(text: str, year: int | None) -> Iterator[tuple[int, int]]:
    """Where a text dates what it tells, and the year; first 2019年 and the like, then 去年.

    Args:
        text: a text in reading form.
        year: the year reported on, before which 去年 lies; None where it is not known.
    """
    for match in _YEAR.finditer(text):
        yield match.start(), int(match[1])
    if year is not None:
        for match in _LAST_YEAR.finditer(text):
            yield match.start(), year - 1


def is_slogan(clause: str) -> bool:
    """Whether a clause tells guidance, resolve or praise, and no deed.

    Args:
        clause: a clause in reading form.
    """
    return any(word in clause for word in GUIDANCE) and not DEEDS.search(clause)
