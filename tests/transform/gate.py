"""Shares of expected changes of status that happen, by kind of change, with 95 % intervals.

Run as ``python -m tests.transform.gate``; ``--wrong`` lists the changes that did not happen.
"""

from __future__ import annotations

import sys
from collections import Counter
from typing import NamedTuple

from tests.gold.intervals import cell
from tests.support import SEEDS
from tests.transform import changes, whole
from tests.transform.changes import Outcome

KINDS = (*changes.CHANGES, *whole.CHANGES)
FLOOR = 0.97


class Measured(NamedTuple):
    """Outcomes of all seeds."""

    outcomes: tuple[Outcome, ...]

    def counts(self) -> tuple[Counter[str], Counter[str]]:
        """By kind: how many changes happened, and how many there were."""
        happened = Counter(one.kind for one in self.outcomes if one.happened)
        return happened, Counter(one.kind for one in self.outcomes)


def measure(part: int = 0, parts: int = 1) -> Measured:
    """Make every change of every seed; ``part`` of ``parts`` takes every n-th item."""
    found: list[Outcome] = []
    for name in SEEDS:
        for kind in changes.CHANGES:
            found += changes.outcomes(name, kind, part, parts)
        for kind in whole.CHANGES:
            found += whole.outcomes(name, kind)
    return Measured(tuple(found))


def table(measured: Measured) -> list[str]:
    """Lines of the table: kind, number, share with interval."""
    happened, made = measured.counts()
    lines = [f"{kind:12}{made[kind]:6}  {cell(happened[kind], made[kind])}" for kind in KINDS]
    every, all_made = sum(happened.values()), sum(made.values())
    return [*lines, f"{'all':12}{all_made:6}  {cell(every, all_made)}"]


def main() -> int:
    """Print the table; 1 if the share of all changes is below the floor."""
    measured = measure()
    out = sys.stdout
    out.writelines(f"{line}\n" for line in table(measured))
    if "--wrong" in sys.argv:
        for one in measured.outcomes:
            if not one.happened:
                out.write(
                    f"{one.kind:10}{one.report:14}{one.item:36}{one.before:>11} -> {one.after:12}"
                    f"{one.sentence.strip()[:110]}\n"
                )
    happened, made = measured.counts()
    return 0 if sum(happened.values()) >= FLOOR * sum(made.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
