"""What is inside a container file: a Word document, an OFD, an OpenDocument text, an archive."""

from __future__ import annotations

from checker.errors import UnreadableError
from checker.read.package import Package

_STREAMS: tuple[tuple[str, str], ...] = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("Workbook", "sheet"),
    ("PowerPoint Document", "slides"),
)
_PARTS: tuple[tuple[str, str], ...] = (
    ("word/document.xml", "docx"),
    ("OFD.xml", "ofd"),
    ("xl/workbook.xml", "sheet"),
    ("ppt/presentation.xml", "slides"),
)
_ODT = b"application/vnd.oasis.opendocument.text"


def kind_inside(kind: str, data: bytes, name: str) -> str:
    """Kind of the document inside a ``zip`` or compound (``cfb``) file.

    Returns:
        ``docx``, ``odt``, ``ofd``, ``doc``, ``sheet``, ``slides``, ``encrypted``, or ``zip``.

    Raises:
        UnreadableError: the container is broken, or holds nothing known.
    """
    return _in_zip(data, name) if kind == "zip" else _in_compound(data, name)


def _in_zip(data: bytes, name: str) -> str:
    package = Package(data, name)
    if package.has("mimetype"):
        written = package.read("mimetype").strip()
        if written.startswith(_ODT):
            return "odt"
        if written.startswith(b"application/vnd.oasis.opendocument"):
            return "sheet"
    for inside, kind in _PARTS:
        if package.has(inside):
            return kind
    # Word finds the main part by its relationship; some writers call it otherwise
    main = any(one.startswith("word/document") and one.endswith(".xml") for one in package.names())
    return "docx" if main and package.has("[Content_Types].xml") else "zip"


def _in_compound(data: bytes, name: str) -> str:
    for stream, kind in _STREAMS:
        if stream.encode("utf-16-le") in data:
            return kind
    raise UnreadableError(
        "不认识的旧版 Office 文件，里面没有 Word 正文。",
        name,
        "请用 Word 或 WPS 打开后另存为 docx。",
        "an old Office file of unknown kind, without a Word text.",
        "Open it in Word or WPS and save it as docx.",
    )
