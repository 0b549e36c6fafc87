from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from checker.errors import UsageError
from checker.store.database import load
from checker.store.tables import tables
from tests.store.making import hostile_json, plain_json, postgresql

OTHER = {"sha256": "1" * 64}
NASTY = "'); DROP TABLE checker_reports; -- \x00\x1b[31m\u202e<script>=HYPERLINK(1)"


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    # a short path: the name of a socket has at most 107 bytes
    with tempfile.TemporaryDirectory(prefix="pg") as name, postgresql(Path(name)) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'results.db'}"
        return
    made: str = request.getfixturevalue("server")
    yield made
    engine = sa.create_engine(made.replace("postgresql:", "postgresql+psycopg:"))
    tables().metadata.drop_all(engine)
    engine.dispose()


def _rows(url: str, table: str) -> list[dict[str, Any]]:
    engine = sa.create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    try:
        with engine.connect() as connection:
            columns = getattr(tables(), table)
            return [dict(row._mapping) for row in connection.execute(sa.select(columns))]
    finally:
        engine.dispose()


def _everything(url: str) -> dict[str, list[dict[str, Any]]]:
    names = ("runs", "run_reports", "reports", "items", "evidence", "findings")
    return {name: sorted(_rows(url, name), key=repr) for name in names}


def test_everything_of_a_report_is_there(url: str) -> None:
    made = plain_json()
    load(url, [made])
    (report,) = _rows(url, "reports")
    assert report["unit"] == "青山县"
    assert report["score"] == made["summary"]["score"]
    items = _rows(url, "items")
    assert {row["item"]: row["status"] for row in items} == {
        item["id"]: item["status"] for item in made["items"]
    }
    assert {row["item"] for row in items if row["gap"]} == set(made["gaps"])
    evidence = _rows(url, "evidence")
    assert sorted(
        (row["item"], row["start"], row["stop"], row["text"]) for row in evidence
    ) == sorted(
        (item["id"], one["start"], one["end"], one["text"])
        for item in made["items"]
        for one in item["evidence"]
    )
    assert [row["rule"] for row in _rows(url, "findings")] == [
        one["rule"] for one in made["findings"]
    ]


def test_the_same_again_changes_nothing(url: str) -> None:
    made = [plain_json("a.txt"), plain_json("b.txt", **OTHER)]
    load(url, made)
    before = _everything(url)
    assert len(before["reports"]) == 2
    load(url, made)
    assert _everything(url) == before


def test_a_new_report_is_added_and_the_run_is_told(url: str) -> None:
    load(url, [plain_json("a.txt")])
    load(url, [plain_json("a.txt"), plain_json("b.txt", **OTHER)])
    assert len(_rows(url, "reports")) == 2
    assert [run["reports"] for run in _rows(url, "runs")] == [1, 2]
    paths = [(row["run"], row["place"], row["path"]) for row in _rows(url, "run_reports")]
    runs = sorted(run["id"] for run in _rows(url, "runs"))
    assert sorted(paths) == [(runs[0], 1, "a.txt"), (runs[1], 1, "a.txt"), (runs[1], 2, "b.txt")]


def test_another_verdict_takes_the_place_of_the_old_one(url: str) -> None:
    load(url, [plain_json()])
    changed = plain_json()
    changed["items"] = changed["items"][:3]
    changed["summary"]["score"] = 12.5
    load(url, [changed])
    (report,) = _rows(url, "reports")
    assert report["score"] == 12.5
    assert len(_rows(url, "items")) == 3


def test_other_rubrics_make_another_report(url: str) -> None:
    other = plain_json()
    other["rubrics"][0]["sha256"] = "2" * 64
    load(url, [plain_json(), other])
    assert len(_rows(url, "reports")) == 2


def test_one_content_under_two_names_is_one_report_of_two_paths(url: str) -> None:
    load(url, [plain_json("a.txt"), plain_json("b.txt")])
    assert len(_rows(url, "reports")) == 1
    assert [row["path"] for row in _rows(url, "run_reports")] == ["a.txt", "b.txt"]


def test_hostile_text_is_text(url: str) -> None:
    load(url, [hostile_json(NASTY)])
    (report,) = _rows(url, "reports")
    assert "DROP TABLE" in report["title"]
    assert "\x00" not in report["title"]


def test_nothing_is_half_loaded(url: str) -> None:
    def broken() -> Iterator[dict[str, Any]]:
        yield plain_json()
        raise ValueError("the second one cannot be read")

    with pytest.raises(ValueError, match="second"):
        load(url, broken())
    assert _rows(url, "reports") == []


@pytest.mark.parametrize(
    "wrong",
    [
        "nonsense",
        "nosuch://x",
        "sqlite:////no/such/folder/x.db",
        "postgresql://u:secret@127.0.0.1:1/x",
    ],
)
def test_a_database_that_cannot_be_used_says_so_without_its_password(wrong: str) -> None:
    with pytest.raises(UsageError) as caught:
        load(wrong, [plain_json()])
    assert "secret" not in caught.value.line()
    assert caught.value.todo
