"""Glyphs into runs of text, by their places alone: spaces of the file are not trusted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median
from unicodedata import east_asian_width

from checker.read.glyph_forms import plain
from checker.read.line_breaks import lead_of
from checker.read.placed import Glyph, Lead, Segment
from checker.read.runs import APART, runs_of

_WORD_GAP = 0.2
_WIDE_GAP = 1.0


def segments_of(glyphs: Iterable[Glyph]) -> list[Segment]:
    """Join glyphs that stand side by side on a line.

    Args:
        glyphs: in the order of the file, without white space.
    """
    return [_segment(run) for run in runs_of(glyphs)]


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
    if ems > APART:
        return "\t"
    narrow = before.isascii() and after.isascii()
    return " " if ems > (_WORD_GAP if narrow else _WIDE_GAP) else ""


def _segment(run: list[Glyph]) -> Segment:
    wide = [glyph.right - glyph.left for glyph in run if east_asian_width(glyph.text[0]) in "WF"]
    em = median(wide) if wide else (run[0].em or run[0].bottom - run[0].top)
    text = text_of([(plain(glyph.text), glyph.left, glyph.right) for glyph in run], em or 1.0)
    ends = [run[min(count, len(run)) - 1].right for count in lead_of(text)]
    return Segment(
        text,
        run[0].left,
        run[-1].right,
        min(glyph.top for glyph in run),
        max(glyph.bottom for glyph in run),
        em or 1.0,
        Lead(*(end - run[0].left for end in ends)),
    )
