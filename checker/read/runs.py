"""Glyphs into runs side by side on a line, wherever the file has them.

A program that takes a glyph from a second font (the marks “ ” of a Latin one, the hanzi that it
lacks) writes all glyphs of the one font before those of the other, so that neighbours on the page
are far apart in the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from checker.read.placed import Glyph

SAME_LINE = 0.35
"""Middles this close, in heights, lie on one line."""
APART = 1.5
"""A gap of so many em ends a run: the next is another column or cell."""
_TOUCHING = 0.4
"""A gap of so many em can hold no character: what stands beyond it is the neighbour."""
_OVERLAP = 0.5
_TWICE = 0.3
"""The same character within so many em is bold print by printing twice."""
_OPEN = 8
"""Pieces of a line that are tried as the left neighbour of the next."""


class _Piece(NamedTuple):
    """Glyphs that touch and follow each other in the file; ``at`` counts pieces of the page."""

    at: int
    glyphs: list[Glyph]

    @property
    def left(self) -> float:
        return self.glyphs[0].left

    @property
    def middle(self) -> float:
        return (self.glyphs[0].top + self.glyphs[0].bottom) / 2

    @property
    def height(self) -> float:
        return self.glyphs[0].bottom - self.glyphs[0].top


def runs_of(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Join glyphs that stand side by side.

    Pieces of the file that touch on the page are one run; across a wider gap, as far as one may
    be within a line, only what follows in the file goes on, so that close columns stay apart.

    Args:
        glyphs: in the order of the file, without white space.

    Returns:
        Runs from left to right, in the order in which their first glyphs stand in the file.
    """
    pieces = _pieces(glyphs)
    following: dict[int, _Piece] = {}
    for line in _lines(pieces):
        following |= _neighbours(line)
    taken = {piece.at for piece in following.values()}
    for piece, after in pairwise(pieces):
        gap_is_empty = piece.at not in following and after.at not in taken
        if gap_is_empty and _goes_on(piece, after, APART):
            following[piece.at] = after
            taken.add(after.at)
    return [_chain(piece, following) for piece in pieces if piece.at not in taken]


def _pieces(glyphs: Iterable[Glyph]) -> list[_Piece]:
    pieces: list[_Piece] = []
    for glyph in glyphs:
        if pieces and _repeats(pieces[-1].glyphs[-1], glyph):
            continue
        piece = _Piece(len(pieces), [glyph])
        if pieces and (_shares(pieces[-1], glyph) or _goes_on(pieces[-1], piece, _TOUCHING)):
            pieces[-1].glyphs.append(glyph)
        else:
            pieces.append(piece)
    return pieces


def _lines(pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    """Pieces whose middles are close to the next ones', each lot from left to right."""
    line: list[_Piece] = []
    for piece in sorted(pieces, key=attrgetter("middle")):
        if line and piece.middle - line[-1].middle > SAME_LINE * max(line[-1].height, piece.height):
            yield sorted(line, key=attrgetter("left"))
            line = []
        line.append(piece)
    yield sorted(line, key=attrgetter("left"))


def _neighbours(line: Sequence[_Piece]) -> dict[int, _Piece]:
    """What touches the end of a piece, by the piece's place in the file."""
    found: dict[int, _Piece] = {}
    ends: list[_Piece] = []
    for piece in line:
        before = next((end for end in reversed(ends) if _goes_on(end, piece, _TOUCHING)), None)
        if before is not None:
            found[before.at] = piece
            ends.remove(before)
        ends = [*ends[1 - _OPEN :], piece]
    return found


def _chain(piece: _Piece, following: dict[int, _Piece]) -> list[Glyph]:
    run = list(piece.glyphs)
    while piece.at in following:
        piece = following[piece.at]
        run += piece.glyphs
    return run


def _shares(piece: _Piece, glyph: Glyph) -> bool:
    """Whether two characters are shown by one picture, as —— and ligatures are."""
    return glyph[1:] == piece.glyphs[-1][1:]


def _repeats(last: Glyph, glyph: Glyph) -> bool:
    """Whether a glyph is printed twice; two characters that share one wide glyph (——) are not."""
    return (
        glyph.text == last.text
        and last.right - last.left < APART * (last.em or last.bottom - last.top)
        and abs(glyph.left - last.left) < _TWICE * (last.right - last.left)
        and abs(glyph.top - last.top) < _TWICE * (last.bottom - last.top)
    )


def _goes_on(piece: _Piece, after: _Piece, farthest: float) -> bool:
    """Whether a piece begins where another ends, at most ``farthest`` em to the right of it."""
    last, glyph = piece.glyphs[-1], after.glyphs[0]
    height = max(last.bottom - last.top, glyph.bottom - glyph.top)
    em = max(last.em, glyph.em) or height
    if not -_OVERLAP * em <= glyph.left - last.right <= farthest * em:
        return False
    return abs((last.top + last.bottom) - (glyph.top + glyph.bottom)) / 2 <= SAME_LINE * height
