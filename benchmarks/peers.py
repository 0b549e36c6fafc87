"""The whole job on a folder of reports against peers that do a part of it on the same texts.

``python -m benchmarks.peers [--count N ...] [--rounds N] [--install] [--peers FOLDER]``

Peers look for the words of the rubrics' literal signals and do nothing else; ``checker`` reads,
judges all items, audits and writes a JSON file a report.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from benchmarks.clock import Spent, load, median, watched
from benchmarks.peer_tools import Lists, Peer, Skipped, install, peers
from benchmarks.rubrics import literal_words, phrases
from benchmarks.tables import Mark, Result, Row, Table, as_text, marks_table
from benchmarks.texts import make_reports

_ONCE_FROM = 1000
"""So many reports are run but once: what drifts evens out within the run."""
OURS, TWO_JOBS = "checker, 1 job", "checker, 2 jobs"


class Measured(NamedTuple):
    """A peer measured: its median cost for all reports, and its hits."""

    spent: Spent
    hits: int | None
    sample: int = 0


def _lists(folder: Path) -> Lists:
    lists = Lists(folder / "words.txt", folder / "phrases.txt")
    lists.words.write_text("".join(f"{word}\n" for word in literal_words()), "utf-8")
    lists.phrases.write_text("".join(f"{phrase}\n" for phrase in phrases()), "utf-8")
    return lists


def _checker(texts: Path, out: Path, jobs: int) -> list[str]:
    return [
        *(sys.executable, "-m", "checker", "batch", str(texts), "--out", str(out)),
        *("--jobs", str(jobs), "--format", "json"),
    ]


def _run(command: list[str], said: Path, codes: tuple[int, ...] = (0,)) -> Spent:
    """Run a program with its output in ``said``; our cache of compiled rubrics lies beside it."""
    cache = str(said.with_name("cache"))
    environment = {**os.environ, "NO_COLOR": "1", "LC_ALL": "C.UTF-8", "CHECKER_CACHE_DIR": cache}
    with said.open("wb") as output:
        spent, _ = watched(command, environment, output.fileno())
    if spent.code not in codes:
        raise RuntimeError(f"{' '.join(command[:8])} ... ended with {spent.code}")
    return spent


def _sampled(texts: Path, count: int) -> Path:
    """A folder with only the first texts."""
    folder = texts.with_name(f"{texts.name}-{count}")
    if not folder.exists():
        folder.mkdir()
        for path in sorted(texts.iterdir())[:count]:
            (folder / path.name).write_bytes(path.read_bytes())
    return folder


def _extrapolated(spent: Spent, times: float) -> Spent:
    return spent._replace(wall=spent.wall * times, cpu=spent.cpu * times)


def _one(peer: Peer, texts: Path, count: int, said: Path) -> Measured:
    part = peer.sample if 0 < peer.sample < count else 0
    where = _sampled(texts, part) if part else texts
    spent = _run(peer.command(where), said, peer.codes)
    hits = peer.hits(said.read_bytes())
    return Measured(_extrapolated(spent, count / part) if part else spent, hits, part)


def measure(place: Path, count: int, rounds: int, able: list[Peer]) -> dict[str, Measured]:
    """Everybody over the same reports, in turn."""
    texts, said = place / f"reports{count}", place / "said"
    make_reports(texts, count)
    found: dict[str, list[Measured]] = {}
    _run(_checker(_sampled(texts, 1), place / f"out{count}", 1), said)  # compiles the rubrics
    for number in range(rounds):
        for jobs, name in ((1, OURS), (2, TWO_JOBS)):
            command = _checker(texts, place / f"out{count}-{jobs}-{number}", jobs)
            found.setdefault(name, []).append(Measured(_run(command, said), None))
        for peer in able:
            found.setdefault(peer.name, []).append(_one(peer, texts, count, said))
    return {
        name: each[0]._replace(spent=median([one.spent for one in each]))
        for name, each in found.items()
    }


def _row(name: str, one: Measured, ours: Spent, count: int) -> Row:
    return (
        f"{name} †" if one.sample else name,
        f"{one.spent.wall / 1000:.2f}",
        f"{one.spent.cpu / 1000:.2f}",
        f"{one.spent.cpu / count:.2f}",
        f"{one.spent.cpu / ours.cpu:.3f}",
        f"{one.spent.mib:.0f}",
        "" if one.hits is None else f"{one.hits:,}",
    )


def _table(
    found: dict[str, Measured], count: int, rounds: int, skipped: list[Skipped], words: int
) -> Table:
    ours = found[OURS].spent
    rows = tuple(_row(name, one, ours, count) for name, one in found.items())
    title = (
        f"The whole job on {count:,} reports, and peers with {words:,} literals alone,"
        f" interleaved, rounds: {rounds}, {load()}"
    )
    note = "\n".join(
        [
            *(
                f"† time of {one.sample} reports extrapolated, hits of these."
                for one in found.values()
                if one.sample
            ),
            "x checker: of processor time, against one job. Hits differ by what a peer counts:"
            " overlapping\nwords or not; jieba's are words.",
            *(f"{one.name} skipped: {one.why}." for one in skipped),
        ]
    )
    columns = ("program", "wall s", "cpu s", "ms a report", "x checker", "peak MiB", "hits")
    return Table(f"peers-{count}", title, columns, rows, note)


def _sorted_out(every: list[Peer | Skipped]) -> tuple[list[Peer], list[Skipped]]:
    """Who can be run, and who cannot."""
    able = [peer for peer in every if isinstance(peer, Peer)]
    return able, [peer for peer in every if isinstance(peer, Skipped)]


def _marks(found: dict[str, Measured], count: int) -> list[Mark]:
    ours = found[OURS].spent
    wanted = (
        ("spaCy PhraseMatcher", 3.0),
        ("textlint + prh", 5.0),
    )
    marks = [
        Mark(
            f"{name}, keywords alone, x whole job on {count:,}",
            found[name].spent.cpu / ours.cpu,
            limit,
            least=True,
        )
        for name, limit in wanted
        if name in found
    ]
    if "ripgrep -F -j1" in found:
        ratio = ours.cpu / found["ripgrep -F -j1"].spent.cpu
        marks.append(Mark(f"whole job on {count:,}, x ripgrep", ratio, 20))
    gain = ours.wall / found[TWO_JOBS].spent.wall
    marks.append(Mark(f"2 jobs on {count:,}, x faster than 1 (wall)", gain, 1.7, least=True))
    return marks


def result(
    counts: tuple[int, ...] = (200,),
    rounds: int = 1,
    folder: Path | None = None,
    *,
    get: bool = False,
) -> Result:
    """Measure and give tables and marks.

    Args:
        counts: how many reports.
        rounds: how often each program is run.
        folder: where spaCy and textlint are, or go to; without it a temporary one.
        get: install those that are missing.
    """
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        tools = folder or place / "peers"
        if get:
            install(tools)
        lists = _lists(place)
        able, skipped = _sorted_out(peers(tools, lists))
        words = len(lists.words.read_text("utf-8").splitlines())
        tables, marks = [], []
        for count in counts:
            times = rounds if count < _ONCE_FROM else 1
            found = measure(place, count, times, able)
            tables.append(_table(found, count, times, skipped, words))
            marks += _marks(found, count)
    return Result(tuple(tables), tuple(marks))


def _main() -> None:
    parser = argparse.ArgumentParser(description="The whole job against peers.")
    parser.add_argument("--count", type=int, nargs="+", default=[200], help="how many reports")
    parser.add_argument("--rounds", type=int, default=1, help="how often each is run")
    parser.add_argument("--install", action="store_true", help="get spaCy and textlint")
    parser.add_argument("--peers", type=Path, help="folder that holds or gets the peers")
    wishes = parser.parse_args()
    made = result(tuple(wishes.count), wishes.rounds, wishes.peers, get=wishes.install)
    for table in (*made.tables, marks_table(made.marks)):
        print(as_text(table))


if __name__ == "__main__":
    _main()
