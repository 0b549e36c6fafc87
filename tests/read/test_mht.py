"""Pages saved as one file by browsers."""

from __future__ import annotations

import pytest

from checker.errors import UnreadableError
from checker.read.html import extract as extract_html
from checker.read.mht import extract
from tests.read.making.saved_page import saved_page
from tests.read.making.seed_parts import parts_of
from tests.read.making.site_page import site_page

PAGE = site_page(parts_of("hainan-2021"))


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_a_saved_page_reads_as_the_page(encoding: str, charset: str) -> None:
    made = extract(saved_page(PAGE, charset, encoding), "x.mht")
    expected = extract_html(PAGE.encode(), "x.html")
    assert (made.text, made.hints) == (expected.text, expected.hints)


def test_a_header_that_names_the_wrong_charset_is_seen_through() -> None:
    data = saved_page(PAGE, "utf-8", "base64").replace(b'charset="utf-8"', b'charset="iso-8859-1"')
    assert b"iso-8859-1" in data
    assert extract(data, "x.mht").text == extract_html(PAGE.encode(), "x.html").text


def test_a_header_that_names_the_older_charset_is_widened() -> None:
    data = saved_page(PAGE, "gb18030", "base64").replace(b'charset="gb18030"', b'charset="gb2312"')
    assert b"gb2312" in data
    assert extract(data, "x.mht").text == extract_html(PAGE.encode(), "x.html").text


def test_of_several_frames_the_one_with_the_report_is_read() -> None:
    frame = "<html><body><p>导航：首页、政务公开。</p></body></html>"
    parts = [
        f"--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{source}\r\n"
        for source in (frame, PAGE, frame)
    ]
    data = (
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n'
        + "".join(parts)
        + "--b--\r\n"
    )
    assert extract(data.encode(), "x.mht").text == extract_html(PAGE.encode(), "x.html").text


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nx",
        b"MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<html></html>",
        b"MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n!!",
    ],
)
def test_without_a_page_there_is_nothing_to_read(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="没有文字"):
        extract(data, "x.mht")


def test_parts_nested_without_end_are_an_error() -> None:
    data = "".join(
        f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(3000)
    )
    with pytest.raises(UnreadableError):
        extract(data.encode(), "x.mht")
