"""How sure a verdict is, from what found it and how well its signs agree."""

from __future__ import annotations

from checker.assess.status import Verdict
from checker.model import Status

REVIEW_BELOW = 0.6
_SIGNAL = {"literal": 0.9, "near": 0.85, "section": 0.95, "fuzzy": 0.7}


def confidence(verdict: Verdict, misses: int) -> float:
    """Confidence of a verdict, 0-1.

    Args:
        verdict: the verdict.
        misses: how many near misses were found for it.
    """
    if verdict.status is Status.ABSENT:
        return 0.7 if misses else 0.95
    best = verdict.best[0]
    sure = _SIGNAL[best.match.signal.kind]
    if best.raised:
        sure -= 0.2
    if best.stale:
        sure -= 0.15
    if verdict.status is Status.MENTIONED:
        sure -= 0.25
    same = sum(1 for one in verdict.best if one.status is verdict.status)
    return round(min(0.98, max(0.2, sure + 0.04 * (same - 1))), 2)
