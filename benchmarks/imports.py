"""Which imports a cold start spends its time on, by the interpreter's own ``-X importtime``."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from typing import NamedTuple

from benchmarks.clock import ROOT
from benchmarks.tables import Table

_LINE = re.compile(r"^import time:\s+(\d+) \|\s+(\d+) \| (\s*)(\S+)$", re.MULTILINE)
_TOP = 15


class Import(NamedTuple):
    """A module loaded: its own microseconds, those with what it loads, how deep it stands."""

    module: str
    own: int
    all: int
    depth: int


def parsed(said: str) -> list[Import]:
    """The lines of ``-X importtime``, in the order in which the modules were ready."""
    return [
        Import(module, int(own), int(every), len(indent) // 2)
        for own, every, indent, module in _LINE.findall(said)
    ]


def _runs(arguments: list[str], runs: int) -> list[list[Import]]:
    with tempfile.TemporaryDirectory() as cache:
        environment = {**os.environ, "CHECKER_CACHE_DIR": cache, "NO_COLOR": "1"}
        command = [sys.executable, "-X", "importtime", *arguments]
        said = [
            subprocess.run(
                command, cwd=ROOT, env=environment, check=True, capture_output=True
            ).stderr.decode()
            for _ in range(runs + 1)
        ]
    return [parsed(one) for one in said[1:]]


def breakdown(name: str, what: str, arguments: list[str], runs: int = 5) -> Table:
    """The imports that take longest with what they load, medians of some runs.

    Args:
        name: of the table.
        what: what the arguments do.
        arguments: of the interpreter.
        runs: how many runs are counted.
    """
    found = _runs(arguments, runs)
    own: dict[str, list[int]] = defaultdict(list)
    every: dict[str, list[int]] = defaultdict(list)
    for one in (one for run in found for one in run):
        own[one.module].append(one.own)
        every[one.module].append(one.all)
    medians = {module: statistics.median(spent) for module, spent in every.items()}
    top = sorted(medians, key=lambda module: -medians[module])[:_TOP]
    total = statistics.median(sum(one.own for one in run) for run in found)
    count = statistics.median(len(run) for run in found)
    rows = tuple(
        (module, f"{medians[module] / 1000:.1f}", f"{statistics.median(own[module]) / 1000:.1f}")
        for module in top
    )
    title = f"Imports of {what}: {count:.0f} modules, {total / 1000:.0f} ms of wall, the top {_TOP}"
    note = "ms under -X importtime, which slows them down itself; all: with the modules it loads."
    return Table(name, title, ("module", "all ms", "own ms"), rows, note)
