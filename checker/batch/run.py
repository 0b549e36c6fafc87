"""Runs a batch: what an earlier run did is taken over, the rest is assessed here or elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from checker.batch.assess_one import assess_one
from checker.batch.chunks import chunked
from checker.batch.keep import Keeper, writing
from checker.batch.place import digest
from checker.batch.task import CSV, CSV_FOLDER, Done, Settings, Task
from checker.errors import ExitCode
from checker.render.batch_records import Batch, Row
from checker.store import journal
from checker.store.journal import Entry
from checker.store.row_json import shared
from checker.store.whole import sweep

POOL_PAYS = 25  # reports; below that, starting processes takes longer than it saves


class Plan(NamedTuple):
    """Where results go and who works.

    ``folder``: for results, None for none; ``resume``: take over what is done there.
    ``jobs``: processes; ``cluster``: address of a Dask scheduler, else empty.
    """

    folder: Path | None = None
    resume: bool = False
    jobs: int = 1
    cluster: str = ""


def run(
    tasks: Sequence[Task],
    settings: Settings,
    plan: Plan,
    watch: Callable[[Done], None] = lambda done: None,
) -> tuple[Row, ...]:
    """Assess every report; gives the rows in the order of the tasks, however the work was shared.

    Args:
        tasks: the reports.
        settings: how to judge and which files to make.
        plan: where results go and who works.
        watch: is told of each report as it is done.

    Raises:
        CheckerError: the rubric, the options or the folder cannot be used.
    """
    rows: list[Row | None] = [None] * len(tasks)
    keeper = Keeper(plan.folder, settings.digest())
    known = _known(plan, settings)
    try:
        for done in _done(tasks, settings, plan, keeper, known):
            rows[done.at] = shared(done.row) if done.row.failure is None else done.row
            watch(done)
    finally:
        if plan.folder:
            with writing(plan.folder):
                journal.settle(plan.folder, journal.read(plan.folder).values())
    return tuple(row for row in rows if row is not None)


def exit_code(batch: Batch, below: bool) -> ExitCode:
    """Internal errors outrank unreadable files, which outrank being below what was asked.

    Reports that a filter left out were readable: where nothing else is shown all is well.
    """
    codes = [row.failure.code for row in batch.rows if row.failure]
    if ExitCode.INTERNAL in codes:
        return ExitCode.INTERNAL
    if not batch.assessed and not batch.filtered:
        return ExitCode.NO_INPUT
    if codes:
        return ExitCode.SOME_UNREADABLE
    return ExitCode.BELOW if below else ExitCode.OK


def _known(plan: Plan, settings: Settings) -> dict[str, Entry]:
    """What an earlier run did, if it is to be taken over; else the folder's journal ends here."""
    if plan.folder is None:
        return {}
    with writing(plan.folder):
        if CSV in settings.formats:
            (plan.folder / CSV_FOLDER).mkdir(exist_ok=True)
        sweep(plan.folder)
        known = journal.read(plan.folder) if plan.resume else {}
        journal.settle(plan.folder, known.values())
    return known


def _done(
    tasks: Sequence[Task],
    settings: Settings,
    plan: Plan,
    keeper: Keeper,
    known: dict[str, Entry],
) -> Iterator[Done]:
    rest: list[tuple[int, Task]] = []
    for at, task in enumerate(tasks):
        entry = known.get(task.name)
        if entry and plan.folder and _holds(entry, task, keeper, plan.folder):
            yield Done(at, entry.row, again=False)
        else:
            _discard(entry, plan.folder)
            rest.append((at, task))
    yield from _assessed(rest, settings, plan, keeper)


def _holds(entry: Entry, task: Task, keeper: Keeper, folder: Path) -> bool:
    """Whether report, rubric, options and files are all as they were."""
    return (
        entry.settings == keeper.settings
        and entry.row.file == f"{task.stem}.json"
        and entry.sha256 == digest(task)
        and entry.whole(folder)
    )


def _discard(entry: Entry | None, folder: Path | None) -> None:
    """Remove what an earlier run made of a report that has changed since."""
    if entry and folder:
        for name, _ in entry.files:
            (folder / name).unlink(missing_ok=True)


def _assessed(
    rest: Sequence[tuple[int, Task]], settings: Settings, plan: Plan, keeper: Keeper
) -> Iterator[Done]:
    if plan.cluster:
        from checker.batch.cluster import on_cluster  # noqa: PLC0415 - optional, slow to load

        return on_cluster(list(chunked(rest)), settings, keeper, plan.cluster)
    if plan.jobs > 1 and len(rest) >= POOL_PAYS:
        from checker.batch.pool import in_processes  # noqa: PLC0415 - only where it pays

        return in_processes(list(chunked(rest)), settings, keeper, plan.jobs)
    return (Done(at, keeper.keep(assess_one(task, settings))) for at, task in rest)
