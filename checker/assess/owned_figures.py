"""Which figures belong to an item: those that stand with its words, in its measure words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.assess.lookup import Lookup
from checker.model import Clause, Figure, Report
from checker.rubric.records import FigureRule, Item

_NEXT_CLAUSES = 2
_SHORT = 14
_SUMS = re.compile(r"共|累计|合计|总计|总数|(全年|年内|今年以来|一年来)(共|累计)?(?=\d)")
DEFAULT_RULE = FigureRule()
_NONE: list[Figure] = []


def owned_figures(
    lookup: Lookup,
    item: Item,
    clauses: Sequence[int],
    rejected: Sequence[tuple[int, int]] = (),
    *,
    follows: bool = True,
) -> tuple[Figure, ...]:
    """Figures of the item around a match.

    A figure is the item's if its unit is one the item counts in, and its clause holds a word of
    the match or one of the rule's words, or only sums such a clause up (…,共8项); how far it may
    stand is the rule's ``within``. An item without words of its own also owns the figures of the
    two clauses that follow. A clause that speaks of a look-alike (a reject word of the item)
    gives it no figures.

    Args:
        lookup: the report.
        item: the item.
        clauses: numbers of the clauses of the match's words outside headings, in order.
        rejected: ranges of the item's reject words in the report.
        follows: whether figures of the following clauses may count without a word of the rule; a
            topic that is merely named does not reach that far.
    """
    rule = item.figures or DEFAULT_RULE
    figures = [figure for figure in _within(lookup, rule, clauses) if _counts(figure, rule)]
    if not figures:
        return ()
    report = lookup.report
    own = set(clauses)
    alike = {report.clause_at[start] for start, _ in rejected}
    return tuple(
        [
            figure
            for figure in figures
            if figure.clause not in alike and _stands_with(report, figure, rule, own, follows)
        ]
    )


def _within(lookup: Lookup, rule: FigureRule, clauses: Sequence[int]) -> list[Figure]:
    """Figures within the rule's reach of the match."""
    report = lookup.report
    first, last = lookup.sentences[clauses[0]], lookup.sentences[clauses[-1]]
    if rule.within == "point":
        return lookup.figures_of_point(report.sentences[first].point)
    found = lookup.figures.get(first, _NONE)
    if last != first:
        found = [*found, *lookup.figures.get(last, _NONE)]
    if rule.within == "clause":
        return [figure for figure in found if figure.clause in clauses]
    below = lookup.figures.get(last + 1)
    if below and rule.words:
        return [*found, *_summed_up_below(report, last, below, rule)]
    return found


def _summed_up_below(
    report: Report, number: int, below: list[Figure], rule: FigureRule
) -> list[Figure]:
    """Figures of the next sentence of the point, where it speaks of the item in figures.

    What is done is often told first and counted in the next sentence (…一律先行审核。全年共审核文件
    29件): it counts if the figure's clause holds a word of the rule.
    """
    if report.sentences[number + 1].point != report.sentences[number].point:
        return []
    return [figure for figure in below if _holds(report, report.clauses[figure.clause], rule.words)]


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
    if clause.end - clause.start > _SHORT:
        return False
    return _SUMS.match(report.reading.text, clause.start) is not None


def _holds(report: Report, clause: Clause, words: tuple[str, ...]) -> bool:
    said = report.reading.text[clause.start : clause.end]
    for word in words:
        if word in said:
            return True
    return False
