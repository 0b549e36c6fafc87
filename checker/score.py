"""The main job on one report: document in, assessment out."""

from __future__ import annotations

from typing import NamedTuple

from checker.assess import assess
from checker.model import Assessment, Document
from checker.parse import parse
from checker.rubric import rubrics_for
from checker.rubric.records import Library


class Options(NamedTuple):
    """How to judge: the rubrics at hand, a year that overrides, least similarity (0-100)."""

    library: Library
    year: int | None = None
    min_similarity: float = 0


def score_document(document: Document, options: Options) -> Assessment:
    """Read, understand and judge one document.

    Args:
        document: the document as read.
        options: how to judge.
    """
    report = parse(document)
    year = options.year or (int(report.facts.year.value) if report.facts.year else None)
    rubrics, warnings = rubrics_for(options.library, year)
    return assess(
        report,
        rubrics,
        options.library.scale,
        year=year,
        min_similarity=options.min_similarity,
        warnings=warnings,
    )
