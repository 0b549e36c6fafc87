"""Warm: milliseconds a report and stage, interleaved with a loop that shows the machine's speed."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from checker import audit
from checker.assess import assess
from checker.match import find_matches, index_of
from checker.model import Document, Report
from checker.parse import parse
from checker.read import read_document
from checker.render.json_v1 import dumps, to_json
from checker.rubric import open_library, rubrics_for
from checker.score import Options, score_document

SEEDS = Path(__file__).parent.parent / "seeds"


def _loop() -> None:
    total = 0
    for number in range(100_000):
        total += number


def stages(document: Document) -> dict[str, Callable[[], object]]:
    """The stages on one report, each as a call."""
    library = open_library()
    report: Report = parse(document)
    year = int(report.facts.year.value) if report.facts.year else None
    rubrics, _ = rubrics_for(library, year)
    index = index_of(rubrics)
    options = Options(library)
    assessment = score_document(document, options)
    path = SEEDS / Path(document.path).name
    return {
        "loop of 100,000 additions": _loop,
        "read": lambda: read_document(path),
        "parse": lambda: parse(document),
        "match": lambda: find_matches(report, index),
        "match and assess": lambda: assess(report, rubrics, library.scale),
        "audit": lambda: audit.audit(report, assessment.items),
        "parse to findings": lambda: score_document(document, options),
        "JSON": lambda: dumps(to_json(assessment)),
    }


def measure(document: Document, runs: int) -> dict[str, float]:
    """Median milliseconds of each stage."""
    timed = stages(document)
    times: dict[str, list[float]] = {name: [] for name in timed}
    gc.collect()
    gc.disable()  # as the command does, and as timeit does
    for _ in range(runs):
        for name, call in timed.items():
            start = time.perf_counter()
            call()
            times[name].append((time.perf_counter() - start) * 1000)
    gc.enable()
    return {name: statistics.median(found) for name, found in times.items()}


def report(runs: int = 30) -> None:
    """Print medians per seed, and per 18 KB of text."""
    for path in sorted(SEEDS.glob("*.txt")):
        document = read_document(path)
        found = measure(document, runs)
        size = len(document.text.encode())
        print(f"warm, {path.name}, {size / 1000:.1f} KB, {runs} interleaved runs, medians")
        for name, ms in found.items():
            print(f"  {name:30}{ms:8.2f} ms{ms * 18_000 / size:9.2f} ms per 18 KB")
