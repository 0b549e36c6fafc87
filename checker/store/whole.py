"""Files written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PARTS = ".checker-*.part"


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Gives the path of a new file that takes the place of ``path`` once it is whole.

    Raises:
        OSError: it cannot be written.
    """
    partial = path.with_name(f".checker-{os.getpid()}.part")
    try:
        yield partial
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def write_whole(path: Path, data: bytes) -> None:
    """Replace a file by ``data``; whoever reads meanwhile sees the old file or the new one.

    Raises:
        OSError: it cannot be written.
    """
    with replacing(path) as partial:
        partial.write_bytes(data)


def sweep(folder: Path) -> None:
    """Remove what killed runs left half written."""
    for partial in folder.glob(PARTS):
        partial.unlink(missing_ok=True)
