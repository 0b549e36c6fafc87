"""The one way in: decides the format by content and calls its reader.

Plain text is decoded here and now; all other kinds are parsed in a process of their own.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import UnreadableError
from checker.model import Document
from checker.read.kinds import TEXT, kind_of
from checker.read.limits import FILE_BYTES
from checker.read.limits import TEXT_BYTES as MAX_BYTES
from checker.read.text import decode

if TYPE_CHECKING:
    from checker.read.extract import Extract

SUFFIXES = frozenset(
    {
        ".txt",
        ".text",
        ".docx",
        ".docm",
        ".doc",
        ".wps",
        ".rtf",
        ".odt",
        ".pdf",
        ".ofd",
        ".html",
        ".htm",
        ".mht",
        ".mhtml",
    }
)


def read_document(path: Path) -> Document:
    """Read a report from a file, or from a member of an archive (``归档.zip/内文.docx``).

    Args:
        path: the file; at most 4 MiB of plain text, 64 MiB of anything else.

    Raises:
        UnreadableError: missing, a folder, no permission, too large, empty, damaged, encrypted, of
            no readable kind, or its reader's library or program is not installed.
    """
    return read_bytes(load(path), str(path))


def load(path: Path) -> bytes:
    """The bytes of a file or of a member of an archive.

    Raises:
        UnreadableError: missing, a folder, no permission, too large.
    """
    try:
        size = path.stat().st_size
        if size > FILE_BYTES:
            raise _too_large(str(path), FILE_BYTES)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
            if len(data) > MAX_BYTES and kind_of(data) != TEXT:
                data += file.read(FILE_BYTES - MAX_BYTES)
    except OSError as error:
        if isinstance(error, (NotADirectoryError, FileNotFoundError)):
            member = _member(path)
            if member is not None:
                return member
        raise _unreadable(path, error) from error
    return data


def read_bytes(data: bytes, name: str) -> Document:
    """Read a report from bytes.

    Args:
        data: the content of the file; at most 4 MiB of plain text, 64 MiB of anything else.
        name: how messages and results call it.

    Raises:
        UnreadableError: as ``read_document``.
    """
    kind = kind_of(data)
    if kind != TEXT:
        return _read_other(kind, data, name)
    if len(data) > MAX_BYTES:
        raise _too_large(name, MAX_BYTES)
    text, encoding, warnings = decode(data, name)
    return Document(
        path=name,
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        format="text",
        encoding=encoding,
        warnings=warnings,
    )


def _read_other(kind: str, data: bytes, name: str, *, packed: bool = False) -> Document:
    """Read what is not plain text; the modules for it are loaded only now.

    ``packed``: the bytes come out of an archive, which may hold no further archive.
    """
    from checker.read import archive, formats  # noqa: PLC0415 - off the path of plain text

    if len(data) > FILE_BYTES:
        raise _too_large(name, FILE_BYTES)
    kind = formats.settled(kind, data, name)
    if kind == "zip":
        if packed:
            raise archive.nested(name)
        member, content = archive.only_report(data, name)
        inner = kind_of(content)
        if inner != TEXT:
            return _read_other(inner, content, f"{name}/{member}", packed=True)
        return read_bytes(content, f"{name}/{member}")
    return _document(kind, data, name, formats.extract(kind, data, name))


def _document(kind: str, data: bytes, name: str, made: Extract) -> Document:
    return Document(
        path=name,
        text=made.text,
        sha256=hashlib.sha256(data).hexdigest(),
        format=kind,
        encoding=made.encoding,
        warnings=made.warnings,
        marks=made.marks,
        hints=made.hints,
    )


def _member(path: Path) -> bytes | None:
    """The member of an archive that a path such as ``归档.zip/内文.docx`` names, if it does."""
    from checker.read import archive  # noqa: PLC0415 - off the path of plain text

    return archive.member_at(path)


def _unreadable(path: Path, error: OSError) -> UnreadableError:
    from checker.read.refused import unreadable  # noqa: PLC0415 - off the path of plain text

    return unreadable(path, error)


def _too_large(name: str, limit: int) -> UnreadableError:
    from checker.read.refused import too_large  # noqa: PLC0415 - off the path of plain text

    return too_large(name, limit)
