"""The reporting unit and its level."""

from __future__ import annotations

import re
from collections import Counter

from checker.model import Fact, Level, Span
from checker.parse.facts.places import MUNICIPALITIES, PREFECTURES, PROVINCES
from checker.parse.lines import Line

_CJK = r"[\u4e00-\u9fff·]"
_TAIL = r"(?:人民政府|政府|行政公署|行署|办事处|管理委员会|管委会)"
_PLACE = (
    rf"{_CJK}{{1,20}}(?:省|自治区|自治州|自治县|自治旗|市|地区|盟|州|县|区|旗|镇|乡|苏木|街道|街)"
)
_DECORATION = re.compile(r"^(【[^】]{0,20}】|\[[^\]]{0,20}\])")
_LAW_OFFICE = re.compile(
    r"(中共)?[\u4e00-\u9fff]{2,12}委(员会)?(全面)?依法治[省市县区旗]委员会(办公室)?"
)
_PARTY_FIRST = re.compile(
    r"^中共[\u4e00-\u9fff]{2,14}?委(员会)?[、,和]?(?=[\u4e00-\u9fff]{2,14}(人民)?政府)"
)
_YEAR = re.compile(r"(20\d\d|[二〇○零一三四五六七八九]{4})(-20\d\d)?年?(度|全年|上半年)?")
_TITLE_REST = re.compile(
    r"(关于|推进|开展|落实|贯彻|全面|加强|深化)?(深入)?(推进)?"
    r"(法治|依法|年度|工作|推进|贯彻|落实|上半年|全面依法).*$"
)
_SELF = {
    "我省": Level.PROVINCE,
    "我市": Level.CITY,
    "我州": Level.CITY,
    "我盟": Level.CITY,
    "我县": Level.COUNTY,
    "我区": Level.COUNTY,
    "我旗": Level.COUNTY,
    "我镇": Level.TOWN,
    "我乡": Level.TOWN,
    "我街道": Level.TOWN,
    "街道办": Level.TOWN,
    "我局": Level.DEPARTMENT,
    "我委": Level.DEPARTMENT,
    "我厅": Level.DEPARTMENT,
}
_NO_NAME = re.compile(
    r"^(我|全|本|各|在|现|按照|根据|围绕|推[进动]|结合|落实|依照|遵照|对照|为了?)"
    r"|(我|全|各)(省|市|州|盟|县|区|旗|镇|乡|街道)$|^(乡镇|镇街|街镇|县区|区县|市县|县市)$"
)
"""Words before or instead of a name: 现将全县, 按照全区, 乡镇."""
_HAS_COUNTIES = re.compile(
    r"县[(（]市、?区[)）]|各(区县|县区|县市区|市县)|市县[(（]?区|县市区|区[(（]市、?县[)）]"
)
_CITY_NAME = re.compile(r"([\u4e00-\u9fff]{2,4}?)市(?!场|民|政|级|委|直|区|县|域|容|内|外|辖)")


def find_unit(title: Line | None, body: list[Line], tail: list[Line], text: str) -> Fact | None:
    """The reporting unit, with the city above it where the text names it.

    Args:
        title: the title line, if found.
        body: the report's own lines.
        tail: its last lines, where the signature stands.
        text: the whole text, to find the place above.
    """
    fact = (title and _from_title(title)) or _from_signature(tail) or _from_opening(body)
    if fact is None:
        return None
    # lines wrapped by hand may cut a name
    return fact._replace(value=_with_place_above(fact.value, text.replace("\n", "")))


def _from_title(title: Line) -> Fact | None:
    rest = _YEAR.sub("", title.text.replace(" ", "").replace("\u3000", ""))
    rest = _DECORATION.sub("", rest)
    office = _LAW_OFFICE.match(rest)
    if office:
        return _named(title, office[0])
    rest = _PARTY_FIRST.sub("", rest)
    rest = re.sub(r"^(中共)?关于(?=.*(省|市|县|区|旗|镇|乡|街道|局|厅|委))", "", rest)
    name = _TITLE_REST.sub("", rest)
    name = re.sub(r"(的|关于)$", "", name)
    name = re.sub(_TAIL + "$", "", name) if not name.endswith("管理委员会") else name
    name = re.sub(r"^(关于|印发|呈报|报送)", "", name)
    if not (2 <= len(name) <= 30) or not _is_name(name) or _NO_NAME.search(name):
        return None
    return _named(title, name)


def _named(title: Line, name: str) -> Fact:
    at = title.text.find(name)
    span = Span(title.start + at, title.start + at + len(name)) if at >= 0 else None
    return Fact(name, span, "title")


def _is_name(name: str) -> bool:
    return bool(
        re.fullmatch(_PLACE, name)
        or re.search(
            r"(局|厅|委员会|委|办公室|中心|管委会|海关|队|集团|院"
            r"|开发区|新区|园区|度假区|办事处|街道办)$",
            name,
        )
        or name in PROVINCES
    )


def _from_signature(tail: list[Line]) -> Fact | None:
    for line in reversed(tail):
        name = line.text.replace(" ", "").replace("\u3000", "")
        if len(name) > 40 or re.search(r"[。,，;；:：]", name):
            continue
        name = re.sub(r"20\d\d年.*$", "", name)
        short = re.sub(_TAIL + "$", "", name)
        if 3 <= len(short) <= 30 and _is_name(short) and not re.search(r"关于|报告|第.部分", name):
            at = line.text.find(short)
            span = Span(line.start + at, line.start + at + len(short)) if at >= 0 else None
            return Fact(short, span, "signature")
    return None


def _from_opening(body: list[Line]) -> Fact | None:
    pattern = re.compile(
        rf"(?:^|[,，。年来])({_CJK}{{2,12}}?(?:自治区|自治州|自治县|省|市|县|区|旗|镇|乡|街道|局|厅))"
        rf"(?={_TAIL}?(?:法治|坚持|始终|认真|在|以|深入|全面|紧紧|按照|严格|高度|积极))"
    )
    for line in body[:5]:
        match = pattern.search(line.text)
        if match and not _NO_NAME.search(match[1]):
            return Fact(
                match[1], Span(line.start + match.start(1), line.start + match.end(1)), "opening"
            )
    return None


def _with_place_above(unit: str, text: str) -> str:
    """Prefix the city or province above, as the text itself writes it."""
    bare = unit.removesuffix("市")
    if (
        re.match(rf"{_CJK}{{2,8}}?(省|自治区|市|自治州|州|盟)(?=.)", unit)
        or bare in PREFECTURES | PROVINCES | MUNICIPALITIES
    ):
        return unit
    attached = Counter(
        city for m in re.finditer(re.escape(unit), text) if (city := _city_before(text, m.start()))
    )
    if attached:
        return attached.most_common(1)[0][0] + unit
    cities = Counter(c for m in _CITY_NAME.finditer(text) if (c := _known_city(m[0])))
    if cities:
        best = cities.most_common(2)
        if len(best) == 1 or best[0][1] > best[1][1]:
            return best[0][0] + unit
    return unit


def _city_before(text: str, position: int) -> str:
    """The known city whose name ends right before a position; empty if there is none."""
    before = text[max(0, position - 14) : position]
    return _known_city(before) if before.endswith(("市", "自治州", "盟")) else ""


def _known_city(name: str) -> str:
    """The known city at the end of ``name``, with 市; empty if there is none."""
    short = re.sub(r"(市|自治州|盟)$", "", name)
    for length in range(min(len(short), 12), 1, -1):
        if short[-length:] in PREFECTURES or short[-length:] in MUNICIPALITIES:
            return short[-length:] + name[len(short) :]
    return ""


def find_level(unit: Fact | None, text: str) -> Fact | None:
    """Level of the unit by the end of its name, else by how the report speaks of itself."""
    if unit is not None:
        level = level_of_name(unit.value)
        if level is Level.COUNTY and unit.value.endswith("市") and _HAS_COUNTIES.search(text):
            level = Level.CITY
        if level:
            return Fact(level.value, unit.span, unit.source)
    counts = Counter({word: text.count(word) for word in _SELF})
    word, count = counts.most_common(1)[0]
    return Fact(_SELF[word].value, None, "self-reference") if count else None


_TOWN = re.compile(r"(镇|乡|街道|苏木|街道办|街)$")
_COUNTY = re.compile(r"(县|旗|(?<!地)(?<!自治)区)$")
_PREFECTURE = re.compile(r"(自治州|地区|盟|州)$")
_OFFICE = re.compile(r"(局|厅|委|委员会|办公室|中心|院|队|海关|集团)$")


def level_of_name(name: str) -> Level | None:
    """Level by the name of a unit; 市 is a city only if it is a known prefecture."""
    name = re.sub(r"^中共", "", re.sub(_TAIL + "$", "", name))
    if _is_province(name):
        return Level.PROVINCE
    if name.endswith("市"):
        return _level_of_city(name)
    endings = (
        (_TOWN, Level.TOWN),
        (_COUNTY, Level.COUNTY),
        (_PREFECTURE, Level.CITY),
        (_OFFICE, Level.DEPARTMENT),
    )
    return next((level for ending, level in endings if ending.search(name)), None)


def _is_province(name: str) -> bool:
    short = re.sub(r"(省|自治区|市)$", "", name)
    return name in MUNICIPALITIES or (
        short in MUNICIPALITIES if name.endswith("市") else short in PROVINCES
    )


def _without_province(name: str) -> str:
    for province in sorted(PROVINCES, key=len, reverse=True):
        if name.startswith(province) and len(name) > len(province) + 2:
            return re.sub("^(省|自治区)", "", name[len(province) :])
    return name


def _level_of_city(name: str) -> Level:
    """A city within a named city is a county, as is one that is no known prefecture."""
    bare = _without_province(name)
    if re.match(r".{2,6}市(?=.{2,}市$)", bare):
        return Level.COUNTY
    return Level.CITY if bare.removesuffix("市") in PREFECTURES else Level.COUNTY
