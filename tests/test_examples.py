"""The example outputs in ``reports/`` are what the program gives today."""

import zipfile
from pathlib import Path

import pytest

from tests.make_examples import REPORTS, make


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("reports")
    make(out)
    return out


def test_same_files(fresh: Path) -> None:
    assert sorted(p.name for p in fresh.iterdir()) == sorted(p.name for p in REPORTS.iterdir())


def content(path: Path) -> bytes | dict[str, bytes]:
    """The bytes, or the parts of a packed file: machines pack the same parts differently."""
    if path.suffix not in (".docx", ".xlsx"):
        return path.read_bytes()
    with zipfile.ZipFile(path) as parts:
        return {name: parts.read(name) for name in parts.namelist()}


def test_same_content(fresh: Path) -> None:
    stale = [p.name for p in fresh.iterdir() if content(p) != content(REPORTS / p.name)]
    assert not stale, f"run `make examples`: {stale}"
