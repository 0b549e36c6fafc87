"""What a batch has done, a line a report, written as each is done.

Every process appends to a file of its own, so that lines never mix; a killed run leaves at most
one broken line, which is not read. At the end all files become one, in the order of names.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from checker.render.batch_records import Row
from checker.store.row_json import from_record, to_record
from checker.store.whole import write_whole

NAME = ".checker-journal.jsonl"
_ALL = ".checker-journal*.jsonl"


class Entry(NamedTuple):
    """A report done: digests of its content, of how it was judged, and of the files written."""

    name: str
    sha256: str
    settings: str
    files: tuple[tuple[str, str], ...]
    row: Row

    def whole(self, folder: Path) -> bool:
        """Whether every file that was written is still there, byte for byte."""
        return all(_digest_of(folder / name) == digest for name, digest in self.files)


def append(folder: Path, entry: Entry) -> None:
    """Add a line to this process's file; it survives the death of the process."""
    with (folder / f".checker-journal-{os.getpid()}.jsonl").open("ab") as file:
        file.write(_line(entry))


def read(folder: Path) -> dict[str, Entry]:
    """Entries by the name of the report; what cannot be read counts as not done.

    What the run in hand appended takes the place of what the settled journal says.
    """
    found: dict[str, Entry] = {}
    for path in sorted(folder.glob(_ALL), key=lambda path: (path.name != NAME, path.name)):
        for line in path.read_bytes().splitlines():
            entry = _entry(line)
            if entry:
                found[entry.name] = entry
    return found


def settle(folder: Path, entries: Iterable[Entry]) -> None:
    """Make one journal of all, the same bytes whatever the order in which reports were done."""
    parts = [path for path in folder.glob(_ALL) if path.name != NAME]
    lines = (_line(entry) for entry in sorted(entries, key=lambda entry: entry.name))
    write_whole(folder / NAME, b"".join(lines))
    for part in parts:
        part.unlink(missing_ok=True)


def digests(files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, str]]:
    """Names and SHA-256 of files."""
    return ((name, hashlib.sha256(data).hexdigest()) for name, data in files)


def _line(entry: Entry) -> bytes:
    values: dict[str, Any] = {**entry._asdict(), "row": to_record(entry.row)}
    return json.dumps(values, ensure_ascii=True, separators=(",", ":")).encode() + b"\n"


def _entry(line: bytes) -> Entry | None:
    try:
        values = json.loads(line)
        files = tuple((str(name), str(digest)) for name, digest in values["files"])
        row = from_record(values["row"])
        return Entry(values["name"], values["sha256"], values["settings"], files, row)
    except (ValueError, KeyError, TypeError, IndexError):
        return None


def _digest_of(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
