"""Warm: a stage's time a report, share and memory, interleaved with jieba on the same text.

``python -m benchmarks.warm [ROUNDS]``
"""

from __future__ import annotations

import gc
import statistics
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path

from benchmarks.clock import called, load
from benchmarks.floors import Floor, floors
from benchmarks.stages import JUDGED, LOOP, MATCH, WHOLE, WITHOUT_AUDIT, Calls, own_cache, stages
from benchmarks.tables import Mark, Result, Table, as_text, marks_table
from benchmarks.texts import SEED, seeds
from checker.read import read_document

ASSESS, JIEBA = "assess", "jieba.lcut"
SHARED = ("read", "parse", MATCH, ASSESS, "audit", "JSON")
_PARTS = ("literal", "near", "fuzzy")

Times = dict[str, list[float]]


def _jieba(path: Path) -> Callable[[], object] | None:
    """jieba's cut of the text, its dictionary loaded; None where it is not installed."""
    try:
        import jieba  # noqa: PLC0415 - optional, and slow to load
    except ImportError:
        return None
    jieba.setLogLevel("ERROR")
    text = read_document(path).text
    return lambda: jieba.lcut(text)


def _calls(path: Path) -> Calls:
    cut = _jieba(path)
    return {**stages(path), **({JIEBA: cut} if cut else {})}


def _round(cases: list[Calls], wall: Times, cpu: Times) -> None:
    """Every stage once on every report; adds the means over the reports."""
    gc.collect()
    for name in cases[0]:
        spent = [called(case[name]) for case in cases]
        wall.setdefault(name, []).append(statistics.fmean(one[0] for one in spent))
        cpu.setdefault(name, []).append(statistics.fmean(one[1] for one in spent))


def measure(cases: list[Calls], rounds: int) -> tuple[Times, Times]:
    """Wall and processor milliseconds a report of each stage and round."""
    wall: Times = {}
    cpu: Times = {}
    _round(cases, {}, {})  # caches, lazily loaded modules
    gc.disable()  # as the command does, and as timeit does
    for _ in range(rounds):
        _round(cases, wall, cpu)
    gc.enable()
    for times in (wall, cpu):
        pairs = zip(times[JUDGED], times[MATCH], strict=True)
        times[ASSESS] = [both - match for both, match in pairs]
    return wall, cpu


def peak_of(call: Callable[[], object]) -> float:
    """Most KiB that Python objects of one call take together."""
    tracemalloc.start()
    call()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 1024


def _medians(times: Times) -> dict[str, float]:
    return {name: statistics.median(found) for name, found in times.items()}


def _order(names: dict[str, float]) -> list[str]:
    """In the order of the job; what is contained in another stage stands before it."""
    found = [name for name in names if name not in (LOOP, JIEBA, JUDGED, ASSESS)]
    found.insert(found.index(MATCH) + 1, ASSESS)
    return [*found, *(name for name in (JIEBA, LOOP) if name in names)]


def _table(wall: Times, cpu: Times, peaks: dict[str, float], title: str) -> Table:
    walls, cpus = _medians(wall), _medians(cpu)
    job = sum(cpus[name] for name in SHARED)
    rows = [
        (
            f"  {name}" if name.startswith(_PARTS) else name,
            f"{walls[name]:.2f}",
            f"{cpus[name]:.2f}",
            f"{cpus[name] / job:.0%}" if name in SHARED else "",
            f"{cpus[name] / cpus[JIEBA]:.2f}" if JIEBA in cpus else "-",
            f"{peaks[name]:,.0f}" if name in peaks else "",
        )
        for name in _order(walls)
    ]
    columns = ("stage", "wall ms", "cpu ms", "share", "x jieba", "peak KiB")
    note = (
        "share: of read to JSON. assess: match and assess less match, round by round. literal\n"
        "alone, near alone: an index of these signals only; match does both in one pass. fuzzy:\n"
        "made-up phrases, as the built-in rubrics have but one. peak KiB: Python objects of one\n"
        f"call on {SEED.stem}."
    )
    if JIEBA not in cpus:
        note += "\njieba skipped: not installed."
    return Table("warm", title, columns, tuple(rows), note)


def _floor_table(found: list[tuple[Floor, ...]], cpu: Times, rounds: int) -> Table:
    cpus = _medians(cpu)
    rows = []
    for same in zip(*found, strict=True):
        taken = [statistics.fmean(called(f.call)[1] for f in same) for _ in range(rounds)]
        least, stage = statistics.median(taken), same[0].stage
        ours = cpus[stage]
        rows.append((stage, f"{ours:.2f}", f"{least:.3f}", f"{ours / least:.0f} x", same[0].what))
    columns = ("stage", "cpu ms", "floor ms", "above", "the floor")
    return Table("floors", "Floor per stage (native code, one pass)", columns, tuple(rows))


def _marks(cpu: Times) -> tuple[Mark, ...]:
    cpus = _medians(cpu)
    marks = [
        Mark("one report warm without audit, cpu ms", cpus[WITHOUT_AUDIT], 5),
        Mark("one report warm with audit, cpu ms", cpus[WHOLE], 8),
    ]
    if JIEBA in cpus:
        ratio = cpus[WITHOUT_AUDIT] / cpus[JIEBA]
        marks.append(Mark("one report warm without audit, x jieba.lcut", ratio, 0.3))
    return tuple(marks)


def result(rounds: int = 20) -> Result:
    """Measure and give tables and marks."""
    with own_cache():
        paths = seeds()
        cases = [_calls(path) for path in paths]
        wall, cpu = measure(cases, rounds)
        lowest = _floor_table([floors(path) for path in paths], cpu, rounds)
        own = cases[paths.index(SEED)]
        peaks = {name: peak_of(call) for name, call in own.items() if name != LOOP}
    size = statistics.fmean(path.stat().st_size for path in paths) / 1000
    title = (
        f"Warm, a report of {size:.1f} KB (mean of {len(paths)} seeds),"
        f" medians of {rounds} interleaved rounds, {load()}"
    )
    return Result((_table(wall, cpu, peaks, title), lowest), _marks(cpu))


if __name__ == "__main__":
    made = result(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
    for table in (*made.tables, marks_table(made.marks)):
        print(as_text(table))
