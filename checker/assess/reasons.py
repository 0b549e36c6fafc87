"""Why a verdict is what it is, in Chinese and English."""

from __future__ import annotations

from typing import NamedTuple

from checker.model import Status


class Reason(NamedTuple):
    """One reason, as users of either language read it."""

    zh: str
    en: str


NOTHING = Reason("", "")
HEADING_ONLY = Reason("只见于标题", "only in a heading")
NAME_ONLY = Reason("只是点到名称", "only named")
SAYS_NONE = Reason("说的是没有", "says that there was none")
DEMAND_ONLY = Reason("只是要求", "only demanded of others")
OPENING_ONLY = Reason("只见于开头", "only in the opening part")
SLOGAN_ONLY = Reason("只是表态", "only guidance or resolve")
HOLLOW = Reason("只说了成效，没有具体做法", "praises an outcome, tells no measure")
NO_MEASURE = Reason("没有具体做法", "no measure described")
HAS_FIGURE = Reason("有本项数据", "has a figure of this item")
HAS_MEASURE = Reason("有具体做法", "describes a measure")
OWN_PART = Reason("有专门部分", "has a part of its own")
CLEAR_PASSAGE = Reason("有成段的内容", "has a clear passage")
FORMULA = Reason("只是原则性表述，没有具体做法", "a formula, tells no measure")
ALIKE = Reason(
    "整句写法与本项佐证相近，请人工核对", "worded like evidence of this item; please check"
)
ALIKE_MISS = Reason(
    "整句写法与本项佐证相近，但不足以认定",
    "worded like evidence of this item, but not enough to count",
)
SINGLE_SENTENCES = Reason("只有个别语句", "only single sentences")

OF_STATUS = {
    Status.QUANTIFIED: Reason("有做法且有本项数据", "a measure with a figure of this item"),
    Status.DONE: Reason("写明了具体做法，没有本项数据", "a measure, without a figure of this item"),
    Status.MENTIONED: Reason("只是提到，没有写明具体做法", "mentioned, without a measure"),
    Status.PLANNED: Reason("只出现在今后的打算中", "only among plans"),
    Status.PROBLEM: Reason("只作为存在的问题出现", "only among shortcomings"),
    Status.ABSENT: Reason("全文未见相关内容", "not in the report"),
    Status.NOT_APPLICABLE: Reason(
        "对该单位或年度不作要求，报告也未写到",
        "does not bind this unit or year, and the report does not speak of it",
    ),
}


def word(found: str) -> Reason:
    """A word of the report that decided."""
    return Reason(f"“{found}”", f'"{found}"')


def part(title: str) -> Reason:
    """The part of the report that decided."""
    return Reason(f"“{title}”部分", f'part "{title}"') if title else NOTHING


def of_others(who: str) -> Reason:
    """Another body's or a higher authority's deed."""
    return Reason(f"说的是“{who}”，不是本机关的做法", f'tells of "{who}", not of this body')


def look_alike(rejected: str) -> Reason:
    """A look-alike that does not count."""
    return Reason(f"说的是“{rejected}”，不是本项内容", f'speaks of "{rejected}", another matter')


LACKS = "没有写到"
"""How the reason of a near miss begins that only lists words which are not there."""


def lacking(words: tuple[str, ...]) -> Reason:
    """What a near miss lacks."""
    zh = "、".join(f"“{one}”" for one in words)
    en = ", ".join(f'"{one}"' for one in words)
    return Reason(f"{LACKS}{zh}一类的具体做法", f"lacks a measure such as {en}")


def with_detail(status: Status, detail: Reason) -> Reason:
    """Reason of a status and what decided it."""
    said = OF_STATUS[status]
    if not detail.zh:
        return said
    return Reason(f"{said.zh}（{detail.zh}）", f"{said.en} ({detail.en})")


def with_miss(detail: str, detail_en: str) -> Reason:
    """Nothing found, and how the closest passage fell short."""
    said = OF_STATUS[Status.ABSENT]
    return Reason(f"{said.zh}；最接近的语句{detail}", f"{said.en}; the closest passage {detail_en}")
