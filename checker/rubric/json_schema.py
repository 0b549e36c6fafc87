"""The JSON Schema of rubric files, generated from ``schema.py``, for editors."""

from __future__ import annotations

from typing import Any

from checker.rubric.schema import RubricFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def rubric_schema() -> dict[str, Any]:
    """The schema of one rubric file, as JSON values; versions may be written as numbers."""
    made = RubricFile.model_json_schema(by_alias=True)
    made["properties"]["version"]["type"] = ["string", "number"]
    return {"$schema": DIALECT, "$id": "rubric-1.json", **made, "title": "checker rubric file 1"}
