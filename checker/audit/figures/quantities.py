"""Figures of a sentence with the words around them, and how exactly each is known."""

from __future__ import annotations

from typing import NamedTuple

from checker.audit.lazy import lazy
from checker.model import Figure, Report

_SCALES = {"万": 1e4, "亿": 1e8, "千": 1e3, "百": 1e2, "十万": 1e5, "百万": 1e6, "千万": 1e7}
_SCALE = lazy(r"[\d.,]+[余多几]?(十万|百万|千万|百|千|万|亿)")
_BARE = lazy(
    r"(?:办结|审结|结案|审理|受理|调解成功|未结|在办)(?P<n>\d{1,6})(?=[\u4e00-\u9fff,;。)])(?!年|月|日|号)"
)
_STOP = lazy(r"[,。;:、!?()\n]")
_CASES = frozenset("件宗起例")


class Quantity(NamedTuple):
    """A figure in its sentence; reading positions.

    ``low``/``high``: bounds of the true value given what is printed (3.2万 is 31,500-32,500).
    ``label``: the words between the figure before it, or the sentence's start, and this one.
    ``tail``: the words behind it up to the next mark or figure.
    """

    start: int
    end: int
    value: float
    low: float
    high: float
    unit: str
    rate: bool
    digits: int
    exact: bool
    label: str
    tail: str
    sentence: int


def same_unit(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities count alike; 件, 宗, 起 and 例 all count cases."""
    if not one.unit or not other.unit:
        return not (one.rate or other.rate)
    return one.unit == other.unit or (one.unit in _CASES and other.unit in _CASES)


def quantities_of(report: Report) -> tuple[tuple[Quantity, ...], ...]:
    """Quantities by sentence, for the sentences that hold any.

    Args:
        report: the report; its figures are taken, and bare numbers behind a verb of handling
            (已办结16) whose measure word was lost.
    """
    by_sentence: dict[int, list[Figure]] = {}
    for figure in (*report.figures, *_bare(report)):
        if figure.clause >= 0:
            by_sentence.setdefault(report.clauses[figure.clause].sentence, []).append(figure)
    return tuple(
        tuple(_in_sentence(report, index, sorted(figures)))
        for index, figures in sorted(by_sentence.items())
    )


def _bare(report: Report) -> list[Figure]:
    taken = {figure.start for figure in report.figures}
    text, clause_at = report.reading.text, report.clause_at
    return [
        Figure(m.start("n"), m.end("n"), float(m["n"]), "", False, 0, "exact", clause_at[m.start()])
        for m in _BARE.finditer(text)
        if m.start("n") not in taken
    ]


def _in_sentence(report: Report, index: int, figures: list[Figure]) -> list[Quantity]:
    text, sentence = report.reading.text, report.sentences[index]
    found, left = [], sentence.start
    for number, figure in enumerate(figures):
        right = figures[number + 1].start if number + 1 < len(figures) else sentence.end
        stop = _STOP.search(text, figure.end, right)
        low, high = _bounds(text, figure)
        found.append(
            Quantity(
                figure.start,
                figure.end,
                figure.value,
                low,
                high,
                figure.unit,
                figure.rate,
                figure.digits,
                figure.bound == "exact",
                text[left : figure.start],
                text[figure.end : stop.start() if stop else right],
                index,
            )
        )
        left = figure.end
    return found


def _bounds(text: str, figure: Figure) -> tuple[float, float]:
    """Least and greatest true value: half a unit of the last printed digit of a scaled figure."""
    if figure.bound == "over":
        return figure.value, figure.value * 1.5
    if figure.bound != "exact":
        return figure.value * 0.8, figure.value * 1.25
    if figure.unit in ("万元", "亿元"):
        half = 0.5 * 10**-figure.digits
        return figure.value - half, figure.value + half
    scale = _SCALE.match(text, figure.start, figure.end)
    if scale is None and not figure.digits:
        return figure.value, figure.value
    half = 0.5 * 10**-figure.digits * _SCALES.get(scale[1] if scale else "", 1.0)
    return figure.value - half, figure.value + half
