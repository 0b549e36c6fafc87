from __future__ import annotations

import io
import zipfile

import pytest

from checker.errors import UnreadableError
from checker.read import read_bytes
from checker.read.formats import settled
from checker.read.kinds import kind_of
from tests.read.making.docx_writer import docx, p, zipped

_CFB = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504
_PAGE = "<html><head><title>年报</title></head><body><p>正文</p></body></html>"
_KINDS = {
    "chinese_text": ("青山县2021年法治政府建设年度报告".encode(), "text"),
    "gbk_text": ("青山县2021年".encode("gbk"), "text"),
    "text_with_angle_brackets": ("<关于印发>的通知：a < b".encode(), "text"),
    "text_that_quotes_a_tag": ("网页里的<body>标签要注意".encode(), "text"),
    "text_that_begins_like_a_header": ("日期: 2021年1月\n正文".encode(), "text"),
    "mz_begins_a_sentence": (b"MZ is how this sentence begins", "text"),
    "empty": (b"", "text"),
    "pdf": (b"%PDF-1.7\n", "pdf"),
    "pdf_behind_rubbish": (b"\x00\x01rubbish\n%PDF-1.4\n", "pdf"),
    "rtf": (b"{\\rtf1\\ansi}", "rtf"),
    "compound": (_CFB, "cfb"),
    "zip": (b"PK\x03\x04", "zip"),
    "page": (_PAGE.encode(), "html"),
    "page_with_doctype": (b"\xef\xbb\xbf\r\n<!DOCTYPE html>\n<title>x</title>", "html"),
    "page_in_utf16": (b"\xff\xfe" + _PAGE.encode("utf-16-le"), "html"),
    "xhtml": (b'<?xml version="1.0"?><!DOCTYPE html><html xmlns="x"><body/></html>', "html"),
    "fragment": ("<div class='content'><p>正文</p></div>".encode(), "html"),
    "saved_mail": (
        b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n<html>",
        "mht",
    ),
    "xml": (b'<?xml version="1.0"?><w:wordDocument/>', "xml"),
}


@pytest.mark.parametrize(("data", "kind"), _KINDS.values(), ids=_KINDS)
def test_the_content_tells_the_kind(data: bytes, kind: str) -> None:
    assert kind_of(data) == kind


_CONTAINERS = {
    "docx": (docx(p("文")), "docx"),
    "docx_with_another_main_part": (
        zipped({"[Content_Types].xml": b"", "word/document2.xml": b""}),
        "docx",
    ),
    "odt": (zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "odt"),
    "ofd": (zipped({"OFD.xml": b""}), "ofd"),
    "archive": (zipped({"年报.docx": docx(p("文"))}), "zip"),
    "doc": (_CFB + "WordDocument".encode("utf-16-le"), "doc"),
}


@pytest.mark.parametrize(("data", "kind"), _CONTAINERS.values(), ids=_CONTAINERS)
def test_a_look_inside_settles_containers(data: bytes, kind: str) -> None:
    assert settled(kind_of(data), data, "报告") == kind


_FLAT = {
    "word_2003_xml": (
        b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>',
        "wordxml",
    ),
    "flat_opendocument": (b'<?xml version="1.0"?><office:document/>', "fodt"),
    "any_other_xml": (b'<?xml version="1.0"?><a>text</a>', "text"),
}


@pytest.mark.parametrize(("data", "kind"), _FLAT.values(), ids=_FLAT)
def test_a_flat_xml_file_is_settled_by_its_first_lines(data: bytes, kind: str) -> None:
    assert settled(kind_of(data), data, "报告") == kind


_REFUSED = {
    "spreadsheet": (zipped({"xl/workbook.xml": b""}), "电子表格"),
    "old_spreadsheet": (_CFB + "Workbook".encode("utf-16-le"), "电子表格"),
    "slides": (zipped({"ppt/presentation.xml": b""}), "演示文稿"),
    "password": (_CFB + "EncryptedPackage".encode("utf-16-le"), "密码"),
    "unknown_compound": (_CFB, "没有 Word 正文"),
    "broken_zip": (b"PK\x03\x04" + b"x" * 100, "损坏"),
    "empty_archive": (zipped({}), "没有可以读取的报告"),
}


@pytest.mark.parametrize(("data", "said"), _REFUSED.values(), ids=_REFUSED)
def test_what_holds_no_report_is_named(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said) as caught:
        read_bytes(data, "报告.docx")
    assert caught.value.where == "报告.docx"
    assert "\n" not in caught.value.line() + caught.value.line("en")


def test_a_document_is_read_by_its_content_and_not_by_its_name() -> None:
    made = read_bytes(docx(p("青山县")), "报告.txt")
    assert (made.text, made.format, made.encoding) == ("青山县", "docx", "")


def test_an_encrypted_part_is_named() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("word/document.xml", b"x")
    data = bytearray(out.getvalue())
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + at] |= 1
    with pytest.raises(UnreadableError, match="密码"):
        read_bytes(bytes(data), "报告.docx")
