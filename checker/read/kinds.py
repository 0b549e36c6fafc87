"""The kind of a file, decided by its content and never by its name."""

from __future__ import annotations

TEXT = "text"

# what can be read, by its first bytes; "zip" and "cfb" are containers that kind_inside looks into
_READABLE: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"%PDF-", "pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "cfb"),
    (b"{\\rtf", "rtf"),
)
# what cannot, and what to call it
_FOREIGN: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG", "图片", "an image"),
    (b"\xff\xd8\xff", "图片", "an image"),
    (b"GIF8", "图片", "an image"),
    (b"II*\x00", "图片", "an image"),
    (b"Rar!", "rar 压缩文件", "a rar archive"),
    (b"7z\xbc\xaf", "7z 压缩文件", "a 7z archive"),
    (b"\x7fELF", "程序", "a program"),
    (b"MZ\x90", "程序", "a program"),
    (b"\x1f\x8b", "gzip 压缩文件", "a gzip archive"),
)
_HEAD = 4096
_PDF_HEAD = 1024  # readers accept %PDF within the first 1,024 bytes
_PAGE_TAGS = (b"<html", b"<!doctype html", b"<head", b"<body", b"<meta")
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def kind_of(data: bytes) -> str:
    """Kind of a file by its beginning.

    Args:
        data: the file, or at least its first 4 KiB.

    Returns:
        ``zip``, ``pdf``, ``cfb``, ``rtf``, ``html``, ``mht``, ``xml``, ``text``; for what cannot be
        read ``foreign``.
    """
    for magic, kind in _READABLE:
        if data.startswith(magic):
            return kind
    if foreign_name(data):
        return "foreign"
    head = data[:_HEAD]
    if b"<" in head or b":" in head or b"%PDF-" in head:
        return _marked_up(head)
    return TEXT


def foreign_name(data: bytes) -> tuple[str, str] | None:
    """Chinese and English name of a format that no reader knows; None for all others."""
    return next(((zh, en) for magic, zh, en in _FOREIGN if data.startswith(magic)), None)


def _marked_up(head: bytes) -> str:
    """Kind of a file whose beginning may be a web page, a saved mail or a flat XML document."""
    if b"%PDF-" in head[:_PDF_HEAD]:
        return "pdf"
    bare = _without_bom(head).replace(b"\x00", b"").lstrip().lower()
    if _is_mime(bare):
        return "mht"
    if any(tag in bare for tag in _PAGE_TAGS) and (bare.startswith(b"<") or b"</" in bare):
        return "html"
    if bare.startswith(b"<?xml"):
        return "xml"
    fragment = bare.startswith((b"<div", b"<p>", b"<p ", b"<table", b"<span", b"<h1", b"<!--"))
    return "html" if fragment else TEXT


def _without_bom(head: bytes) -> bytes:
    return next((head[len(bom) :] for bom in _BOMS if head.startswith(bom)), head)


def _is_mime(bare: bytes) -> bool:
    """Saved by a browser: mail headers at the very top, among them the version of MIME."""
    headers = bare.replace(b"\r", b"").partition(b"\n\n")[0]
    lines = headers.split(b"\n")
    names = (b"from:", b"subject:", b"date:", b"mime-version:", b"content-", b"snapshot-")
    return lines[0].startswith(names) and any(
        line.startswith((b"mime-version:", b"content-type:")) for line in lines
    )
