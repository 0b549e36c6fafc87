"""The compiled rubric on disk gives the same as the YAML, and never matters when it fails."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from checker.rubric import cache, open_library
from checker.rubric.compile import Compiler, compile_scale
from checker.rubric.files import all_files, data_folder, rubric_files
from checker.rubric.records import Library


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = tmp_path / "cache"
    monkeypatch.setenv("CHECKER_CACHE_DIR", str(made))
    return made


@pytest.fixture(scope="module")
def compiled() -> Library:
    compiler = Compiler(data_folder())
    return Library(
        tuple(compiler.rubric(path) for path in rubric_files()),
        compile_scale(data_folder() / "scale.yaml"),
    )


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Rubric data of one item in place of the built-in ones."""
    package = tmp_path / "package"
    data = package / "_rubric"
    (data / "terms").mkdir(parents=True)
    (data / "tiny.yaml").write_text(
        "id: tiny\ntitle: 标准\nversion: '1'\nelements:\n"
        "  - {id: a, title: 事项, signals: [{literal: [法律顾问]}]}\n",
        encoding="utf-8",
    )
    (data / "sources.yaml").write_text("sources: []\n", encoding="utf-8")
    (data / "scale.yaml").write_bytes((data_folder() / "scale.yaml").read_bytes())
    monkeypatch.setattr("checker.rubric.files._PACKAGE", package)
    return data


def _ids() -> list[str]:
    return [item.id for made in open_library().rubrics for item in made.items]


def test_what_comes_back_is_what_was_compiled(compiled: Library) -> None:
    cache.store("key", compiled)
    loaded = cache.load("key")
    assert loaded == compiled
    assert loaded is not None
    for one, other in zip(loaded.rubrics, compiled.rubrics, strict=True):
        assert [type(item) for item in one.items] == [type(item) for item in other.items]
        assert [item.signals for item in one.items] == [item.signals for item in other.items]
        assert [item.figures for item in one.items] == [item.figures for item in other.items]


def test_the_first_opening_fills_the_cache_and_the_second_uses_it(
    folder: Path, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = open_library()
    assert [path.suffix for path in folder.iterdir()] == [".bin"]

    def fail(*_: object) -> None:
        raise AssertionError("compiled although it was cached")

    monkeypatch.setattr("checker.rubric.library._compiled", fail)
    assert open_library() == first


@pytest.mark.parametrize("damage", ["empty", "cut", "changed", "garbage"])
def test_a_damaged_cache_is_compiled_again(damage: str, folder: Path, compiled: Library) -> None:
    cache.store("key", compiled)
    path = folder / "key.bin"
    data = path.read_bytes()
    path.write_bytes(
        {
            "empty": b"",
            "cut": data[:-10],
            "changed": data.replace("法律顾问".encode(), "法律援助".encode()),
            "garbage": os.urandom(200),
        }[damage]
    )
    assert cache.load("key") is None


def test_an_edited_rubric_is_compiled_again(tiny: Path) -> None:
    assert _ids() == _ids() == ["a"]
    path = tiny / "tiny.yaml"
    path.write_text(path.read_text("utf-8").replace("id: a,", "id: b,"), encoding="utf-8")
    assert _ids() == ["b"]


def test_an_edited_list_of_terms_is_compiled_again(tiny: Path) -> None:
    rubric, terms = tiny / "tiny.yaml", tiny / "terms" / "counsel.yaml"
    terms.write_text("id: counsel\ntitle: 顾问\nterms: [顾问律师]\n", encoding="utf-8")
    rubric.write_text(
        rubric.read_text("utf-8").replace("[法律顾问]", "['@counsel']"), encoding="utf-8"
    )

    def words() -> tuple[str, ...]:
        return open_library().rubrics[0].items[0].signals[0].groups[0]

    assert words() == ("顾问律师",)
    terms.write_text(terms.read_text("utf-8").replace("顾问律师", "法律专家"), encoding="utf-8")
    assert words() == ("法律专家",)


def test_a_cache_folder_that_is_a_file_does_not_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tiny: Path
) -> None:
    path = tmp_path / "file"
    path.write_text("x", encoding="utf-8")
    monkeypatch.setenv("CHECKER_CACHE_DIR", str(path / "below"))
    assert _ids() == _ids() == ["a"]
    assert path.read_text("utf-8") == "x"


def test_a_read_only_folder_does_not_matter(folder: Path, tiny: Path) -> None:
    folder.mkdir()
    folder.chmod(stat.S_IREAD | stat.S_IEXEC)
    try:
        assert _ids() == _ids() == ["a"]
    finally:
        folder.chmod(stat.S_IRWXU)


def test_a_full_disk_does_not_matter(monkeypatch: pytest.MonkeyPatch, compiled: Library) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.mkstemp", full)
    cache.store("key", compiled)
    assert cache.load("key") is None


def test_no_half_written_file_is_left(folder: Path, compiled: Library) -> None:
    cache.store("key", compiled)
    assert [path.name for path in folder.iterdir()] == ["key.bin"]


def test_the_key_changes_with_any_byte_of_any_file(tmp_path: Path) -> None:
    one, other = tmp_path / "a.yaml", tmp_path / "b.yaml"
    one.write_text("id: a", encoding="utf-8")
    other.write_text("id: b", encoding="utf-8")
    first = cache.content_key((one, other))
    assert first == cache.content_key((one, other))
    other.write_text("id: c", encoding="utf-8")
    assert cache.content_key((one, other)) != first


def test_the_key_changes_with_the_tool(monkeypatch: pytest.MonkeyPatch) -> None:
    first = cache.content_key(all_files())
    monkeypatch.setattr(cache, "__version__", "99.0")
    assert cache.content_key(all_files()) != first
