"""A batch of a thousand reports: reports a second, peak memory, and a run killed in the middle.

``python -m benchmarks.batch [REPORTS]``; reports are the seeds with their figures changed.
"""

from __future__ import annotations

import filecmp
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import psutil

ROOT = Path(__file__).parent.parent
REPORTS = 1000
MIB = 1024 * 1024


def make_reports(folder: Path, count: int) -> None:
    """The seeds in turn, with other figures and an order number in the first line."""
    texts = [path.read_text("utf-8-sig") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    chance = random.Random(1)
    folder.mkdir()
    for number in range(count):
        text = texts[number % len(texts)]
        changed = re.sub(
            r"(?<![\d年〔第.])[1-9]\d?(?=[件次人份名期场个])",
            lambda found: str(max(1, int(found[0]) + chance.randint(-1, 3))),
            text,
        )
        (folder / f"{number:05}.txt").write_text(f"{changed}\n第{number}份。\n", "utf-8")


def _command(folder: Path, out: Path, jobs: int, *more: str) -> list[str]:
    return [
        *(sys.executable, "-m", "checker", "batch", str(folder), "--out", str(out)),
        *("--jobs", str(jobs), "--format", "json", *more),
    ]


class Peak(threading.Thread):
    """Most memory (unique set size, MiB) that a process and its children use together."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.mib = 0.0
        self.course: list[float] = []
        self._process = psutil.Process(pid)

    def run(self) -> None:
        while self._process.is_running():
            try:
                all_of_them = [self._process, *self._process.children(recursive=True)]
                now = sum(one.memory_full_info().uss for one in all_of_them) / MIB
            except psutil.Error:
                continue
            self.mib = max(self.mib, now)
            self.course.append(now)
            time.sleep(0.2)


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def timed(folder: Path, out: Path, jobs: int) -> None:
    """Run once and print."""
    start, before = time.perf_counter(), os.times()
    process = subprocess.Popen(_command(folder, out, jobs), cwd=ROOT, stdout=subprocess.DEVNULL)
    peak = Peak(process.pid)
    peak.start()
    code = process.wait()
    seconds = time.perf_counter() - start
    after = os.times()
    busy = after.children_user - before.children_user
    busy += after.children_system - before.children_system
    count = len(list(folder.iterdir()))
    half = peak.course[len(peak.course) // 2 : -5] or [peak.mib]
    print(
        f"  {jobs} jobs: {seconds:6.1f} s {count / seconds:7.1f} reports/s"
        f"  {busy / count * 1000:5.1f} ms of processor a report  peak {peak.mib:4.0f} MiB"
        f" ({half[0]:.0f} to {half[-1]:.0f} in the second half)  exit {code}"
    )


def killed(folder: Path, out: Path, expected: Path) -> None:
    """Kill -9 in the middle, resume, compare every byte."""
    count = len(list(folder.iterdir()))
    process = subprocess.Popen(_command(folder, out, 2), cwd=ROOT, stdout=subprocess.DEVNULL)
    while len(list(out.glob("*.json"))) < count // 2 and process.poll() is None:
        time.sleep(0.05)
    process.kill()
    process.wait()
    done = len(list(out.glob("*.json")))
    start = time.perf_counter()
    subprocess.run(
        _command(folder, out, 2, "--resume"), cwd=ROOT, stdout=subprocess.DEVNULL, check=True
    )
    seconds = time.perf_counter() - start
    names = _names(expected)
    _, different, missing = filecmp.cmpfiles(expected, out, names, shallow=False)
    same = names == _names(out) and not different and not missing
    print(f"  killed after {done}, resumed in {seconds:.1f} s, same bytes: {same}")


def report(count: int = REPORTS) -> None:
    """Print all figures; the load of the machine beside them."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        make_reports(place / "reports", count)
        size = sum(path.stat().st_size for path in (place / "reports").iterdir()) / count
        load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
        print(
            f"batch of {count} reports of {size / 1000:.1f} KB, load {load}, {os.cpu_count()} cores"
        )
        for jobs in (1, 2):
            timed(place / "reports", place / f"out{jobs}", jobs)
        same = filecmp.cmpfiles(place / "out1", place / "out2", _names(place / "out1"), False)
        print(f"  1 and 2 jobs give the same bytes: {not same[1] and not same[2]}")
        killed(place / "reports", place / "killed", place / "out2")


if __name__ == "__main__":
    report(int(sys.argv[1]) if len(sys.argv) > 1 else REPORTS)
