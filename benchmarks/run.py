"""All benchmarks; ``make bench`` runs this. They report and never judge."""

from __future__ import annotations

from benchmarks import cold, formats, warm

if __name__ == "__main__":
    cold.report()
    warm.report()
    formats.report()
