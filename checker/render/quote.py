"""A quotation shortened around what matters in it, measured in terminal cells."""

from __future__ import annotations

import re

from checker.model import Evidence
from checker.render.escape import plain
from checker.render.wrap import cells_of

_DIGITS = frozenset("0123456789０１２３４５６７８９.,，．%")
_NUMBER_CUT = re.compile("[0-9０-９][0-9０-９.,]*$")
ELLIPSIS = "…"
SHORT = 8
CLAUSE_MARKS = ",，;；:：。"


def best_part(evidence: Evidence) -> tuple[int, int]:
    """Range inside ``evidence.text`` that holds the words of its signal and its figures."""
    text = evidence.text
    found = []
    for group in evidence.signal.pattern.split(" + "):
        places = [(text.find(word), word) for word in group.split("|") if word and word in text]
        if places:
            at, word = min(places, key=lambda place: (place[0], -len(place[1])))
            found.append((at, at + len(word)))
    origin = evidence.span.start
    found += [(f.span.start - origin, f.span.end - origin) for f in evidence.figures]
    inside = [(start, end) for start, end in found if 0 <= start < end <= len(text)]
    if not inside:
        return 0, len(text)
    return min(start for start, _ in inside), max(end for _, end in inside)


def quotation(evidence: Evidence, text: str, width: int) -> str:
    """The evidence in at most ``width`` cells; a very short one with the words around it.

    ``text`` is the document's text, which the spans of the evidence refer to.
    """
    start, end = best_part(evidence)
    origin = evidence.span.start
    if len(evidence.text) >= SHORT:
        return excerpt(evidence.text, start, end, width)
    around = evidence.sentence
    if not around.start <= origin <= evidence.span.end <= around.end:
        return excerpt(evidence.text, start, end, width)
    sentence = text[around.start : around.end]
    return excerpt(sentence, origin - around.start, evidence.span.end - around.start, width)


def excerpt(text: str, start: int, end: int, width: int) -> str:
    """At most ``width`` cells of ``text`` around ``[start, end)``; cuts are marked with …."""
    before, focus, after = plain(text[:start]), plain(text[start:end]), plain(text[end:])
    if cells_of(before) + cells_of(focus) + cells_of(after) <= width:
        return before + focus + after
    room = width - cells_of(focus) - 2
    if room < 0:
        return (ELLIPSIS if before else "") + head(focus + after, width - bool(before))
    right = _fitting(after, max(room // 2, room - cells_of(before)))
    left = _fitting(before[::-1], room - cells_of(right))[::-1]
    if len(left) < len(before):
        left = left[_clause_start(left) :]
        right = _fitting(after, room - cells_of(left))
    return (
        ("" if len(left) == len(before) else ELLIPSIS)
        + left
        + focus
        + right
        + ("" if len(right) == len(after) else ELLIPSIS)
    )


def head(text: str, width: int) -> str:
    """The beginning of a text in at most ``width`` cells."""
    if cells_of(text) <= width:
        return text
    return _fitting(text, width - 1) + ELLIPSIS


def _clause_start(text: str) -> int:
    """Where the last clause of a text begins."""
    return max((text.rfind(mark) for mark in CLAUSE_MARKS), default=-1) + 1


def _fitting(text: str, width: int) -> str:
    """The longest beginning of at most ``width`` cells that cuts no number in two."""
    used = 0
    for position, char in enumerate(text):
        used += cells_of(char)
        if used > width:
            cut = _NUMBER_CUT.search(text, 0, position) if char in _DIGITS else None
            return text[: cut.start()] if cut else text[:position]
    return text
