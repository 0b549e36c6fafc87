"""The one way in: decides the format by content and calls its reader."""

from __future__ import annotations

import hashlib
from pathlib import Path

from checker.errors import UnreadableError
from checker.model import Document
from checker.read.foreign import foreign_format
from checker.read.text import decode

MAX_BYTES = 4 * 1024 * 1024
SUFFIXES = frozenset({".txt", ".text"})


def read_document(path: Path) -> Document:
    """Read a report from a file.

    Args:
        path: the file; at most 4 MiB.

    Raises:
        UnreadableError: missing, a folder, no permission, too large, empty, binary or undecodable.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise _too_large(str(path))
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise _unreadable(path, error) from error
    return read_bytes(data, str(path))


def read_bytes(data: bytes, name: str) -> Document:
    """Read a report from bytes.

    Args:
        data: the content of the file; at most 4 MiB.
        name: how messages and results call it.

    Raises:
        UnreadableError: too large, empty, binary or undecodable.
    """
    if len(data) > MAX_BYTES:
        raise _too_large(name)
    foreign = foreign_format(data)
    if foreign:
        raise UnreadableError(
            f"这是{foreign}文件，目前只能读取纯文本。",
            name,
            "请用“另存为”存成 .txt（UTF-8）后再试。",
            f"this is a {foreign} file; only plain text can be read so far.",
            "Save it as .txt (UTF-8) and try again.",
        )
    text, encoding, warnings = decode(data, name)
    return Document(
        path=name,
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        format="text",
        encoding=encoding,
        warnings=warnings,
    )


def _too_large(name: str) -> UnreadableError:
    limit = MAX_BYTES // (1024 * 1024)
    return UnreadableError(
        f"文件超过 {limit} MB，不像一份年度报告。",
        name,
        "请确认选对了文件，或只保留报告正文。",
        f"the file is larger than {limit} MB, which no annual report is.",
        "Check that it is the right file, or keep only the report's text.",
    )


def _unreadable(path: Path, error: OSError) -> UnreadableError:
    if path.is_dir():
        return UnreadableError(
            "这是一个文件夹。",
            str(path),
            "评查整个文件夹请用 checker batch。",
            "this is a folder.",
            "Use checker batch for a folder.",
        )
    if isinstance(error, FileNotFoundError):
        return UnreadableError(
            "找不到文件。",
            str(path),
            "请检查路径和文件名。",
            "no such file.",
            "Check the path and the name.",
        )
    if isinstance(error, PermissionError):
        return UnreadableError(
            "没有读取权限。",
            str(path),
            "请关闭占用它的程序或调整权限。",
            "no permission to read it.",
            "Close the program that holds it, or change its permissions.",
        )
    return UnreadableError(
        f"读取失败（{error.strerror}）。",
        str(path),
        "请检查磁盘或介质。",
        f"reading failed ({error.strerror}).",
        "Check the disk or medium.",
    )
