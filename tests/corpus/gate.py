"""Figures of the gate on the composed reports, with 95 % intervals, beside a keyword list's.

Run as ``python -m tests.corpus.gate``; ``--wrong`` lists the wrong verdicts of the tuning styles,
``--items`` the items with an F1 below 0.8; ``--pin`` pins the floors of the test. Intervals are Wilson score intervals (Wilson 1927).
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from tests.gold.intervals import SHARES, cell_of
from tests.gold.measure import STEP, Tally, assess_file, keyword_file, tally, total

FOLDER = Path(__file__).parent
STYLES = ("a", "b", "c", "e", "k", "m", "n", "p", "s", "t", "d", "f", "g", "h", "q")
CHECKING = ("d", "f", "g", "h", "q")
OPENINGS = ("k", "n", "h")
"""The styles whose texts are openings of reports, not whole ones."""
LEAST_F1 = 0.8
FLOORS = FOLDER / "floors.json"


def measure(style: str, judge: Callable[[Path], object] = assess_file) -> Tally:
    """Tally of all reports of one style, by the checker or by the keyword list."""
    return total(
        [
            tally(path.stem, json.loads(path.read_text("utf-8")), judge(path.with_suffix(".txt")))
            for path in sorted((FOLDER / style).glob("*.json"))
        ]
    )


def by_item(styles: tuple[str, ...]) -> dict[str, tuple[int, int, int]]:
    """Of each item: evidenced rightly, wrongly, and missed, over all reports of the styles."""
    counts: dict[str, Counter[str]] = {}
    for style in styles:
        for path in sorted((FOLDER / style).glob("*.json")):
            labels = json.loads(path.read_text("utf-8"))["items"]
            said = {one.id: one.status.value for one in assess_file(path.with_suffix(".txt")).items}
            for item, label in labels.items():
                accept = {STEP[one] >= 4 for one in label.get("accept") or [label["status"]]}
                truth = STEP[label["status"]] >= 4
                got = STEP.get(said.get(item, "absent"), 1) >= 4
                verdict = "tn" if not truth and not got else "tp" if truth and got else ""
                if not verdict:
                    verdict = ("tp" if got else "tn") if got in accept else "fp" if got else "fn"
                counts.setdefault(item, Counter())[verdict] += 1
    return {item: (c["tp"], c["fp"], c["fn"]) for item, c in counts.items()}


def figures(tally_of_style: Tally) -> dict[str, float]:
    """The shares of one style, rounded down to a thousandth, as the floors are."""
    found = tally_of_style.figures()
    return {name: math.floor(1000 * found[name]) / 1000 for name in SHARES}


def f1(right: int, wrong: int, missed: int) -> float:
    """Harmonic mean of precision and recall; 1 where there is nothing to find and nothing found."""
    below = 2 * right + wrong + missed
    return 2 * right / below if below else 1.0


def main() -> int:
    """Print the tables."""
    out = sys.stdout
    if "--pin" in sys.argv:
        floors = {style: figures(measure(style)) for style in STYLES}
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", "utf-8")
        return 0
    judges: dict[str, Callable[[Path], object]] = {
        "checker": assess_file,
        "keyword list": keyword_file,
    }
    for title, judge in judges.items():
        tallies = {style: measure(style, judge) for style in STYLES}
        out.write(f"{title:28}" + "".join(f"{style:>22}" for style in STYLES) + "\n")
        for name in SHARES:
            cells = "".join(f"{cell_of(name, one):>22}" for one in tallies.values())
            out.write(f"{name:28}{cells}\n")
        if "--wrong" in sys.argv and judge is assess_file:
            _print_wrong(tallies)
    if "--items" in sys.argv:
        for item, found in sorted(by_item(tuple(s for s in STYLES if s not in CHECKING)).items()):
            if f1(*found) < LEAST_F1:
                out.write(f"{item:40} F1 {f1(*found):.2f} of {found}\n")
    return 0


def _print_wrong(tallies: dict[str, Tally]) -> None:
    for style, found in tallies.items():
        if style not in CHECKING:
            for one in found.wrong:
                sys.stdout.write(
                    f"{style} {one.kind:10}{one.report:20}{one.item:38}{one.label:>11} -> {one.got}\n"
                )


if __name__ == "__main__":
    sys.exit(main())
