"""What the reader of the overview has to know besides its rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from checker.render.batch_columns import Column
from checker.render.batch_records import Batch, Row
from checker.render.batch_same import Same, same_unit_and_year
from checker.render.batch_unit import WARNED
from checker.render.batch_words import batch_words
from checker.render.console import View
from checker.render.escape import plain
from checker.render.grid import wrapped

GROUPS = 5
REPORTS = 5


def notices(batch: Batch, view: View) -> Iterator[Text]:
    """Above the table: what was filtered out, and units with several reports of one year."""
    own = batch_words(view.names.lang)
    if batch.filtered:
        yield wrapped(own.filtered.format(batch.filtered), view.width, "dim")
    same = same_unit_and_year(batch.rows)
    if same:
        yield wrapped(own.same.format(_several(same, view)), view.width, "yellow")


def _several(same: Sequence[Same], view: View) -> str:
    own, said = batch_words(view.names.lang), view.words
    told = [_one(one, view) for one in same[:GROUPS]]
    if len(same) > GROUPS:
        told.append(own.and_more.format(len(same)))
    return said.semicolon.join(told)


def _one(same: Same, view: View) -> str:
    own, said = batch_words(view.names.lang), view.words
    year = said.year_value.format(same.year) if same.year else ""
    files = said.parted.join(plain(path) for path in same.paths[:REPORTS])
    if len(same.paths) > REPORTS:
        files += said.parted + "…"
    return own.same_one.format(plain(same.unit), year, len(same.paths)) + said.parenthesis.format(
        files
    )


def legends(rows: Sequence[Row], left_out: Sequence[Column], view: View) -> Iterator[Text]:
    """Below the table: columns that found no room, and what the sign of a warning stands for."""
    own, said = batch_words(view.names.lang), view.words
    if left_out:
        heads = said.parted.join(column.head.replace("\n", "") for column in left_out)
        yield wrapped(own.left_out.format(heads), view.width, "dim")
    warned = [row for row in rows if row.warnings]
    if not warned:
        return
    yield wrapped(own.warned.format(WARNED, len(warned)), view.width, "yellow")
    for row in warned[:REPORTS]:
        told = said.semicolon.join(warning.rstrip("。.") for warning in row.warnings)
        line = f"{row.path}{said.colon}{told}"
        yield wrapped(plain(line), view.width, "dim")
    if len(warned) > REPORTS:
        yield Text("…", style="dim")
