"""The one name by which tables, sheets and rows call a report."""

from __future__ import annotations


def called(unit: str | None, title: str | None, path: str) -> str:
    """Its unit; where that is not known the title, and without one the file.

    Args:
        unit: the unit found in the report.
        title: its title.
        path: how results call the file.
    """
    return unit or title or path
