"""Report text for a cell of a workbook: one that every program opens and none takes for code."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from checker.render.xml_text import xml_text

MOST = 32_767  # UTF-16 units, the limit of the format
ELLIPSIS = "…"
# what the format itself reads as a character, as in _x0041_ for A
_CODED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


@lru_cache(maxsize=4096)  # units, titles, bases and advice return in every report
def cell_text(text: str) -> str:
    """One line for a cell, without control characters, cut to what a cell holds."""
    return _cut(_CODED.sub("_x005F_", xml_text(text)))


def cell_lines(lines: Iterable[str]) -> str:
    """Several lines for one cell; empty ones are left out."""
    return _cut("\n".join(shown for shown in map(cell_text, lines) if shown))


def _cut(text: str) -> str:
    if 2 * len(text) <= MOST:
        return text
    units = text.encode("utf-16-le")
    if len(units) <= 2 * MOST:
        return text
    return units[: 2 * (MOST - 1)].decode("utf-16-le", "ignore") + ELLIPSIS
