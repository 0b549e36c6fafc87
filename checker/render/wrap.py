"""Line breaking for Chinese text, which has no spaces: at any character, but not before a comma.

Rich breaks at spaces only, which tears Chinese lines apart at the few spaces they have.
"""

from __future__ import annotations

import re

from rich.cells import get_character_cell_size

NEVER_FIRST = frozenset("，。、；：？！）》”’」』〕】%％…,.;:?!)]}")
NEVER_LAST = frozenset("（《“‘「『〔【([{")
MOVED = 4
_UNIT = re.compile(r"[A-Za-z0-9_.,:/+&'\-]+|.", re.DOTALL)


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most ``width`` cells (at least 4); words and numbers stay whole if they fit."""
    width = max(4, width)
    if cells_of(text) <= width and "\n" not in text:
        return [text]
    lines: list[str] = []
    line: list[str] = []
    used = 0
    for unit in _units(text, width):
        cells = cells_of(unit)
        if line and used + cells > width:
            kept, line = _break(line, unit, width)
            lines.append("".join(kept).rstrip())
            used = sum(map(cells_of, line))
            if not line and unit == " ":
                continue
        line.append(unit)
        used += cells
    if line or not lines:
        lines.append("".join(line))
    return lines


class _Cells(dict[str, int]):
    """Cells of each character, as Rich counts them, looked up when it is first met."""

    def __missing__(self, character: str) -> int:
        chinese = "\u4e00" <= character <= "\u9fff"  # by far the commonest here
        self[character] = cells = 2 if chinese else get_character_cell_size(character)
        return cells


_CELLS = _Cells()


def cells_of(text: str) -> int:
    """Cells that a text takes in a terminal."""
    return sum(map(_CELLS.__getitem__, text))


def _units(text: str, width: int) -> list[str]:
    units: list[str] = []
    for unit in _UNIT.findall(text):
        if len(unit) > 1 and cells_of(unit) > width:
            units += unit
        else:
            units.append(unit)
    return units


def _break(line: list[str], following: str, width: int) -> tuple[list[str], list[str]]:
    """What stays, and what moves to the next line because of what ends or follows the line."""
    first = following
    for cut in range(len(line), max(0, len(line) - MOVED), -1):
        if first not in NEVER_FIRST and line[cut - 1] not in NEVER_LAST:
            moved = line[cut:]
            fits = sum(map(cells_of, [*moved, following])) <= width
            return (line[:cut], moved) if fits else (line, [])
        first = line[cut - 1]
    return line, []
