"""What each stage costs in counts that repeat exactly, held against committed figures.

``python -m benchmarks.instructions [--write] [--no-callgrind]``

Two counts of one report (``seeds/jinghai-2019.txt``), hash seed fixed, caches warm:

- *calls*: Python and native functions called, by ``sys.setprofile``. The same on every machine for
  one minor version of Python; blind to the cost of a single native call.
- *instructions*: by callgrind where valgrind is installed, as multiples of a plain loop counted in
  the same run, as Python itself is compiled differently elsewhere. Fifty times slower than the
  stage, so only stages of the engine and the two outputs to a terminal are counted.

``benchmarks/figures.json`` holds both; a change beyond 15 % is marked.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.clock import ROOT
from benchmarks.tables import Result, Table, as_text

FIGURES = Path(__file__).with_name("figures.json")
MOST = 0.15
_WARM_UPS = 2
_SUMMARY = re.compile(r"^summary: (\d+)$", re.MULTILINE)
_HERE = f"{sys.version_info.major}.{sys.version_info.minor}"

Counts = dict[str, int]


class Figures(NamedTuple):
    """Counts by stage, and the Python they are of; ``instructions`` empty where not counted."""

    python: str
    calls: Counts
    instructions: Counts


def _warmed(*, every: bool) -> Iterator[tuple[str, Callable[[], object]]]:
    """The stages in turn, each done before so often that nothing is done for the first time."""
    from benchmarks.stages import counted, stages  # noqa: PLC0415 - in the child alone
    from benchmarks.texts import SEED  # noqa: PLC0415

    calls = stages(SEED) if every else counted(SEED)
    gc.disable()  # when it runs depends on all that went before
    for name, call in calls.items():
        for _ in range(_WARM_UPS):
            call()
        gc.collect()
        yield name, call


def count_calls() -> Counts:
    """Functions called by each stage, in this process."""
    counts: Counts = {}
    for name, call in _warmed(every=True):
        seen = 0

        def note(_frame: Any, event: str, _argument: Any) -> None:
            nonlocal seen
            if event in ("call", "c_call"):
                seen += 1

        sys.setprofile(note)
        try:
            call()
        finally:
            sys.setprofile(None)
        counts[name] = seen
    return counts


def run_marked() -> list[str]:
    """Run each stage between two calls of ``getpgid``, at which callgrind writes its counts."""
    names = []
    for name, call in _warmed(every=False):
        os.getpgid(0)
        call()
        os.getpgid(0)
        names.append(name)
    return names


def _child(what: str, cache: str, *before: str) -> Any:
    """The answer of this module run in a process with a fixed hash seed and a cache folder."""
    done = subprocess.run(
        [*before, sys.executable, "-m", "benchmarks.instructions", "--child", what],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "0", "NO_COLOR": "1", "CHECKER_CACHE_DIR": cache},
        check=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    return json.loads(done.stdout.splitlines()[-1])


def count_instructions(cache: str) -> Counts:
    """Machine instructions of each stage by callgrind; empty where there is no valgrind.

    Args:
        cache: the cache folder, filled.
    """
    if not shutil.which("valgrind"):
        return {}
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        tool = ("valgrind", "--tool=callgrind", "--dump-before=getpgid", "--dump-line=no")
        names = _child("marked", cache, *tool, f"--callgrind-out-file={out}")
        # dump 1 is the start; from then on every other one is what a stage did
        dumps = [folder_of.read_text("utf-8", "replace") for folder_of in _dumps(out)]
    totals = [int(found[1]) for text in dumps if (found := _SUMMARY.search(text))]
    return dict(zip(names, totals[1::2], strict=False))


def _dumps(out: Path) -> list[Path]:
    return sorted(out.parent.glob("out.*"), key=lambda path: int(path.suffix[1:]))


def measured(*, callgrind: bool) -> Figures:
    """Count here and now."""
    with tempfile.TemporaryDirectory() as cache:
        calls = _child("calls", cache)
        return Figures(_HERE, calls, count_instructions(cache) if callgrind else {})


def committed() -> Figures:
    """The figures of the repository."""
    return Figures(**json.loads(FIGURES.read_text("utf-8")))


def in_loops(counts: Counts) -> dict[str, float]:
    """Instructions as multiples of the plain loop's, which comes first."""
    if not counts:
        return {}
    loop = next(iter(counts.values()))
    return {name: count / loop for name, count in counts.items()}


def change(new: float | None, old: float | None) -> str:
    """A change in words: percent, marked beyond what is let pass."""
    if new is None or not old:
        return "-"
    by = new / old - 1
    mark = " worse" if by > MOST else " better" if by < -MOST else ""
    return f"{by:+.1%}{mark}"


def table(new: Figures, old: Figures) -> Table:
    """The changes per stage."""
    loops, before = in_loops(new.instructions), in_loops(old.instructions)
    rows = tuple(
        (
            name,
            f"{calls:,}",
            change(calls, old.calls.get(name)),
            f"{loops[name]:.2f}" if name in loops else "-",
            change(loops.get(name), before.get(name)),
        )
        for name, calls in new.calls.items()
    )
    columns = ("stage", "calls", "change", "instructions, x loop", "change")
    note = f"worse, better: more than {MOST:.0%} off benchmarks/figures.json."
    if not new.instructions:
        note += "\nInstructions skipped: valgrind is not installed or not wanted."
    if new.python != old.python:
        note += f"\nThe figures are of Python {old.python}, this is {new.python}: not comparable."
    title = "Change per stage against the committed figures (counts, not time)"
    return Table("instructions", title, columns, rows, note)


def result(*, callgrind: bool = True) -> Result:
    """Count and give the table."""
    return Result((table(measured(callgrind=callgrind), committed()),))


def write(figures: Figures) -> None:
    """Commit figures: what is counted now is what later counts are held against."""
    FIGURES.write_text(json.dumps(figures._asdict(), indent=2) + "\n", "utf-8")


def _main() -> None:
    parser = argparse.ArgumentParser(description="Counts per stage against committed figures.")
    parser.add_argument("--write", action="store_true", help="write benchmarks/figures.json")
    parser.add_argument("--no-callgrind", action="store_true", help="count calls alone")
    parser.add_argument("--child", choices=("calls", "marked"), help=argparse.SUPPRESS)
    wishes = parser.parse_args()
    if wishes.child:
        print(json.dumps(count_calls() if wishes.child == "calls" else run_marked()))
        return
    now = measured(callgrind=not wishes.no_callgrind)
    print(as_text(table(now, committed() if FIGURES.exists() else now)))
    if wishes.write:
        write(now)


if __name__ == "__main__":
    _main()
