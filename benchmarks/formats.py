"""How long each format takes to read: from bytes to text, in this process, median of ten runs."""

from __future__ import annotations

import importlib
import statistics
from pathlib import Path

from benchmarks.clock import called, load
from benchmarks.tables import Result, Row, Table, as_text

FIXTURES = Path(__file__).parents[1] / "tests" / "read" / "fixtures"
KINDS = ("docx", "pdf", "html", "mht", "ofd")
ROUNDS = 10


def result() -> Result:
    """The median milliseconds per format over the seeds, and the slowest seed's."""
    rows: list[Row] = []
    skipped = []
    for kind in KINDS:
        try:
            medians = [_median(kind, path) for path in sorted((FIXTURES / kind).glob("*-20*.*"))]
        except ImportError as error:
            skipped.append(f"{kind} skipped: {error.name} is not installed.")
            continue
        if medians:
            rows.append((kind, f"{statistics.median(medians):.1f}", f"{max(medians):.1f}"))
    title = f"Reading a seed in another format, warm, medians of {ROUNDS} rounds, {load()}"
    columns = ("format", "cpu ms", "slowest seed")
    return Result((Table("formats", title, columns, tuple(rows), "\n".join(skipped)),))


def _median(kind: str, path: Path) -> float:
    extract = importlib.import_module(f"checker.read.{kind}").extract
    data = path.read_bytes()
    extract(data, path.name)
    return statistics.median(called(lambda: extract(data, path.name))[1] for _ in range(ROUNDS))


if __name__ == "__main__":
    for table in result().tables:
        print(as_text(table))
