"""Zip containers opened without trusting them: bounded directory, parts, total and expansion."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path
from typing import BinaryIO

from checker.read import limits
from checker.read.refused import broken, encrypted, expands_too_far

_END = b"PK\x05\x06"
_END_SIZE = 22
_LONGEST_COMMENT = 65535
_ENTRY = 400  # bytes of the directory that a part may take on average
_ENCRYPTED = 0x1


class Package:
    """The parts of a zip container.

    Args:
        file: the container's path or its bytes.
        name: the file's name, for messages.

    Raises:
        UnreadableError: no zip, damaged, with more parts or more bytes unpacked than allowed.
        OSError: the path cannot be opened.
    """

    def __init__(self, file: Path | bytes, name: str) -> None:
        self._name = name
        with io.BytesIO(file) if isinstance(file, bytes) else file.open("rb") as opened:
            if _directory_bytes(opened) > limits.MEMBERS * _ENTRY:
                raise expands_too_far(name)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(file) if isinstance(file, bytes) else file)
        except OSError:
            raise
        except Exception as error:  # zipfile lets struct, Unicode and value errors through
            raise broken(name) from error
        self.parts: list[zipfile.ZipInfo] = self._zip.infolist()
        total = sum(part.file_size for part in self.parts)
        if len(self.parts) > limits.MEMBERS or total > limits.EXPANDED_BYTES:
            raise expands_too_far(name)
        self._by_name = {plain_part(part.filename).lower(): part for part in self.parts}

    def has(self, part: str) -> bool:
        """Whether there is a part of that name; upper and lower case are alike."""
        return plain_part(part).lower() in self._by_name

    def names(self) -> list[str]:
        """The names of all parts, in lower case."""
        return list(self._by_name)

    def read(self, part: str | zipfile.ZipInfo) -> bytes:
        """The bytes of one part.

        Raises:
            UnreadableError: no such part, damaged, encrypted, or expanding beyond the limits.
        """
        info = self._by_name.get(plain_part(part).lower()) if isinstance(part, str) else part
        if info is None:
            raise broken(self._name)
        if info.flag_bits & _ENCRYPTED:
            raise encrypted(self._name)
        if info.file_size > limits.PART_BYTES or _bomb(info):
            raise expands_too_far(self._name)
        return self._content(info)

    def _content(self, info: zipfile.ZipInfo) -> bytes:
        try:
            with self._zip.open(info) as file:
                content = file.read(limits.PART_BYTES + 1)
        except Exception as error:  # zlib, lzma, struct and zipfile errors have no common base
            raise broken(self._name) from error
        if len(content) > limits.PART_BYTES:
            raise expands_too_far(self._name)
        return content


def plain_part(name: str) -> str:
    """A part's name with forward slashes and without a leading one."""
    return name.replace("\\", "/").lstrip("/")


def _bomb(info: zipfile.ZipInfo) -> bool:
    allowed = max(limits.RATIO_FLOOR, info.compress_size * limits.RATIO)
    return info.file_size > allowed


def _directory_bytes(file: BinaryIO) -> int:
    """Size of the directory as the end record gives it; 0 where there is no end record."""
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - _END_SIZE - _LONGEST_COMMENT))
    tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or at + _END_SIZE > len(tail):
        return 0
    return int(struct.unpack_from("<L", tail, at + 12)[0])
