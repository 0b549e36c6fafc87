"""How a cost grows with size: the exponent of a power law."""

from __future__ import annotations

from collections.abc import Sequence
from math import log


def exponent(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """The ``b`` of ``cost = a * size ** b`` by least squares on logarithms.

    Args:
        sizes: two or more, not all the same.
        costs: what each costs, above 0.
    """
    xs, ys = [log(size) for size in sizes], [log(cost) for cost in costs]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum(
        (a - x) ** 2 for a in xs
    )


def last_exponent(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """The exponent between the two largest, which a constant start-up cost flatters least."""
    return exponent(sizes[-2:], costs[-2:])
