"""A batch to JSON, schema version 1."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from checker.render.batch_groups import by_level, by_year
from checker.render.batch_records import Batch, GroupRow, Row, ranks
from checker.render.batch_same import Same, same_unit_and_year
from checker.render.json_v1 import SCHEMA_VERSION, tool


def to_json(batch: Batch) -> dict[str, Any]:
    """The batch as JSON values, schema version 1."""
    assessed = batch.assessed
    places = ranks(batch.rows)
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": tool(),
        "summary": {
            "reports": len(batch.rows),
            "assessed": len(assessed),
            "unreadable": len(batch.rows) - len(assessed),
            "coverage": _average([row.coverage for row in assessed], 4),
            "score": _average([row.score for row in assessed], 2),
            "grades": dict(Counter(row.grade for row in assessed).most_common()),
            "skipped": {one.why: one.files for one in batch.skipped},
            "filtered": batch.filtered,
            "same_unit_and_year": [_same_json(one) for one in same_unit_and_year(batch.rows)],
        },
        "groups": {
            "level": [_group_json(group) for group in by_level(assessed)],
            "year": [_group_json(group) for group in by_year(assessed)],
        },
        "reports": [_row_json(row, places.get(row.path)) for row in batch.rows],
        "common_gaps": [gap._asdict() for gap in batch.common_gaps],
    }


def _same_json(same: Same) -> dict[str, Any]:
    return {"unit": same.unit, "year": same.year, "paths": list(same.paths)}


def _group_json(group: GroupRow) -> dict[str, Any]:
    return {
        "value": group.value,
        "reports": group.reports,
        "coverage": round(group.coverage, 4),
        "score": round(group.score, 2),
    }


def _row_json(row: Row, rank: int | None) -> dict[str, Any]:
    read = row.failure is None
    return {
        "path": row.path,
        "file": row.file,
        "outputs": {kind: name for kind, name in row.outputs if not name.startswith(".")},
        "error": row.failure.line if row.failure else None,
        "title": row.title,
        "unit": row.unit,
        "level": row.level,
        "year": row.year,
        "rank": rank,
        "coverage": round(row.coverage, 4) if read else None,
        "score": round(row.score, 2) if read else None,
        "grade": row.grade if read else None,
        "applicable": row.applicable,
        "done": row.done,
        "gaps": list(row.gaps),
        "core": {one.id: [one.done, one.applicable] for one in row.core},
        "form": [row.form.done, row.form.applicable] if row.form else None,
        "findings": row.findings,
        "severities": row.severities._asdict(),
        "warnings": list(row.warnings),
    }


def _average(values: Sequence[float], digits: int) -> float | None:
    return round(sum(values) / len(values), digits) if values else None
