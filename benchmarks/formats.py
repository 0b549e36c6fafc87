"""How long each format takes to read: from bytes to text, in this process, median of ten runs."""

from __future__ import annotations

import importlib
import statistics
import sys
import time
from pathlib import Path

FIXTURES = Path(__file__).parents[1] / "tests" / "read" / "fixtures"
ROUNDS = 10


def report() -> None:
    """Print the median milliseconds per format over the seeds, and the slowest seed's."""
    print("reading a seed, warm, median of", ROUNDS, "rounds (ms over all seeds / slowest seed)")
    for kind in ("docx", "pdf", "html", "mht", "ofd"):
        try:
            medians = [_median(kind, path) for path in sorted((FIXTURES / kind).glob("*-20*.*"))]
        except ImportError as error:
            print(f"  {kind:5} skipped: {error.name} is not installed", file=sys.stderr)
            continue
        if medians:
            print(f"  {kind:5} {statistics.median(medians):7.1f} / {max(medians):7.1f}")


def _median(kind: str, path: Path) -> float:
    extract = importlib.import_module(f"checker.read.{kind}").extract
    data = path.read_bytes()
    extract(data, path.name)
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        extract(data, path.name)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


if __name__ == "__main__":
    report()
