"""The JSON of ``json_v1`` as pydantic models, from which the published JSON Schema is made.

Only ``checker schema`` and the tests import this module.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from checker.model import Level, Role, Severity, Status

Share = Annotated[float, Field(ge=0, le=1)]
Points = Annotated[float, Field(ge=0, le=100)]
Count = Annotated[int, Field(ge=0)]
Position = Annotated[int, Field(ge=0, description="code points of the decoded text")]
Line = Annotated[int, Field(ge=1)]
Page = Annotated[int | None, Field(description="of the file; null where it has no pages")]
Paragraph = Annotated[int | None, Field(description="of the file; null for plain text")]
Sha256 = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
Date = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]


class Strict(BaseModel):
    """No key that is not described."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Tool(Strict):
    """The program."""

    name: Literal["checker"]
    version: str


class Rubric(Strict):
    """A rubric that judged."""

    id: str
    version: str
    sha256: str


class Report(Strict):
    """The report and its facts; a fact not found is null."""

    path: Annotated[str, Field(description="file name as given, never absolute; - for stdin")]
    sha256: Annotated[Sha256, Field(description="of the bytes of the file")]
    title: str | None
    unit: str | None
    level: Level | None
    year: Annotated[int | None, Field(description="year reported on")]
    published: Date | None
    signed: Date | None
    number: Annotated[str | None, Field(description="document number, 文号")]
    format: str
    encoding: str
    characters: Count
    warnings: list[str]


class Group(Strict):
    """A chapter in figures."""

    id: str
    title: str
    rubric: str
    coverage: Share
    score: Points
    applicable: Count
    done: Count


class Summary(Strict):
    """The report in figures."""

    coverage: Annotated[Share, Field(description="done / applicable")]
    score: Points
    grade: str
    applicable: Count
    done: Count
    gaps: Count
    by_group: list[Group]


class Span(Strict):
    """``[start, end)`` of the decoded text."""

    start: Position
    end: Position


class Basis(Strict):
    """Document and provision behind an item."""

    document: str
    provision: str


class Figure(Span):
    """A figure in the evidence."""

    text: str
    value: float
    unit: str


class Signal(Strict):
    """The signal that found the evidence."""

    kind: Literal["literal", "near", "fuzzy", "section"]
    pattern: str
    similarity: Points


class Evidence(Span):
    """A quotation that counts; ``text`` is the decoded text at ``[start, end)``."""

    text: str
    line: Line
    page: Page
    paragraph: Paragraph
    section: str
    role: Role
    status: Status
    stale: Annotated[bool, Field(description="dated before the reporting year")]
    why: str
    sentence: Span
    figures: list[Figure]
    signal: Signal


class NearMiss(Span):
    """The closest passage that did not count."""

    text: str
    line: Line
    page: Page
    paragraph: Paragraph
    why: str


class Item(Strict):
    """The verdict on an element or facet."""

    id: str
    parent: str | None
    title: str
    rubric: str
    group: str
    leaf: Annotated[bool, Field(description="judged by itself, not by its facets")]
    status: Status
    applicable: bool
    score: Points
    weight: Annotated[float, Field(ge=0)]
    confidence: Share
    review: Annotated[bool, Field(description="better checked by hand")]
    basis: list[Basis]
    evidence: Annotated[list[Evidence], Field(description="best first")]
    evidence_count: Annotated[int, Field(ge=0, description="all found, shown or not")]
    near_misses: list[NearMiss]
    why: str
    advice: str


class Place(Span):
    """A passage that a finding speaks of."""

    text: str
    line: Line
    page: Page
    paragraph: Paragraph


class Finding(Strict):
    """An integrity remark on the report."""

    rule: str
    severity: Severity
    message: str
    spans: list[Place]
    values: dict[str, str]
    fingerprint: str


class Assessment(Strict):
    """Everything said about one report."""

    schema_version: Literal["1"]
    tool: Tool
    rubrics: list[Rubric]
    report: Report
    summary: Summary
    items: list[Item]
    gaps: Annotated[list[str], Field(description="ids, heaviest first")]
    findings: list[Finding]
    findings_waived: Annotated[Count, Field(description="known findings silenced by waivers")]


class Assessments(Strict):
    """Several reports in one run."""

    schema_version: Literal["1"]
    assessments: list[Assessment]


class Severities(Strict):
    """Findings by severity."""

    high: Count
    medium: Count
    low: Count


class BatchReport(Strict):
    """A row of a batch: a report, or the reason why it could not be read."""

    path: str
    file: Annotated[str | None, Field(description="its JSON file under --out")]
    outputs: Annotated[dict[str, str], Field(description="format: its file under --out")]
    error: str | None
    title: str | None
    unit: str | None
    level: Level | None
    year: int | None
    rank: Annotated[int | None, Field(ge=1, description="by score; equal scores share a place")]
    coverage: Share | None
    score: Points | None
    grade: str | None
    applicable: Count
    done: Count
    gaps: Annotated[list[str], Field(description="ids, heaviest first")]
    core: Annotated[
        dict[str, tuple[int, int]], Field(description="element id: facets evidenced, applicable")
    ]
    form: Annotated[
        tuple[int, int] | None, Field(description="required parts evidenced, applicable")
    ]
    findings: Count
    severities: Severities
    warnings: list[str]


class BatchGroup(Strict):
    """Reports of one level or year; null where that is not known."""

    value: str | None
    reports: Count
    coverage: Share
    score: Points


class BatchGroups(Strict):
    """The reports that could be read, by level and by the year reported on."""

    level: list[BatchGroup]
    year: list[BatchGroup]


class CommonGap(Strict):
    """How many reports have a gap here, of how many that the item binds."""

    id: str
    title: str
    reports: Count
    applicable: Count


class SameUnitAndYear(Strict):
    """A unit and year with several reports; what has no unit goes by its title."""

    unit: str
    year: int | None
    paths: list[str]


class BatchSummary(Strict):
    """The batch in figures; averages over the reports that could be read."""

    reports: Count
    assessed: Count
    unreadable: Count
    coverage: Share | None
    score: Points | None
    grades: dict[str, int]
    skipped: Annotated[dict[str, int], Field(description="files left out, by reason")]
    filtered: Annotated[Count, Field(description="reports not of the --level or --only-year asked")]
    same_unit_and_year: list[SameUnitAndYear]


class Batch(Strict):
    """A folder of reports."""

    schema_version: Literal["1"]
    tool: Tool
    summary: BatchSummary
    groups: BatchGroups
    reports: list[BatchReport]
    common_gaps: list[CommonGap]


KINDS: dict[str, type[Strict]] = {
    "assessment": Assessment,
    "assessments": Assessments,
    "batch": Batch,
}


def schema(kind: str = "assessment") -> dict[str, Any]:
    """The JSON Schema (2020-12) of one kind of output."""
    made = KINDS[kind].model_json_schema(mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:checker:{kind}:1",
        **made,
    }
