from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.cli import pattern_cache

SOURCE = r"(?P<year>20\d\d)年(度)?[一-龥]{2,4}"
TEXT = "2021年度法治政府建设"


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("CHECKER_CACHE_DIR", str(tmp_path))
    re.purge()
    yield
    re.purge()


def test_nothing_kept_is_nothing_known() -> None:
    assert pattern_cache.warm() == frozenset()


def test_a_kept_pattern_is_not_compiled_again(monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = re.compile(SOURCE)
    expected = fresh.search(TEXT)
    pattern_cache.keep(frozenset())
    re.purge()
    assert (SOURCE, 0) in pattern_cache.warm()

    def refuse(*_: object) -> None:
        raise AssertionError("compiled again")

    monkeypatch.setattr(re._compiler, "compile", refuse)  # type: ignore[attr-defined]
    again = re.compile(SOURCE)
    found = again.search(TEXT)
    assert again is not fresh
    assert found is not None
    assert expected is not None
    assert (found.span(), found.groups(), found.groupdict()) == (
        expected.span(),
        expected.groups(),
        expected.groupdict(),
    )
    assert (again.flags, again.groups, again.groupindex) == (
        fresh.flags,
        fresh.groups,
        fresh.groupindex,
    )


def test_flags_are_kept_apart() -> None:
    re.compile("ab")
    re.compile("ab", re.IGNORECASE)
    pattern_cache.keep(frozenset())
    re.purge()
    pattern_cache.warm()
    assert not re.compile("ab").match("AB")
    assert re.compile("ab", re.IGNORECASE).match("AB")


def test_a_damaged_file_is_as_good_as_none(tmp_path: Path) -> None:
    re.compile(SOURCE)
    pattern_cache.keep(frozenset())
    re.purge()
    for file in tmp_path.glob("*.bin"):
        file.write_bytes(b"x" * 99)
    assert pattern_cache.warm() == frozenset()
    assert re.compile(SOURCE).search(TEXT)


def test_another_python_without_the_private_names_works(monkeypatch: pytest.MonkeyPatch) -> None:
    re.compile(SOURCE)
    pattern_cache.keep(frozenset())
    monkeypatch.delattr(re, "_compiler")
    pattern_cache.warm()
    pattern_cache.keep(frozenset())


def test_known_patterns_are_not_written_again(tmp_path: Path) -> None:
    re.compile(SOURCE)
    pattern_cache.keep(frozenset())
    known = pattern_cache.warm()
    for file in tmp_path.glob("*.bin"):
        file.unlink()
    pattern_cache.keep(known)
    assert not list(tmp_path.glob("*.bin"))
