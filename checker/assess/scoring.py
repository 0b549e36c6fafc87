"""Coverage, score and grade.

Coverage is evidenced items / applicable items, over leaves (facets, and elements without facets).
The score of a group is the weighted mean of its applicable leaves' points, x 100. The score of a
report is the mean of its rubrics' scores weighted by their ``share``. Points, shares and grades
are data of the rubric.
"""

from __future__ import annotations

from collections.abc import Iterable

from checker.model import GroupSummary, ItemResult, Summary
from checker.rubric.records import Rubric, Scale


def coverage_of(items: Iterable[ItemResult]) -> tuple[int, int, float]:
    """Applicable leaves, evidenced ones, and their quotient (1.0 where nothing applies)."""
    leaves = [item for item in items if item.leaf and item.applicable]
    done = sum(1 for item in leaves if item.status.evidenced)
    return len(leaves), done, round(done / len(leaves), 4) if leaves else 1.0


def score_of(items: Iterable[ItemResult]) -> float | None:
    """Weighted score, 0-100, of the applicable leaves; None where nothing applies."""
    leaves = [item for item in items if item.leaf and item.applicable]
    weight = sum(item.weight for item in leaves)
    if not weight:
        return None
    return sum(item.weight * item.score for item in leaves) / weight


def summarise(items: tuple[ItemResult, ...], rubrics: tuple[Rubric, ...], scale: Scale) -> Summary:
    """Sum a report up.

    Args:
        items: all item results.
        rubrics: the rubrics that judged.
        scale: points and grades.
    """
    applicable, done, coverage = coverage_of(items)
    score = round(_total(items, rubrics), 1)
    return Summary(
        coverage=coverage,
        score=score,
        grade=grade_of(score, scale),
        applicable=applicable,
        done=done,
        gaps=sum(1 for item in items if item.gap),
        by_group=tuple(_groups(items, rubrics)),
    )


def grade_of(score: float, scale: Scale) -> str:
    """The best grade whose threshold the score reaches."""
    for grade in scale.grades:
        if score >= grade.from_score:
            return grade.title
    return scale.grades[-1].title


def _total(items: tuple[ItemResult, ...], rubrics: tuple[Rubric, ...]) -> float:
    weighted = total = 0.0
    for rubric in rubrics:
        score = score_of(item for item in items if item.rubric == rubric.id)
        if score is not None and rubric.share:
            weighted += rubric.share * score
            total += rubric.share
    return weighted / total if total else score_of(items) or 0.0


def _groups(items: tuple[ItemResult, ...], rubrics: tuple[Rubric, ...]) -> Iterable[GroupSummary]:
    for rubric in rubrics:
        for group in rubric.groups:
            own = [i for i in items if i.rubric == rubric.id and i.group == group.id]
            applicable, done, coverage = coverage_of(own)
            score = score_of(own)
            yield GroupSummary(
                group.id,
                group.title,
                rubric.id,
                applicable,
                done,
                coverage,
                round(score, 1) if score is not None else 100.0,
            )
