"""Cold start: whole processes, interleaved, against a bare interpreter and a bare program."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
SEED = "seeds/jinghai-2019.txt"
_BARE = """
import typer
from rich.console import Console
from rich.table import Table

app = typer.Typer()

@app.command()
def main(name: str = "x") -> None:
    table = Table(title="bare")
    table.add_column("a")
    table.add_column("b")
    for number in range(40):
        table.add_row(str(number), name)
    Console().print(table)

app()
"""


def commands(folder: Path) -> dict[str, list[str]]:
    """What is timed, by name."""
    bare = folder / "bare.py"
    bare.write_text(_BARE, "utf-8")
    python = sys.executable
    return {
        "python -c pass": [python, "-c", "pass"],
        "bare Typer + Rich": [python, str(bare)],
        "checker --version": [python, "-m", "checker", "--version"],
        "checker score (table)": [python, "-m", "checker", "score", SEED],
        "checker score --format json": [python, "-m", "checker", "score", SEED, "--format", "json"],
    }


def measure(runs: int) -> dict[str, float]:
    """Median wall milliseconds of each command, the rubric being compiled."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = {**os.environ, "CHECKER_CACHE_DIR": str(folder / "cache"), "NO_COLOR": "1"}
        timed = commands(folder)
        times: dict[str, list[float]] = {command: [] for command in timed}
        for run in range(runs + 1):
            for command, arguments in timed.items():
                start = time.perf_counter()
                subprocess.run(
                    arguments, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL
                )
                if run:
                    times[command].append((time.perf_counter() - start) * 1000)
        return {command: statistics.median(found) for command, found in times.items()}


def report(runs: int = 9) -> None:
    """Print medians and ratios."""
    found = measure(runs)
    pass_ms, bare_ms = found["python -c pass"], found["bare Typer + Rich"]
    print(f"cold start, {runs} interleaved runs, medians")
    print(f"  {'':30}{'ms':>8}{'x pass':>9}{'x bare':>9}")
    for command, ms in found.items():
        print(f"  {command:30}{ms:8.0f}{ms / pass_ms:9.1f}{ms / bare_ms:9.2f}")
