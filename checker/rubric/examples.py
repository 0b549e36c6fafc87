"""The examples of an item, read from its rubric file when somebody asks for them."""

from __future__ import annotations

from pathlib import Path

from checker.rubric.draft import read_draft
from checker.rubric.files import rubric_at, rubric_files
from checker.rubric.schema import Examples, ItemBody


def bodies_of(path: Path) -> list[ItemBody]:
    """Elements and facets of a rubric file, in order, those of what it extends among them."""
    return [entry.body for entry in read_draft(path).entries]


def examples_of(item_id: str, extra: tuple[Path, ...] = ()) -> Examples:
    """Examples of an item; empty if no rubric knows it."""
    for path in (*map(rubric_at, reversed(extra)), *_mentioning(item_id)):
        for body in bodies_of(path):
            if body.id == item_id:
                return body.examples
    return Examples()


def _mentioning(item_id: str) -> list[Path]:
    """Built-in files in which the id stands at all: reading all of them takes a second."""
    return [path for path in rubric_files() if item_id.encode() in path.read_bytes()]
