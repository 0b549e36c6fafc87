"""Pages of segments to the text of a document: the common end of PDF and OFD."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from checker.model import Mark
from checker.read.columns import gutter_of, rows_of
from checker.read.joined import joined
from checker.read.placed import Segment, Sheet
from checker.read.running_lines import without_running_lines


class Page(NamedTuple):
    """A page as taken from the file: its height and what stands on it, in the file's order."""

    height: float
    segments: Sequence[Segment]


def text_of_pages(pages: Sequence[Page]) -> tuple[str, tuple[Mark, ...]]:
    """The text of a laid-out document: reading order, no page furniture, one paragraph a line."""
    gutters = [gutter_of(page.segments) for page in pages]
    found = [gutter for gutter in gutters if gutter is not None]
    usual = median(found) if 2 * len(found) >= len(pages) else None
    sheets = [
        Sheet(
            number,
            page.height,
            tuple(rows_of(page.segments, number, usual if gutter is None else gutter)),
        )
        for number, (page, gutter) in enumerate(zip(pages, gutters, strict=True), start=1)
    ]
    return joined(without_running_lines(sheets))
