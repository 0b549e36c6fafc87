"""The JSON of ``compare_json`` as pydantic models, from which its JSON Schema is made.

Only ``checker schema`` and the tests import this module.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from checker.compare.years.records import Change, Fate, How, Jump, Kept
from checker.model import Severity, Status
from checker.render.schema_v1 import Count, Line, Points, Sha256, Share, Span, Strict, Tool


class Side(Strict):
    """One of the two reports in short; a fact not found is null."""

    path: Annotated[str, Field(description="file name as given, never absolute; - for stdin")]
    sha256: Sha256
    title: str | None
    unit: str | None
    year: int | None
    characters: Count
    coverage: Share
    score: Points
    grade: str
    only_here: Annotated[Count, Field(description="items that bind this report alone")]


class Passage(Span):
    """Words of one of the documents; ``text`` is the decoded text at ``[start, end)``."""

    text: str
    line: Line
    page: int | None
    paragraph: int | None


class Summary(Strict):
    """The comparison in figures."""

    items: dict[Change, Count]
    plan: dict[Kept, Count]
    planned_again: Annotated[Count, Field(description="of those partly kept: planned, no more")]
    problems: dict[Fate, Count]
    copied_share: Annotated[Share, Field(description="of the new report's sentences")]
    unchanged_share: Annotated[Share, Field(description="copied with the figures")]
    figures: Annotated[int, Field(ge=0, description="measures found in both years")]
    frozen: Count
    moved: Count
    jumps: Count


class ItemChange(Strict):
    """An item in both years."""

    id: str
    title: str
    change: Change
    old_status: Status
    new_status: Status
    old: Passage | None
    new: Passage | None


class PlanPart(Strict):
    """A clause of a planned matter."""

    outcome: Kept
    how: How
    old: Passage
    new: Passage | None
    similarity: Annotated[float, Field(ge=0, le=100, description="share of its words found")]
    why: str


class PlanResult(Strict):
    """A matter of last year's plan."""

    outcome: Kept
    how: How
    old: Passage
    new: Passage | None
    why: str
    items: Annotated[list[str], Field(description="rubric items whose evidence the plan was")]
    parts: list[PlanPart]


class ProblemResult(Strict):
    """A shortcoming of last year's report."""

    fate: Fate
    old: Passage
    new: Passage | None
    similarity: Points


class Copied(Strict):
    """A passage taken over, names, dates and figures masked."""

    old: Passage
    new: Passage
    characters: Count
    similarity: Points
    figures_differ: bool
    formula: Annotated[bool, Field(description="opening words or set phrases")]


class FigurePair(Strict):
    """One measure in both years."""

    measure: str
    unit: str
    old_value: float
    new_value: float
    change: Annotated[float, Field(description="in the unit; percentage points for rates")]
    percent: Annotated[float | None, Field(description="relative change; null for rates")]
    frozen: bool
    jump: Jump | None
    similarity: Points
    old: Passage
    new: Passage
    old_context: Passage
    new_context: Passage


class Finding(Strict):
    """A remark on the new report."""

    rule: str
    severity: Severity
    message: str
    spans: list[Passage]
    values: dict[str, str]
    fingerprint: str


class Comparison(Strict):
    """Two reports of one unit, the older first."""

    schema_version: Literal["1"]
    tool: Tool
    old: Side
    new: Side
    warnings: list[str]
    summary: Summary
    items: list[ItemChange]
    plan: list[PlanResult]
    general_plans: Annotated[list[Passage], Field(description="too general to be checked")]
    problems: list[ProblemResult]
    copied: list[Copied]
    figures: list[FigurePair]
    findings: list[Finding]


def comparison_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a comparison."""
    made = Comparison.model_json_schema(mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:checker:comparison:1",
        **made,
    }
