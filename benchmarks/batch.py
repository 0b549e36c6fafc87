"""A batch of a thousand reports: reports a second, peak memory, and a run killed in the middle.

``python -m benchmarks.batch [REPORTS]``; reports are the seeds with their figures changed.
"""

from __future__ import annotations

import filecmp
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from benchmarks.clock import ROOT, Spent, load, watched
from benchmarks.tables import Mark, Result, Row, Table, as_text, marks_table
from benchmarks.texts import make_reports

REPORTS = 1000


class Run(NamedTuple):
    """One run of a batch; ``half``: memory in the middle and near the end (MiB)."""

    jobs: int
    count: int
    spent: Spent
    half: tuple[float, float]


def command(folder: Path, out: Path, jobs: int, *more: str) -> list[str]:
    """The batch of a folder with JSON written."""
    return [
        *(sys.executable, "-m", "checker", "batch", str(folder), "--out", str(out)),
        *("--jobs", str(jobs), "--format", "json", *more),
    ]


def timed(folder: Path, out: Path, jobs: int) -> Run:
    """Run once."""
    spent, peak = watched(command(folder, out, jobs))
    if spent.code:
        raise RuntimeError(f"the batch ended with {spent.code}")
    return Run(jobs, len(_names(folder)), spent, peak.second_half())


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def same_bytes(one: Path, other: Path) -> bool:
    """Whether two folders hold the same files."""
    names = _names(one)
    _, different, missing = filecmp.cmpfiles(one, other, names, shallow=False)
    return names == _names(other) and not different and not missing


def killed(folder: Path, out: Path, expected: Path) -> str:
    """Kill -9 in the middle, resume, compare every byte."""
    count = len(_names(folder))
    words = command(folder, out, 2)
    silent = subprocess.DEVNULL  # what a killed process leaves open is told on standard error
    with subprocess.Popen(words, cwd=ROOT, stdout=silent, stderr=silent) as process:
        while len(list(out.glob("*.json"))) < count // 2 and process.poll() is None:
            time.sleep(0.05)
        process.kill()
    done = len(list(out.glob("*.json")))
    start = time.perf_counter()
    again = command(folder, out, 2, "--resume")
    subprocess.run(again, cwd=ROOT, stdout=silent, check=True)
    seconds = time.perf_counter() - start
    same = same_bytes(expected, out)
    return f"killed after {done}, resumed in {seconds:.1f} s, same bytes: {same}"


def row(run: Run) -> Row:
    """A run as cells."""
    wall, count = run.spent.wall / 1000, run.count
    return (
        f"{count:,} reports, {run.jobs} jobs",
        f"{wall:.1f}",
        f"{run.spent.cpu / 1000:.1f}",
        f"{count / wall:.0f}",
        f"{run.spent.cpu / count:.1f}",
        f"{run.spent.mib:.0f}",
        f"{run.half[0]:.0f} to {run.half[1]:.0f}",
    )


COLUMNS = ("batch", "wall s", "cpu s", "reports/s", "cpu ms a report", "peak MiB", "second half")


def result(count: int = REPORTS) -> Result:
    """Measure with one and two jobs, then kill one in the middle."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        make_reports(place / "reports", count)
        runs = [timed(place / "reports", place / f"out{jobs}", jobs) for jobs in (1, 2)]
        notes = (
            f"1 and 2 jobs give the same bytes: {same_bytes(place / 'out1', place / 'out2')}",
            killed(place / "reports", place / "killed", place / "out2"),
        )
    title = f"Batch of {count:,}, {load()}"
    table = Table(f"batch-{count}", title, COLUMNS, tuple(map(row, runs)), "\n".join(notes))
    gain = runs[0].spent.wall / runs[1].spent.wall
    return Result(
        (table,),
        (
            Mark(f"2 jobs on {count:,}, x faster than 1 (wall)", gain, 1.7, least=True),
            Mark(f"peak MiB of {count:,} reports, 2 jobs", runs[1].spent.mib, 300),
        ),
    )


if __name__ == "__main__":
    made = result(int(sys.argv[1]) if len(sys.argv) > 1 else REPORTS)
    for table in (*made.tables, marks_table(made.marks)):
        print(as_text(table))
