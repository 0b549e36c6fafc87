"""Line breaking for Chinese text, which has no spaces: at any character, but not before a comma.

Rich breaks at spaces only, which tears Chinese lines apart at the few spaces they have.
"""

from __future__ import annotations

import re

from rich.cells import cell_len

NEVER_FIRST = frozenset("，。、；：？！）》”’」』〕】%％…,.;:?!)]}")
NEVER_LAST = frozenset("（《“‘「『〔【([{")
_UNIT = re.compile(r"[A-Za-z0-9_.,:/+&'\-]+|.", re.DOTALL)


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most ``width`` cells (at least 4); words and numbers stay whole if they fit."""
    width = max(4, width)
    lines: list[str] = []
    line: list[str] = []
    for unit in _units(text, width):
        if line and cell_len("".join(line) + unit) > width:
            rest = _break(line, unit)
            lines.append("".join(line).rstrip())
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


def _break(line: list[str], following: str) -> list[str]:
    """Take from the end of ``line`` what must not end it or must precede ``following``."""
    moved: list[str] = []
    first = following
    while len(line) > 1 and len(moved) < 4 and (first in NEVER_FIRST or line[-1] in NEVER_LAST):
        first = line.pop()
        moved.insert(0, first)
    return moved
