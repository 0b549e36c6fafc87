"""The main job on one report: document in, assessment out."""

from __future__ import annotations

from typing import NamedTuple

from checker import audit
from checker.assess import assess
from checker.errors import UnreadableError
from checker.model import Assessment, Document, Report
from checker.parse import parse
from checker.parse.kind import kind_of
from checker.rubric import rubrics_for
from checker.rubric.records import Library


class Options(NamedTuple):
    """How to judge.

    ``library``: the rubrics at hand. ``year``: overrides the year found. ``min_similarity``: least
    similarity of fuzzy signals, 0-100. ``audit``: which integrity rules run, and waivers.
    ``force``: also judge what is no annual report.
    """

    library: Library
    year: int | None = None
    min_similarity: float = 0
    audit: audit.Options = audit.Options()
    force: bool = False


def score_document(document: Document, options: Options) -> Assessment:
    """Understand and judge one document.

    Args:
        document: the document as read.
        options: how to judge.

    Raises:
        UnreadableError: it is no annual report on law-based government, and nothing forces it.
        UsageError: the options name an integrity rule that does not exist.
    """
    report = parse(document, options.year)
    doubts = _doubts_of_kind(report, options.force)
    year = int(report.facts.year.value) if report.facts.year else None
    rubrics, warnings = rubrics_for(options.library, year)
    assessment = assess(
        report,
        rubrics,
        options.library.scale,
        min_similarity=options.min_similarity,
        warnings=(*doubts, *warnings),
    )
    found = audit.audit_counted(report, assessment.items, options.audit)
    return assessment._replace(findings=found.findings, waived=found.silenced)


def _doubts_of_kind(report: Report, force: bool) -> tuple[str, ...]:
    """What is to be said of a text that is no annual report; refuses it unless forced."""
    kind = kind_of(report)
    if kind.annual:
        return ()
    if not force:
        raise UnreadableError(
            f"{kind.warning()}。",
            report.document.path,
            "如确需按年度报告评查，请加 --force。",
            f"{kind.warning('en')}.",
            "Add --force to assess it all the same.",
        )
    return (f"{kind.warning()}，按 --force 照年度报告评查。",)
