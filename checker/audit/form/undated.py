"""Neither a publication nor a signature date."""

from __future__ import annotations

from collections.abc import Iterator

from checker.audit.context import Context
from checker.audit.records import Hit, Rule
from checker.model import Severity


def check(context: Context) -> Iterator[Hit]:
    """Hits of the rule in one report."""
    facts = context.report.facts
    if facts.published is None and facts.signed is None and context.report.sentences:
        yield Hit(
            (context.opening,),
            "未见公开日期和落款日期，无法核对是否按时。",
            "Neither a publication nor a signature date is found; punctuality cannot be checked.",
        )


RULE = Rule(
    id="form.undated",
    severity=Severity.LOW,
    title="未注明日期",
    title_en="Undated",
    looks_for="页面和落款都没有日期。",
    looks_for_en="No date on the page and none in the signature.",
    ask="报告何时报送、何时公开？",
    ask_en="When was the report handed in and published?",
    source="《法治政府建设与责任落实督察工作规定》关于报告和公开时间的规定。",
    check=check,
)
