"""What a batch keeps of each report: small rows, so that memory does not grow with the texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any, NamedTuple

from checker.errors import ExitCode


class Sort(StrEnum):
    """Order of the rows; ``score`` and the like put the worst first."""

    SCORE = "score"
    COVERAGE = "coverage"
    GAPS = "gaps"
    UNIT = "unit"
    NAME = "name"


class Failure(NamedTuple):
    """Why a file could not be assessed, in Chinese and English."""

    line: str
    line_en: str
    code: ExitCode


class CoreCount(NamedTuple):
    """A core element: facets evidenced and applicable."""

    id: str
    title: str
    done: int
    applicable: int


class Row(NamedTuple):
    """A report in one line, or the failure to read it."""

    path: str
    failure: Failure | None = None
    title: str | None = None
    unit: str | None = None
    level: str | None = None
    year: int | None = None
    coverage: float = 0.0
    score: float = 0.0
    grade: str = ""
    applicable: int = 0
    done: int = 0
    gaps: tuple[str, ...] = ()
    core: tuple[CoreCount, ...] = ()
    findings: int = 0
    warnings: tuple[str, ...] = ()
    file: str | None = None


class CommonGap(NamedTuple):
    """How many reports have a gap here, of those that the item binds."""

    id: str
    title: str
    reports: int
    applicable: int


class Batch(NamedTuple):
    """Rows in the order asked for, and the gaps, commonest first."""

    rows: tuple[Row, ...]
    common_gaps: tuple[CommonGap, ...]

    @property
    def assessed(self) -> tuple[Row, ...]:
        """Rows of the reports that could be read."""
        return tuple(row for row in self.rows if row.failure is None)


def ordered(rows: Iterable[Row], sort: Sort) -> tuple[Row, ...]:
    """Rows in the order asked for; what could not be read stands first, ties go by name."""
    keys: dict[Sort, Callable[[Row], Any]] = {
        Sort.SCORE: lambda row: row.score,
        Sort.COVERAGE: lambda row: row.coverage,
        Sort.GAPS: lambda row: -len(row.gaps),
        Sort.UNIT: lambda row: row.unit or "",
        Sort.NAME: lambda row: "",
    }
    return tuple(sorted(rows, key=lambda row: (not row.failure, keys[sort](row), row.path)))
