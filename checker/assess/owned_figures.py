"""Which figures belong to an item: those that stand with its words, in its measure words."""

from __future__ import annotations

from collections.abc import Iterable

from checker.assess.lookup import Lookup
from checker.model import Clause, Figure, Report
from checker.rubric.records import FigureRule, Item

_NEXT_CLAUSES = 2
_SHORT = 14
_SUMS = ("共", "累计", "合计", "总计", "总数")
_DEFAULT = FigureRule()


def owned_figures(
    lookup: Lookup, item: Item, words: tuple[tuple[int, int], ...], *, follows: bool = True
) -> tuple[Figure, ...]:
    """Figures of the item around a match.

    A figure is the item's if its unit is one the item counts in, and its clause holds a word of
    the match or one of the rule's words, or only sums such a clause up (…,共8项); how far it may
    stand is the rule's ``within``. An item without words of its own also owns the figures of the
    two clauses that follow.

    Args:
        lookup: the report.
        item: the item.
        words: ranges of the match's words outside headings.
        follows: whether figures of the following clauses may count without a word of the rule; a
            topic that is merely named does not reach that far.
    """
    report = lookup.report
    rule = item.figures or _DEFAULT
    figures = _within(lookup, rule, words)
    if not figures:
        return ()
    own = {report.clause_at[start] for start, _ in words}
    return tuple(
        figure
        for figure in figures
        if _counts(figure, rule) and _stands_with(report, figure, rule, own, follows)
    )


def _within(
    lookup: Lookup, rule: FigureRule, words: tuple[tuple[int, int], ...]
) -> Iterable[Figure]:
    """Figures within the rule's reach of the match."""
    report = lookup.report
    clauses = {report.clause_at[start] for start, _ in words}
    sentences = sorted({report.clauses[clause].sentence for clause in clauses})
    if rule.within == "point":
        return lookup.figures_of_point(report.sentences[sentences[0]].point)
    found = [figure for s in sentences for figure in lookup.figures.get(s, ())]
    if rule.within == "clause":
        return [figure for figure in found if figure.clause in clauses]
    if rule.words:
        found += _summed_up_below(lookup, sentences[-1], rule)
    return found


def _summed_up_below(lookup: Lookup, number: int, rule: FigureRule) -> list[Figure]:
    """Figures of the next sentence of the point, where it speaks of the item in figures.

    What is done is often told first and counted in the next sentence (…一律先行审核。全年共审核文件
    29件): it counts if the figure's clause holds a word of the rule.
    """
    report = lookup.report
    below = number + 1
    if below >= len(report.sentences):
        return []
    if report.sentences[below].point != report.sentences[number].point:
        return []
    return [
        figure
        for figure in lookup.figures.get(below, ())
        if _holds(report, report.clauses[figure.clause], rule.words)
    ]


def _counts(figure: Figure, rule: FigureRule) -> bool:
    if not rule.units:
        return True
    return figure.unit in rule.units or (figure.rate and "%" in rule.units)


def _stands_with(
    report: Report, figure: Figure, rule: FigureRule, own: set[int], follows: bool
) -> bool:
    clause = report.clauses[figure.clause]
    if figure.clause in own:
        return not rule.strict or _holds(report, clause, rule.words)
    if figure.clause - 1 in own and _sums_up(report, clause):
        return True
    if rule.words:
        return _holds(report, clause, rule.words)
    if not follows:
        return False
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
