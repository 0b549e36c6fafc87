"""Recognises files that are not plain text by their first bytes."""

from __future__ import annotations

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "Word/压缩(docx、wps、ofd、zip)"),
    (b"%PDF", "PDF"),
    (b"\xd0\xcf\x11\xe0", "旧版 Word(doc、wps)"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"GIF8", "图片"),
    (b"Rar!", "压缩(rar)"),
    (b"7z\xbc\xaf", "压缩(7z)"),
    (b"\x7fELF", "程序"),
    (b"MZ\x90", "程序"),
    (b"\x1f\x8b", "压缩(gzip)"),
)


def foreign_format(data: bytes) -> str:
    """Name of the non-text format that ``data`` begins like; empty for text."""
    return next((name for magic, name in _MAGIC if data.startswith(magic)), "")
