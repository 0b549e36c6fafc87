"""Plain text in any encoding that offices use."""

from __future__ import annotations

import codecs
import re

from checker.errors import UnreadableError

_BREAKS = re.compile("\r\n?|\x0b|\x0c|\x1c|\x1d|\x1e|\x85|\u2028|\u2029")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f\ue000-\uf8ff\ufffe\uffff]")
_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BLANK = " \t\r\n\x00\u3000\xa0\u200b\u200c\u200d\u2060\ufeff"
_COMMON = "的和政府行法"
_COMMON_SHARE = 0.01
_NUL_SHARE = 0.02
_CONTROL_SHARE = 0.002


def decode(data: bytes, name: str) -> tuple[str, str, tuple[str, ...]]:
    """Decode a text file.

    Args:
        data: the bytes of the file.
        name: its name, for messages.

    Returns:
        The text with ``\\n`` as its only line break, the encoding, and warnings.

    Raises:
        UnreadableError: the file is empty, or no encoding gives readable text.
    """
    if not data:
        raise _empty(name)
    decoded = _decoded(data)
    if decoded is not None:
        encoding, text = decoded
        if not text.strip(_BLANK):
            raise _empty(name)
        return _BREAKS.sub("\n", text), encoding.removesuffix("-sig"), ()
    raise UnreadableError(
        "无法识别文字编码，或不是文本文件。",
        name,
        "请用记事本或 WPS 打开后另存为 UTF-8 文本。",
        "the text encoding is not known, or this is no text file.",
        "Open it in an editor and save it as UTF-8 text.",
    )


def _empty(name: str) -> UnreadableError:
    return UnreadableError(
        "文件是空的。",
        name,
        "请确认报告已保存。",
        "the file is empty.",
        "Check that the report was saved.",
    )


def _candidates(data: bytes) -> tuple[str, ...]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return (encoding,)
    sample = data[:4096]
    if sample.count(0) > _NUL_SHARE * len(sample):
        little = sample[1::2].count(0) >= sample[0::2].count(0)
        return ("utf-16-le", "utf-16-be") if little else ("utf-16-be", "utf-16-le")
    if _looks_utf16(sample):
        return ("utf-8", "utf-16-le", "utf-16-be", "gb18030")
    return ("utf-8", "gb18030")


def _looks_utf16(sample: bytes) -> bool:
    """Chinese UTF-16 has few NULs but its full stops are 02 30 (U+3002)."""
    return b"\x02\x30" in sample or b"\x30\x02" in sample


def _try(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return text if _readable(text) else None


def _decoded(data: bytes) -> tuple[str, str] | None:
    """Encoding and text; None if no encoding gives readable text."""
    for encoding in _candidates(data):
        text = _try(data, encoding)
        if text is not None:
            doubtful = encoding == "gb18030" and not _chinese(text)
            return (_big5(data) if doubtful else None) or (encoding, text)
    return _big5(data)


def _chinese(text: str) -> bool:
    """Whether the commonest words of such reports are there, in either script."""
    return sum(text.count(char) for char in _COMMON) >= _COMMON_SHARE * len(text)


def _big5(data: bytes) -> tuple[str, str] | None:
    """Traditional text, which also decodes as GB18030 but to nothing that anyone would write."""
    text = _try(data, "big5hkscs")
    return ("big5", text) if text is not None and _chinese(text) else None


def _readable(text: str) -> bool:
    return len(_CONTROL.findall(text)) <= _CONTROL_SHARE * len(text)
