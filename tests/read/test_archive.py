from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from checker.errors import UnreadableError
from checker.read import limits, read_bytes, read_document
from checker.read.archive import is_archive, listing, read_member
from tests.read.making.docx_writer import docx, p, zipped

_TEXT = "青山县2021年法治政府建设年度报告".encode()


def archive(folder: Path, parts: dict[str, bytes], name: str = "归档.zip") -> Path:
    path = folder / name
    path.write_bytes(zipped(parts))
    return path


def test_members_are_inputs_in_the_order_of_their_names(tmp_path: Path) -> None:
    path = archive(
        tmp_path,
        {
            "乙/报告.docx": docx(p("文")),
            "甲.txt": _TEXT,
            "说明.xlsx": b"",
            "~$甲.txt": b"",
            "里.zip": b"",
        },
    )
    found = listing(path)
    assert [member.name for member in found.members] == ["乙/报告.docx", "甲.txt"]
    assert found.skipped == {"kind": 1, "lock": 1, "nested": 1}
    assert read_member(path, "甲.txt") == _TEXT
    made = read_document(found.members[0].path)
    assert made.text == "文"
    assert made.path == str(path / "乙/报告.docx")


def test_gbk_names_of_chinese_windows_are_understood(tmp_path: Path) -> None:
    written = "年报.txt".encode("gbk")
    data = zipped({"x" * len(written): _TEXT}).replace(b"x" * len(written), written)
    path = tmp_path / "归档.zip"
    path.write_bytes(data)
    assert [member.name for member in listing(path).members] == ["年报.txt"]
    assert read_member(path, "年报.txt") == _TEXT


def test_one_name_twice_gives_two_members(tmp_path: Path) -> None:
    path = tmp_path / "归档.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("报告.txt", b"one")
        with pytest.warns(UserWarning, match="Duplicate"):
            file.writestr("报告.txt", b"two")
    names = [member.name for member in listing(path).members]
    assert names == ["报告 (2).txt", "报告.txt"]
    assert [read_member(path, name) for name in names] == [b"two", b"one"]


def test_no_member_leads_outside(tmp_path: Path) -> None:
    path = archive(tmp_path, {"../../evil.txt": _TEXT})
    assert [member.name for member in listing(path).members] == ["evil.txt"]


def test_a_member_without_a_name_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "归档.zip"
    data = zipped({"xhidden.txt": b"", "甲.txt": _TEXT})
    path.write_bytes(data.replace(b"xhidden.txt", b"\0hidden.txt"))
    assert [member.name for member in listing(path).members] == ["甲.txt"]


def test_a_changed_archive_is_read_anew(tmp_path: Path) -> None:
    path = archive(tmp_path, {"甲.txt": _TEXT})
    assert len(listing(path).members) == 1
    archive(tmp_path, {"甲.txt": _TEXT, "乙.txt": _TEXT})
    assert len(listing(path).members) == 2


def test_an_archive_with_one_report_stands_for_it() -> None:
    made = read_bytes(zipped({"里面.docx": docx(p("青山县")), "说明.xlsx": b""}), "归档.zip")
    assert made.text == "青山县"
    assert made.path == "归档.zip/里面.docx"
    assert read_bytes(zipped({"里.txt": _TEXT}), "归档.zip").format == "text"


def test_an_archive_with_several_reports_is_sent_to_batch() -> None:
    with pytest.raises(UnreadableError, match="2 份报告") as caught:
        read_bytes(zipped({"甲.txt": _TEXT, "乙.txt": _TEXT}), "归档.zip")
    assert "checker batch" in caught.value.todo


def test_an_archive_that_calls_itself_a_report_is_not_opened() -> None:
    inner = zipped({"里.txt": _TEXT})
    with pytest.raises(UnreadableError, match="还有压缩包"):
        read_bytes(zipped({"假.docx": inner}), "归档.zip")


def test_a_missing_member_is_a_missing_file(tmp_path: Path) -> None:
    path = archive(tmp_path, {"甲.txt": _TEXT})
    for attempt in (path / "乙.txt", path / "甲.txt" / "更深.txt", tmp_path / "none" / "a.txt"):
        with pytest.raises(UnreadableError, match="找不到文件"):
            read_document(attempt)
    with pytest.raises(UnreadableError, match="找不到文件"):
        read_member(path, "乙.txt")


def test_an_office_file_is_no_archive(tmp_path: Path) -> None:
    assert not is_archive(archive(tmp_path, {"word/document.xml": b""}, "报告.docx"))
    assert not is_archive(tmp_path / "none.zip")
    text = tmp_path / "文字.zip"
    text.write_bytes(_TEXT)
    assert not is_archive(text)


def test_a_bomb_is_refused_before_it_unpacks() -> None:
    bomb = zipped({"零.txt": b"0" * (8 * limits.MIB)})
    assert len(bomb) < 64 * 1024
    with pytest.raises(UnreadableError, match="过大"):
        read_bytes(bomb, "炸弹.zip")


def test_more_members_than_allowed_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MEMBERS", 3)
    with pytest.raises(UnreadableError, match="过大"):
        read_bytes(zipped({f"{n}.txt": _TEXT for n in range(4)}), "多.zip")


def test_a_directory_that_claims_to_be_huge_is_not_read() -> None:
    data = bytearray(zipped({"甲.txt": _TEXT}))
    at = data.rindex(b"PK\x05\x06")
    data[at + 12 : at + 16] = (400 * 1024 * 1024).to_bytes(4, "little")
    with pytest.raises(UnreadableError, match="过大"):
        read_bytes(bytes(data), "假.zip")
