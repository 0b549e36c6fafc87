"""A part that is larger than the whole it is said to be part of."""

from __future__ import annotations

from collections.abc import Iterator

from checker.audit.context import Context
from checker.audit.figures.naming import named, place_of, rate_name
from checker.audit.figures.quantities import Quantity, same_unit
from checker.audit.figures.rate_words import NAME
from checker.audit.lazy import lazy
from checker.audit.records import Hit, Rule
from checker.model import Severity

_OTHER_THINGS = lazy(
    r"涉及|出动|发放|参与|覆盖|惠及|涵盖|累计|上年|去年|结转|参加|组织|开展|提出|同比|较|历年"
)
_KIND = lazy(r"^(?P<whole>[\u4e00-\u9fff]{4,10}?)(?:事项|清单)$")
_SERVICE = lazy(
    r"[\u4e00-\u9fff]{2,6}办|零跑腿|最多跑一次|不见面(?:审批)?|告知承诺(?:制)?|全程网办|跨省通办"
)
_NEVER_OVER = lazy(
    r"(?:办结|成功|满意|合格|覆盖|出庭(?:应诉)?|备案|报备|答复|办复|参与|参考|知晓|整改|审核|审查)率$"
)
_LEAD = lazy(r"^[、,。;:和及与以]*(?:其中|区级|县级|市级|共有|共|目前|现有)?")
_NEAR = 3


def check(context: Context) -> Iterator[Hit]:
    """Hits of the rule in one report."""
    yield from _of_which(context)
    yield from _services(context)
    yield from _over_hundred(context)


def _of_which(context: Context) -> Iterator[Hit]:
    for row in context.quantities:
        for number, part in enumerate(row[1:], 1):
            if "其中" not in part.label or part.rate or not part.exact:
                continue
            after = part.label.partition("其中")[2]
            wholes = [q for q in row[:number] if same_unit(q, part) and q.unit == part.unit]
            if not wholes or _OTHER_THINGS.search(after) or not all(q.exact for q in wholes):
                continue
            if part.low > max(q.high for q in wholes):
                yield _hit(context, part, wholes[-1])


def _services(context: Context) -> Iterator[Hit]:
    """行政许可事项218项 … 行政许可“网上办”事项277项: kinds of permits outnumber the permits."""
    rows = context.quantities
    for number, row in enumerate(rows):
        for place, whole in enumerate(row):
            name = _KIND.match(_LEAD.sub("", whole.label))
            if name is None or whole.unit not in ("项", "个"):
                continue
            later = [*row[place + 1 :]]
            for near in rows[number + 1 : number + _NEAR]:
                if near[0].sentence - row[0].sentence < _NEAR:
                    later += near
            yield from _larger_kinds(context, whole, name["whole"], later)


def _larger_kinds(
    context: Context, whole: Quantity, name: str, later: list[Quantity]
) -> Iterator[Hit]:
    inherits = False
    for part in later:
        label = _LEAD.sub("", part.label)
        if label.startswith(name):
            inherits = bool(_SERVICE.search(label[len(name) :]))
        elif not _SERVICE.match(label):
            inherits = False
        if inherits and part.unit == whole.unit and part.low > whole.high:
            yield _hit(context, part, whole)


def _over_hundred(context: Context) -> Iterator[Hit]:
    for row in context.quantities:
        for rate in row:
            if rate.rate and rate.unit == "%" and rate.value > 100:
                name = NAME.search(rate.label)
                if name and _NEVER_OVER.search(name[1]):
                    printed = context.quote(rate.start, rate.end)
                    yield Hit(
                        (context.place(rate.start - len(name[0]), rate.end),),
                        f"{rate_name(rate, '比率')}写作{printed}，比率不可能超过100%。",
                        f"{name[1]} is given as {printed}; it cannot exceed 100 %.",
                        (("stated", printed),),
                    )


def _hit(context: Context, part: Quantity, whole: Quantity) -> Hit:
    small, large = context.quote(whole.start, whole.end), context.quote(part.start, part.end)
    lesser, greater = named(context, whole), named(context, part)
    return Hit(
        (place_of(context, part), place_of(context, whole)),
        f"部分（{greater}）大于其总体（{lesser}）。",
        f"The part, {greater}, is larger than its whole, {lesser}.",
        (("part", large), ("whole", small)),
    )


RULE = Rule(
    id="figures.subset",
    severity=Severity.HIGH,
    title="部分大于总体",
    title_en="A part larger than its whole",
    looks_for="“其中”所列的数大于总数；某类事项中的一种多于该类事项总数；办结率等超过100%。",
    looks_for_en=(
        "A figure after 其中 that exceeds its total, a kind of item more numerous than the "
        "items, a rate over 100 %."
    ),
    ask="请核对总体和部分各是多少，统计口径是否一致。",
    ask_en="What are the whole and the part, and are both counted in the same way?",
    source="部分不大于总体。",
    check=check,
)
