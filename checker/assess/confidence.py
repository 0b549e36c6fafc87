"""How sure a verdict is, from what found it and how well its signs agree.

The doubt of a verdict is the sum of the ``DOUBT`` of the signs it shows (log odds of being wrong);
its confidence is 1 / (1 + exp(doubt)). The weights were fitted by logistic regression on what the
program says of forty reports that mended no signal, with a likeness not learned from them: on
reports that have served to mend the rubric hardly a verdict is wrong. See ``docs/accuracy.md`` and
``tests/gold/calibrate.py``.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from checker.assess.judged import Judged
from checker.assess.reasons import FORMULA
from checker.assess.second_look import SIGNAL
from checker.assess.status import Verdict
from checker.model import Status

REVIEW_BELOW = 0.75
"""An eighth of the verdicts on unseen reports are less sure; four in ten of them are wrong."""

DOUBT = {
    "base": -2.35,
    Status.QUANTIFIED: -1.90,
    Status.DONE: -0.35,
    Status.MENTIONED: 0.25,
    Status.PLANNED: -0.10,
    Status.PROBLEM: 0.10,
    Status.ABSENT: -0.30,
    "near miss": 1.00,
    "one passage": 1.50,
    "two passages": 0.70,
    "plenty": -0.40,
    "next passage weaker": 0.40,
    "one figure": 0.60,
    "raised by a verb": 0.75,
    "dated earlier": 0.25,
    "part of its own": -2.50,
    "exact words": -0.20,
    "similar words": 0.90,
    "two words": 0.25,
    "many words": -0.05,
    "several clauses": 0.70,
    "words far apart": 0.10,
    "several mentions": 0.10,
    "name only": 0.20,
    "one unmet passage": 0.85,
    "plan and problem": 0.00,
    "one unmet word": -1.20,
    "varied item": 0.85,
    "most varied item": 0.10,
    "signals agree": -0.25,
    "four signals agree": -0.35,
    "six signals agree": 0.20,
    "doubted formula": 1.0,  # set by hand: where words and likeness differ, a person should look
    "by likeness alone": 1.20,
    "likeness of evidence": -0.40,
    "likeness of a gap": 0.45,
}
"""Log odds that each sign adds, times its amount; above zero a sign of doubt."""

_ALIKE = (-3.0, 2.0)
_PLENTY = 6
_FAR = 12
_MANY_WORDS = 4
_VARIED = ((25, "varied item"), (40, "most varied item"))
_AGREE = ((2, "signals agree"), (4, "four signals agree"), (6, "six signals agree"))


def confidence(verdict: Verdict, misses: int, signals: int) -> float:
    """Confidence of a verdict, 0-1.

    Args:
        verdict: the verdict.
        misses: how many near misses were found for it.
        signals: how many signals the item has: what can be worded in many ways is missed and
            mistaken more often.
    """
    doubt = DOUBT["base"] + DOUBT[verdict.status]
    for sign, amount in signs_of(verdict, misses, signals):
        doubt += DOUBT[sign] * amount
    sure = round(1 / (1 + math.exp(doubt)), 2)
    return min(sure, REVIEW_BELOW - 0.01) if _by_likeness(verdict) else sure


def _by_likeness(verdict: Verdict) -> bool:
    """Whether no word of the item's signals was found, so that a person should look."""
    return bool(verdict.best) and verdict.best[0].match.signal is SIGNAL


def signs_of(verdict: Verdict, misses: int, signals: int) -> Iterator[tuple[str, float]]:
    """The signs of a verdict and their amounts: 1, or how alike the passage is to evidence.

    Args:
        verdict: the verdict.
        misses: how many near misses were found for it.
        signals: how many signals the item has.
    """
    for sign in _signs(verdict, misses, signals):
        yield sign, 1.0
    if verdict.alike is not None:
        least, most = _ALIKE
        amount = round(min(max(verdict.alike.score, least), most), 2)
        yield "likeness of evidence" if verdict.status.evidenced else "likeness of a gap", amount


def _signs(verdict: Verdict, misses: int, signals: int) -> Iterator[str]:
    for least, sign in _VARIED:
        if signals >= least:
            yield sign
    for least, sign in _AGREE:
        if verdict.support >= least:
            yield sign
    if verdict.status is Status.ABSENT:
        if misses:
            yield "near miss"
        return
    best = verdict.best[0]
    same = sum(1 for one in verdict.best if one.status is verdict.status)
    if verdict.status.evidenced:
        yield from _of_number(verdict, same)
        yield from _of_match(best)
    elif verdict.status is Status.MENTIONED:
        if same > 1:
            yield "several mentions"
        if best.match.signal.shows == "name":
            yield "name only"
        if any(one.why is FORMULA for one in verdict.best):
            yield "doubted formula"
    else:
        yield from _of_unmet(verdict, same)


def _of_number(verdict: Verdict, same: int) -> Iterator[str]:
    """How many passages agree, and how far the next one is from the verdict."""
    best = verdict.best[0]
    if same <= 2:
        yield "one passage" if same == 1 else "two passages"
    if verdict.total >= _PLENTY:
        yield "plenty"
    if len(verdict.best) > 1 and not verdict.best[1].status.evidenced:
        yield "next passage weaker"
    if verdict.status is Status.QUANTIFIED and len(best.figures) == 1:
        yield "one figure"


def _of_match(best: Judged) -> Iterator[str]:
    """What the best passage was found by, and how close together its words stand."""
    words, kind = best.match.words, best.match.signal.kind
    if best.raised:
        yield "raised by a verb"
    if best.stale:
        yield "dated earlier"
    if kind == "section":
        yield "part of its own"
    elif kind == "literal":
        yield "exact words"
    elif best.match.signal is SIGNAL:
        yield "by likeness alone"
    elif kind == "fuzzy":
        yield "similar words"
    if len(words) == 2:
        yield "two words"
    elif len(words) >= _MANY_WORDS:
        yield "many words"
    if best.clauses[1] - best.clauses[0] > 1:
        yield "several clauses"
    for number in range(1, len(words)):
        if words[number][0] - words[number - 1][1] > _FAR:
            yield "words far apart"
            return


def _of_unmet(verdict: Verdict, same: int) -> Iterator[str]:
    """Signs of a plan or a shortcoming."""
    best = verdict.best[0]
    if same == 1:
        yield "one unmet passage"
    if len(verdict.best) > 1 and verdict.best[1].status is not verdict.status:
        yield "plan and problem"
    if len(best.match.words) == 1:
        yield "one unmet word"
