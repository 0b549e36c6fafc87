from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import ExitCode, UnreadableError
from checker.read import read_bytes
from checker.read.text import decode

TEXT = (
    "青山县2021年法治政府建设年度报告\n一、主要成效\n县政府聘请6名法律顾问，审核合同120件。\n" * 3
)


@pytest.mark.parametrize(
    ("encoding", "bom", "shown"),
    [
        pytest.param("utf-8", b"", "utf-8", id="utf8_without_bom"),
        pytest.param("utf-8", b"\xef\xbb\xbf", "utf-8", id="utf8_with_bom"),
        pytest.param("gb18030", b"", "gb18030", id="gb18030"),
        pytest.param("gbk", b"", "gb18030", id="gbk_is_read_as_gb18030"),
        pytest.param("gb2312", b"", "gb18030", id="gb2312_is_read_as_gb18030"),
        pytest.param("utf-16-le", b"\xff\xfe", "utf-16", id="utf16_le_with_bom"),
        pytest.param("utf-16-be", b"\xfe\xff", "utf-16", id="utf16_be_with_bom"),
        pytest.param("utf-16-le", b"", "utf-16-le", id="utf16_le_without_bom"),
        pytest.param("utf-16-be", b"", "utf-16-be", id="utf16_be_without_bom"),
    ],
)
def test_encodings_that_offices_use(encoding: str, bom: bytes, shown: str) -> None:
    text, found, warnings = decode(bom + TEXT.encode(encoding), "x.txt")
    assert (text, found, warnings) == (TEXT, shown, ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_bom_and_without_digits_is_known_by_its_full_stops(encoding: str) -> None:
    text = "县政府聘请法律顾问，审核合同。办理行政复议案件。" * 5
    assert decode(text.encode(encoding), "x")[0] == text


def test_rare_characters_outside_the_basic_plane_survive_gb18030() -> None:
    text = "𬭎山县人民政府办理案件三十件，㐱某任组长。"
    assert decode(text.encode("gb18030"), "x")[0] == text


@pytest.mark.parametrize(
    "broken",
    ["\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e"],
    ids=lambda b: f"U{ord(b[0]):04X}" + ("_LF" if len(b) > 1 else ""),
)
def test_every_line_break_becomes_one_newline(broken: str) -> None:
    data = f"第一行{broken}第二行{broken}{broken}第四行".encode()
    assert decode(data, "x")[0] == "第一行\n第二行\n\n第四行"


def test_lf_then_cr_are_two_breaks() -> None:
    assert decode("甲\n\r乙".encode(), "x")[0] == "甲\n\n乙"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="no_bytes"),
        pytest.param(b"\xef\xbb\xbf", id="only_a_utf8_bom"),
        pytest.param(b"\xff\xfe", id="only_a_utf16_bom"),
        pytest.param(b" \r\n\t \n", id="only_spaces_and_breaks"),
        pytest.param("　　\n　".encode(), id="only_ideographic_spaces"),
        pytest.param(" \n".encode("utf-16"), id="only_spaces_in_utf16"),
    ],
)
def test_empty_texts_are_refused_as_empty(data: bytes) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(data, "空.txt")
    assert caught.value.line() == "空.txt：文件是空的。请确认报告已保存。"
    assert caught.value.line("en").startswith("空.txt: the file is empty.")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(bytes(range(256)) * 20, id="every_byte_value"),
        pytest.param("聘请法律顾问".encode() * 40 + b"\xe9\x9d" + b"\xff" * 3, id="broken_utf8"),
        pytest.param(b"\x00\x00\xfe\xff" + TEXT.encode("utf-32-be"), id="utf32"),
        pytest.param(TEXT.encode() + b"\x00" * 200, id="many_nuls"),
        pytest.param(b"BM\x00\x00\x00" + b"\x00\x01" * 400, id="bitmap"),
    ],
)
def test_undecodable_bytes_are_a_clear_error(data: bytes) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data, "x.txt")
    assert caught.value.exit_code is ExitCode.NO_INPUT
    assert "另存为 UTF-8" in caught.value.line()
    assert "\n" not in caught.value.line()


def test_a_stray_control_character_in_a_long_report_does_not_matter() -> None:
    text = TEXT * 30
    assert decode((text + "\x07").encode(), "x")[0] == text + "\x07"


def test_the_form_of_the_document(subtests: pytest.Subtests) -> None:
    made = read_bytes(TEXT.encode(), "名.txt")
    assert (made.path, made.format, made.encoding, made.warnings) == ("名.txt", "text", "utf-8", ())
    with subtests.test("the digest is of the bytes, not of the text"):
        other = read_bytes(TEXT.encode("gb18030"), "名.txt")
        assert made.text == other.text
        assert made.sha256 != other.sha256
        assert len(made.sha256) == 64


_CHINESE = st.text(
    st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)
    | st.sampled_from("，。；：（）《》、\n0123456789%"),
    min_size=4,
    max_size=80,
).filter(lambda text: any(char >= "\u4e00" for char in text))


@given(_CHINESE)
def test_any_text_comes_back_from_utf8_and_from_utf16_with_bom(text: str) -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert decode(text.encode(encoding), "x")[0] == text


@given(_CHINESE)
def test_no_decoded_text_holds_another_break(text: str) -> None:
    mixed = text.replace("\n", "\r\n")
    decoded, _, _ = decode(mixed.encode(), "x")
    assert decoded == text
    assert decoded.splitlines() == decoded.split("\n") or decoded.endswith("\n")


def test_traditional_text_in_big5_is_told_from_gbk() -> None:
    text = (
        "青山縣2021年法治政府建設年度報告\n縣政府聘請6名法律顧問，審核合同120件，依法行政的水平提高。\n"
        * 3
    )
    made = read_bytes(text.encode("big5"), "a")
    assert (made.text, made.encoding) == (text, "big5")


def test_gbk_of_rare_words_stays_gbk() -> None:
    text = "本镇今年新栽桃树三千株，修渠五里。\n" * 3
    made = read_bytes(text.encode("gbk"), "a")
    assert (made.text, made.encoding) == (text, "gb18030")
