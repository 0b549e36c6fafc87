"""The JSON of ``copies_json`` as pydantic models, from which its JSON Schema is made.

Only ``checker schema`` and the tests import this module.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from checker.model import Level, Severity
from checker.render.schema_v1 import Count, Date, Finding, Line, Points, Share, Span, Strict, Tool


class Summary(Strict):
    """The search in figures."""

    reports: Annotated[Count, Field(description="read and compared")]
    units: Count
    unreadable: Count
    reports_with_copies: Count
    clusters: Count
    pairs: Count


class Report(Strict):
    """A report that shares passages; a fact not found is null."""

    path: Annotated[str, Field(description="file name below the folder, never absolute")]
    unit: str | None
    level: Level | None
    year: int | None
    date: Annotated[Date | None, Field(description="published, else signed")]
    characters: Count
    copied: Annotated[Count, Field(description="characters where another was first, or unknown")]
    copied_share: Share
    shared: Annotated[Count, Field(description="characters that stand in other units' reports")]
    shared_share: Share
    severity: Severity | None
    clusters: list[str]
    findings: list[Finding]


class Place(Span):
    """A passage; ``text`` is the decoded text at ``[start, end)``."""

    report: str
    text: str
    line: Line
    page: int | None
    paragraph: int | None


class Cluster(Strict):
    """Passages of several reports that go back to one text, the earliest first."""

    id: str
    number: Annotated[int, Field(ge=1)]
    source: Annotated[str | None, Field(description="the earliest report, where dates tell")]
    own_characters: Annotated[
        Count, Field(description="equal characters but for names, figures and set phrases")
    ]
    similarity: Annotated[Points, Field(description="least of the cluster")]
    places: list[Place]


class Passage(Strict):
    """Two places that say the same."""

    own_characters: Count
    similarity: Points
    first: Place
    second: Place


class Pair(Strict):
    """Two reports of different units that share passages."""

    first: str
    second: str
    earlier: str | None
    first_share: Share
    second_share: Share
    passages: list[Passage]


class Unreadable(Strict):
    """A file that could not be read."""

    path: str
    error: str


class Copies(Strict):
    """Passages shared between the reports of different units."""

    schema_version: Literal["1"]
    tool: Tool
    summary: Summary
    reports: list[Report]
    clusters: list[Cluster]
    pairs: list[Pair]
    unreadable: list[Unreadable]


def copies_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of ``checker copies --format json``."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:checker:copies:1",
        **Copies.model_json_schema(mode="serialization"),
    }
