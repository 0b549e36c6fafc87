"""Line breaking for Chinese text, which has no spaces: at any character, but not before a comma.

Rich breaks at spaces only, which tears Chinese lines apart at the few spaces they have.
"""

from __future__ import annotations

import re

from rich.cells import cell_len

NEVER_FIRST = frozenset("，。、；：？！）》”’」』〕】%％…,.;:?!)]}")
NEVER_LAST = frozenset("（《“‘「『〔【([{")
MOVED = 4
_UNIT = re.compile(r"[A-Za-z0-9_.,:/+&'\-]+|.", re.DOTALL)


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most ``width`` cells (at least 4); words and numbers stay whole if they fit."""
    width = max(4, width)
    lines: list[str] = []
    line: list[str] = []
    for unit in _units(text, width):
        if line and cell_len("".join(line) + unit) > width:
            kept, rest = _break(line, unit, width)
            lines.append("".join(kept).rstrip())
            line = rest
            if not line and unit == " ":
                continue
        line.append(unit)
    if line or not lines:
        lines.append("".join(line))
    return lines


def _units(text: str, width: int) -> list[str]:
    units: list[str] = []
    for unit in _UNIT.findall(text):
        units += list(unit) if cell_len(unit) > width else [unit]
    return units


def _break(line: list[str], following: str, width: int) -> tuple[list[str], list[str]]:
    """What stays, and what moves to the next line because of what ends or follows the line."""
    first = following
    for cut in range(len(line), max(0, len(line) - MOVED), -1):
        if first not in NEVER_FIRST and line[cut - 1] not in NEVER_LAST:
            moved = line[cut:]
            fits = cell_len("".join(moved) + following) <= width
            return (line[:cut], moved) if fits else (line, [])
        first = line[cut - 1]
    return line, []
