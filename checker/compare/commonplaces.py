"""What everybody must write, which is nobody's copy: titles, set phrases, official names.

Two sources: the data file ``rubric/registry/commonplaces.txt`` with titles in 《》, and what a
collection itself shows in many reports (``checker.compare.copies.frequency``).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.compare.masking import Masked, mask
from checker.rubric.files import data_folder

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

OWN, COMMON = b"\x01", b"\x00"
_TITLE = re.compile(r"《[^《》\n]{2,80}》")
_LEAST_LEFT = 4


@lru_cache(maxsize=1)
def set_phrases() -> tuple[str, ...]:
    """The phrases of the data file, masked; empty if the file is missing."""
    path = data_folder() / "registry" / "commonplaces.txt"
    if not path.is_file():
        return ()
    lines = (line.partition("#")[0].strip() for line in path.read_text("utf-8").splitlines())
    return tuple(dict.fromkeys(mask(line).text for line in lines if line))


def own_words(text: str, masked: Masked) -> bytearray:
    """One byte a masked character: 1 where the report speaks for itself, 0 in a commonplace.

    Args:
        text: the text that was masked; titles are found by their 《》.
        masked: the same text masked.
    """
    own = bytearray(OWN) * len(masked.text)
    for start, end in _common_ranges(text, masked):
        own[start:end] = bytes(end - start)
    return own


def _common_ranges(text: str, masked: Masked) -> list[tuple[int, int]]:
    """Ranges of titles and set phrases; what little stands between two of them goes too."""
    titles = [(masked.masked(t.start()), masked.masked(t.end())) for t in _TITLE.finditer(text)]
    found = _automaton().find_matches_as_indexes(masked.text)
    ranges = sorted([*titles, *((start, end) for _, start, end in found)])
    joined: list[tuple[int, int]] = []
    for start, end in ranges:
        if joined and start - joined[-1][1] < _LEAST_LEFT:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


@lru_cache(maxsize=1)
def _automaton() -> AhoCorasick:
    from ahocorasick_rs import AhoCorasick, MatchKind  # noqa: PLC0415 - native code, on demand

    return AhoCorasick(set_phrases(), matchkind=MatchKind.LeftmostLongest)
