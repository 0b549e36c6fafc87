from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import ExitCode, UnreadableError
from checker.read import SUFFIXES, read_bytes, read_document
from checker.read.reader import MAX_BYTES

_FOREIGN = {
    "png": (b"\x89PNG\r\n\x1a\n", "图片"),
    "jpeg": (b"\xff\xd8\xff\xe0rest", "图片"),
    "gif": (b"GIF89a rest", "图片"),
    "rar": (b"Rar!\x1a\x07", "rar"),
    "7z": (b"7z\xbc\xaf\x27\x1c", "7z"),
    "elf": (b"\x7fELF\x02", "程序"),
    "exe": (b"MZ\x90\x00", "程序"),
    "gzip": (b"\x1f\x8b\x08", "gzip"),
}


@pytest.mark.parametrize(("data", "name"), _FOREIGN.values(), ids=_FOREIGN)
def test_a_binary_is_named_whatever_its_suffix_says(data: bytes, name: str, tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(data + b"x" * 100)
    with pytest.raises(UnreadableError) as caught:
        read_document(path)
    assert name in caught.value.what
    assert str(path) == caught.value.where
    assert ".txt" in caught.value.todo


def test_a_file_is_read_with_its_path_and_digest(tmp_path: Path) -> None:
    path = tmp_path / "年报.txt"
    path.write_bytes("第一行\r\n第二行".encode())
    made = read_document(path)
    assert made.text == "第一行\n第二行"
    assert made.path == str(path)
    assert made == read_bytes("第一行\r\n第二行".encode(), str(path))


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="找不到文件") as caught:
        read_document(tmp_path / "nothing.txt")
    assert caught.value.exit_code is ExitCode.NO_INPUT
    assert "no such file" in caught.value.line("en")


def test_a_folder_is_sent_to_batch(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="文件夹") as caught:
        read_document(tmp_path)
    assert "checker batch" in caught.value.line()


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "locked.txt"
    path.write_text("内容", encoding="utf-8")

    def refuse(self: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableError, match="没有读取权限") as caught:
        read_document(path)
    assert "permission" in caught.value.line("en")


def test_a_broken_disk_is_reported_with_the_system_s_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: Path, *_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    path = tmp_path / "a.txt"
    path.write_text("内容", encoding="utf-8")
    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(UnreadableError, match="磁盘读写出错") as caught:
        read_document(path)
    assert "Input/output error" in caught.value.line("en")


def test_fifty_megabytes_of_one_line_are_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    with pytest.raises(UnreadableError, match="4 MB"):
        read_document(path)
    with pytest.raises(UnreadableError, match="4 MB"):
        read_bytes(b"a" * (MAX_BYTES + 1), "stdin")


def test_a_file_that_grows_after_it_was_measured_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "grows.txt"
    path.write_text("青山县", encoding="utf-8")
    small = path.stat()
    path.write_text("青山县" * 100, encoding="utf-8")
    monkeypatch.setattr("checker.read.reader.MAX_BYTES", 50)
    monkeypatch.setattr(Path, "stat", lambda _self, **_more: small)
    with pytest.raises(UnreadableError, match="文件超过"):
        read_document(path)


def test_no_error_has_more_than_one_line(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.txt"):
        with pytest.raises(UnreadableError) as caught:
            read_document(path)
        for lang in ("zh", "en"):
            assert "\n" not in caught.value.line(lang)


def test_every_kind_that_can_be_read_is_picked_from_folders() -> None:
    assert {".txt", ".docx", ".doc", ".wps", ".pdf", ".ofd", ".html", ".htm", ".mht"} <= SUFFIXES
