"""A folder of reports: one row each, the commonest gaps, and what to write where.

Rows are small, so that memory does not grow with the texts. No drawing and no printing here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from checker.errors import CheckerError, ExitCode, UnreadableError, UsageError
from checker.model import Assessment, Fact, ItemResult
from checker.render.batch_records import Batch, CommonGap, CoreCount, Failure, Row
from checker.render.escape import file_name
from checker.render.json_v1 import warnings_of
from checker.render.output_name import hashed, output_name
from checker.render.parts import CORE


class Input(NamedTuple):
    """A file to assess: where it is, what it is called in results, and its output's name."""

    path: Path
    name: str
    file: str


def find_inputs(folders: Sequence[Path], suffixes: frozenset[str]) -> tuple[Input, ...]:
    """Readable files below the folders, in the order of their names; a file stands for itself.

    Hidden files and folders are left out. Raises ``UsageError`` for a path that does not exist.
    """
    found: list[Input] = []
    taken: set[str] = set()
    for folder in folders:
        if not folder.exists():
            raise UsageError(
                "找不到文件夹。", str(folder), "请检查路径。", "no such folder.", "Check the path."
            )
        for path, below in _walk(folder, suffixes):
            name = below if len(folders) == 1 else f"{folder.name}/{below}"
            file = output_name(name)
            if file.casefold() in taken:
                file = hashed(file.removesuffix(".json"), name)
            taken.add(file.casefold())
            found.append(Input(path, file_name(name), file))
    return tuple(found)


class Tally:
    """Counts gaps over many reports; its size depends on the rubric alone."""

    def __init__(self) -> None:
        self._gaps: Counter[str] = Counter()
        self._applicable: Counter[str] = Counter()
        self._titles: dict[str, str] = {}

    def add(self, assessment: Assessment) -> None:
        """Count one report."""
        for item in assessment.items:
            if item.leaf and item.applicable:
                self._titles.setdefault(item.id, item.title)
                self._applicable[item.id] += 1
                self._gaps[item.id] += item.gap

    def common(self) -> tuple[CommonGap, ...]:
        """Gaps that any report has: in most reports first, then the larger share, then by id."""
        found = (
            CommonGap(item, self._titles[item], count, self._applicable[item])
            for item, count in self._gaps.items()
            if count
        )
        return tuple(sorted(found, key=lambda g: (-g.reports, -g.reports / g.applicable, g.id)))


def run(
    inputs: Iterable[Input],
    assess: Callable[[Path], Assessment],
    tally: Tally,
    keep: Callable[[Input, Assessment], str | None],
) -> Iterator[Row]:
    """Assess one after the other; ``keep`` gets each assessment and names the file it wrote.

    A file that fails gives a row that says why, and the others go on. Rubric errors end the run.
    """
    for one in inputs:
        try:
            assessment = assess(one.path)
        except UnreadableError as error:
            error.where = one.name  # results hold no absolute path
            yield Row(one.name, Failure(error.line("zh"), error.line("en"), error.exit_code))
            continue
        except CheckerError:
            raise
        except Exception as error:  # one report must not end the run of a thousand
            yield Row(one.name, _internal(error))
            continue
        tally.add(assessment)
        yield to_row(one, assessment, keep(one, assessment))


def to_row(one: Input, assessment: Assessment, file: str | None) -> Row:
    """What remains of an assessment in the table."""
    facts, summary = assessment.report.facts, assessment.summary
    year = _value(facts.year)
    return Row(
        path=one.name,
        title=_value(facts.title),
        unit=_value(facts.unit),
        level=_value(facts.level),
        year=int(year) if year and year.isdecimal() else None,
        coverage=summary.coverage,
        score=summary.score,
        grade=summary.grade,
        applicable=summary.applicable,
        done=summary.done,
        gaps=tuple(item.id for item in assessment.gaps),
        core=tuple(_core(assessment)),
        findings=len(assessment.findings),
        warnings=tuple(warnings_of(assessment)),
        file=file,
    )


def exit_code(batch: Batch, below: bool) -> ExitCode:
    """Internal errors outrank unreadable files, which outrank being below what was asked."""
    codes = [row.failure.code for row in batch.rows if row.failure]
    if ExitCode.INTERNAL in codes:
        return ExitCode.INTERNAL
    if not batch.assessed:
        return ExitCode.NO_INPUT
    if codes:
        return ExitCode.SOME_UNREADABLE
    return ExitCode.BELOW if below else ExitCode.OK


def _core(assessment: Assessment) -> Iterator[CoreCount]:
    for element in assessment.items:
        if element.rubric == CORE and element.parent is None:
            judged = [item for item in _facets(element, assessment) if item.applicable]
            done = sum(item.status.evidenced for item in judged)
            yield CoreCount(element.id, element.title, done, len(judged))


def _facets(element: ItemResult, assessment: Assessment) -> list[ItemResult]:
    if element.leaf:
        return [element]
    return [item for item in assessment.items if item.parent == element.id]


def _internal(error: Exception) -> Failure:
    what = f"{type(error).__name__}: {error}"
    return Failure(f"内部错误 {what}", f"internal error {what}", ExitCode.INTERNAL)


def _value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


def _walk(folder: Path, suffixes: frozenset[str]) -> Iterator[tuple[Path, str]]:
    if folder.is_file():
        yield folder, folder.name
        return
    for path in sorted(folder.rglob("*")):
        below = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in below.parts)
        if not hidden and path.suffix.lower() in suffixes and not path.is_dir():
            yield path, below.as_posix()
