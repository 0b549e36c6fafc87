"""The seeds taken apart, so that they can be laid out as pages: head, title, data, body, foot."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

SEEDS = Path(__file__).parents[3] / "seeds"

# number of non-empty lines: above the title, of the title, of page data below it, of the foot
_CUTS = {
    "beibei-2020": (0, 1, 1, 1),
    "chanhe-2018": (4, 1, 1, 0),
    "hainan-2021": (0, 1, 1, 0),
    "jinghai-2019": (3, 1, 1, 0),
    "tangxia-2019": (0, 0, 0, 1),
}
NAMES = tuple(_CUTS)


class SeedParts(NamedTuple):
    """The non-empty lines of a seed."""

    head: list[str]
    title: list[str]
    data: list[str]
    body: list[str]
    foot: list[str]


def parts_of(name: str) -> SeedParts:
    """Take a seed apart; every non-empty line is in exactly one part."""
    text = (SEEDS / f"{name}.txt").read_text("utf-8")
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    head, title, data, foot = _CUTS[name]
    ends = [0, head, head + title, head + title + data, len(lines) - foot, len(lines)]
    return SeedParts(*(lines[left:right] for left, right in pairwise(ends)))
