"""Changes of rates said in percent, and growth that the figures cannot bear."""

from __future__ import annotations

from collections.abc import Iterator

from checker.audit.context import Context
from checker.audit.figures.naming import rate_name
from checker.audit.figures.quantities import Quantity
from checker.audit.figures.rate_words import NAME
from checker.audit.lazy import lazy
from checker.audit.records import Hit, Rule
from checker.model import Severity

_CHANGE = lazy(
    r"(?:以上|左右)?[,、(]?(?:并|且|均|分别)?(?=同比|环比|较|比|与)"
    r"(?:(?:同比|环比|较|比|与|上年|去年|上一年|前年|年初|20\d\d年|上期|同期|度|相比|再|又|大幅|显著|明显|小幅|略)[,有]?)+"
    r"(?:上升|增长|提高|提升|下降|降低|减少)了?"
)
"""The words between a rate and its change, with no other subject: 案件同比增长 is of the cases."""
_RATE_OF = lazy(r"率|占比|比例|比重|满意度")
_GROWTH = lazy(
    r"(?P<what>行政复议|行政诉讼|行政应诉)[^。;,\d]{0,18}?(?:高发|增长(?:趋势|态势)?(?:明显|迅猛|较快)|增长趋势明显|激增|大幅(?:上升|增加|增长)|井喷|居高不下)"
)
_GROWING = ("高发", "增长", "激增", "大幅", "井喷", "居高不下")
_FEW = 5


def check(context: Context) -> Iterator[Hit]:
    """Hits of the rule in one report."""
    for row in context.quantities:
        for number, rate in enumerate(row[1:], 1):
            if _rate_changed(row[number - 1], rate):
                yield _ambiguous(context, row[number - 1], rate)
    yield from _growth(context)


def _rate_changed(before: Quantity, change: Quantity) -> bool:
    """出庭应诉率达64.29%,同比上升18.51%: per cent of the rate, or points?"""
    if not (before.rate and change.rate and change.unit == "%" and before.unit == "%"):
        return False
    return (
        _CHANGE.fullmatch(change.label) is not None
        and (NAME.search(before.label) or _RATE_OF.search(before.label[-10:])) is not None
    )


def _ambiguous(context: Context, rate: Quantity, change: Quantity) -> Hit:
    stated = context.quote(change.start, change.end)
    return Hit(
        (context.place(change.start - len(change.label), change.end),),
        f"{rate_name(rate, '比率')}的变动写作{stated}，未说明是百分比还是百分点。",
        f"The change of a rate is given as {stated}: per cent or percentage points?",
        (("rate", context.quote(rate.start, rate.end)), ("change", stated)),
    )


def _growth(context: Context) -> Iterator[Hit]:
    """行政复议案件增长趋势明显 beside 办理行政复议案件两起."""
    if not any(word in context.text for word in _GROWING):
        return
    for match in _GROWTH.finditer(context.text):
        sentence = context.report.sentences[_sentence_at(context, match.start())]
        if sentence.role.value not in ("achievement", "problem"):
            continue
        few = _few_cases(context, sentence.section, match["what"])
        if few is not None:
            stated = context.quote(few.start, few.end)
            yield Hit(
                (
                    context.place(match.start(), match.end()),
                    context.place(_start_of_clause(context, few.start), few.end),
                ),
                f"称{match['what']}案件增长，而所报数量仅{stated}，且无上年数据可比。",
                f"Growth is claimed, but only {stated} are reported and no earlier figure is "
                "given.",
                (("claim", context.quote(match.start(), match.end())), ("figure", stated)),
            )


def _sentence_at(context: Context, position: int) -> int:
    return context.report.clauses[context.report.clause_at[position]].sentence


def _start_of_clause(context: Context, position: int) -> int:
    return context.report.clauses[context.report.clause_at[position]].start


def _few_cases(context: Context, section: int, what: str) -> Quantity | None:
    """The one count of such cases in the section, if it is tiny and stands alone."""
    found = [
        quantity
        for row in context.quantities
        if context.report.sentences[row[0].sentence].section == section
        for quantity in row
        if quantity.unit in ("件", "起", "宗") and what in quantity.label and not quantity.rate
    ]
    if len(found) == 1 and found[0].value <= _FEW and found[0].exact:
        return found[0]
    return None


RULE = Rule(
    id="figures.change",
    severity=Severity.LOW,
    title="增减表述不清或无数据支撑",
    title_en="Unclear or unsupported change",
    looks_for=(
        "比率的升降写作“上升18%”而不说百分点；称案件高发、增长明显，而所报数量寥寥且无可比数据。"
    ),
    looks_for_en=(
        "A rate said to rise by per cent, not points; growth claimed where a handful of cases is "
        "reported."
    ),
    ask="请说明升降的是百分比还是百分点，并给出上年数字。",
    ask_en="Per cent or percentage points, and what was last year's figure?",
    source="统计表述惯例：比率之差以百分点计。",
    check=check,
)
