"""The place a finding shows: no stray punctuation at its ends, no half of a pair of marks."""

from __future__ import annotations

from checker.model import Span

_BEFORE = "，,、；;：:。．.！!？? \t\u3000\n”’」』）)》"
_BEHIND = "，,、；;：: \t\u3000\n“‘「『（(《"
_PAIRS = (("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"))
_BRACKETS = (("（", "）"), ("(", ")"))
_STOPS = "。；;\n"
_REACH = 20


def tidied(text: str, span: Span) -> Span:
    """The span as a reader would have marked it.

    Punctuation at its beginning and commas at its end are left out; a mark whose partner
    is inside, and the quotation marks that stand right around it, are taken in.

    Args:
        text: document text.
        span: document positions.

    Returns:
        Document positions; a span of nothing but marks stays as it is.
    """
    start, end = span
    while start < end and text[start] in _BEFORE:
        start += 1
    while end > start and text[end - 1] in _BEHIND:
        end -= 1
    if start == end:
        return span
    for opening, closing in (*_PAIRS, *_BRACKETS):
        start, end = _paired(text, start, end, opening, closing)
    for opening, closing in _PAIRS:
        if text[start - 1 : start] == opening and text[end : end + 1] == closing:
            return Span(start - 1, end + 1)
    return Span(start, end)


def _paired(text: str, start: int, end: int, opening: str, closing: str) -> tuple[int, int]:
    """The range with the partner of a mark that stands alone inside it."""
    lacking = text.count(closing, start, end) - text.count(opening, start, end)
    if lacking > 0:
        at = text.rfind(opening, max(0, start - _REACH), start)
        if at >= 0 and not _stopped(text[at + 1 : start], closing):
            return at, end
    elif lacking < 0:
        at = text.find(closing, end, end + _REACH)
        if at >= 0 and not _stopped(text[end:at], opening):
            return start, at + 1
    return start, end


def _stopped(between: str, mark: str) -> bool:
    return any(char in _STOPS or char == mark for char in between)
