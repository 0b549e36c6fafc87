"""Whole processes, killed in the middle of a batch."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from checker.batch.run import POOL_PAYS
from checker.store import journal
from tests.batch.making import contents, folder_of

REPORTS = 24
ROOT = Path(__file__).parents[2]


def _command(folder: Path, out: Path, *more: str) -> list[str]:
    return [
        sys.executable, "-m", "checker", "batch", str(folder), "--out", str(out), "--jobs", "2",
        "--format", "json", *more,
    ]  # fmt: skip


def _start(folder: Path, out: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        _command(folder, out), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )


def _until_some_are_done(out: Path, process: subprocess.Popen[bytes]) -> None:
    while process.poll() is None and len(list(out.glob("*.json"))) < 5:
        time.sleep(0.005)
    assert process.poll() is None, "the run was over before it could be disturbed"


def _resumed(folder: Path, out: Path) -> None:
    done = subprocess.run(
        _command(folder, out, "--resume"), cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    parent = tmp_path_factory.mktemp("undisturbed")
    folder = folder_of(parent, REPORTS)
    _resumed(folder, parent / "out")
    return folder, contents(parent / "out")


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no SIGKILL")
def test_kill_9_loses_nothing(undisturbed: tuple[Path, dict[str, bytes]], tmp_path: Path) -> None:
    folder, expected = undisturbed
    out = tmp_path / "out"
    process = _start(folder, out)
    _until_some_are_done(out, process)
    workers = psutil.Process(process.pid).children(recursive=True)
    process.kill()
    process.communicate()
    _, alive = psutil.wait_procs(workers, timeout=20)
    assert not alive, "workers outlived the run"
    done = journal.read(out)
    assert 0 < len(done) < REPORTS
    _resumed(folder, out)
    assert contents(out) == expected


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no SIGINT to one process")
def test_ctrl_c_loses_nothing(undisturbed: tuple[Path, dict[str, bytes]], tmp_path: Path) -> None:
    folder, expected = undisturbed
    out = tmp_path / "out"
    process = _start(folder, out)
    _until_some_are_done(out, process)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert told.decode().strip() == "已中断；做完的都已保存，加 --resume 继续。"
    assert [path.name for path in out.glob(".checker-journal*")] == [journal.NAME]
    _resumed(folder, out)
    assert contents(out) == expected


@pytest.mark.skipif(sys.platform != "linux", reason="sees by /proc how far a process has loaded")
@pytest.mark.parametrize("workers", [1, 2])
def test_ctrl_c_while_processes_load_prints_one_line(workers: int, tmp_path: Path) -> None:
    """A terminal sends it to the whole group: to the workers as well."""
    folder = folder_of(tmp_path, POOL_PAYS + 1)
    process = subprocess.Popen(
        _command(folder, tmp_path / "out"), cwd=ROOT, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    while process.poll() is None and _loading(process) < workers:
        time.sleep(0.001)
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert told.decode().strip() == "已中断；做完的都已保存，加 --resume 继续。"


def _loading(process: subprocess.Popen[bytes]) -> int:
    """Workers that have begun to load libraries."""
    try:
        started = psutil.Process(process.pid).children()
        return sum(_has_begun(one) for one in started)
    except psutil.Error:
        return 0


def _has_begun(process: psutil.Process) -> bool:
    return "--multiprocessing-fork" in process.cmdline() and any(
        "site-packages" in mapped.path for mapped in process.memory_maps()
    )
