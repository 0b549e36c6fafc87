"""Word files made to hurt: every one is refused with a message, and quickly."""

from __future__ import annotations

import struct

import pytest

from checker.errors import UnreadableError
from checker.read import limits, read_bytes
from checker.read.docx import extract
from checker.read.xml_part import parse_xml
from tests.read.making.docx_writer import docx, p, part, zipped

_LAUGHS = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><l>&b;</l>'
_OUTSIDE = b'<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><l>&x;</l>'
_DEEP = b"<a>" * 5000 + b"</a>" * 5000


@pytest.mark.parametrize(
    ("main", "said"),
    [
        (_LAUGHS, "实体"),
        (_OUTSIDE, "实体"),
        (_LAUGHS.decode().encode("utf-16"), "实体"),
        (_DEEP, "过大"),
        (b"<a><b></a>", "损坏"),
        (b"", "损坏"),
        (b"<?xml version='1.0' encoding='nonsense'?><a/>", "损坏"),
        (b"<w:document xmlns:w='other'/>", "损坏"),
    ],
    ids=["laughs", "outside", "utf16_laughs", "deep", "unclosed", "empty", "encoding", "no_body"],
)
def test_a_hostile_main_part_is_refused(main: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        extract(zipped({"word/document.xml": main}), "恶意.docx")


def test_a_hostile_part_beside_the_text_costs_that_part_alone() -> None:
    made = docx(
        p("正文"),
        more={"word/styles.xml": _LAUGHS, "word/numbering.xml": b"<a", "docProps/core.xml": _DEEP},
    )
    assert extract(made, "a").text == "正文"


def test_a_main_part_that_expands_too_far_is_refused() -> None:
    bomb = part("document", "<w:body>" + p("文") * 200_000 + "</w:body>").encode()
    packed = zipped({"word/document.xml": bomb})
    assert len(packed) < len(bomb) / limits.RATIO
    with pytest.raises(UnreadableError, match="过大"):
        extract(packed, "炸弹.docx")


def test_a_part_that_lies_about_its_size_is_damaged() -> None:
    data = bytearray(docx(p("正文")))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<L", 40)
    with pytest.raises(UnreadableError, match="损坏"):
        extract(bytes(data), "假.docx")


def test_tables_within_tables_end_where_no_report_goes() -> None:
    body = p("底")
    for _ in range(limits.DEPTH):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    with pytest.raises(UnreadableError, match="过大"):
        extract(docx(body), "深.docx")


def test_more_text_than_any_report_has_is_refused() -> None:
    with pytest.raises(UnreadableError, match="远超"):
        read_bytes(
            docx(p("".join(chr(0x4E00 + n * 7919 % 20000) for n in range(limits.CHARACTERS + 5)))),
            "长.docx",
        )


def test_external_relations_are_never_followed() -> None:
    relations = (
        b'<Relationships><Relationship Id="a" Type="http://x/attachedTemplate" TargetMode="External" '
        b'Target="http://127.0.0.1:9/t.dotm"/></Relationships>'
    )
    made = docx(
        p("正文"), more={"word/_rels/document.xml.rels": relations, "word/vbaProject.bin": b"x"}
    )
    assert read_bytes(made, "a.docm").text == "正文"


def test_comments_and_instructions_inside_the_text_are_no_text() -> None:
    assert (
        extract(docx(p("<w:r><?x y?><!-- z --><w:t>正<!-- a -->文</w:t></w:r>")), "a").text
        == "正文"
    )


def test_nothing_else_than_xml_is_parsed() -> None:
    with pytest.raises(UnreadableError):
        parse_xml(b"\x00\x01\x02", "a")
