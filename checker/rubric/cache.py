"""The compiled rubric on disk, keyed by content and tool version.

A missing, read-only or damaged cache never matters: the rubric is compiled again.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import Any

from checker import __version__
from checker.model import Basis
from checker.rubric import disk
from checker.rubric.records import (
    Applies,
    FigureRule,
    Grade,
    Group,
    Item,
    Library,
    Rubric,
    Scale,
    Signal,
)

_FORM = "5"


def content_key(files: tuple[Path, ...]) -> str:
    """Key of a set of rubric files: their names and bytes, the tool and Python versions."""
    digest = hashlib.sha256(f"{_FORM}|{__version__}|{sys.hexversion}".encode())
    for path in files:
        digest.update(path.name.encode() + b"\0")
        digest.update(path.read_bytes())
    return digest.hexdigest()


def load(key: str) -> Library | None:
    """The compiled library of that key, or None."""
    try:
        plain = disk.load(key)
        return None if plain is None else _library(plain)
    except (ValueError, TypeError, IndexError):
        return None


def store(key: str, library: Library) -> None:
    """Keep a compiled library; silently does nothing where that is not possible."""
    disk.store(key, _plain(library))


def _plain(value: Any) -> Any:
    """Records as plain tuples; marshal knows no named tuples."""
    if isinstance(value, tuple):
        return tuple(_plain(part) for part in value)
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    return value


def _library(plain: Any) -> Library:
    rubrics, (points, grades) = plain
    return Library(
        tuple(_rubric(r) for r in rubrics), Scale(points, tuple(Grade(*g) for g in grades))
    )


def _rubric(plain: Any) -> Rubric:
    rubric = Rubric(*plain)
    return rubric._replace(
        groups=tuple(Group(*g) for g in rubric.groups),
        items=tuple(_item(i) for i in rubric.items),
    )


def _item(plain: Any) -> Item:
    item = Item(*plain)
    return item._replace(
        basis=tuple(Basis(*b) for b in item.basis),
        applies=Applies(*item.applies),
        figures=FigureRule(*item.figures) if item.figures else None,
        signals=tuple(Signal(*s) for s in item.signals),
    )
