"""When a printed percentage agrees with the figures it is computed from."""

from __future__ import annotations

from enum import Enum
from math import floor

_EPSILON = 1e-9


class Agreement(Enum):
    """How a printed rate stands to the computed one."""

    HOLDS = "holds"
    TRUNCATED = "truncated"
    OFF = "off"


def agreement(low: float, high: float, printed: float, digits: int) -> Agreement:
    """Compare a printed percentage with the computed one.

    Args:
        low: least computed percentage that the figures allow.
        high: greatest computed percentage that the figures allow.
        printed: the percentage in the text.
        digits: its printed decimals.

    Returns:
        ``HOLDS`` if rounding half up, half down or to even gives the printed rate: the distance
        is at most half a unit of the last decimal; ``TRUNCATED`` if cutting off does;
        else ``OFF``.
    """
    half = 0.5 * 10**-digits
    if low - half - _EPSILON <= printed <= high + half + _EPSILON:
        return Agreement.HOLDS
    scale = 10**digits
    if floor(low * scale + _EPSILON) / scale - _EPSILON <= printed <= high:
        return Agreement.TRUNCATED
    return Agreement.OFF
