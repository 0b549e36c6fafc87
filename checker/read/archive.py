"""Zip archives of reports. A member is an input of its own, called ``归档.zip/内文.docx``.

For a batch: ``listing(path)`` tells the members to assess and counts what is passed over;
``read_member(path, name)`` gives the bytes of one, in any process. ``read_document`` and ``load``
take ``Member.path`` like the path of a file.
"""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from zipfile import ZipInfo

from checker.errors import UnreadableError
from checker.read.kinds import kind_of
from checker.read.limits import ARCHIVE_BYTES
from checker.read.names import archived_name, harmless, skip_reason
from checker.read.package import Package
from checker.read.reader import SUFFIXES
from checker.read.refused import too_large, unreadable

_NESTED = frozenset({".zip"})


class Member(NamedTuple):
    """A report in an archive: its virtual path, its name below the archive, its bytes unpacked."""

    path: Path
    name: str
    size: int


class Listing(NamedTuple):
    """What an archive holds.

    ``members``: to be assessed, in the order of their names. ``skipped``: how many members were
    passed over, by reason: ``hidden``, ``lock``, ``kind``, ``nested``.
    """

    members: tuple[Member, ...]
    skipped: dict[str, int]


class _Opened(NamedTuple):
    package: Package
    named: dict[str, ZipInfo]
    skipped: dict[str, int]


def is_archive(path: Path) -> bool:
    """Whether a file is a zip archive rather than a document; False where it cannot be opened."""
    try:
        with path.open("rb") as file:
            return path.suffix.lower() in _NESTED and kind_of(file.read(8)) == "zip"
    except OSError:
        return False


def listing(path: Path) -> Listing:
    """The members of an archive.

    Raises:
        UnreadableError: the archive cannot be read, is damaged or holds too many members.
    """
    _, named, skipped = _opened(path)
    members = (Member(path / name, name, info.file_size) for name, info in named.items())
    return Listing(tuple(members), skipped)


def read_member(path: Path, name: str) -> bytes:
    """The bytes of one member of an archive.

    Args:
        path: the archive.
        name: the member as ``listing`` calls it.

    Raises:
        UnreadableError: the archive or the member cannot be read.
    """
    opened = _opened(path)
    info = opened.named.get(name)
    if info is None:
        raise unreadable(path / name, FileNotFoundError())
    return _content(opened.package, info, str(path / name))


def member_at(path: Path) -> bytes | None:
    """The bytes of the member that a virtual path names; None if no archive is on the path.

    Raises:
        UnreadableError: the archive or the member cannot be read.
    """
    archive = next((parent for parent in path.parents if parent.is_file()), None)
    if archive is None or not is_archive(archive):
        return None
    name = path.relative_to(archive).as_posix()
    return read_member(archive, name) if name in _opened(archive).named else None


def only_report(data: bytes, name: str) -> tuple[str, bytes]:
    """Name and bytes of the one report in an archive.

    Raises:
        UnreadableError: the archive holds none or several, or cannot be read.
    """
    package = Package(data, name)
    named, _ = _sorted_out(package)
    if len(named) != 1:
        raise _not_one(name, len(named))
    member, info = next(iter(named.items()))
    return member, _content(package, info, f"{name}/{member}")


def nested(name: str) -> UnreadableError:
    """An archive inside an archive is not opened."""
    return UnreadableError(
        "压缩包里还有压缩包，不再展开。",
        name,
        "请先解开外层压缩包。",
        "an archive inside an archive is not opened.",
        "Unpack the outer archive first.",
    )


def _opened(path: Path) -> _Opened:
    """An archive ready to read; the last one stays open, as its members are asked for in turn."""
    try:
        known = path.stat()
        return _open(path, known.st_mtime_ns, known.st_size, os.getpid())
    except OSError as error:
        raise unreadable(path, error) from error


@lru_cache(maxsize=1)
def _open(path: Path, _changed: int, size: int, _process: int) -> _Opened:
    """Opened anew when it has changed, and in a forked process, which must not share a position."""
    if size > ARCHIVE_BYTES:
        raise too_large(str(path), ARCHIVE_BYTES)
    package = Package(path, str(path))
    return _Opened(package, *_sorted_out(package))


def _sorted_out(package: Package) -> tuple[dict[str, ZipInfo], dict[str, int]]:
    """Readable members by harmless and unique name, sorted; and counts of the others."""
    named: dict[str, ZipInfo] = {}
    skipped: dict[str, int] = {}
    for info in package.parts:
        if not info.filename or info.is_dir():  # damaged archives have members without a name
            continue
        name = harmless(archived_name(info.filename, info.flag_bits))
        reason = skip_reason(name) or _by_suffix(name)
        if reason:
            skipped[reason] = skipped.get(reason, 0) + 1
        else:
            named[_unique(name, named)] = info
    return dict(sorted(named.items())), skipped


def _by_suffix(name: str) -> str:
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in _NESTED:
        return "nested"
    return "" if suffix in SUFFIXES else "kind"


def _unique(name: str, taken: dict[str, ZipInfo]) -> str:
    """Archives may hold one name twice; the second is told apart by a number."""
    if name not in taken:
        return name
    path = PurePosixPath(name)
    number = 2
    while str(path.with_stem(f"{path.stem} ({number})")) in taken:
        number += 1
    return str(path.with_stem(f"{path.stem} ({number})"))


def _content(package: Package, info: ZipInfo, name: str) -> bytes:
    try:
        return package.read(info)
    except UnreadableError as error:
        error.where = name
        raise


def _not_one(name: str, count: int) -> UnreadableError:
    if not count:
        return UnreadableError(
            "压缩包里没有可以读取的报告。",
            name,
            "请检查压缩包里的文件。",
            "the archive holds no report that can be read.",
            "Check what is in the archive.",
        )
    return UnreadableError(
        f"压缩包里有 {count} 份报告。",
        name,
        "评查压缩包里的全部报告请用 checker batch。",
        f"the archive holds {count} reports.",
        "Use checker batch for all reports of an archive.",
    )
