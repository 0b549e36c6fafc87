"""The main job on one report: document in, assessment out."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from checker import audit
from checker.assess import assess
from checker.model import Assessment, Document
from checker.parse import parse
from checker.rubric import rubrics_for
from checker.rubric.records import Library


class Options(NamedTuple):
    """How to judge.

    ``library``: the rubrics at hand. ``year``: overrides the year found. ``min_similarity``: least
    similarity of fuzzy signals, 0-100. ``audit``: which integrity rules run, and waivers.
    """

    library: Library
    year: int | None = None
    min_similarity: float = 0
    audit: audit.Options = audit.Options()


def score_document(document: Document, options: Options) -> Assessment:
    """Understand and judge one document.

    Args:
        document: the document as read.
        options: how to judge.

    Raises:
        UsageError: the options name an integrity rule that does not exist.
    """
    report = parse(document, options.year)
    year = int(report.facts.year.value) if report.facts.year else None
    rubrics, warnings = rubrics_for(options.library, year)
    assessment = assess(
        report,
        rubrics,
        options.library.scale,
        min_similarity=options.min_similarity,
        warnings=warnings,
    )
    found = audit.audit_counted(report, assessment.items, options.audit)
    return replace(assessment, findings=found.findings, waived=found.silenced)
