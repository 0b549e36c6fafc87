"""National documents known by their confirmed titles, from the rubric's registry."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import yaml

from checker.rubric.files import data_folder


class Known(NamedTuple):
    """A national document: its title without marks, and the years or wording it may omit."""

    id: str
    title: str


@lru_cache(maxsize=1)
def known_titles() -> tuple[Known, ...]:
    """Confirmed titles, in reading form and without 《》; empty if the registry is missing."""
    path = data_folder() / "registry" / "known-documents.yaml"
    if not path.is_file():
        return ()
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data = yaml.load(path.read_text("utf-8"), Loader=loader)  # noqa: S506 - a safe loader
    return tuple(
        Known(str(entry["id"]), str(entry["title"]))
        for entry in data["documents"]
        if entry["confirmed"]
    )
