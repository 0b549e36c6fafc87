"""How sure a verdict is, from what found it and how well its signs agree.

The doubt of a verdict is the sum of the ``DOUBT`` of the signs it shows (log odds of being wrong);
its confidence is 1 / (1 + exp(doubt)). The weights were fitted by logistic regression on what the
program said of fifteen reports before these served to mend anything, pulled towards weights fitted
earlier on the labelled reports with a rubric made worse at random: on reports that have served
to mend the rubric hardly a verdict is wrong. See ``docs/accuracy.md``, ``tests/gold/calibrate.py``.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from checker.assess.judged import Judged
from checker.assess.status import Verdict
from checker.model import Status

REVIEW_BELOW = 0.7
"""About an eighth of the verdicts on unseen reports are less sure; three in ten of them wrong."""

DOUBT = {
    "base": -2.6,
    Status.QUANTIFIED: -2.15,
    Status.DONE: -0.45,
    Status.MENTIONED: 0.4,
    Status.PLANNED: 0,
    Status.PROBLEM: -0.2,
    Status.ABSENT: -0.2,
    "near miss": 1.05,
    "one passage": 1.85,
    "two passages": 1.05,
    "plenty": -0.75,
    "next passage weaker": 0.2,
    "one figure": 0.45,
    "raised by a verb": 1.35,
    "dated earlier": 0.15,
    "part of its own": -2.25,
    "exact words": -0.1,
    "similar words": 0.9,
    "two words": 0.7,
    "many words": -0.35,
    "several clauses": 0.5,
    "words far apart": 0.2,
    "several mentions": 1.1,
    "name only": 0.2,
    "one unmet passage": 0.9,
    "plan and problem": 0.2,
    "one unmet word": -1.4,
    "varied item": 0.6,
    "most varied item": 0.5,
    "signals agree": -0.3,
    "four signals agree": -0.1,
    "six signals agree": -0.2,
}
"""Log odds that each sign adds; above zero a sign of doubt."""

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
    for sign in _signs(verdict, misses, signals):
        doubt += DOUBT[sign]
    return round(1 / (1 + math.exp(doubt)), 2)


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
