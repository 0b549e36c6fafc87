"""Example outputs of every format for the seeds, into ``reports/``; ``make examples`` runs this."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
REPORTS = ROOT / "reports"
SEEDS = tuple(sorted(path.name for path in (ROOT / "seeds").glob("*.txt")))
WIDTH = "100"


def commands(out: Path) -> dict[str, list[str]]:
    """Per output file of standard output, the command that makes it; ``out`` takes the others."""
    table = {
        f"{seed.removesuffix('.txt')}.table.txt": [
            "score",
            f"seeds/{seed}",
            "--width",
            WIDTH,
            "--json",
            str(out / seed.replace(".txt", ".json")),
            "--md",
            str(out / seed.replace(".txt", ".md")),
            "--csv",
            str(out / seed.replace(".txt", ".csv")),
            "--docx",
            str(out / seed.replace(".txt", ".docx")),
            "--html",
            str(out / seed.replace(".txt", ".html")),
        ]
        for seed in SEEDS
    }
    table["batch.table.txt"] = ["batch", "seeds", "--width", WIDTH]
    table["score-core.table.txt"] = [
        *("score", f"seeds/{SEEDS[2]}", "--show", "core", "--width", WIDTH),
        *("--svg", str(out / "score-core.svg")),
    ]
    table["score-all.table.txt"] = [
        *("score", *(f"seeds/{seed}" for seed in SEEDS), "--show", "summary", "--width", WIDTH),
        *("--xlsx", str(out / "score-all.xlsx")),
    ]
    table["batch.json"] = ["batch", "seeds", "--format", "json"]
    table["show.table.txt"] = ["show", f"seeds/{SEEDS[2]}", "--width", WIDTH]
    table["explain.table.txt"] = ["explain", "core.normative-docs.filing", "--width", WIDTH]
    table["score-en.table.txt"] = ["score", f"seeds/{SEEDS[2]}", "--lang", "en", "--width", WIDTH]
    return table


def make(out: Path) -> None:
    """Write all examples into a folder."""
    out.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "NO_COLOR": "1", "PYTHONUTF8": "1"}
    for name, arguments in commands(out).items():
        done = subprocess.run(
            [sys.executable, "-m", "checker", *arguments],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            check=True,
        )
        (out / name).write_bytes(done.stdout)
    _index(out, environment)


def _index(out: Path, environment: dict[str, str]) -> None:
    """The index page of the seeds; it leads to the pages beside it."""
    with TemporaryDirectory() as folder:
        command = ["batch", "seeds", "--out", folder, "--html"]
        subprocess.run(
            [sys.executable, "-m", "checker", *command],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.DEVNULL,
            check=True,
        )
        shutil.copyfile(Path(folder) / "index.html", out / "index.html")


if __name__ == "__main__":
    make(REPORTS)
