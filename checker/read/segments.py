"""Glyphs into runs of text, by their places alone: spaces of the file are not trusted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from statistics import median

from checker.read.glyph_forms import plain
from checker.read.placed import Glyph, Segment
from checker.read.runs import APART, runs_of

_LEAD = re.compile(
    r"[（《“‘〔【(\[]*(?:[0-9A-Za-z.%+:]+[-/]?|.)[，。、；：！？）》”’〕】,;:!?)\]%]*"
)
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
