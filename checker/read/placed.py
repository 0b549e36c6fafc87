"""Text as it is placed on pages: what the readers of laid-out formats share.

Lengths are in the format's own unit (points or millimetres), tops grow downwards.
"""

from __future__ import annotations

from typing import NamedTuple


class Glyph(NamedTuple):
    """One character in its place; ``em`` is its font size, zero where it is not known."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    em: float


class Lead(NamedTuple):
    """Width of what a line break does not cut from a beginning: in any program, and in some."""

    least: float
    most: float


class Segment(NamedTuple):
    """A run of glyphs side by side; ``lead`` is what a line break does not cut from it."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    em: float
    lead: Lead

    @property
    def middle(self) -> float:
        """Height of its middle."""
        return (self.top + self.bottom) / 2


class Row(NamedTuple):
    """A line of text on a page.

    ``column``: the way to its column, ``L`` and ``R`` per split; empty across the page.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    em: float
    lead: Lead
    page: int
    column: str


class Sheet(NamedTuple):
    """A page: its number from 1, its height, its rows in reading order."""

    number: int
    height: float
    rows: tuple[Row, ...]
