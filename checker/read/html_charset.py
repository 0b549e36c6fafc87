"""Bytes of a web page into text, whatever charset it claims."""

from __future__ import annotations

import codecs
import re

_CLAIM = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,30})", re.IGNORECASE)
_HEAD = 4096
_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHINESE = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030"}
_NULLS = 0.2
_LOST_NOTABLE = 0.0005


def decode_page(data: bytes, charset: str = "") -> tuple[str, str, tuple[str, ...]]:
    """The text of a page, its encoding, and warnings.

    UTF-8 that decodes without an error is UTF-8, because other encodings hardly ever do; then what
    came with the page or the page itself claims, then GB18030. Where none fits, the one that loses
    least is taken.

    Args:
        data: the page.
        charset: what came with the page says of it; empty if nothing did.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace"), encoding, ()
    candidates = _candidates(data, charset)
    for encoding in candidates:
        text = _strict(data, encoding)
        if text is not None:
            return text, encoding, ()
    tried = [(data.decode(encoding, "replace"), encoding) for encoding in candidates]
    text, encoding = min(tried, key=lambda found: found[0].count("\ufffd"))
    lost = text.count("\ufffd")
    if lost < _LOST_NOTABLE * len(text):
        return text, encoding, ()
    return text, encoding, (f"网页编码有误，{lost} 处文字无法识别。",)


def _candidates(data: bytes, charset: str) -> list[str]:
    sample = data[:_HEAD]
    if sample.count(0) > _NULLS * len(sample):
        return ["utf-16-le" if sample[1::2].count(0) >= sample[0::2].count(0) else "utf-16-be"]
    claim = _CLAIM.search(sample)
    own = claim.group(1).decode("ascii") if claim else ""
    found = ["utf-8", _known(charset), _known(own), "gb18030"]
    return list(dict.fromkeys(encoding for encoding in found if encoding))


def _known(claim: str) -> str:
    """The encoding a page claims, widened to the newer one; empty for an unknown one."""
    name = claim.lower()
    if name in _CHINESE:
        return _CHINESE[name]
    try:
        info = codecs.lookup(name)
    except LookupError:
        return ""
    # 8-bit encodings decode anything and so prove nothing; UTF-16 would not have been readable
    if info.name.startswith(("iso8859", "cp12", "utf-16", "utf-32")) or not _is_text(info.name):
        return ""
    return info.name


def _is_text(encoding: str) -> bool:
    """Whether a codec turns bytes into text; some Python codecs (base64, zip) do not."""
    try:
        b"a".decode(encoding)
    except (LookupError, ValueError, TypeError):
        return False
    return True


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
