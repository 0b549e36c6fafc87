"""National documents known by their confirmed titles, from the rubric's registry."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from checker.rubric.files import data_folder


class Known(NamedTuple):
    """A national document: its id in ``rubric/sources.yaml`` and its title without marks."""

    id: str
    title: str


@lru_cache(maxsize=1)
def known_titles() -> tuple[Known, ...]:
    """Confirmed titles, in reading form and without 《》; empty if the registry is missing.

    The registry is plain text, one ``id: title`` a line, so that no YAML library need be loaded
    to audit a report.
    """
    path = data_folder() / "registry" / "known-documents.txt"
    if not path.is_file():
        return ()
    lines = (line.partition("#")[0].strip() for line in path.read_text("utf-8").splitlines())
    pairs = (line.partition(":") for line in lines if ":" in line)
    return tuple(Known(left.strip(), right.strip()) for left, _, right in pairs)
