"""The built wheel works outside the checkout: the rubric travels inside it."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = out.glob("*.whl")
    where = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as file:
        file.extractall(where)
    return where


def test_templates_of_the_pages_travel_inside(installed: Path) -> None:
    inside = {path.name for path in (installed / "checker" / "render" / "html").iterdir()}
    assert inside == {path.name for path in (ROOT / "checker" / "render" / "html").iterdir()}


def test_scores_a_seed_with_the_rubric_inside(installed: Path, tmp_path: Path) -> None:
    seed = ROOT / "seeds" / "jinghai-2019.txt"
    environment = {
        **os.environ,
        "PYTHONPATH": str(installed),
        "CHECKER_CACHE_DIR": str(tmp_path / "cache"),
        "PYTHONUTF8": "1",
    }
    where = "import checker; print(checker.__file__)"
    found = subprocess.run(
        [sys.executable, "-c", where],
        cwd=tmp_path,
        env=environment,
        check=True,
        capture_output=True,
    )
    assert found.stdout.decode().startswith(str(installed))
    done = subprocess.run(
        [sys.executable, "-m", "checker", "score", str(seed), "--format", "json"],
        cwd=tmp_path,
        env=environment,
        check=True,
        capture_output=True,
    )
    made = json.loads(done.stdout)
    expected = json.loads((ROOT / "reports" / "jinghai-2019.json").read_text("utf-8"))
    assert made["items"] == expected["items"]
    assert [r["id"] for r in made["rubrics"]] == ["core", "form", "outline-2015"]
