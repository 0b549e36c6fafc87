"""Stored assessments, one at a time: whatever is made of all of them needs the memory of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import orjson

from checker.render.batch_records import Row

Json = dict[str, Any]


def stored(folder: Path, rows: Iterable[Row]) -> Iterator[Json]:
    """The assessments of the rows that have one, in their order.

    Raises:
        OSError, ValueError: a file that this run wrote is gone or was changed meanwhile.
    """
    for row in rows:
        if row.file and row.failure is None:
            yield orjson.loads((folder / row.file).read_bytes())
