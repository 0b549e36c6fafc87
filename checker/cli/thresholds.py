"""What a user wants to fail on: the policy behind exit code 1."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import StrEnum

from checker.model import Assessment, Severity
from checker.render.json_v1 import warnings_of
from checker.render.parts import CORE, FORM


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
    return any(
        (fail_under is not None and round(one.summary.score, 2) < fail_under)
        or any(_present(when, one) for when in fail_on)
        for one in assessments
    )


def _present(when: FailWhen, assessment: Assessment) -> bool:
    if when in _SEVERE:
        return any(finding.severity in _SEVERE[when] for finding in assessment.findings)
    if when is FailWhen.WARNING:
        return bool(warnings_of(assessment))
    rubrics = {item.rubric for item in assessment.gaps}
    if when is FailWhen.CORE_GAP:
        return CORE in rubrics
    if when is FailWhen.FORM_GAP:
        return FORM in rubrics
    return bool(rubrics - {CORE, FORM}) if when is FailWhen.OUTLINE_GAP else bool(rubrics)
