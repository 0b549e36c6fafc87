"""Passages that stand twice in a reading text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.audit.lazy import lazy
from checker.model import Report, Role

_LEAST_CLAUSE = 6
_LONG_CLAUSE = 30
_CHUNK = 15
_LEFT_OUT = (Role.SIGNATURE, Role.CHROME)
_ANCHOR = lazy("[的和与对并在为以]")
_TITLE = lazy(r"《[^》]{0,150}》")
_FORMULA = lazy(
    r"习近平|全会|[七八九]大|二十大|四个意识|四个自信|两个维护|两个确立|党中央|重要讲话|中国特色社会主义"
    r"|中央全面依法治国|高举|不忘初心"
)
_CUT = lazy(r"[,。;\n]")


class Twin(NamedTuple):
    """The same words at two places; reading positions, ``first`` before ``second``."""

    first: int
    second: int
    length: int


def own_length(words: str) -> int:
    """Characters of a passage without document titles and political formulas."""
    parts = _CUT.split(_TITLE.sub("", words))
    return sum(len(part) + 1 for part in parts if not _FORMULA.search(part)) - 1


def twins_of(report: Report) -> tuple[Twin, ...]:
    """Longest passages that stand twice, found from equal clauses or parts of long clauses.

    Headings, signature and clauses under six characters do not take part.
    """
    text = report.reading.text
    headings = {s.index for s in report.sentences if s.heading}
    first_at: dict[str, int] = {}
    found: list[Twin] = []
    done = 0
    for clause in report.clauses:
        start, length = clause.start, clause.end - clause.start
        if length < _LEAST_CLAUSE or clause.sentence in headings or clause.role in _LEFT_OUT:
            continue
        words = text[start : clause.end - 1]  # without its stop
        earlier = first_at.setdefault(words, start)
        if earlier != start and start >= done:
            found.append(_extended(text, earlier, start, length - 1))
            done = found[-1].second + found[-1].length
        if length > _LONG_CLAUSE:
            for at, piece in _pieces(words, start):
                earlier = first_at.setdefault(piece, at)
                if earlier != at and at >= done:
                    found.append(_extended(text, earlier, at, len(piece)))
                    done = found[-1].second + found[-1].length
    return tuple(found)


def _pieces(words: str, start: int) -> Iterator[tuple[int, str]]:
    """Pieces of a long clause at places that do not depend on its beginning."""
    at = 0
    for piece in words.split("、"):
        if len(piece) >= _LEAST_CLAUSE:
            yield start + at, piece
        at += len(piece) + 1
    for match in _ANCHOR.finditer(words, 0, len(words) - _CHUNK + 1):
        yield start + match.start(), words[match.start() : match.start() + _CHUNK]


def _extended(text: str, first: int, second: int, length: int) -> Twin:
    """The twin grown as far as both sides agree, within the paragraph of the second."""
    while first > 0 and text[first - 1] == text[second - 1] != "\n" and second - 1 > first + length:
        first, second, length = first - 1, second - 1, length + 1
    end = len(text)
    while second + length < end and first + length < second:
        if text[first + length] != text[second + length] or text[second + length] == "\n":
            break
        length += 1
    return Twin(first, second, length)
