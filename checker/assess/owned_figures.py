"""Which figures belong to an item: those that stand with its words, in its measure words."""

from __future__ import annotations

from bisect import bisect_left

from checker.model import Clause, Figure, Report
from checker.rubric.records import FigureRule, Item

_NEXT_CLAUSES = 2
_SHORT = 14
_SUMS = ("共", "累计", "合计", "总计", "总数")
_DEFAULT = FigureRule()


def owned_figures(
    report: Report, item: Item, words: tuple[tuple[int, int], ...]
) -> tuple[Figure, ...]:
    """Figures of the item around a match.

    A figure is the item's if its unit is one the item counts in, and its clause holds a word of
    the match or one of the rule's words; how far it may stand is the rule's ``within``. An item
    without words of its own also owns the figures of the two clauses that follow.

    Args:
        report: the report.
        item: the item.
        words: ranges of the match's words outside headings.
    """
    rule = item.figures or _DEFAULT
    own = {report.clause_at[start] for start, _ in words}
    start, end = _reach(report, rule, words)
    first = bisect_left(report.figures, start, key=lambda figure: figure.start)
    found = []
    for figure in report.figures[first:]:
        if figure.start >= end:
            break
        if _counts(figure, rule) and _stands_with(report, figure, rule, own):
            found.append(figure)
    return tuple(found)


def _reach(
    report: Report, rule: FigureRule, words: tuple[tuple[int, int], ...]
) -> tuple[int, int]:
    first = report.clauses[report.clause_at[words[0][0]]]
    last = report.clauses[report.clause_at[words[-1][0]]]
    if rule.within == "clause":
        return first.start, last.end
    if rule.within == "sentence":
        return report.sentences[first.sentence].start, report.sentences[last.sentence].end
    point = report.points[report.sentences[first.sentence].point]
    return point.start, point.end


def _counts(figure: Figure, rule: FigureRule) -> bool:
    if figure.clause < 0:
        return False
    if not rule.units:
        return True
    return figure.unit in rule.units or (figure.rate and "%" in rule.units)


def _stands_with(report: Report, figure: Figure, rule: FigureRule, own: set[int]) -> bool:
    if figure.clause in own:
        return True
    clause = report.clauses[figure.clause]
    if _sums_up(report, clause) and figure.clause - 1 in own:
        return True
    if rule.words:
        return _holds(report, clause, rule.words)
    return any(0 < figure.clause - number <= _NEXT_CLAUSES for number in own) and any(
        report.clauses[number].sentence == clause.sentence for number in own
    )


def _sums_up(report: Report, clause: Clause) -> bool:
    """Whether a clause only counts what the clause before it speaks of (…,共8项)."""
    text = report.reading.text
    return text.startswith(_SUMS, clause.start) and clause.end - clause.start <= _SHORT


def _holds(report: Report, clause: Clause, words: tuple[str, ...]) -> bool:
    text = report.reading.text
    return any(text.find(word, clause.start, clause.end) >= 0 for word in words)
