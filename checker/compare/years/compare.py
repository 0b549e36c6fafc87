"""Two assessments of one unit in, everything that can be said of the two years out."""

from __future__ import annotations

from checker.compare.masking import own_names
from checker.compare.years.copied import copied_of
from checker.compare.years.figures import figures_of
from checker.compare.years.findings import findings_of
from checker.compare.years.items import binding, items_of
from checker.compare.years.order import unit_of, warnings_of, year_of
from checker.compare.years.plans import plans_against
from checker.compare.years.problems import problems_against
from checker.compare.years.records import Pair, Side, YearComparison
from checker.compare.years.subject import subject_of
from checker.model import Assessment


def compare_years(old: Assessment, new: Assessment) -> YearComparison:
    """Compare two reports of one unit.

    Args:
        old: the assessment of the earlier report.
        new: that of the later one; ``in_order`` sorts them.

    Returns:
        Items, plan against result, shortcomings, copied passages, figures, and findings on the
        new report; warnings where the two do not belong together.
    """
    pair = Pair(old, new)
    names = _names(pair)
    takeover = copied_of(pair, names)
    subject = subject_of(pair, names, takeover.same)
    plans = plans_against(pair, subject)
    problems = problems_against(pair, subject)
    figures = figures_of(pair, names)
    return YearComparison(
        old=_side(old, new, len(plans.results), len(problems)),
        new=_side(new, old, 0, 0),
        warnings=warnings_of(pair),
        items=items_of(pair),
        plan=plans.results,
        general_plans=plans.general,
        problems=problems,
        copied=takeover.passages,
        copied_share=takeover.share,
        unchanged_share=takeover.unchanged,
        figures=figures,
        findings=findings_of(pair, takeover, plans.results, problems, figures),
    )


def _names(pair: Pair) -> tuple[str, ...]:
    """Names of both units, whole and in part, long ones first."""
    found = {name for one in pair for name in own_names(unit_of(one))}
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


def _side(one: Assessment, other: Assessment, plans: int, problems: int) -> Side:
    summary = one.summary
    return Side(
        one.report,
        unit_of(one),
        year_of(one),
        summary.coverage,
        summary.score,
        summary.grade,
        plans,
        problems,
        len(binding(one) - binding(other)),
    )
