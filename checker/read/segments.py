"""Glyphs into runs of text, by their places alone: spaces of the file are not trusted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from statistics import median

from checker.read.glyph_forms import plain
from checker.read.placed import Glyph, Segment

_LEAD = re.compile(
    r"[（《“‘〔【(\[]*(?:[0-9A-Za-z.%+:]+[-/]?|.)[，。、；：！？）》”’〕】,;:!?)\]%]*"
)
_SAME_LINE = 0.35
"""Middles this close, in heights, lie on one line."""
_APART = 1.5
"""A gap of so many em ends a segment: the next is another column or cell."""
_WORD_GAP = 0.2
_WIDE_GAP = 1.0
_TWICE = 0.3
"""The same character within so many em is bold print by printing twice."""


def segments_of(glyphs: Iterable[Glyph]) -> list[Segment]:
    """Join glyphs that follow each other on a line.

    Args:
        glyphs: in the order of the file, without white space.
    """
    segments: list[Segment] = []
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and _repeats(run[-1], glyph):
            continue
        if run and not _goes_on(run[-1], glyph):
            segments.append(_segment(run))
            run = []
        run.append(glyph)
    if run:
        segments.append(_segment(run))
    return segments


def text_of(parts: Sequence[tuple[str, float, float]], em: float) -> str:
    """Pieces of one line as a text, with the spaces that their gaps show.

    Args:
        parts: text, left and right of each piece, from left to right.
        em: width of a full-width character.
    """
    pieces: list[str] = []
    end = 0.0
    for text, left, right in parts:
        if pieces:
            pieces.append(_gap(pieces[-1][-1], text[0], (left - end) / em))
        pieces.append(text)
        end = right
    return "".join(pieces)


def _gap(before: str, after: str, ems: float) -> str:
    if ems > _APART:
        return "\t"
    narrow = before.isascii() and after.isascii()
    return " " if ems > (_WORD_GAP if narrow else _WIDE_GAP) else ""


def _repeats(last: Glyph, glyph: Glyph) -> bool:
    """Whether a glyph is printed twice; two characters that share one wide glyph (——) are not."""
    return (
        glyph.text == last.text
        and last.right - last.left < _APART * (last.em or last.bottom - last.top)
        and abs(glyph.left - last.left) < _TWICE * (last.right - last.left)
        and abs(glyph.top - last.top) < _TWICE * (last.bottom - last.top)
    )


def _goes_on(last: Glyph, glyph: Glyph) -> bool:
    height = max(last.bottom - last.top, glyph.bottom - glyph.top)
    shift = abs((last.top + last.bottom) - (glyph.top + glyph.bottom)) / 2
    gap = glyph.left - last.right
    em = max(last.em, glyph.em) or height
    return shift <= _SAME_LINE * height and -em / 2 <= gap <= _APART * em


def _segment(run: list[Glyph]) -> Segment:
    wide = [glyph.right - glyph.left for glyph in run if not glyph.text.isascii()]
    em = median(wide) if wide else (run[0].em or run[0].bottom - run[0].top)
    text = text_of([(plain(glyph.text), glyph.left, glyph.right) for glyph in run], em or 1.0)
    lead = _LEAD.match(text)
    last = run[min(len(lead.group()) if lead else 1, len(run)) - 1]
    return Segment(
        text,
        run[0].left,
        run[-1].right,
        min(glyph.top for glyph in run),
        max(glyph.bottom for glyph in run),
        em or 1.0,
        last.right - run[0].left,
    )
