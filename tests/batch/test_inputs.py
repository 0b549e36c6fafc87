from __future__ import annotations

import os
from pathlib import Path
from zipfile import ZipFile

import pytest

from checker.batch import Pick, find_inputs
from checker.batch.inputs import labels
from checker.errors import UnreadableError, UsageError
from checker.render.output_name import output_name

TXT = frozenset({".txt"})


def _tree(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("文", encoding="utf-8")
    return folder


def _names(*folders: Path, pick: Pick = Pick()) -> list[str]:  # noqa: B008 - immutable
    return [task.name for task in find_inputs(folders, TXT, pick).tasks]


def _skipped(folder: Path, pick: Pick = Pick()) -> dict[str, int]:  # noqa: B008 - immutable
    return {one.why: one.files for one in find_inputs([folder], TXT, pick).skipped}


def test_files_are_found_in_sub_folders_and_in_order(tmp_path: Path) -> None:
    _tree(tmp_path, "b.txt", "a/c.TXT", "a.pdf", ".hidden.txt", ".git/x.txt")
    (tmp_path / "folder.txt").mkdir()
    assert _names(tmp_path) == ["a/c.TXT", "b.txt"]


def test_what_is_left_out_is_counted_by_reason(tmp_path: Path) -> None:
    _tree(tmp_path, "a.txt", "b.xlsx", "c.jpg", "d.jpg", "~$a.txt", ".h.txt", ".git/x.txt", "no")
    found = {one.why: one for one in find_inputs([tmp_path], TXT).skipped}
    assert {why: one.files for why, one in found.items()} == {"hidden": 2, "kind": 4, "lock": 1}
    assert found["kind"].kinds == ((".jpg", 2), ("", 1), (".xlsx", 1))


def test_patterns_look_at_the_path_and_at_the_name(tmp_path: Path) -> None:
    _tree(tmp_path, "旧/a.txt", "新/a.txt", "新/草稿b.TXT", "c.txt")
    assert _names(tmp_path, pick=Pick(include=("新/*",))) == ["新/a.txt", "新/草稿b.TXT"]
    assert _names(tmp_path, pick=Pick(exclude=("草稿*", "旧/*"))) == ["c.txt", "新/a.txt"]
    assert _skipped(tmp_path, Pick(("*.txt",), ("旧/*",))) == {"excluded": 1}
    assert _skipped(tmp_path, Pick(("c*",))) == {"not-included": 3}


def test_several_folders_keep_their_names_apart(tmp_path: Path) -> None:
    first, second = _tree(tmp_path / "x", "a.txt"), _tree(tmp_path / "y", "a.txt")
    found = find_inputs([first, second], TXT).tasks
    assert [task.name for task in found] == ["x/a.txt", "y/a.txt"]
    assert len({task.stem for task in found}) == 2


def test_folders_of_one_name_are_told_apart_by_the_folder_above(tmp_path: Path) -> None:
    first = _tree(tmp_path / "2019" / "县", "a.txt")
    second = _tree(tmp_path / "2020" / "县", "a.txt")
    assert _names(first, second) == ["2019/县/a.txt", "2020/县/a.txt"]


def test_labels_are_no_longer_than_needed() -> None:
    assert labels(["/r/a/x", "/r/b/y"]) == ["x", "y"]
    assert labels(["/r/a/x", "/r/b/x", "s3://k/b"]) == ["a/x", "b/x", "k/b"]
    assert labels(["/r/a", "/r/a"]) == ["a", "a"]


def test_what_is_named_twice_is_taken_once(tmp_path: Path) -> None:
    _tree(tmp_path, "x/a.txt", "x/b/c.txt")
    assert _names(tmp_path / "x", tmp_path / "x" / "b", tmp_path / "x" / "a.txt") == [
        "x/a.txt",
        "x/b/c.txt",
    ]


def test_a_file_stands_for_itself_whatever_its_kind(tmp_path: Path) -> None:
    _tree(tmp_path, "a.pdf", "b.txt")
    assert _names(tmp_path / "a.pdf") == ["a.pdf"]
    assert _names(tmp_path / "a.pdf", tmp_path / "b.txt") == ["a.pdf", "b.txt"]


def test_files_that_differ_in_case_get_different_outputs(tmp_path: Path) -> None:
    _tree(tmp_path, "a.txt", "A.txt")
    if len(list(tmp_path.iterdir())) < 2:
        pytest.skip("the file system does not tell them apart")
    stems = [task.stem for task in find_inputs([tmp_path], TXT).tasks]
    assert len({stem.casefold() for stem in stems}) == 2


def test_a_missing_folder_is_an_input_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        find_inputs([tmp_path / "nothing"], TXT)


def test_results_are_no_inputs(tmp_path: Path) -> None:
    _tree(tmp_path, "a.txt", "out/b.txt")
    found = find_inputs([tmp_path], TXT, out=tmp_path / "out")
    assert [task.name for task in found.tasks] == ["a.txt"]
    with pytest.raises(UsageError):
        find_inputs([tmp_path], TXT, out=tmp_path)


def test_a_folder_without_permission_is_counted(tmp_path: Path) -> None:
    _tree(tmp_path, "a.txt", "closed/b.txt")
    (tmp_path / "closed").chmod(0)
    try:
        if os.access(tmp_path / "closed", os.R_OK):
            pytest.skip("this user may read everything")
        assert _skipped(tmp_path) == {"denied": 1}
    finally:
        (tmp_path / "closed").chmod(0o700)


def test_members_of_an_archive_are_inputs(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "归档.zip", "w") as archive:
        archive.writestr("甲/报告.txt", "文")
        archive.writestr("__MACOSX/._报告.txt", "x")
        archive.writestr("inner.zip", "x")
        archive.writestr("b.jpg", "x")
    assert _names(tmp_path) == ["归档.zip/甲/报告.txt"]
    assert _skipped(tmp_path) == {"hidden": 1, "kind": 1, "nested": 1}


def test_a_broken_archive_stands_for_itself(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04 nothing")
    assert _names(tmp_path) == ["a.zip"]


@pytest.mark.parametrize(
    ("name", "file"),
    [("a.txt", "a.json"), ("静海区.txt", "静海区.json"), ("a.docx", "a.docx.json")],
)
def test_plain_names_stay_as_they_are(name: str, file: str) -> None:
    assert output_name(name) == file


@pytest.mark.parametrize(
    "name",
    [
        "x/a.txt",
        "a b.txt",
        "CON.txt",
        "summary.txt",
        "index.txt",
        "a\x1b[1m.txt",
        "长" * 90 + ".txt",
    ],
)
def test_other_names_are_made_safe_and_stay_apart(name: str) -> None:
    file = output_name(name)
    assert not set(file) & set('/\\:*?"<>| \x1b')
    assert len(file.encode()) < 160
    assert file == output_name(name)
    assert file != output_name(name.replace("a", "b") + "x")


def test_outputs_are_named_without_the_suffix_where_that_is_unambiguous(tmp_path: Path) -> None:
    for name in ("终稿(2).docx", "a.txt", "a.docx", "b.pdf", "B.docx", "index.docx", "c.xyz.docx"):
        (tmp_path / name).write_text("报告", encoding="utf-8")
    found = find_inputs([tmp_path], frozenset({".txt", ".docx", ".pdf"})).tasks
    stems = {task.name: task.stem for task in found}
    assert stems["终稿(2).docx"] == "终稿(2)"
    assert (stems["a.txt"], stems["a.docx"]) == ("a", "a.docx")
    assert (stems["b.pdf"], stems["B.docx"]) == ("b.pdf", "B.docx")
    assert stems["c.xyz.docx"] == "c.xyz"
    assert stems["index.docx"].startswith("index-")
    assert len({stem.casefold() for stem in stems.values()}) == len(stems)
