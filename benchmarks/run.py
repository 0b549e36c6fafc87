"""All benchmarks; ``make bench`` runs the short ones. They report and never judge.

``python -m benchmarks.run [NAME ...] [--long] [--install] [--peers FOLDER] [--write-doc]``
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from benchmarks import batch, cold, document, formats, growth, instructions, peers, warm
from benchmarks.tables import Result, as_text, marks_table

Jobs = dict[str, Callable[[], Result]]
LONG_ONLY = "batch"
"""Run with ``--long``, or by its name."""


def jobs(*, long: bool = False, install: bool = False, folder: Path | None = None) -> Jobs:
    """What is run, by name; with ``long`` at full size."""
    reports = {"counts": (200, 2000), "rounds": 3} if long else {"counts": (200,)}
    return {
        "cold": partial(cold.result, 15 if long else 7),
        "warm": partial(warm.result, 40 if long else 15),
        "instructions": instructions.result,
        "formats": formats.result,
        "growth": partial(growth.result, long=long),
        "peers": partial(peers.result, folder=folder, get=install, **reports),
        LONG_ONLY: batch.result,
    }


def fresh(job: Callable[[], Result]) -> Result:
    """A benchmark's result out of a process of its own: what others have loaded stays outside."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, spawn) as pool:
        return pool.submit(job).result()


def _wishes() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="All benchmarks, or those named.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(jobs())}")
    parser.add_argument("--long", action="store_true", help="full sizes: half an hour or more")
    parser.add_argument("--install", action="store_true", help="get the peers spaCy and textlint")
    parser.add_argument("--peers", type=Path, help="folder that holds or gets the peers")
    parser.add_argument("--write-doc", action="store_true", help="put tables into the document")
    wishes = parser.parse_args()
    unknown = set(wishes.names) - set(jobs())
    if unknown:
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    return wishes


def main() -> None:
    """Run and print, then the marks of all."""
    wishes = _wishes()
    chosen = jobs(long=wishes.long, install=wishes.install, folder=wishes.peers)
    usual = [name for name in chosen if wishes.long or name != LONG_ONLY]
    tables, marks = [], []
    for name in wishes.names or usual:
        start = time.perf_counter()
        made = fresh(chosen[name])
        for table in made.tables:
            print(as_text(table), flush=True)
        print(f"{name}: {time.perf_counter() - start:.0f} s", file=sys.stderr)
        tables += made.tables
        marks += made.marks
    tables.append(marks_table(marks))
    print(as_text(tables[-1]))
    if wishes.write_doc:
        document.write(tables)


if __name__ == "__main__":
    main()
