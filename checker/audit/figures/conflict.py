"""The same statement twice with different figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.audit.context import Context
from checker.audit.lazy import lazy
from checker.audit.phrase import quoted
from checker.audit.records import Hit, Rule
from checker.model import Clause, Role, Severity

_NUMBER = lazy(r"\d+(?:[.,]\d+)*")
_CJK = lazy(r"[\u4e00-\u9fff]")
_LEAST = 10
_PERIOD = lazy(r"上半年|下半年|季度|月|第.[期批次轮]|去年|上年|同期|20\d\d|截至|其中|分别|每|各")
_TITLE = lazy(r"《|〔|第#|#年|#月|#号|#\.|[〇零]")


def check(context: Context) -> Iterator[Hit]:
    """Hits of the rule in one report."""
    text = context.text
    seen: dict[str, Clause] = {}
    figured = {figure.clause for figure in context.report.figures}
    for index in sorted(figured):
        clause = context.report.clauses[index]
        if clause.role is not Role.ACHIEVEMENT or clause.end - clause.start < _LEAST:
            continue
        key = _masked(text[clause.start : clause.end])
        if key is None:
            continue
        first = seen.setdefault(key, clause)
        if (
            first is not clause
            and _differ(text, first, clause)
            and not _other_period(context, first, clause)
        ):
            yield _hit(context, first, clause)


def _masked(words: str) -> str | None:
    """The clause with its numbers masked; None where too little is said to compare."""
    key = _NUMBER.sub("#", words).rstrip(",。;:、!?")
    if (
        "#" not in key
        or _TITLE.search(key)
        or _PERIOD.search(key)
        or len(_CJK.findall(key)) < _LEAST
    ):
        return None
    return key


def _differ(text: str, one: Clause, other: Clause) -> bool:
    return _NUMBER.findall(text, one.start, one.end) != _NUMBER.findall(
        text, other.start, other.end
    )


def _other_period(context: Context, one: Clause, other: Clause) -> bool:
    """Whether the sentence of either speaks of its own part of the year or of another year."""
    for clause in (one, other):
        sentence = context.report.sentences[clause.sentence]
        if re.search(
            r"上半年|下半年|季度|[1-9一二三四五六七八九十]月|去年|上年|第.[期批轮]",
            context.text[sentence.start : sentence.end],
        ):
            return True
    return False


def _hit(context: Context, first: Clause, second: Clause) -> Hit:
    text = context.text
    one, other = (context.quote(c.start, c.end).rstrip(",，。;；:：、") for c in (first, second))
    figures = (
        "、".join(_NUMBER.findall(text, first.start, first.end)),
        "、".join(_NUMBER.findall(text, second.start, second.end)),
    )
    return Hit(
        (context.place(second.start, second.end), context.place(first.start, first.end)),
        f"同一表述两处数字不一：{quoted(one)}与{quoted(other)}。",
        f"The same statement with different figures: {one} / {other}.",
        (("first", figures[0]), ("second", figures[1])),
    )


RULE = Rule(
    id="figures.conflict",
    severity=Severity.HIGH,
    title="同一表述数字前后不一",
    title_en="The same statement with different figures",
    looks_for="除数字外完全相同的表述出现两次，而数字不同。",
    looks_for_en="The same words twice, but for the figures.",
    ask="请说明两处数字哪一个属实，是否为套用旧稿。",
    ask_en="Which figure is true, and was an old draft reused?",
    source="同一事实只能有一个数字。",
    check=check,
)
