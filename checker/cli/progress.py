"""A progress bar on standard error; nothing at all where that is no terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from checker.batch import Done
from checker.render.escape import plain

_WORDS = {"zh": ("评查", "份/秒", "剩余"), "en": ("assessing", "reports/s", "left")}
_FILE_CELLS = 36


@contextmanager
def progress(total: int, lang: str) -> Iterator[Callable[[Done], None]]:
    """Gives the function to be told of each report as it is done.

    Args:
        total: how many reports there are.
        lang: ``zh`` or ``en``.
    """
    if not sys.stderr.isatty():
        yield lambda done: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.progress import TimeRemainingColumn as TimeLeft

    doing, rate, left = _WORDS[lang]
    bar = Progress(
        TextColumn(doing),
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}" + f" {rate}  {left}"),
        TimeLeft(compact=True),
        TextColumn("{task.fields[file]}", markup=False),
        console=Console(stderr=True, highlight=False, emoji=False),
        transient=True,
    )
    with bar:
        job = bar.add_task(doing, total=total, rate="-", file="")

        def watch(done: Done) -> None:
            speed = bar.tasks[job].speed
            shown = f"{speed:.0f}" if speed else "-"
            bar.update(job, advance=1, rate=shown, file=_short(done.row.path))

        yield watch


def _short(name: str) -> str:
    """The end of a long name tells more than its beginning."""
    from rich.cells import cell_len

    shown = plain(name)
    if cell_len(shown) <= _FILE_CELLS:
        return shown
    while cell_len(shown) > _FILE_CELLS - 1:
        shown = shown[1:]
    return f"…{shown}"
