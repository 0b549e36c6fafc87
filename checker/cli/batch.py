"""``checker batch DIR...``: every report of a folder, a row each, and the commonest gaps."""

from __future__ import annotations

import gc
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Annotated

import typer

from checker.batch import Input, Tally, exit_code, find_inputs, run
from checker.cli import options as opt
from checker.cli.complain import complain
from checker.cli.inputs import AuditWishes, options_of, read
from checker.cli.output import to_stdout, write_file
from checker.cli.thresholds import FailWhen, below
from checker.errors import UnreadableError, UsageError
from checker.model import Assessment
from checker.render.batch_json import to_json
from checker.render.batch_records import Batch, Sort, ordered
from checker.render.json_v1 import dumps
from checker.render.json_v1 import to_json as assessment_json
from checker.rubric.records import Library

Folders = Annotated[
    list[Path], typer.Argument(metavar="DIR...", help="放报告的文件夹，含子文件夹。")
]
Out = Annotated[
    Path | None,
    typer.Option("--out", metavar="DIR", help="每份报告写一个 JSON，另写 summary.json。"),
]
SortBy = Annotated[
    Sort,
    typer.Option(
        "--sort", metavar="ORDER", help="排序：score、coverage、gaps 差的在前；unit、name 按名称。"
    ),
]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("batch", help="评查整个文件夹：每份报告一行，并列出最常见的缺项。")(batch)


def batch(
    folders: Folders,
    out: Out = None,
    sort: SortBy = Sort.SCORE,
    stdout_format: opt.StdoutFormat = opt.Format.TABLE,
    lang: opt.Lang = opt.Language.ZH,
    fail_under: opt.FailUnder = None,
    fail_on: opt.FailOn = None,
    year: opt.Year = None,
    min_similarity: opt.MinSimilarity = 0,
    rubric: opt.RubricFiles = None,
    rules: opt.Rules = None,
    ignore: opt.Ignore = None,
    waivers: opt.Waivers = None,
    width: opt.Width = None,
) -> int:
    """Assess every report, show and save the results; gives the exit code."""
    from checker.score import score_document

    gc.enable()  # many reports in one process
    inputs = _inputs(folders, out)
    options = options_of(rubric, year, min_similarity, AuditWishes(rules, ignore, waivers))
    judged = _Judged(fail_on or (), fail_under, out)
    tally = Tally()
    rows = run(inputs, lambda path: score_document(read(path), options), tally, judged.keep)
    ordered_rows = ordered(rows, sort)
    result = Batch(ordered_rows, tally.common())
    if out:
        write_file(out / "summary.json", dumps(to_json(result)))
    _print(result, stdout_format, lang, options.library, width)
    return exit_code(result, judged.below)


class _Judged:
    """Looks at each assessment once: is it below what was asked, and is it to be written."""

    def __init__(
        self, fail_on: Collection[FailWhen], fail_under: float | None, out: Path | None
    ) -> None:
        self.below = False
        self._fail_on = fail_on
        self._fail_under = fail_under
        self._out = out

    def keep(self, one: Input, assessment: Assessment) -> str | None:
        """Write the assessment where asked; gives the file's name."""
        self.below = self.below or below([assessment], self._fail_on, self._fail_under)
        if self._out is None:
            return None
        write_file(self._out / one.file, dumps(assessment_json(assessment, one.name)))
        return one.file


def _inputs(folders: Sequence[Path], out: Path | None) -> tuple[Input, ...]:
    """What to assess; raises ``UnreadableError`` where there is nothing."""
    from checker.read import SUFFIXES

    inputs = find_inputs(folders, SUFFIXES)
    if not inputs:
        kinds = "、".join(sorted(SUFFIXES))
        raise UnreadableError(
            f"没有可读取的报告（{kinds}）。",
            "、".join(map(str, folders)),
            "请检查文件夹。",
            f"no readable report ({kinds}).",
            "Check the folder.",
        )
    if out:
        _make(out)
    return inputs


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(
            f"无法建立文件夹（{error.strerror}）。",
            str(folder),
            "请换一个位置。",
            f"the folder cannot be made ({error.strerror}).",
            "Choose another place.",
        ) from error


def _print(
    result: Batch,
    stdout_format: opt.Format,
    lang: opt.Language,
    library: Library,
    width: int | None,
) -> None:
    if stdout_format is opt.Format.JSON:
        to_stdout(dumps(to_json(result)))
        for row in result.rows:
            if row.failure:
                complain(row.failure.line_en if lang is opt.Language.EN else row.failure.line)
        return
    from checker.render.batch_table import print_batch
    from checker.render.console import open_console, view_on

    console = open_console(width)
    print_batch(result, console, view_on(console, lang.value, library))
