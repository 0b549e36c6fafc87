"""``checker batch --compare``: the reports of each unit year on year, after the batch."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.batch import Settings, Task
from checker.cli.output import make_folder, write_file
from checker.errors import UsageError
from checker.render.batch_records import Row
from checker.render.output_name import output_name

if TYPE_CHECKING:
    from checker.compare.pairs import Neighbours
    from checker.compare.years import YearComparison
    from checker.render.compare_pairs import PairRow

FOLDER = "compare"


def refuse_unseen(*, asked: bool, json: bool, out: Path | None) -> None:
    """Raise ``UsageError`` where the comparisons would be shown and written nowhere."""
    if asked and json and out is None:
        raise UsageError(
            "--compare 与 --format json 同用时要加 --out。",
            "",
            "请加 --out 文件夹，两年对照写在其中的 compare 文件夹。",
            "--compare with --format json needs --out.",
            "Add --out FOLDER; the comparisons go to its folder compare.",
        )


def compare_rows(
    rows: Sequence[Row], tasks: Sequence[Task], settings: Settings, out: Path | None, *, html: bool
) -> list[PairRow]:
    """Compare every unit's neighbouring years; write each comparison below ``out``.

    Args:
        rows: rows of the batch; those that failed have no pair.
        tasks: its tasks, by whose names the rows are called.
        settings: how to judge.
        out: where to write ``compare/UNIT-OLD-NEW.json``, and ``.html`` with ``html``.
        html: whether to write pages too.

    Returns:
        A row for each pair, by unit and year.
    """
    from checker.batch.place import read_task
    from checker.compare.pairs import Named, compare_batch, pairs
    from checker.render.compare_pairs import pair_row
    from checker.score import score_document

    by_name = {task.name: task for task in tasks}
    found = pairs(Named(row.path, row.unit, row.year) for row in rows if row.failure is None)
    made_rows = []
    for pair, made in compare_batch(
        found, lambda one: score_document(read_task(by_name[one.name]), settings.options)
    ):
        made_rows.append(pair_row(made))
        if out is not None:
            _write(out / FOLDER, pair, made, settings, html=html)
    return made_rows


def _write(
    folder: Path, pair: Neighbours, made: YearComparison, settings: Settings, *, html: bool
) -> None:
    from checker.render.compare_json import comparison_json
    from checker.render.json_v1 import dumps

    make_folder(folder)
    name = output_name(f"{pair.new.unit}-{pair.old.year}-{pair.new.year}")
    write_file(folder / name, dumps(comparison_json(made)))
    if html:
        from checker.render.compare_html import comparison_page
        from checker.render.names import Names

        names = Names("en" if settings.lang == "en" else "zh", settings.options.library)
        write_file(folder / f"{name.removesuffix('.json')}.html", comparison_page(made, names))
