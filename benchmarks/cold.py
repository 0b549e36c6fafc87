"""Cold start: whole processes, interleaved, against a bare interpreter and a bare program.

``python -m benchmarks.cold [RUNS]``
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from benchmarks.clock import ROOT, Spent, load, median, spend
from benchmarks.tables import Mark, Result, Table, as_text, marks_table

SEED = "seeds/jinghai-2019.txt"
PASS, BARE = "python -c pass", "bare Typer + Rich"
VERSION, TABLE, JSON = "checker --version", "score, table", "score, JSON"
FIRST = "first run"
_FIRST_RUNS = 3
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


class Command(NamedTuple):
    """What is timed; ``first``: with an empty cache folder every time."""

    words: list[str]
    first: bool = False


def commands(folder: Path) -> dict[str, Command]:
    """What is timed, by name."""
    bare = folder / "bare.py"
    bare.write_text(_BARE, "utf-8")
    python = sys.executable
    table = [python, "-m", "checker", "score", SEED]
    json = [*table, "--format", "json"]
    return {
        PASS: Command([python, "-c", "pass"]),
        BARE: Command([python, str(bare)]),
        VERSION: Command([python, "-m", "checker", "--version"]),
        TABLE: Command(table),
        JSON: Command(json),
        f"{TABLE}, {FIRST}": Command(table, first=True),
        f"{JSON}, {FIRST}": Command(json, first=True),
    }


def measure(runs: int) -> dict[str, Spent]:
    """Median cost of each command, the rubric being compiled but for the first runs."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        timed = commands(folder)
        found: dict[str, list[Spent]] = {command: [] for command in timed}
        for run in range(runs + 1):  # the first round fills the cache
            for command, (words, first) in timed.items():
                if first and run > min(runs, _FIRST_RUNS):
                    continue
                cache = folder / (f"cache-{run}-{len(found[command])}-{command}" if first else "c")
                environment = {**os.environ, "CHECKER_CACHE_DIR": str(cache), "NO_COLOR": "1"}
                spent = spend(words, environment)
                if spent.code:
                    raise RuntimeError(f"{' '.join(words)} ended with {spent.code}")
                if run:
                    found[command].append(spent)
        return {command: median(spent) for command, spent in found.items()}


def _table(found: dict[str, Spent], runs: int) -> Table:
    rows = tuple(
        (
            command,
            f"{spent.wall:.0f}",
            f"{spent.cpu:.0f}",
            f"{spent.cpu / found[PASS].cpu:.1f}",
            f"{spent.cpu / found[BARE].cpu:.2f}",
            f"{spent.mib:.0f}",
        )
        for command, spent in found.items()
    )
    columns = ("process", "wall ms", "cpu ms", "x pass", "x bare", "peak MiB")
    title = f"Cold start, medians of {runs} interleaved runs, {load()}"
    note = (
        f"{FIRST} ({min(runs, _FIRST_RUNS)} of them): an empty cache folder, so the rubric is"
        " compiled from YAML.\nRatios are of processor time; a peak is no less than that of the"
        " process that starts them."
    )
    return Table("cold", title, columns, rows, note)


def _marks(found: dict[str, Spent]) -> tuple[Mark, ...]:
    lone, bare = found[PASS].cpu, found[BARE].cpu
    return (
        Mark("cold score, table, x bare Typer + Rich", found[TABLE].cpu / bare, 2.0),
        Mark("cold score, table, x python -c pass", found[TABLE].cpu / lone, 14),
        Mark("cold score, JSON, x python -c pass", found[JSON].cpu / lone, 9),
        Mark("cold --version, x bare Typer + Rich", found[VERSION].cpu / bare, 1.2),
    )


def result(runs: int = 9) -> Result:
    """Measure and give tables and marks."""
    from benchmarks.imports import breakdown  # noqa: PLC0415 - after the small processes

    found = measure(runs)
    score = ["-m", "checker", "score", str(ROOT / SEED)]
    parts = (
        breakdown("imports-table", "score, table", score),
        breakdown("imports-json", "score, JSON", [*score, "--format", "json"]),
    )
    return Result((_table(found, runs), *parts), _marks(found))


if __name__ == "__main__":
    made = result(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
    for table in (*made.tables, marks_table(made.marks)):
        print(as_text(table))
