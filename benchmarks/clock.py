"""Time, processor time and memory of processes and calls.

Processor time stands beside wall time, as machines are shared: the wall shows what a user waits
for, the processor what the program costs whoever else is at work.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
MIB = 1024 * 1024
_EVERY = 0.1


class Spent(NamedTuple):
    """What a process cost: wall and processor milliseconds, peak memory in MiB, exit code."""

    wall: float
    cpu: float
    mib: float
    code: int


def spend(
    command: Sequence[str],
    environment: Mapping[str, str] | None = None,
    stdout: int = subprocess.DEVNULL,
) -> Spent:
    """Run a process to its end in the project's folder.

    Processor time is its own and that of the processes it waited for. Memory is the largest
    resident set of any of them, which cannot be less than this process's own.
    """
    start = time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdout=stdout,
        stderr=subprocess.DEVNULL,
    ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    cpu = used.ru_utime + used.ru_stime
    return Spent(wall * 1000, cpu * 1000, used.ru_maxrss / 1024, process.returncode)


class Peak(threading.Thread):
    """Most memory (MiB) that this process's children own together, until ``stopped``."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.mib = 0.0
        self.course: list[float] = []
        self._stop_now = threading.Event()

    def run(self) -> None:
        import psutil  # noqa: PLC0415 - a short process must not be charged with it

        own = psutil.Process()
        while not self._stop_now.wait(_EVERY):
            try:
                children = own.children(recursive=True)
                now = sum(one.memory_full_info().uss for one in children) / MIB
            except psutil.Error:
                continue
            self.mib = max(self.mib, now)
            self.course.append(now)

    def stopped(self) -> Peak:
        """End the watching."""
        self._stop_now.set()
        self.join()
        return self

    def second_half(self) -> tuple[float, float]:
        """Memory in the middle of the course and near its end: flat where they are alike."""
        half = self.course[len(self.course) // 2 : -5] or [self.mib]
        return half[0], half[-1]


def watched(
    command: Sequence[str],
    environment: Mapping[str, str] | None = None,
    stdout: int = subprocess.DEVNULL,
) -> tuple[Spent, Peak]:
    """Run a process that may start others, and watch the memory of all of them together."""
    peak = Peak()
    peak.start()
    spent = spend(command, environment, stdout)
    peak.stopped()
    return spent._replace(mib=max(spent.mib, peak.mib)), peak


def called(call: Callable[[], object]) -> tuple[float, float]:
    """Wall and processor milliseconds of one call in this process."""
    wall, cpu = time.perf_counter(), time.process_time()
    call()
    return (time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000


def own_peak() -> float:
    """Most memory (MiB) that this process has held so far."""
    try:
        lines = Path("/proc/self/status").read_text("ascii").splitlines()
        held = next(line for line in lines if line.startswith("VmHWM"))
        return int(held.split()[1]) / 1024
    except (OSError, StopIteration):
        import resource  # noqa: PLC0415 - not on every system

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def median(values: Sequence[Spent]) -> Spent:
    """The median of each figure; the exit code of the last run."""
    return Spent(
        statistics.median([one.wall for one in values]),
        statistics.median([one.cpu for one in values]),
        statistics.median([one.mib for one in values]),
        values[-1].code,
    )


def load() -> str:
    """How busy the machine is, for the titles of tables."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
