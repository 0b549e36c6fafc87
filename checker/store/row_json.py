"""Rows of a batch to JSON values and back, for the journal."""

from __future__ import annotations

from sys import intern
from typing import Any

from checker.errors import ExitCode
from checker.render.batch_records import CoreCount, Failure, Row, Severities

Json = dict[str, Any]


def to_record(row: Row) -> Json:
    """A row as JSON values; every field by its name."""
    return row._asdict()


def from_record(record: Json) -> Row:
    """The row of ``to_record``, after a way through JSON text.

    Raises:
        KeyError, TypeError, ValueError: the record is not a row.
    """
    failure, form = record["failure"], record["form"]
    row = Row(**record)
    return shared(
        row._replace(
            failure=Failure(failure[0], failure[1], ExitCode(failure[2])) if failure else None,
            gaps=tuple(row.gaps),
            core=tuple(CoreCount(*one) for one in row.core),
            form=CoreCount(*form) if form else None,
            severities=Severities(*row.severities),
            warnings=tuple(row.warnings),
            outputs=tuple((kind, name) for kind, name in row.outputs),
        )
    )


def shared(row: Row) -> Row:
    """The row with the words that thousands of rows repeat kept once in memory."""
    return row._replace(
        grade=intern(row.grade),
        gaps=tuple(map(intern, row.gaps)),
        core=tuple(one._replace(id=intern(one.id), title=intern(one.title)) for one in row.core),
        form=row.form and row.form._replace(id=intern(row.form.id), title=intern(row.form.title)),
        outputs=tuple((intern(kind), name) for kind, name in row.outputs),
    )
