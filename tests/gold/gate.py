"""The gate: prints the figures of the labelled reports and fails below the pinned floors.

Run with ``make gold``. ``--wrong`` lists every verdict that differs from its label; ``--pin`` raises
the floors to what is reached.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

from tests.gold.intervals import SHARES, cell_of
from tests.gold.measure import (
    FOLDER,
    SEEDS,
    Tally,
    assess_file,
    keyword_file,
    labelled_reports,
    tally,
    total,
)

FLOORS = FOLDER / "floors.json"


def digest_of_labels() -> str:
    """SHA-256 of all labels, so that floors cannot be kept while labels change unnoticed."""
    digest = hashlib.sha256()
    for path in sorted(FOLDER.glob("*-2*.json")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def measure() -> tuple[dict[str, Tally], Tally]:
    """Tallies by report, and of all together."""
    by_report = {
        name: tally(name, labels, assess_file(SEEDS / f"{name}.txt"))
        for name, labels in labelled_reports()
    }
    return by_report, total(list(by_report.values()))


def measure_keywords() -> Tally:
    """Tally of the keyword list on all labelled reports."""
    made = [
        tally(name, labels, keyword_file(SEEDS / f"{name}.txt"))
        for name, labels in labelled_reports()
    ]
    return total(made)


def against_keywords(whole: Tally) -> list[str]:
    """Lines that set the checker beside the keyword list, with 95 % intervals."""
    other = measure_keywords()
    lines = [f"{'95 % intervals':28}{'checker':>24}{'keyword list':>24}"]
    for name in SHARES:
        lines.append(f"{name:28}{cell_of(name, whole):>24}{cell_of(name, other):>24}")
    return lines


def shortfalls(figures: dict[str, float], floors: dict[str, float]) -> list[str]:
    """Figures below their floors, in words."""
    return [
        f"{name}: {figures[name]:.4f} < {floor:.4f}"
        for name, floor in floors.items()
        if figures[name] < floor
    ]


def _pin(figures: dict[str, float]) -> None:
    """Raise the floors to what is reached; a floor is never lowered."""
    old = json.loads(FLOORS.read_text("utf-8"))["floors"] if FLOORS.exists() else {}
    floors = {n: max(old.get(n, 0.0), int(v * 1000) / 1000) for n, v in figures.items()}
    pinned = {"labels_sha256": digest_of_labels(), "floors": floors}
    FLOORS.write_text(json.dumps(pinned, indent=2) + "\n", "utf-8")


def main() -> int:
    """Print the gate's table; 1 if a figure is below its floor."""
    by_report, whole = measure()
    columns = {**{name: one.figures() for name, one in by_report.items()}, "total": whole.figures()}
    out = sys.stdout
    out.write(f"{'':28}" + "".join(f"{name:>16}" for name in columns) + "\n")
    for name in columns["total"]:
        out.write(f"{name:28}" + "".join(f"{c[name]:16.3f}" for c in columns.values()) + "\n")
    out.writelines(f"{line}\n" for line in against_keywords(whole))
    if "--wrong" in sys.argv:
        for one in whole.wrong:
            out.write(
                f"{one.kind:10}{one.report:16}{one.item:38}{one.label:>11} -> {one.got:11}"
                f"{one.quotation[:60]}\n"
            )
    if "--pin" in sys.argv:
        _pin(columns["total"])
    pinned = json.loads(FLOORS.read_text("utf-8")) if Path(FLOORS).exists() else {}
    below = shortfalls(columns["total"], pinned.get("floors", {}))
    out.writelines(f"below the floor: {line}\n" for line in below)
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
