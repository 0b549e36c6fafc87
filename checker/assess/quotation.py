"""The quotation of a match: the clauses that show it, no longer than a reader takes in."""

from __future__ import annotations

from collections.abc import Iterable

from checker.model import Figure, Report, Span

MOST = 100
USUAL = 80
_OPEN = "“‘「『"
_CLOSE = "”’」』"
_TRIM = ",:;。!?、 \n"


def quotation(
    report: Report, words: Iterable[tuple[int, int]], figures: tuple[Figure, ...] = ()
) -> tuple[int, int]:
    """Reading range to quote.

    Whole clauses around the words with the nearest owned figure, if both fit into 100 characters;
    else the figure's clause, as the reader must see the figure; without figures the words' clauses,
    or the last of them where the whole is too long. Then widened to the sentence within 80.

    Args:
        report: the report.
        words: ranges of the match's words.
        figures: the item's figures near the match.
    """
    clauses = report.clauses
    numbers = sorted({report.clause_at[start] for start, _ in words})
    first, last = numbers[0], numbers[-1]
    if clauses[last].end - clauses[first].start > MOST:
        first = last = numbers[-1]
    if figures:
        nearest = min(figures, key=lambda f: min(abs(f.clause - n) for n in numbers)).clause
        low, high = min(first, nearest), max(last, nearest)
        fits = clauses[high].end - clauses[low].start <= MOST
        first, last = (low, high) if fits else (nearest, nearest)
    start, end = _widened(report, first, last)
    return trimmed(report.reading.text, start, end)


def _widened(report: Report, first: int, last: int) -> tuple[int, int]:
    """Add neighbouring clauses of the sentence, following ones first, up to the usual length."""
    clauses = report.clauses
    low, high = clauses[first].sentence, clauses[last].sentence
    start, end = clauses[first].start, clauses[last].end
    grows = True
    while grows:
        grows = False
        below = clauses[last + 1] if last + 1 < len(clauses) else None
        if below and below.sentence == high and below.end - start <= USUAL:
            last, end, grows = last + 1, below.end, True
        above = clauses[first - 1] if first else None
        if above and above.sentence == low and end - above.start <= USUAL:
            first, start, grows = first - 1, above.start, True
    return start, end


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The reading range without punctuation and breaks at its ends."""
    while end > start + 1 and text[end - 1] in _TRIM:
        end -= 1
    while start < end - 1 and text[start] in _TRIM:
        start += 1
    return start, end


def with_quotation_marks(text: str, span: Span) -> Span:
    """The span with the quotation marks that stand right outside it."""
    start, end = span
    if start and text[start - 1] in _OPEN:
        start -= 1
    if end < len(text) and text[end] in _CLOSE:
        end += 1
    return Span(start, end)
