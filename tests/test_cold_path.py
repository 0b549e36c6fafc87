"""What one cold scoring process loads: nothing that is slow and not needed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT, SEEDS

SLOW = ("jieba", "rjieba", "yaml", "pydantic", "pydantic_core", "numpy", "hypothesis", "pytest")
_CODE = """
import sys
from checker.cli.main import main
code = main(sys.argv[1:])
sys.stderr.write("\\nMODULES " + " ".join(sys.modules))
sys.exit(code)
"""


def _loaded(cache: Path, *arguments: str) -> set[str]:
    """Top-level names of the modules that a run has loaded."""
    done = subprocess.run(
        [sys.executable, "-c", _CODE, *arguments],
        env={**os.environ, "CHECKER_CACHE_DIR": str(cache), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout
    listed = done.stderr.decode().rsplit("MODULES ", 1)[1]
    return {name.partition(".")[0] for name in listed.split()} | set(listed.split())


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder that one run has filled."""
    cache = tmp_path_factory.mktemp("cache")
    loaded = _loaded(cache, "score", str(SEEDS["hainan-2021"]), "--format", "json")
    assert "yaml" in loaded, "the first run compiles the rubric"
    assert list(cache.glob("*.bin"))
    return cache


def test_scoring_as_json_loads_nothing_slow_and_draws_nothing(warm: Path) -> None:
    loaded = _loaded(warm, "score", str(SEEDS["jinghai-2019"]), "--format", "json")
    assert sorted(loaded.intersection(SLOW)) == []
    assert "checker.score" in loaded
    assert loaded.isdisjoint(
        {"checker.render.table", "checker.rubric.schema", "checker.rubric.compile"}
    )


def test_scoring_as_a_table_loads_nothing_slow(warm: Path) -> None:
    loaded = _loaded(warm, "score", str(SEEDS["jinghai-2019"]))
    assert sorted(loaded.intersection(SLOW)) == []


def test_the_version_loads_next_to_nothing(tmp_path: Path) -> None:
    loaded = _loaded(tmp_path, "--version")
    assert sorted(loaded.intersection({*SLOW, "typer", "rich", "rapidfuzz"})) == []
