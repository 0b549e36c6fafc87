"""Small folders of reports, settings, and batches run without a terminal."""

from __future__ import annotations

from pathlib import Path

from checker.batch import Plan, Settings, Task, find_inputs, overview, run
from checker.cli.batch_outputs import Wanted, write_all
from checker.render.batch_records import Row
from checker.score import Options
from tests.cli.conftest import REPORT
from tests.support import library

TXT = frozenset({".txt"})


def report(number: int) -> str:
    """A short report, unlike the others."""
    return REPORT.replace("青山", f"青山第{number}").replace("120件", f"{120 + number}件")


def folder_of(parent: Path, count: int) -> Path:
    """A folder of reports ``000.txt`` ..."""
    made = parent / "reports"
    made.mkdir()
    for number in range(count):
        (made / f"{number:03}.txt").write_text(report(number), encoding="utf-8")
    return made


def settings(*formats: str) -> Settings:
    return Settings(Options(library()), formats or ("json",))


def tasks(folder: Path) -> tuple[Task, ...]:
    return find_inputs([folder], TXT).tasks


def batch_into(folder: Path, out: Path, *, jobs: int = 1, resume: bool = False) -> tuple[Row, ...]:
    """Run a batch and write the summary as the command does."""
    out.mkdir(exist_ok=True)
    rows = run(tasks(folder), settings(), Plan(out, resume, jobs))
    finish(rows, out)
    return rows


def finish(rows: tuple[Row, ...], out: Path) -> None:
    used = settings()
    write_all(overview(rows, used.columns()), Wanted(out), used, out)


def contents(out: Path) -> dict[str, bytes]:
    """Every file below a folder, the journal included."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }
