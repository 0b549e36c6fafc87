"""The same measure in both years: figures that stayed, figures that moved."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.audit.figures.quantities import Quantity, quantities_of
from checker.compare.years.jumps import jump_of
from checker.compare.years.records import FigurePair, Pair, Passage, passage
from checker.model import Report, Role

ALIKE = 72
"""Least similarity, 0-100, of the words around two figures of one measure."""

ALIKE_RATE = 85
"""The same for rates, whose words are few: 办结率 is not 满意率."""

SURE = 80
"""Least similarity at which a change is called implausible and not a mistaken match."""

_FAR_MOST, _FAR_LEAST = 0.35, 0.1
_FEW, _MANY = 4, 10
_WITHIN = 0.95
_TELLING = 5
_FAR = 24
_TAIL = 14
_MOST_PAIRS = 1_000_000
"""Pairs of figures beyond which only those in the very same words are compared: no report has so
many, a hostile file may."""

_SHORT = 4
_EDGE = re.compile(r"[,。;:、!?()\n]")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*[余多]?")
_DATE = re.compile(r"(?:19|20)\d\d年?|\d{1,2}月(?:\d{1,2}日)?")
_CASES = frozenset("件宗起例")
_MONEY = {"元": 1.0, "万元": 1e4, "亿元": 1e8}


class Measure(NamedTuple):
    """A figure with the words that say what it counts; ``value`` in ``unit``."""

    quantity: Quantity
    value: float
    unit: str
    near: str
    far: str
    place: float


def figures_of(pair: Pair, names: tuple[str, ...]) -> tuple[FigurePair, ...]:
    """Figures of one measure in both years, in the order of the new report.

    Two figures are of one measure where they count in the same unit and the words around them
    are alike; each figure takes part once, the most alike first.

    Args:
        pair: the two assessments.
        names: names of the unit, which do not count as words.
    """
    olds, news = (_measures(one.report, names) for one in pair)
    matched = _matched(olds, news)
    found = [_pair(pair, olds[old], news[new], alike) for old, new, alike in matched]
    return tuple(sorted(found, key=lambda one: (one.new.span, one.old.span)))


def _measures(report: Report, names: tuple[str, ...]) -> list[Measure]:
    found = []
    for sentence in quantities_of(report):
        for quantity in sentence:
            clause = report.clause_at[quantity.start]
            if clause >= 0 and report.clauses[clause].role is Role.ACHIEVEMENT:
                found.append(_measure(report, quantity, names))
    return found


def _measure(report: Report, quantity: Quantity, names: tuple[str, ...]) -> Measure:
    text = report.reading.text
    sentence = report.sentences[quantity.sentence]
    before = _wordy(text[sentence.start : quantity.start], names)
    tail = _wordy(quantity.tail[:_TAIL], names)
    unit, value = quantity.unit, quantity.value
    if unit in _MONEY:
        unit, value = "元", value * _MONEY[unit]
    near = _last_words(before, len(tail))
    return Measure(
        quantity,
        round(value, 6),
        "件" if unit in _CASES else unit,
        near + "#" + unit + tail,
        before[-_FAR:],
        quantity.start / max(1, len(text)),
    )


def _wordy(text: str, names: tuple[str, ...]) -> str:
    """Words with dates and names taken out and figures masked."""
    for name in names:
        text = text.replace(name, "")
    return _DIGITS.sub("#", _DATE.sub("", text))


def _last_words(before: str, behind: int = 0) -> str:
    """The words right before a figure: back to a mark, and further where all says too little.

    Args:
        before: the sentence up to the figure.
        behind: how many characters behind it belong to it.
    """
    edges = [match.end() for match in _EDGE.finditer(before)]
    for edge in reversed([0, *edges]):
        if len(before) - edge + behind >= _SHORT:
            return before[edge:]
    return before


def _matched(olds: list[Measure], news: list[Measure]) -> list[tuple[int, int, float]]:
    """One-to-one pairs, the most alike first; among equals those at like places."""
    found = []
    every = len(olds) * len(news) <= _MOST_PAIRS
    for i, old in enumerate(olds):
        for j, new in enumerate(news):
            if _comparable(old, new) and (every or old.near == new.near):
                alike = _alike(old, new)
                if alike >= (ALIKE_RATE if new.quantity.rate else ALIKE):
                    found.append((-alike, abs(old.place - new.place), i + j, i, j))
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    kept = []
    for alike, _, _, i, j in sorted(found):
        if i not in taken_old and j not in taken_new:
            taken_old.add(i)
            taken_new.add(j)
            kept.append((i, j, -alike))
    return kept


def _comparable(old: Measure, new: Measure) -> bool:
    return old.unit == new.unit and old.quantity.rate == new.quantity.rate


def _alike(old: Measure, new: Measure) -> float:
    from rapidfuzz import fuzz  # noqa: PLC0415 - slow to load, needed by comparisons alone

    near = max(fuzz.ratio(old.near, new.near), *_shared(old.near, new.near))
    far = fuzz.ratio(old.far, new.far)
    share = _far_share(min(len(old.near), len(new.near)))
    return round((1 - share) * near + share * far, 2)


def _far_share(words: int) -> float:
    """How much the words farther off weigh: the less, the more the near ones say by themselves."""
    few = min(_MANY, max(_FEW, words)) - _FEW
    return _FAR_MOST - (_FAR_MOST - _FAR_LEAST) * few / (_MANY - _FEW)


def _shared(one: str, other: str) -> tuple[float, float]:
    """Pairs of characters that two texts share, 0-100, whatever their order.

    Of both (Dice), and of the shorter one alone, discounted: 受理办件 and 政务中心受理办件.
    """
    first = {one[at : at + 2] for at in range(len(one) - 1)}
    second = {other[at : at + 2] for at in range(len(other) - 1)}
    if not first or not second:
        return 0.0, 0.0
    both = 100 * len(first & second)
    shorter = min(len(first), len(second))
    held = _WITHIN * both / shorter if shorter >= _TELLING else 0.0
    return 2 * both / (len(first) + len(second)), held


def _pair(pair: Pair, old: Measure, new: Measure, alike: float) -> FigurePair:
    left, right = pair.old.report, pair.new.report
    change = round(new.value - old.value, 6)
    rate = new.quantity.rate
    percent = None if rate or not old.value else round(100 * change / old.value, 1)
    return FigurePair(
        measure=_name(right, new),
        unit=new.unit,
        old_value=old.value,
        new_value=new.value,
        change=change,
        percent=percent,
        frozen=change == 0 and old.quantity.exact == new.quantity.exact,
        jump=jump_of(old.quantity, old.value, new.value) if alike >= SURE else None,
        similarity=alike,
        old=passage(left, old.quantity.start, old.quantity.end),
        new=passage(right, new.quantity.start, new.quantity.end),
        old_context=_context(pair.old.report, old),
        new_context=_context(pair.new.report, new),
    )


def _name(report: Report, measure: Measure) -> str:
    """What is counted, in the words of the new report without the number itself."""
    quantity = measure.quantity
    words = report.reading.text[max(0, quantity.start - _FAR) : quantity.start]
    return (_EDGE.split(_last_words(words))[-1] + quantity.tail[:_TAIL]).strip() or measure.unit


def _context(report: Report, measure: Measure) -> Passage:
    clause = report.clauses[report.clause_at[measure.quantity.start]]
    return passage(report, clause.start, clause.end)
