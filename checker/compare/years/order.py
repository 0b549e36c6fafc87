"""Which of two reports is the older one, and whether they belong together."""

from __future__ import annotations

from checker.compare.years.records import Pair, Warned
from checker.model import Assessment


def in_order(one: Assessment, other: Assessment) -> Pair:
    """The older report first, by the year reported on; as given where a year is not known."""
    first, second = year_of(one), year_of(other)
    if first is not None and second is not None and first > second:
        return Pair(other, one)
    return Pair(one, other)


def warnings_of(pair: Pair) -> tuple[Warned, ...]:
    """What is odd about a pair: other units, the same year, years that do not follow."""
    old, new = (unit_of(one) for one in pair)
    found = []
    if old and new and not same_unit(old, new):
        found.append(
            Warned(f"两份报告的单位不同：{old}、{new}。", f"different units: {old}, {new}.")
        )
    first, second = (year_of(one) for one in pair)
    if first is None or second is None:
        found.append(
            Warned("未能识别报告年度，按给出的先后比较。", "a year was not found; taken as given.")
        )
    elif first == second:
        found.append(
            Warned(f"两份报告都是{first}年度的。", f"both reports are on the year {first}.")
        )
    elif abs(second - first) > 1:
        found.append(
            Warned(f"两份报告相隔{second - first}年。", f"{second - first} years lie between them.")
        )
    return tuple(found)


def unit_of(assessment: Assessment) -> str:
    """Name of the reporting unit; empty if unknown."""
    fact = assessment.report.facts.unit
    return fact.value if fact else ""


def year_of(assessment: Assessment) -> int | None:
    """Year reported on, if known."""
    fact = assessment.report.facts.year
    return int(fact.value) if fact and fact.value.isdecimal() else None


def unit_key(unit: str) -> str:
    """A unit's name without the word for its government, so that 静海区人民政府 is 静海区."""
    for tail in ("人民政府办公室", "人民政府", "政府"):
        if unit.endswith(tail) and len(unit) > len(tail) + 1:
            return unit[: -len(tail)]
    return unit


def same_unit(one: str, other: str) -> bool:
    """Whether two names are of one unit; a longer one may begin with the places above it."""
    first, second = sorted((unit_key(one), unit_key(other)), key=len)
    return second.endswith(first)
