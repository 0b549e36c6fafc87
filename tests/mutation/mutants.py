"""Mutants of a rubric: one signal dropped or altered at a time, judged by its item's examples."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checker.assess.assessment import verdict_on
from checker.assess.lookup import Lookup
from checker.assess.selftest import Example, examples_in, item_alone, parsed_example
from checker.match import find_matches, index_of
from checker.model import Report, Status
from checker.rubric.compile import Compiler
from checker.rubric.draft import Entry, read_draft
from checker.rubric.files import data_folder
from checker.rubric.records import Item, Signal

ALTERED = {"measure": "name", "topic": "name", "name": "measure"}


class Killed(NamedTuple):
    """Whether the examples notice that a signal is dropped, or shows something else.

    ``altered`` is None for signals that show nothing (reject).
    """

    item: str
    where: str
    kind: str
    pattern: str
    dropped: bool
    altered: bool | None

    @property
    def noticed(self) -> bool:
        """Whether any of the mutants makes an example fail."""
        return self.dropped or bool(self.altered)


Prepared = list[tuple[Example, Report]]


def mutants(path: Path, item: str | None = None) -> Iterator[Killed]:
    """Judge all mutants of a rubric file.

    Args:
        path: the rubric file.
        item: only this item's signals.
    """
    draft = read_draft(path)
    rubric = Compiler(data_folder()).compiled(draft)
    for entry, compiled in zip(draft.entries, rubric.items, strict=True):
        if compiled.leaf and item in (None, compiled.id):
            yield from _of_item(entry, compiled)


def _of_item(entry: Entry, item: Item) -> Iterator[Killed]:
    prepared = [(one, parsed_example(one.text)) for one in examples_in(entry)]
    if _fails(item, prepared):
        raise ValueError(f"{item.id}: an example fails already")
    for number, (signal, at) in enumerate(zip(item.signals, entry.signals, strict=True)):
        others = (item.signals[:number], item.signals[number + 1 :])
        dropped = _fails(item._replace(signals=(*others[0], *others[1])), prepared)
        altered = None
        if signal.kind != "reject":
            changed = _altered(signal)
            altered = _fails(item._replace(signals=(*others[0], changed, *others[1])), prepared)
        where = at.source.where(at.place)
        yield Killed(item.id, where, signal.kind, signal.pattern, dropped, altered)


def _altered(signal: Signal) -> Signal:
    return signal._replace(shows=ALTERED[signal.shows])


def _fails(item: Item, prepared: Prepared) -> bool:
    """Whether any example comes out otherwise than its author expects."""
    index = index_of((item_alone(item),))
    for example, report in prepared:
        found = find_matches(report, index)
        status = verdict_on(Lookup(report, None), 0, index.items[0], found).status
        if not _as_expected(status, example.expected):
            return True
    return False


def _as_expected(status: Status, expected: str) -> bool:
    return status is not Status.ABSENT if expected == "any" else status.value == expected
