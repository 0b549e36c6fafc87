"""Assessments as JSON, and a PostgreSQL of our own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from checker.render.json_v1 import dumps, to_json
from tests.handmade import assessment, hostile

NOBODY = 65534


def plain_json(path: str = "a.txt", **report: Any) -> dict[str, Any]:
    """The assessment made by hand, as JSON values."""
    made = to_json(assessment(), path)
    made["report"].update(report)
    return made


def hostile_json(payload: str) -> dict[str, Any]:
    return to_json(hostile(payload), "b.txt")


def size_of(value: dict[str, Any]) -> int:
    return len(dumps(value))


@contextmanager
def postgresql(folder: Path) -> Iterator[str]:
    """URL of a new PostgreSQL that listens on a socket in the folder; skips where there is none."""
    programs = _programs()
    if programs is None:
        pytest.skip("PostgreSQL (initdb, pg_ctl) is not installed")
    if os.name == "nt":
        pytest.skip("the socket of this PostgreSQL needs POSIX")
    data = folder / "data"
    for one in (folder, *folder.parents):
        if one.owner() == "root" and os.geteuid() == 0 and one != Path("/"):
            one.chmod(one.stat().st_mode | 0o011)
    data.mkdir()
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        for one in (folder, data):
            os.chown(one, NOBODY, NOBODY)
    _run(programs / "initdb", "-D", str(data), "-A", "trust", "-U", "checker", "-E", "UTF8")
    options = f"-k {folder} -c listen_addresses='' -c fsync=off"
    control = programs / "pg_ctl"
    _run(control, "-D", str(data), "-w", "-o", options, "-l", str(folder / "log"), "start")
    try:
        yield f"postgresql://checker@/postgres?host={folder}"
    finally:
        _run(control, "-D", str(data), "-m", "immediate", "stop")


def _programs() -> Path | None:
    found = shutil.which("initdb")
    if found and shutil.which("pg_ctl"):
        return Path(os.path.realpath(found)).parent
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return installed[-1].parent if installed else None


def _run(program: Path, *arguments: str) -> None:
    nobody = NOBODY if os.geteuid() == 0 else None
    subprocess.run(
        [str(program), *arguments],
        check=True,
        cwd="/",
        env={**os.environ, "LC_ALL": "C"},
        user=nobody,
        group=nobody,
        extra_groups=[] if nobody else None,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
