"""The quotation of a match: the clauses that show it, no longer than a reader takes in."""

from __future__ import annotations

from collections.abc import Iterable

from checker.model import Figure, Report

MOST = 90
LEAST = 8
_TRIM = ",:;。!?、 \n"


def quotation(
    report: Report, words: Iterable[tuple[int, int]], figures: tuple[Figure, ...] = ()
) -> tuple[int, int]:
    """Reading range to quote.

    Whole clauses around the words, widened to the nearest owned figure while it stays within 90
    characters; cut to the words' own clauses where the whole is longer.

    Args:
        report: the report.
        words: ranges of the match's words.
        figures: the item's figures near the match.
    """
    numbers = sorted({report.clause_at[start] for start, _ in words})
    first, last = numbers[0], numbers[-1]
    if report.clauses[last].end - report.clauses[first].start > MOST:
        first = last = numbers[-1]
    for figure in sorted(figures, key=lambda f: min(abs(f.clause - n) for n in numbers)):
        low, high = min(first, figure.clause), max(last, figure.clause)
        if report.clauses[high].end - report.clauses[low].start <= MOST:
            first, last = low, high
            break
    start, end = _widened(report, first, last)
    return trimmed(report.reading.text, start, end)


def _widened(report: Report, first: int, last: int) -> tuple[int, int]:
    start, end = report.clauses[first].start, report.clauses[last].end
    if end - start < LEAST and first:
        before = report.clauses[first - 1]
        if before.sentence == report.clauses[first].sentence:
            start = before.start
    return start, end


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The reading range without punctuation and breaks at its ends."""
    while end > start + 1 and text[end - 1] in _TRIM:
        end -= 1
    while start < end - 1 and text[start] in _TRIM:
        start += 1
    return start, end
