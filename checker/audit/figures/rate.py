"""A percentage that does not follow from the two figures stated with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.audit.context import Context
from checker.audit.figures import rate_words as words
from checker.audit.figures.bounds import Agreement, agreement
from checker.audit.figures.growth import growth
from checker.audit.figures.naming import place_of, rate_name
from checker.audit.figures.quantities import Quantity, same_unit
from checker.audit.figures.wording import shown
from checker.audit.records import Hit, Rule
from checker.model import Severity

_GROSS = 1.0
_MOST_SUMMED = 4


class Claim(NamedTuple):
    """A stated rate with the figures that it is said to follow from; bounds in percent.

    ``what``: the rate's name for the message.
    """

    rate: Quantity
    numerator: Quantity
    denominator: Quantity
    low: float
    high: float
    what: str


def check(context: Context) -> Iterator[Hit]:
    """Hits of the rule in one report."""
    rows = context.quantities
    for number, row in enumerate(rows):
        for place, rate in enumerate(row):
            if not rate.rate or not rate.exact or rate.unit != "%":
                continue
            claim = _claim(context, row, place)
            if claim is None or (rate.value > 100 and not words.CHANGE.search(rate.label)):
                continue
            verdict = agreement(claim.low, claim.high, rate.value, rate.digits)
            if verdict is Agreement.HOLDS or _holds_otherwise(
                _window(context, number, place), claim
            ):
                continue
            yield _hit(context, claim, verdict)


def _claim(context: Context, row: tuple[Quantity, ...], place: int) -> Claim | None:
    before, rate = row[:place], row[place]
    name = words.NAME.search(rate.label)
    if name:
        return _named(before, rate, name[1])
    if before and (share := words.SHARE.search(rate.label)):
        return _share(before, rate, share[1])
    if words.CHANGE.search(rate.label):
        return _change(context, row, place)
    return None


def _named(before: tuple[Quantity, ...], rate: Quantity, name: str) -> Claim | None:
    """调解1891件,调解成功1879件,调解成功率99.4%."""
    if words.QUALIFIED.search(name):
        return None
    for kind in words.KINDS:
        if not name.endswith(kind.name):
            continue
        for place in range(len(before) - 1, 0, -1):
            top = before[place]
            if top.rate or not top.exact or not kind.numerator.search(top.label + top.tail):
                continue
            bottom = _denominator(before[:place], top, kind)
            return (
                _ratio(rate, top, bottom, rate_name(rate, "比率")) if bottom is not None else None
            )
    return None


def _denominator(
    before: tuple[Quantity, ...], top: Quantity, kind: words.RateKind
) -> Quantity | None:
    for bottom in reversed(before):
        if same_unit(top, bottom) and kind.denominator.search(bottom.label + bottom.tail):
            usable = bottom.exact and bottom.low >= top.high and bottom.value > 0
            return bottom if usable else None
    return None


def _share(before: tuple[Quantity, ...], rate: Quantity, of: str) -> Claim | None:
    """受理15件,维持5件,占受理案件总数的33.3%."""
    top = before[-1]
    if top.rate or not top.exact:
        return None
    wholes = [q for q in before[:-1] if same_unit(q, top) and q.exact and q.low >= top.high]
    named = [q for q in wholes if _shares_words(of, q.label + q.tail)]
    return _ratio(rate, top, named[0], "占比") if len(named) == 1 else None


def _shares_words(of: str, label: str) -> bool:
    return any(
        word in of and word in label for word in ("受理", "收到", "审结", "办结", "总数", "调解")
    )


def _change(context: Context, row: tuple[Quantity, ...], place: int) -> Claim | None:
    """今年66件,去年50件,同比增长32%: both years must be stated."""
    found = growth(row, place, context.year)
    if found is None:
        return None
    rate, (last, now) = row[place], found
    sign = -1 if words.FALLS.search(rate.label) else 1
    ends = sorted(
        sign * 100 * (a - b) / b for a in (now.low, now.high) for b in (last.low, last.high)
    )
    return Claim(rate, now, last, ends[0], ends[-1], "增减幅度")


def _ratio(rate: Quantity, top: Quantity, bottom: Quantity, what: str) -> Claim:
    low, high = 100 * top.low / bottom.high, 100 * top.high / bottom.low
    return Claim(rate, top, bottom, low, high, what)


def _window(context: Context, number: int, place: int) -> list[Quantity]:
    """Counts of the sentence up to the rate, and of the two sentences before it."""
    found = list(context.quantities[number][:place])
    own = context.quantities[number][place].sentence
    for row in context.quantities[max(0, number - 2) : number]:
        if own - row[0].sentence <= 2:
            found = [*row, *found]
    return [q for q in found if not q.rate and q.exact]


def _same_elsewhere(window: list[Quantity], claim: Claim) -> bool:
    """Whether 100 % may speak of another whole: 8件,其中一审6件、二审2件,出庭6件,出庭率100%."""
    top = claim.numerator
    return any(q.start != top.start and q.low == top.low and same_unit(q, top) for q in window)


def _holds_otherwise(window: list[Quantity], claim: Claim) -> bool:
    """Whether some other pair, or a sum of figures in a row, gives the printed rate."""
    rate, own = claim.rate, {claim.numerator.start, claim.denominator.start}
    if rate.value in (100.0, 0.0) or words.CHANGE.search(rate.label):
        return rate.value == 100.0 and _same_elsewhere(window, claim)
    known = [(q, q.low, q.high) for q in window]
    known += [
        (window[i], sum(q.low for q in window[i:j]), sum(q.high for q in window[i:j]))
        for i in range(len(window))
        for j in range(i + 2, min(len(window), i + _MOST_SUMMED) + 1)
        if all(same_unit(window[i], q) for q in window[i:j])
        and not own <= {q.start for q in window[i:j]}
    ]
    for top, low, high in known:
        for bottom, least, most in known:
            if top is bottom or least < high or least <= 0 or not same_unit(top, bottom):
                continue
            found = agreement(100 * low / most, 100 * high / least, rate.value, rate.digits)
            if found is Agreement.HOLDS:
                return True
    return False


def _hit(context: Context, claim: Claim, verdict: Agreement) -> Hit:
    top, bottom, rate = claim.numerator, claim.denominator, claim.rate
    stands = sorted((top, bottom, rate))
    figures = (context.quote(top.start, top.end), context.quote(bottom.start, bottom.end))
    stated = context.quote(rate.start, rate.end)
    middle = (claim.low + claim.high) / 2
    computed = f"{shown(round(middle, max(2, rate.digits + 1)))}%"
    cut = verdict is Agreement.TRUNCATED
    gross = min(abs(rate.value - claim.low), abs(rate.value - claim.high)) >= _GROSS
    severity = Severity.LOW if cut else Severity.HIGH if gross else Severity.MEDIUM
    why = "系截去尾数而未四舍五入" if cut else "不符"
    return Hit(
        (place_of(context, stands[0], stands[-1]),),
        f"{claim.what}按{figures[0]}与{figures[1]}计算应为{computed}，文中写作{stated}，{why}。",
        f"{figures[0]} and {figures[1]} give {computed}; the text says {stated}"
        + (" (cut off, not rounded)." if cut else "."),
        (
            ("numerator", figures[0]),
            ("denominator", figures[1]),
            ("computed", computed),
            ("stated", stated),
        ),
        severity,
    )


RULE = Rule(
    id="figures.rate",
    severity=Severity.HIGH,
    title="比率与数据不符",
    title_en="A rate does not follow from its figures",
    looks_for=(
        "同一句中给出了分子、分母和百分比，"
        "按分子分母计算的结果与百分比不符（按所印小数位数容许四舍五入）。"
    ),
    looks_for_en=(
        "A percentage that its numerator and denominator in the same sentence do not give, "
        "beyond rounding."
    ),
    ask="请核对分子、分母和百分比；若统计口径不同，请写明。",
    ask_en="Which of the three figures is wrong, or is the rate of something else?",
    source="比率=分子/分母；容差为所印末位的半个单位。",
    check=check,
)
