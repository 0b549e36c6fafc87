"""What a supervisor sees first: rows in order, the commonest gaps, groups by level and year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checker.model import Level, Status
from checker.render.batch_records import (
    NOT_JUDGED,
    STATUS_LETTER,
    Batch,
    CommonGap,
    ItemColumn,
    Row,
    Skipped,
    Sort,
    ordered,
)


class Only(NamedTuple):
    """Which reports to look at; empty means all. What could not be read is always shown."""

    levels: tuple[Level, ...] = ()
    years: tuple[int, ...] = ()

    def wants(self, row: Row) -> bool:
        """Whether the row is to be shown and counted."""
        if row.failure:
            return True
        return (not self.levels or row.level in self.levels) and (
            not self.years or row.year in self.years
        )


ALL = Only()


def overview(
    rows: Iterable[Row],
    items: tuple[ItemColumn, ...],
    skipped: tuple[Skipped, ...] = (),
    sort: Sort = Sort.SCORE,
    only: Only = ALL,
) -> Batch:
    """The batch as it is shown.

    Args:
        rows: of all reports.
        items: the columns that the rows' verdicts stand for.
        skipped: counts of files left out.
        sort: order of the rows.
        only: which reports to look at.
    """
    every = tuple(rows)
    wanted = ordered(filter(only.wants, every), sort)
    filtered = len(every) - len(wanted)
    return Batch(wanted, common_gaps(wanted, items), items, skipped, filtered)


def common_gaps(rows: Sequence[Row], items: Sequence[ItemColumn]) -> tuple[CommonGap, ...]:
    """Gaps that any report has: in most reports first, then the larger share, then by id."""
    free = {STATUS_LETTER[Status.NOT_APPLICABLE], NOT_JUDGED}
    met = {STATUS_LETTER[status] for status in Status if status.evidenced}
    found = []
    for at, item in enumerate(items):
        letters = [row.verdicts[at] for row in rows if at < len(row.verdicts)]
        judged = [letter for letter in letters if letter not in free]
        gaps = sum(letter not in met for letter in judged)
        if item.leaf and gaps:
            found.append(CommonGap(item.id, item.title, gaps, len(judged)))
    return tuple(
        sorted(found, key=lambda gap: (-gap.reports, -gap.reports / gap.applicable, gap.id))
    )
