"""Intervals of shares."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.gold.measure import Tally

_Z = 1.96
SHARES = {
    "gap precision": ("gap-tp", ("gap-tp", "gap-fp")),
    "gap recall": ("gap-tp", ("gap-tp", "gap-fn")),
    "status exact": ("exact", ("items",)),
    "status within one": ("within", ("items",)),
    "done/planned/problem apart": ("apart", ("three",)),
    "first quotation right": ("quoted", ("quotable",)),
}
"""Figures that are shares of counts: the part, and what it is a part of."""


def wilson(part: int, whole: int) -> tuple[float, float]:
    """Wilson score interval, 95 %, of a share (Wilson 1927); (0, 1) where there is nothing."""
    if not whole:
        return 0.0, 1.0
    share = part / whole
    middle = share + _Z * _Z / (2 * whole)
    spread = _Z * math.sqrt(share * (1 - share) / whole + _Z * _Z / (4 * whole * whole))
    below = 1 + _Z * _Z / whole
    return (middle - spread) / below, (middle + spread) / below


def cell(part: int, whole: int) -> str:
    """A share with its interval, such as ``0.950 (0.912-0.973)``."""
    low, high = wilson(part, whole)
    share = part / whole if whole else 1.0
    return f"{share:.3f} ({low:.3f}-{high:.3f})"


def cell_of(name: str, tally: Tally) -> str:
    """One of ``SHARES`` with its interval."""
    part, wholes = SHARES[name]
    return cell(tally.counts[part], sum(tally.counts[one] for one in wholes))
