"""Tasks handed out a few at a time: fewer messages, and still a lively progress bar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from checker.batch.task import Done, Task
from checker.render.batch_records import Row

SIZE = 8
# quick to read; a Word or PDF file takes as long as several of these, and goes alone
QUICK = frozenset({"", ".txt", ".text", ".md", ".html", ".htm"})


class Chunk(NamedTuple):
    """Some tasks with their places in the batch."""

    places: tuple[int, ...]
    tasks: tuple[Task, ...]

    def rows(self, rows: Sequence[Row]) -> Iterator[Done]:
        """The rows of the tasks, in the same order, with the places."""
        return (Done(at, row) for at, row in zip(self.places, rows, strict=True))

    def singles(self) -> Iterator[Chunk]:
        """A chunk for each task."""
        return (Chunk((at,), (task,)) for at, task in zip(self.places, self.tasks, strict=True))


def chunked(tasks: Iterable[tuple[int, Task]]) -> Iterator[Chunk]:
    """Neighbours together, quick ones in eights, others alone."""
    held: list[tuple[int, Task]] = []
    for at, task in tasks:
        if PurePosixPath(task.name).suffix.lower() not in QUICK:
            yield Chunk((at,), (task,))
            continue
        held.append((at, task))
        if len(held) == SIZE:
            yield _chunk(held)
            held = []
    if held:
        yield _chunk(held)


def _chunk(held: Sequence[tuple[int, Task]]) -> Chunk:
    return Chunk(tuple(at for at, _ in held), tuple(task for _, task in held))
