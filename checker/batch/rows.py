"""What remains of an assessment in the overview."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from checker.errors import CheckerError, ExitCode
from checker.model import Assessment, Fact, ItemResult, Severity
from checker.render.batch_records import (
    NOT_JUDGED,
    STATUS_LETTER,
    CoreCount,
    Failure,
    ItemColumn,
    Row,
    Severities,
)
from checker.render.json_v1 import warnings_of
from checker.render.parts import CORE, FORM


def to_row(name: str, assessment: Assessment, columns: Sequence[ItemColumn]) -> Row:
    """The row of an assessment; ``columns`` are all items that a report may be judged by."""
    facts, summary = assessment.report.facts, assessment.summary
    year = _value(facts.year)
    return Row(
        path=name,
        title=_value(facts.title),
        unit=_value(facts.unit),
        level=_value(facts.level),
        year=int(year) if year and year.isdecimal() else None,
        coverage=summary.coverage,
        score=summary.score,
        grade=summary.grade,
        applicable=summary.applicable,
        done=summary.done,
        gaps=tuple(item.id for item in assessment.gaps),
        core=tuple(
            _count(element.id, element.title, _facets(element, assessment))
            for element in assessment.items
            if element.rubric == CORE and element.parent is None
        ),
        form=_form(assessment),
        severities=_severities(assessment),
        warnings=tuple(warnings_of(assessment)),
        verdicts=_verdicts(assessment, columns),
    )


def failed_row(name: str, error: Exception) -> Row:
    """The row of a report that could not be assessed; results hold no absolute path."""
    if isinstance(error, CheckerError):
        error.where = name
        return Row(name, Failure(error.line("zh"), error.line("en"), error.exit_code))
    what = f"{type(error).__name__}: {error}"
    return Row(
        name,
        Failure(f"{name}：内部错误 {what}", f"{name}: internal error {what}", ExitCode.INTERNAL),
    )


def killed_row(name: str) -> Row:
    """The row of a report at which the process that assessed it died twice."""
    return Row(
        name,
        Failure(
            f"{name}：评查这份文件的进程两次中断，可能是内存不足或文件有害。请单独检查这份文件。",
            f"{name}: the process that assessed this file died twice, perhaps for want of memory "
            "or because the file is harmful. Look at this file by itself.",
            ExitCode.NO_INPUT,
        ),
    )


def _facets(element: ItemResult, assessment: Assessment) -> list[ItemResult]:
    if element.leaf:
        return [element]
    return [item for item in assessment.items if item.parent == element.id]


def _form(assessment: Assessment) -> CoreCount | None:
    parts = [item for item in assessment.items if item.rubric == FORM and item.leaf]
    return _count(FORM, "", parts) if parts else None


def _count(key: str, title: str, items: Iterable[ItemResult]) -> CoreCount:
    judged = [item for item in items if item.applicable]
    done = sum(item.status.evidenced for item in judged)
    return CoreCount(key, title, done, len(judged))


def _severities(assessment: Assessment) -> Severities:
    found = Counter(finding.severity for finding in assessment.findings)
    return Severities(found[Severity.HIGH], found[Severity.MEDIUM], found[Severity.LOW])


def _verdicts(assessment: Assessment, columns: Sequence[ItemColumn]) -> str:
    letters = {item.id: STATUS_LETTER[item.status] for item in assessment.items}
    return "".join(letters.get(column.id, NOT_JUDGED) for column in columns)


def _value(fact: Fact | None) -> str | None:
    return fact.value if fact else None
