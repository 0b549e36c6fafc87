"""What was made of a report goes to the disk, then into the journal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from checker.batch.task import Outcome
from checker.errors import UsageError
from checker.render.batch_records import Row
from checker.store import journal
from checker.store.journal import Entry
from checker.store.whole import write_whole
from checker.system_reason import reason


class Keeper(NamedTuple):
    """Where results go; without a folder nothing is written. ``settings``: their digest."""

    folder: Path | None
    settings: str

    def keep(self, outcome: Outcome) -> Row:
        """Write the files, then the line that says so; gives the row.

        Raises:
            UsageError: the folder cannot be written.
        """
        if self.folder is None or outcome.row.failure:
            return outcome.row
        with writing(self.folder):
            for file in outcome.files:
                write_whole(self.folder / file.name, file.data)
            journal.append(self.folder, self._entry(outcome))
        return outcome.row

    def _entry(self, outcome: Outcome) -> Entry:
        files = tuple(journal.digests((file.name, file.data) for file in outcome.files))
        return Entry(outcome.row.path, outcome.sha256, self.settings, files, outcome.row)


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Whatever cannot be written inside becomes a ``UsageError`` about the folder."""
    try:
        yield
    except OSError as error:
        raise _unwritten(folder, error) from error


def _unwritten(folder: Path, error: OSError) -> UsageError:
    why = reason(error)
    return UsageError(
        f"无法写入（{why.zh}）。",
        str(folder),
        "请检查磁盘空间和写权限，然后加 --resume 继续。",
        f"cannot be written ({why.en}).",
        "Check space and permissions, then go on with --resume.",
    )
