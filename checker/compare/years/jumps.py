"""Changes of a figure that should be asked about. All thresholds stand here."""

from __future__ import annotations

from checker.audit.figures.quantities import Quantity
from checker.compare.years.records import Jump

LEAST = 10
"""Both values, the smaller one apart, must reach this: 1 becoming 6 is no jump."""

MANIFOLD = 5.0
"""A count that is at least five times last year's, or at most a fifth of it."""

POINTS = 40.0
"""A rate that moves by at least forty percentage points."""

_SLIPS = (10.0, 100.0, 1000.0, 10000.0)
_SLIP_WITHIN = 0.02


def jump_of(figure: Quantity, before: float, after: float) -> Jump | None:
    """Why a change is implausible; None where it is not.

    Args:
        figure: either of the two figures.
        before: the old value, in the unit of both.
        after: the new value.
    """
    if figure.rate:
        return Jump.POINTS if abs(after - before) >= POINTS else None
    small, large = sorted((before, after))
    if small <= 0 or large < LEAST * MANIFOLD:
        return None
    ratio = large / small
    if small >= LEAST and any(abs(ratio / slip - 1) <= _SLIP_WITHIN for slip in _SLIPS):
        return Jump.DECIMAL_POINT
    if ratio < MANIFOLD:
        return None
    return Jump.MANIFOLD if after > before else Jump.FRACTION
