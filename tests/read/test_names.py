from __future__ import annotations

import pytest

from checker.read.names import archived_name, harmless, skip_reason


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("~$年度报告.docx", "lock"),
        ("2020/~$报告.docx", "lock"),
        (".~报告.docx", "lock"),
        (".~lock.报告.odt#", "lock"),
        ("~WRL0001.tmp", "lock"),
        (".hidden.txt", "hidden"),
        (".git/报告.txt", "hidden"),
        ("__MACOSX/._报告.docx", "hidden"),
        ("Thumbs.db", "hidden"),
        ("", "hidden"),
        ("./2020/报告.txt", ""),
        ("【年报】某县（2020年） 终稿 (1).docx", ""),
        ("波浪~报告.docx", ""),
    ],
)
def test_a_name_tells_what_to_pass_over(name: str, reason: str) -> None:
    assert skip_reason(name) == reason
    assert skip_reason(name.replace("/", "\\")) == reason


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "utf-8"])
def test_a_chinese_name_in_an_archive_is_read_as_it_was_meant(encoding: str) -> None:
    meant = "某县年度报告（终稿）.docx"
    assert archived_name(meant.encode(encoding).decode("cp437"), 0) == meant


def test_a_name_that_says_it_is_utf8_is_left_alone() -> None:
    assert archived_name("报告é.docx", 0x800) == "报告é.docx"
    assert archived_name("plain.docx", 0) == "plain.docx"
    assert archived_name("报告.docx", 0) == "报告.docx"


@pytest.mark.parametrize(
    ("name", "relative"),
    [
        ("../../etc/passwd.txt", "etc/passwd.txt"),
        ("/etc/passwd.txt", "etc/passwd.txt"),
        ("C:\\temp\\..\\报告.docx", "temp/报告.docx"),
        ("a\x1b[31m\u202e.txt", "a_[31m_.txt"),
        ("..", "_"),
    ],
)
def test_no_name_leads_out_of_the_archive(name: str, relative: str) -> None:
    assert harmless(name) == relative
