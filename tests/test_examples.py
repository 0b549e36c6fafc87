"""The example outputs in ``reports/`` are what the program gives today."""

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


def test_same_content(fresh: Path) -> None:
    stale = [p.name for p in fresh.iterdir() if p.read_bytes() != (REPORTS / p.name).read_bytes()]
    assert not stale, f"run `make examples`: {stale}"
