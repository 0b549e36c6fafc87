"""A batch in several processes; a process that dies costs no more than the file it died of."""

from __future__ import annotations

import multiprocessing
import tempfile
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import NamedTuple

from checker.batch.chunks import Chunk
from checker.batch.interrupt import ctrl_c_waits
from checker.batch.keep import Keeper
from checker.batch.rows import killed_row
from checker.batch.task import Done, Settings
from checker.batch.worker import start, work, write_orders
from checker.render.batch_records import Row

AHEAD = 2  # chunks handed out per process, so that none waits and few are lost


class Crew(NamedTuple):
    """What it takes to start processes; ``orders`` is the file that tells them what to do."""

    orders: Path
    jobs: int

    def pool(self, jobs: int) -> ProcessPoolExecutor:
        """New processes; spawned, as a fork would copy the locks of the progress bar's thread."""
        return ProcessPoolExecutor(
            jobs,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=start,
            initargs=(self.orders,),
        )


def in_processes(
    chunks: Sequence[Chunk], settings: Settings, keeper: Keeper, jobs: int
) -> Iterator[Done]:
    """Rows as they come, in any order.

    When a process dies, the files that were in hand are done again one by one; the one at which a
    process dies again becomes a failed row.
    """
    with tempfile.TemporaryDirectory(prefix="checker-") as folder:
        crew = Crew(Path(folder) / "orders", jobs)
        write_orders(crew.orders, settings, keeper)
        yield from _all_done(deque(chunks), crew)


def _all_done(waiting: deque[Chunk], crew: Crew) -> Iterator[Done]:
    while waiting:
        lost: list[Chunk] = []
        yield from _until_broken(waiting, lost, crew)
        singles = deque(single for chunk in lost for single in chunk.singles())
        while singles:
            yield from _one_by_one(singles, crew)


def _until_broken(waiting: deque[Chunk], lost: list[Chunk], crew: Crew) -> Iterator[Done]:
    """Hand out chunks till all are done or a process dies; ``lost`` gets what was in hand then."""
    in_hand: dict[Future[tuple[Row, ...]], Chunk] = {}
    pool = crew.pool(crew.jobs)
    try:
        while waiting or in_hand:
            _hand_out(waiting, in_hand, pool, crew.jobs * AHEAD)
            ready, _ = wait(in_hand, return_when=FIRST_COMPLETED)
            for future in ready:
                yield from in_hand[future].rows(future.result())
                del in_hand[future]
    except BrokenProcessPool:
        for future, chunk in in_hand.items():
            if _finished(future):
                yield from chunk.rows(future.result())
            else:
                lost.append(chunk)
    finally:
        pool.shutdown(cancel_futures=True)


def _hand_out(
    waiting: deque[Chunk],
    in_hand: dict[Future[tuple[Row, ...]], Chunk],
    pool: ProcessPoolExecutor,
    most: int,
) -> None:
    while waiting and len(in_hand) < most:
        chunk = waiting[0]
        in_hand[_handed(chunk, pool)] = chunk
        waiting.popleft()


def _handed(chunk: Chunk, pool: ProcessPoolExecutor) -> Future[tuple[Row, ...]]:
    """The chunk given to the pool, which may start a process for it."""
    with ctrl_c_waits():
        return pool.submit(work, chunk.tasks)


def _finished(future: Future[tuple[Row, ...]]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


def _one_by_one(singles: deque[Chunk], crew: Crew) -> Iterator[Done]:
    """In a process of its own, till all are done or it dies; the file it died of is given up."""
    with crew.pool(1) as pool:
        while singles:
            single = singles.popleft()
            try:
                rows = _handed(single, pool).result()
            except BrokenProcessPool:
                yield from single.rows([killed_row(single.tasks[0].name)])
                return
            yield from single.rows(rows)
