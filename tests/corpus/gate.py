"""Figures of the gate on the composed reports, with 95 % intervals.

Run as ``python -m tests.corpus.gate``. Intervals are Wilson score intervals (Wilson 1927).
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path

from tests.gold.measure import Tally, assess_file, tally, total

FOLDER = Path(__file__).parent
STYLES = ("a", "b", "c", "d")
CHECKING = ("d",)
SHARES = {
    "gap precision": ("gap-tp", ("gap-tp", "gap-fp")),
    "gap recall": ("gap-tp", ("gap-tp", "gap-fn")),
    "status exact": ("exact", ("items",)),
    "status within one": ("within", ("items",)),
    "done/planned/problem apart": ("apart", ("three",)),
    "first quotation right": ("quoted", ("quotable",)),
}


def measure(style: str) -> Tally:
    """Tally of all reports of one style."""
    return total(
        [
            tally(
                path.stem,
                json.loads(path.read_text("utf-8")),
                assess_file(path.with_suffix(".txt")),
            )
            for path in sorted((FOLDER / style).glob("*.json"))
        ]
    )


def interval(part: int, whole: int) -> tuple[float, float]:
    """Wilson score interval, 95 %, of a share."""
    if not whole:
        return 0.0, 1.0
    z, share = 1.96, part / whole
    middle = share + z * z / (2 * whole)
    spread = z * math.sqrt(share * (1 - share) / whole + z * z / (4 * whole * whole))
    return (middle - spread) / (1 + z * z / whole), (middle + spread) / (1 + z * z / whole)


def main() -> int:
    """Print the table."""
    tallies = {style: measure(style) for style in STYLES}
    out = sys.stdout
    out.write(f"{'':28}" + "".join(f"{style:>22}" for style in STYLES) + "\n")
    for name, (part, wholes) in SHARES.items():
        cells = []
        for one in tallies.values():
            whole = sum(one.counts[w] for w in wholes)
            low, high = interval(one.counts[part], whole)
            share = one.counts[part] / whole if whole else 1.0
            cells.append(f"{share:8.3f} ({low:.3f}-{high:.3f})")
        out.write(f"{name:28}" + "".join(f"{cell:>22}" for cell in cells) + "\n")
    if "--wrong" in sys.argv:
        for style in STYLES:
            if style not in CHECKING:
                for one in tallies[style].wrong:
                    out.write(
                        f"{style} {one.kind:10}{one.report:20}{one.item:38}{one.label:>11} -> {one.got}\n"
                    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
