"""Published or handed in after the dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.audit.context import Context
from checker.audit.records import Hit, Rule
from checker.model import Fact, Severity

_SINCE = 2019


def check(context: Context) -> Iterator[Hit]:
    """Hits of the rule in one report; dates of later years than the next tell nothing."""
    year = context.year
    if year is None:
        return
    facts = context.report.facts
    published, signed = _date(facts.published, year), _date(facts.signed, year)
    public_by = date(year + 1, 4, 1) if year >= _SINCE else date(year + 1, 3, 31)
    if published is not None and facts.published is not None and published > public_by:
        yield _hit(facts.published, "公开", "published", published, public_by, Severity.MEDIUM)
    hand_in = _hand_in(context.level, year)
    if signed is not None and facts.signed is not None and hand_in is not None and signed > hand_in:
        yield _hit(facts.signed, "报送", "handed in", signed, hand_in, Severity.LOW)


def _hand_in(level: str, year: int) -> date | None:
    """Last day for reporting upward, by kind of reporter; None where no date is confirmed."""
    if not level:
        return None
    if year < _SINCE:
        return date(year + 1, 3, 31)
    return date(year + 1, 4, 1) if level == "province" else date(year + 1, 3, 1)


def _date(fact: Fact | None, year: int) -> date | None:
    """The date, if it lies in the year after the one reported on and has a place."""
    if fact is None or fact.span is None:
        return None
    try:
        found = date.fromisoformat(fact.value)
    except ValueError:
        return None
    return found if found.year == year + 1 else None


def _hit(fact: Fact, what: str, english: str, found: date, limit: date, severity: Severity) -> Hit:
    days = (found - limit).days
    return Hit(
        (fact.span,) if fact.span else (),
        f"{what}日期为{found.isoformat()}，晚于{limit.isoformat()}，迟{days}天。",
        f"{english.capitalize()} on {found.isoformat()}, {days} day(s) after {limit.isoformat()}.",
        (("date", found.isoformat()), ("limit", limit.isoformat()), ("days", str(days))),
        severity,
    )


RULE = Rule(
    id="form.late",
    severity=Severity.MEDIUM,
    title="公开或报送逾期",
    title_en="Published or handed in late",
    looks_for=(
        "公开日期晚于次年4月1日（2018年度及以前为第一季度末）；落款日期晚于报送日期（县以上政府、"
        "部门和乡镇3月1日，省级4月1日）。"
    ),
    looks_for_en=(
        "Publication after 1 April (first quarter for 2018 and before); signature after 1 March "
        "(provinces 1 April)."
    ),
    ask="请说明实际报送和公开的日期。",
    ask_en="When was the report handed in and published?",
    source=(
        "《法治政府建设与责任落实督察工作规定》；公开以4月1日为界见第三方评估，"
        "2018年度及以前为第一季度。"
    ),
    check=check,
)
