"""Brackets and quotation marks that lack their other half."""

from __future__ import annotations

from typing import NamedTuple

from checker.audit.lazy import Lazy, lazy

BRACKETS = {"(": ")", "（": "）", "[": "]", "［": "］", "【": "】", "｛": "｝"}
QUOTES = {"“": "”", "「": "」", "『": "』"}

_SAME = {"（": "(", "）": ")", "［": "[", "］": "]"}
_ANY_BRACKET = lazy(r"[()（）\[\]［］【】｛｝]")
_ANY_QUOTE = lazy(r"[“”「」『』]")
_EDGE = lazy(r"[，。；：！？,;:!?\n]")
_ENUMERATOR = lazy(r"(?:^|[\s，。；：、,;:（(])(?:\d{1,2}|[a-zA-Z])$")
_CN_ENUMERATOR = lazy(r"(?:^|[\s，。；：、,;:])[一二三四五六七八九十]{1,3}$")
_CN_HEADING = lazy(r"[(（][一二三四五六七八九十]{1,3}[)）]")
_LONGEST = 40
_STOP = lazy(r"[。；;！？](?![”」』])")


class Orphan(NamedTuple):
    """A mark without its other half, and the words it belongs to; document positions."""

    at: int
    start: int
    end: int


def orphan_brackets(text: str, start: int, end: int) -> list[Orphan]:
    """Brackets of ``text[start:end]`` without their other half, half and full width alike.

    The closing bracket of an enumerator such as ``1)`` is none; that of ``一)`` is one where the
    text writes ``(一)`` elsewhere.
    """
    pairs = {_SAME.get(a, a): _SAME.get(b, b) for a, b in BRACKETS.items()}
    return [
        o
        for o in _orphans(text, start, end, _ANY_BRACKET, pairs)
        if text[o.at] not in ")）" or not _enumerates(text, max(start, o.at - 4), o.at)
    ]


def _enumerates(text: str, start: int, at: int) -> bool:
    before = text[start:at]
    if _ENUMERATOR.search(before):
        return True
    return bool(_CN_ENUMERATOR.search(before)) and not _CN_HEADING.search(text)


def orphan_quotes(text: str, start: int, end: int) -> list[Orphan]:
    """Curved and cornered quotation marks of ``text[start:end]`` without their other half.

    Where one mark is lost, others pair up across whole sentences; once a paragraph shows damage,
    a quotation may therefore not run past a full stop.
    """
    found = _orphans(text, start, end, _ANY_QUOTE, QUOTES)
    if not found:
        return found
    pieces, left = [], start
    for stop in _STOP.finditer(text, start, end):
        pieces.append((left, stop.end()))
        left = stop.end()
    near = [o for a, b in (*pieces, (left, end)) for o in _orphans(text, a, b, _ANY_QUOTE, QUOTES)]
    return near or found


_DEEPEST = 50
"""How many open marks a closing one may reach back over; deeper nesting is damage anyway."""
_MARKS = lazy(r"[^()（）\[\]［］【】｛｝“”「」『』]+")
_PAIRED = ("“”", "()", "（）", "「」", "『』", "【】", "[]", "［］", "｛｝", "(）", "（)")


def balances(text: str, start: int, end: int) -> bool:
    """Whether all marks cancel out pair by pair: the quick answer for nearly every paragraph."""
    marks = _MARKS.sub("", text[start:end])
    while marks:
        before = marks
        for pair in _PAIRED:
            marks = marks.replace(pair, "")
        if marks == before:
            return False
    return True


def _orphans(text: str, start: int, end: int, pattern: Lazy, pairs: dict[str, str]) -> list[Orphan]:
    opened: list[tuple[int, str]] = []
    lone: list[int] = []
    for match in pattern.finditer(text, start, end):
        char = _SAME.get(match[0], match[0])
        if char in pairs:
            opened.append((match.start(), pairs[char]))
        elif any(wanted == char for _, wanted in opened[-_DEEPEST:]):
            while opened[-1][1] != char:
                lone.append(opened.pop()[0])
            opened.pop()
        else:
            lone.append(match.start())
    lone += [at for at, _ in opened]
    return [_around(text, at, start, end, pairs) for at in sorted(lone)]


def _around(text: str, at: int, start: int, end: int, pairs: dict[str, str]) -> Orphan:
    if _SAME.get(text[at], text[at]) in pairs:
        stop = min(end, at + _LONGEST)
        edge = _EDGE.search(text, at + 1, stop)
        return Orphan(at, at, edge.start() if edge else stop)
    left = max(start, at - _LONGEST)
    edges = [m.end() for m in _EDGE.finditer(text, left, at)]
    return Orphan(at, edges[-1] if edges else left, at + 1)
