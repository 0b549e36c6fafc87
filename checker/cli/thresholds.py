"""What a user wants to fail on: the policy behind exit code 1."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from checker.model import Assessment, Severity
from checker.render.json_v1 import warnings_of
from checker.render.parts import CORE, FORM

if TYPE_CHECKING:
    from checker.render.batch_records import Batch, Row


class FailWhen(StrEnum):
    """A situation that makes the run fail."""

    GAP = "gap"
    CORE_GAP = "core-gap"
    FORM_GAP = "form-gap"
    OUTLINE_GAP = "outline-gap"
    FINDING = "finding"
    FINDING_MEDIUM = "finding-medium"
    FINDING_HIGH = "finding-high"
    WARNING = "warning"


_SEVERE = {
    FailWhen.FINDING: (Severity.LOW, Severity.MEDIUM, Severity.HIGH),
    FailWhen.FINDING_MEDIUM: (Severity.MEDIUM, Severity.HIGH),
    FailWhen.FINDING_HIGH: (Severity.HIGH,),
}


def below(
    assessments: Sequence[Assessment], fail_on: Collection[FailWhen], fail_under: float | None
) -> bool:
    """Whether any report is below the score asked for, or in a situation named."""
    return any(_fails(_of_assessment(one), fail_on, fail_under) for one in assessments)


def rows_below(batch: Batch, fail_on: Collection[FailWhen], fail_under: float | None) -> bool:
    """The same of the reports of a batch."""
    rubrics = {item.id: item.rubric for item in batch.items}
    return any(_fails(_of_row(row, rubrics), fail_on, fail_under) for row in batch.assessed)


class _Case(NamedTuple):
    """What the policy looks at, of a report."""

    score: float
    severities: frozenset[Severity]
    gap_rubrics: frozenset[str]
    warned: bool


def _of_assessment(assessment: Assessment) -> _Case:
    return _Case(
        assessment.summary.score,
        frozenset(finding.severity for finding in assessment.findings),
        frozenset(item.rubric for item in assessment.gaps),
        bool(warnings_of(assessment)),
    )


def _of_row(row: Row, rubrics: dict[str, str]) -> _Case:
    counted = zip((Severity.HIGH, Severity.MEDIUM, Severity.LOW), row.severities, strict=True)
    return _Case(
        row.score,
        frozenset(severity for severity, count in counted if count),
        frozenset(rubrics[gap] for gap in row.gaps),
        bool(row.warnings),
    )


def _fails(case: _Case, fail_on: Collection[FailWhen], fail_under: float | None) -> bool:
    low = fail_under is not None and round(case.score, 2) < fail_under
    return low or any(_present(when, case) for when in fail_on)


def _present(when: FailWhen, case: _Case) -> bool:
    if when in _SEVERE:
        return not case.severities.isdisjoint(_SEVERE[when])
    if when is FailWhen.WARNING:
        return case.warned
    rubrics = case.gap_rubrics
    if when is FailWhen.CORE_GAP:
        return CORE in rubrics
    if when is FailWhen.FORM_GAP:
        return FORM in rubrics
    return bool(rubrics - {CORE, FORM}) if when is FailWhen.OUTLINE_GAP else bool(rubrics)
