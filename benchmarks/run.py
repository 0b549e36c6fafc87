"""All benchmarks; ``make bench`` runs the short ones. They report and never judge.

``python -m benchmarks.run [NAME ...] [--long] [--install] [--peers FOLDER] [--write-doc]``
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks import document
from benchmarks.tables import Result, as_text, marks_table

Jobs = dict[str, dict[str, Any]]
LONG_ONLY = "batch"
"""Run with ``--long``, or by its name."""


def jobs(*, long: bool = False, install: bool = False, folder: Path | None = None) -> Jobs:
    """The modules that are run, and what their ``result`` takes; with ``long`` at full size."""
    return {
        "cold": {"runs": 15 if long else 7},
        "warm": {"rounds": 40 if long else 15},
        "formats": {},
        "growth": {"long": long},
        "peers": {
            "counts": (200, 2000) if long else (200,),
            "rounds": 3 if long else 1,
            "folder": folder,
            "get": install,
        },
        "instructions": {},
        LONG_ONLY: {},
    }


def fresh(name: str, wishes: dict[str, Any]) -> Result:
    """A benchmark's result out of a process of its own: what others have loaded stays outside."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, spawn) as pool:
        return pool.submit(_result, name, wishes).result()


def _result(name: str, wishes: dict[str, Any]) -> Result:
    result: Result = import_module(f"benchmarks.{name}").result(**wishes)
    return result


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


def measured(name: str, wishes: dict[str, Any]) -> Result | None:
    """One benchmark, printed; None where it failed, which is told, so that the others still run."""
    start = time.perf_counter()
    try:
        made = fresh(name, wishes)
    except Exception as error:
        print(f"{name} failed: {type(error).__name__}: {error}", file=sys.stderr)
        return None
    for table in made.tables:
        print(as_text(table), flush=True)
    print(f"{name}: {time.perf_counter() - start:.0f} s", file=sys.stderr)
    return made


def main() -> int:
    """Run and print, then the marks of all; 1 where a benchmark failed."""
    wishes = _wishes()
    chosen = jobs(long=wishes.long, install=wishes.install, folder=wishes.peers)
    usual = [name for name in chosen if wishes.long or name != LONG_ONLY]
    made = [measured(name, chosen[name]) for name in wishes.names or usual]
    found = [one for one in made if one]
    tables = [table for one in found for table in one.tables]
    marks = marks_table([mark for one in found for mark in one.marks])
    print(as_text(marks))
    if wishes.write_doc:  # the marks of a part must not take the place of all marks
        document.write(tables if wishes.names else [*tables, marks])
    return int(len(found) < len(made))


if __name__ == "__main__":
    sys.exit(main())
