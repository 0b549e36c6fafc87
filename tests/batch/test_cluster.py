"""A real Dask scheduler and two worker processes, one of which is killed in the run."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from checker.batch import Done, Plan, Task, find_inputs, run
from checker.batch.chunks import Chunk
from checker.batch.cluster import Ready
from checker.batch.cluster import _kept as kept
from checker.batch.keep import Keeper
from checker.errors import RubricError, UsageError
from tests.batch.making import TXT, contents, finish, folder_of, settings, tasks

distributed = pytest.importorskip("distributed", reason="distributed is not installed")

REPORTS = 24
ROOT = Path(__file__).parents[2]


@contextmanager
def _cluster(folder: Path, workers: int = 2) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """Address of a scheduler, and its workers: programs of their own, as on other machines."""
    file = folder / "scheduler.json"
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "DASK_DISTRIBUTED__LOGGING__DISTRIBUTED": "critical",
    }
    quiet: dict[str, Any] = {
        "cwd": folder,
        "env": environment,
        "stderr": subprocess.DEVNULL,
        "stdout": subprocess.DEVNULL,
    }
    dask = [sys.executable, "-m", "distributed.cli"]
    scheduler = subprocess.Popen(
        [
            *dask[:2],
            "distributed.cli.dask_scheduler",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--no-dashboard",
            "--scheduler-file",
            str(file),
        ],
        **quiet,
    )
    crew = [
        subprocess.Popen(
            [
                *dask[:2],
                "distributed.cli.dask_worker",
                "--scheduler-file",
                str(file),
                "--nthreads",
                "1",
                "--no-dashboard",
                "--no-nanny",
                "--local-directory",
                str(folder),
            ],
            **quiet,
        )
        for _ in range(workers)
    ]
    try:
        with distributed.Client(
            scheduler_file=str(file), timeout=60, set_as_default=False
        ) as client:
            client.wait_for_workers(workers, timeout=60)
            address: str = client.scheduler.address
        yield address, crew
    finally:
        for process in (*crew, scheduler):
            process.kill()
            process.wait()


@pytest.fixture(scope="module")
def cluster(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    with _cluster(tmp_path_factory.mktemp("dask"), 3) as made:
        yield made


def test_a_killed_worker_costs_nothing_and_the_bytes_are_the_same(
    cluster: tuple[str, list[subprocess.Popen[bytes]]], tmp_path: Path
) -> None:
    address, crew = cluster
    folder = folder_of(tmp_path, REPORTS)
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    expected = run(tasks(folder), settings(), Plan(here))
    finish(expected, here)
    seen: list[int] = []

    def watch(done: Done) -> None:
        seen.append(done.at)
        if len(seen) == 3:
            crew[0].kill()
            crew[0].wait()

    rows = run(tasks(folder), settings(), Plan(there, cluster=address), watch)
    finish(rows, there)
    assert sorted(seen) == list(range(REPORTS)), "every report once"
    assert rows == expected
    assert contents(there) == contents(here)


def test_reports_may_be_named_by_url(
    cluster: tuple[str, list[subprocess.Popen[bytes]]], tmp_path: Path
) -> None:
    folder = folder_of(tmp_path, 3)
    found = find_inputs([folder.as_uri()], TXT).tasks
    assert [task.name for task in found] == ["000.txt", "001.txt", "002.txt"]
    assert run(found, settings(), Plan(cluster=cluster[0])) == run(
        tasks(folder), settings(), Plan()
    )


def test_no_cluster_is_an_error_of_usage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.batch.cluster.SECONDS", 1)
    with pytest.raises(UsageError, match="连不上"):
        run([Task("a.txt", "a.txt", "a")], settings(), Plan(cluster="tcp://127.0.0.1:9"))


class _Answer:
    """A future of the cluster that failed."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def exception(self) -> Exception:
        return self._error


def _kept(error: Exception, chunk: Chunk) -> tuple[list[Done], deque[Chunk]]:
    waiting: deque[Chunk] = deque()
    return list(kept(_Answer(error), chunk, waiting, Keeper(None, ""))), waiting


def test_files_at_which_workers_keep_dying_are_done_again_one_by_one() -> None:
    chunk = Chunk((3, 4), (Task("a", "a.txt", "a"), Task("b", "b.txt", "b")))
    killed = distributed.scheduler.KilledWorker("x", None, 3)
    rows, waiting = _kept(killed, chunk)
    assert rows == []
    assert [one.tasks[0].name for one in waiting] == ["a.txt", "b.txt"]
    ((done,), _) = _kept(killed, waiting[1])
    assert done.at == 4
    assert done.row.failure


def test_wrong_rubrics_and_a_broken_cluster_end_the_run() -> None:
    chunk = Chunk((0,), (Task("a", "a.txt", "a"),))
    with pytest.raises(RubricError):
        _kept(RubricError("坏的标准。", "x.yaml:1:1"), chunk)
    with pytest.raises(UsageError, match="Dask 集群中断"):
        _kept(OSError("gone"), chunk)


def test_a_worker_of_another_version_is_refused() -> None:
    with pytest.raises(RuntimeError, match="not 0"):
        Ready("x", settings(), "0.0").setup(_Answer(OSError()))
