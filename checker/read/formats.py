"""From the kind of a file to its text: which reader, and in which process."""

from __future__ import annotations

import re

from checker.read.containers import kind_inside
from checker.read.extract import Extract
from checker.read.kinds import TEXT, foreign_name
from checker.read.limits import CHARACTERS
from checker.read.refused import encrypted, foreign, no_text, too_demanding
from checker.read.sandbox import extract_apart

_APART = frozenset({"docx", "pdf", "ofd", "html", "mht"})
# kinds that LibreOffice converts first; "wordxml" is Word 2003's, "fodt" OpenDocument in one file
OFFICE = frozenset({"doc", "rtf", "odt", "wordxml", "fodt", "uof"})
_FLAT: tuple[tuple[bytes, str], ...] = (
    (b'progid="Word.Document"', "wordxml"),
    (b"office:document", "fodt"),
    (b"uof:UOF", "uof"),
)
_OTHER_OFFICE = {
    "sheet": ("电子表格", "a spreadsheet"),
    "slides": ("演示文稿", "a slide show"),
}
_BREAKS = re.compile("[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BLANK = " \t\n\u3000\xa0\u200b\u200c\u200d\u2060\ufeff\ufffd"
_HEAD = 4096


def settled(kind: str, data: bytes, name: str) -> str:
    """The kind of document, after a look into containers.

    Raises:
        UnreadableError: damaged, encrypted, or of a kind that holds no report.
    """
    if kind in ("zip", "cfb"):
        kind = kind_inside(kind, data, name)
    elif kind == "xml":
        head = data[:_HEAD].replace(b"\x00", b"")
        kind = next((flat for mark, flat in _FLAT if mark in head), TEXT)
    if kind == "encrypted":
        raise encrypted(name)
    if kind in _OTHER_OFFICE:
        raise foreign(name, *_OTHER_OFFICE[kind])
    if kind == "foreign":
        raise foreign(name, *(foreign_name(data) or ("未知文件", "an unknown file")))
    return kind


def extract(kind: str, data: bytes, name: str) -> Extract:
    """The text of a file of a settled kind, with one kind of line break and nothing invisible.

    Raises:
        UnreadableError: see the readers.
    """
    if kind == TEXT:
        return _plain(data, name)
    if kind in OFFICE:
        from checker.read.office import to_docx  # noqa: PLC0415 - starts programs; seldom needed

        made = extract_apart("docx", to_docx(kind, data, name), name)
    elif kind in _APART:
        made = extract_apart(kind, data, name)
    else:
        raise foreign(name, "未知文件", "an unknown file")
    return _checked(made, name)


def _plain(data: bytes, name: str) -> Extract:
    from checker.read.text import decode  # noqa: PLC0415 - shares nothing with the others

    text, encoding, warnings = decode(data, name)
    return Extract(text, warnings=warnings, encoding=encoding)


def _checked(made: Extract, name: str) -> Extract:
    """Holds what every document promises; one character is replaced by one, so marks stay."""
    text = _NO_TEXT.sub("\ufffd", _BREAKS.sub("\n", made.text))
    if not text.strip(_BLANK):
        raise no_text(name)
    if len(text) > CHARACTERS:
        raise too_demanding(name)
    inside = (mark for mark in made.marks if 0 <= mark.start <= len(text))
    marks = tuple(sorted(inside, key=lambda mark: mark.start))
    return made._replace(text=text, marks=marks)
