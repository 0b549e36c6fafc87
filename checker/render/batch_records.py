"""What a batch keeps of each report: small rows, so that memory does not grow with the texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any, NamedTuple

from checker.errors import ExitCode
from checker.model import Level, Status

# One letter a status, so that a row holds the verdicts on a hundred items in a hundred bytes.
STATUS_LETTER = {
    Status.QUANTIFIED: "q",
    Status.DONE: "d",
    Status.MENTIONED: "m",
    Status.PLANNED: "p",
    Status.PROBLEM: "b",
    Status.ABSENT: "a",
    Status.NOT_APPLICABLE: "n",
}
NOT_JUDGED = "-"
_STATUS = {letter: status for status, letter in STATUS_LETTER.items()}


class Sort(StrEnum):
    """Order of the rows; ``score`` and the like put the worst first."""

    SCORE = "score"
    COVERAGE = "coverage"
    GAPS = "gaps"
    FINDINGS = "findings"
    LEVEL = "level"
    YEAR = "year"
    UNIT = "unit"
    NAME = "name"


class Failure(NamedTuple):
    """Why a file could not be assessed, in Chinese and English."""

    line: str
    line_en: str
    code: ExitCode


class CoreCount(NamedTuple):
    """An element, or a whole rubric: parts evidenced and applicable."""

    id: str
    title: str
    done: int
    applicable: int


class Severities(NamedTuple):
    """Findings counted by severity."""

    high: int = 0
    medium: int = 0
    low: int = 0


class ItemColumn(NamedTuple):
    """An item that reports of the batch are judged by: a column of the matrix."""

    id: str
    title: str
    group: str
    rubric: str
    leaf: bool = True
    group_title: str = ""


class Row(NamedTuple):
    """A report in one line, or the failure to read it.

    ``path``: how results call the report. ``file``: its JSON file below ``--out``; ``outputs``:
    its other files there as pairs of format and name (``html``, ``docx``, ``md``).
    ``verdicts``: a letter per column of ``Batch.items``; read them by ``Batch.statuses``.
    ``form``: parts that every report must have, evidenced and applicable.
    """

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
    form: CoreCount | None = None
    severities: Severities = Severities()
    warnings: tuple[str, ...] = ()
    verdicts: str = ""
    file: str | None = None
    outputs: tuple[tuple[str, str], ...] = ()

    @property
    def findings(self) -> int:
        """All findings, whatever their severity."""
        return sum(self.severities)

    def output(self, kind: str) -> str | None:
        """Name of the row's file of a format such as ``html``; None where none was written."""
        return dict(self.outputs).get(kind)


class CommonGap(NamedTuple):
    """How many reports have a gap here, of those that the item binds."""

    id: str
    title: str
    reports: int
    applicable: int


class GroupRow(NamedTuple):
    """Reports of one level or year; ``value`` is None where that is not known."""

    value: str | None
    reports: int
    coverage: float
    score: float


class Skipped(NamedTuple):
    """Files that were not taken, by reason; ``kinds`` counts those of no readable kind by suffix.

    ``why``: hidden, lock, kind, nested (archive in an archive), denied, excluded, not-included.
    """

    why: str
    files: int
    kinds: tuple[tuple[str, int], ...] = ()


class Batch(NamedTuple):
    """Rows in the order asked for, and the gaps, commonest first.

    ``items``: every item that any report may be judged by, in the rubrics' order.
    ``filtered``: assessed reports that are not of the levels and years asked for.
    """

    rows: tuple[Row, ...]
    common_gaps: tuple[CommonGap, ...]
    items: tuple[ItemColumn, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    filtered: int = 0

    @property
    def assessed(self) -> tuple[Row, ...]:
        """Rows of the reports that could be read."""
        return tuple(row for row in self.rows if row.failure is None)

    def statuses(self, row: Row) -> tuple[tuple[str, Status | None], ...]:
        """Id and status of every item, in the order of ``items``; None where it was not judged."""
        return tuple(
            (item.id, _STATUS.get(letter))
            for item, letter in zip(self.items, row.verdicts, strict=False)
        )

    def judged_items(self) -> tuple[ItemColumn, ...]:
        """The items that at least one report was judged by: the columns worth showing."""
        used = {
            at
            for row in self.rows
            for at, letter in enumerate(row.verdicts)
            if letter != NOT_JUDGED
        }
        return tuple(item for at, item in enumerate(self.items) if at in used)


def ordered(rows: Iterable[Row], sort: Sort) -> tuple[Row, ...]:
    """Rows in the order asked for; what could not be read stands first, ties go by name."""
    keys: dict[Sort, Callable[[Row], Any]] = {
        Sort.SCORE: lambda row: row.score,
        Sort.COVERAGE: lambda row: row.coverage,
        Sort.GAPS: lambda row: -len(row.gaps),
        Sort.FINDINGS: lambda row: tuple(-count for count in row.severities),
        Sort.LEVEL: lambda row: (_LEVELS.get(row.level or "", len(_LEVELS)), row.score),
        Sort.YEAR: lambda row: (row.year or 0, row.score),
        Sort.UNIT: lambda row: row.unit or "",
        Sort.NAME: lambda row: "",
    }
    return tuple(sorted(rows, key=lambda row: (not row.failure, keys[sort](row), row.path)))


_LEVELS = {level.value: at for at, level in enumerate(Level)}


def ranks(rows: Iterable[Row]) -> dict[str, int]:
    """Place of each assessed report by its score as shown, from 1; equal scores share a place."""
    scores = {row.path: round(row.score, 2) for row in rows if row.failure is None}
    places: dict[float, int] = {}
    for place, score in enumerate(sorted(scores.values(), reverse=True), start=1):
        places.setdefault(score, place)
    return {path: places[score] for path, score in scores.items()}


def without_files(batch: Batch) -> Batch:
    """The same where no file of a report is kept."""
    return batch._replace(rows=tuple(row._replace(file=None, outputs=()) for row in batch.rows))
