"""Files as they lie on disks: odd names, long paths, read-only media, empty files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.errors import UnreadableError
from checker.read import read_bytes, read_document
from tests.read.making.docx_writer import docx, p

_WORD = docx(p("青山县"))


@pytest.mark.parametrize(
    "name",
    [
        "【年报】青山县（2020年）法治政府建设 终稿 (1).docx",
        "报告[最终版]《印发》 'x' & y;z $HOME.docx",
        "-rf.docx",
        "无后缀",
    ],
)
def test_any_name_will_do(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(_WORD)
    assert read_document(path).text == "青山县"


def test_a_very_long_path_is_read(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(6):
        folder /= "很长的文件夹名称" * 8
    try:
        folder.mkdir(parents=True)
    except OSError:
        pytest.skip("this file system does not take such paths")
    path = folder / "报告.docx"
    path.write_bytes(_WORD)
    assert len(os.fsencode(path)) > 1000
    assert read_document(path).text == "青山县"


def test_read_only_media_are_enough(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(_WORD)
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        assert read_document(path).text == "青山县"
    finally:
        tmp_path.chmod(0o755)
    assert [one.name for one in tmp_path.iterdir()] == ["报告.docx"]


def test_an_empty_file_is_called_empty(tmp_path: Path) -> None:
    path = tmp_path / "空.docx"
    path.touch()
    with pytest.raises(UnreadableError, match="文件是空的"):
        read_document(path)


def test_a_lock_file_given_by_hand_is_no_report() -> None:
    lock = b"\x05admin" + b"\x00" * 156  # what Word leaves beside an open file
    with pytest.raises(UnreadableError):
        read_bytes(lock, "~$报告.docx")


def test_a_file_that_is_not_kept_open(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(_WORD)
    read_document(path)
    path.replace(tmp_path / "moved.docx")
    assert not path.exists()
