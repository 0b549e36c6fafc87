"""Many files into sheets, in parallel where it pays; what cannot be read is told, not raised."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import NamedTuple, Protocol, TypeVar

from checker.compare.copies.records import Sheet
from checker.compare.copies.sheet import sheet_of
from checker.errors import UnreadableError
from checker.model import Document

_PAYS_FROM = 60
_CHUNK = 16


class File(Protocol):
    """Anything that can be read and is called by a name, such as a task of a batch."""

    @property
    def name(self) -> str:
        """How results call it."""


F = TypeVar("F", bound=File)


class Unread(NamedTuple):
    """A file that could not be read, and why, in Chinese and English."""

    name: str
    line: str
    line_en: str


def gathered(
    files: Sequence[F], read: Callable[[F], Document], jobs: int = 1
) -> Iterator[Sheet | Unread]:
    """A sheet or the reason for each file, in the order given.

    Args:
        files: what to read.
        read: gives the document of a file; a function that other processes can import.
        jobs: processes; one below 60 files, where starting them costs more than it saves.
    """
    work = partial(_sheet_or_reason, read)
    if jobs <= 1 or len(files) < _PAYS_FROM:
        yield from map(work, files)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(work, files, chunksize=_CHUNK)


def _sheet_or_reason(read: Callable[[F], Document], file: F) -> Sheet | Unread:
    try:
        return sheet_of(read(file), file.name)
    except UnreadableError as error:
        error.where = file.name  # results hold no absolute path
        return Unread(file.name, error.line("zh"), error.line("en"))
    except Exception as error:  # one report must not end the run of a thousand
        what = f"{type(error).__name__}: {error}"
        said = f"{file.name}：内部错误 {what}"
        return Unread(file.name, said, f"{file.name}: internal error {what}")
