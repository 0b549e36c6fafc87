"""How sure a verdict is, from what found it and how well its signs agree.

The doubt of a verdict is the sum of the ``DOUBT`` of the signs it shows (log odds of being wrong);
its confidence is 1 / (1 + exp(doubt)). The signs and their weights were fitted by logistic
regression on the labelled reports, the checking half apart, with the rubric made worse at random
(an eighth of the signals gone, guards and distances loosened), since on the reports that served to
mend the rubric hardly a verdict is wrong. See ``docs/accuracy.md`` and ``tests/gold/calibrate.py``.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from checker.assess.judged import Judged
from checker.assess.status import Verdict
from checker.model import Status

REVIEW_BELOW = 0.87
"""About a tenth of the verdicts on unseen reports are less sure than this."""

DOUBT = {
    "base": -3.2,
    Status.QUANTIFIED: -2.4,
    Status.DONE: -1.0,
    Status.MENTIONED: 0.55,
    Status.PLANNED: -0.2,
    Status.PROBLEM: -0.1,
    Status.ABSENT: 0.0,
    "near miss": 1.0,
    "one passage": 1.7,
    "two passages": 0.45,
    "plenty": -0.65,
    "next passage weaker": 0.55,
    "one figure": 0.95,
    "raised by a verb": 0.9,
    "dated earlier": 0.25,
    "part of its own": -1.8,
    "exact words": -0.65,
    "similar words": 0.9,
    "two words": 0.7,
    "many words": -0.4,
    "several clauses": 0.75,
    "words far apart": 0.4,
    "several mentions": 1.4,
    "name only": 0.8,
    "one unmet passage": 1.25,
    "plan and problem": 0.5,
    "one unmet word": -1.3,
}
"""Log odds that each sign adds; above zero a sign of doubt."""

_PLENTY = 6
_FAR = 12
_MANY_WORDS = 4


def confidence(verdict: Verdict, misses: int) -> float:
    """Confidence of a verdict, 0-1.

    Args:
        verdict: the verdict.
        misses: how many near misses were found for it.
    """
    doubt = DOUBT["base"] + DOUBT[verdict.status]
    for sign in _signs(verdict, misses):
        doubt += DOUBT[sign]
    return round(1 / (1 + math.exp(doubt)), 2)


def _signs(verdict: Verdict, misses: int) -> Iterator[str]:
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
