"""What differs between two passages, for the reader's eye."""

from __future__ import annotations

import re
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

_WORD = re.compile(r"\d+(?:[.,]\d+)*|.", re.DOTALL)
_MOST = 4000
"""Characters of a passage beyond which differences are not marked."""


class Piece(NamedTuple):
    """A part of a passage; ``changed`` where the other side has something else."""

    text: str
    changed: bool


def pieces(old: str, new: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both passages cut where they differ; joined they give the passages again."""
    if max(len(old), len(new)) > _MOST:
        return (Piece(old, False),), (Piece(new, False),)
    first, second = _words(old), _words(new)
    left, right = [], []
    for op in Levenshtein.opcodes(first, second):
        changed = op.tag != "equal"
        left.append(Piece("".join(first[op.src_start : op.src_end]), changed))
        right.append(Piece("".join(second[op.dest_start : op.dest_end]), changed))
    return tuple(one for one in left if one.text), tuple(one for one in right if one.text)


def _words(text: str) -> list[str]:
    """Characters one by one, numbers whole."""
    return _WORD.findall(text)
