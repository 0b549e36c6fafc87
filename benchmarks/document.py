"""Puts measured tables into ``docs/performance.md``, between the comments that name them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from benchmarks.clock import ROOT
from benchmarks.tables import Table, as_markdown

DOCUMENT = ROOT / "docs" / "performance.md"
_PLACE = re.compile(r"(<!-- table: ([\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def filled(text: str, tables: Iterable[Table]) -> str:
    """The text with each table in the place of its name; places without a new table stay."""
    by_name = {table.name: as_markdown(table) for table in tables}

    def place(found: re.Match[str]) -> str:
        opening, name, end = found.groups()
        return f"{opening}{by_name[name]}\n{end}" if name in by_name else found[0]

    return _PLACE.sub(place, text)


def places(text: str) -> list[str]:
    """Names of the tables that a text has a place for."""
    return [name for _, name, _ in _PLACE.findall(text)]


def write(tables: Iterable[Table], path: Path = DOCUMENT) -> None:
    """Fill the document."""
    path.write_text(filled(path.read_text("utf-8"), tables), "utf-8")
