from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.rubric import disk


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CHECKER_CACHE_DIR", str(tmp_path))
    return tmp_path


def test_what_is_kept_comes_back() -> None:
    disk.store("aa", (1, "法", {"x": [2]}))
    assert disk.load("aa") == (1, "法", {"x": [2]})


def test_nothing_is_known_of_other_keys() -> None:
    assert disk.load("bb") is None


def test_a_damaged_file_is_as_none(folder: Path) -> None:
    disk.store("aa", (1, 2))
    path = folder / "aa.bin"
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    assert disk.load("aa") is None


def test_only_the_newest_are_kept(folder: Path) -> None:
    for number in range(disk.MOST_KEPT + 3):
        disk.store(f"{number:02}", number)
        os.utime(folder / f"{number:02}.bin", (number, number))
    disk.store("last", "last")
    assert len(list(folder.glob("*.bin"))) == disk.MOST_KEPT
    assert disk.load("last") == "last"
    assert disk.load("00") is None
    assert disk.load(f"{disk.MOST_KEPT + 2:02}") == disk.MOST_KEPT + 2
