"""``checker batch DIR...``: every report of a folder, a row each, and what is made of all."""

from __future__ import annotations

import gc
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from checker.batch import Found, Only, Pick, Plan, Settings, exit_code, find_inputs, overview, run
from checker.cli import batch_options as own
from checker.cli import options as opt
from checker.cli.batch_compare import compare_rows, refuse_unseen
from checker.cli.batch_outputs import Wanted, refuse_resume, write_all
from checker.cli.complain import complain
from checker.cli.inputs import AuditWishes, options_of
from checker.cli.output import make_folder, refuse_inputs, to_stdout
from checker.cli.progress import progress
from checker.cli.thresholds import rows_below
from checker.errors import UnreadableError
from checker.render.batch_json import to_json
from checker.render.batch_records import Batch, Sort, without_files
from checker.render.json_v1 import dumps
from checker.render.words import Lang

if TYPE_CHECKING:
    from checker.render.compare_pairs import PairRow


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("batch", help="评查整个文件夹：每份报告一行，并列出最常见的缺项。")(batch)


def batch(
    folders: own.Folders,
    out: own.Out = None,
    resume: own.Resume = False,
    html: own.Html = False,
    docx: own.Docx = False,
    template: own.Template = None,
    md: own.Markdown = False,
    xlsx: own.Xlsx = None,
    csv: own.Csv = None,
    jsonl: own.Jsonl = None,
    db: own.Database = "",
    compare: own.Compare = False,
    sort: own.SortBy = Sort.SCORE,
    levels: own.OnlyLevels = None,
    years: own.OnlyYears = None,
    include: own.Include = None,
    exclude: own.Exclude = None,
    jobs: own.Jobs = None,
    dask: own.Dask = "",
    stdout_format: opt.StdoutFormat = opt.Format.TABLE,
    lang: opt.Lang = opt.Language.ZH,
    fail_under: opt.FailUnder = None,
    fail_on: opt.FailOn = None,
    year: opt.Year = None,
    min_similarity: opt.MinSimilarity = 0,
    force: opt.Force = False,
    rubric: opt.RubricFiles = None,
    rules: opt.Rules = None,
    ignore: opt.Ignore = None,
    waivers: opt.Waivers = None,
    width: opt.Width = None,
) -> int:
    """Assess every report, show and save the results; gives the exit code."""
    gc.enable()  # many reports in one process
    wanted = Wanted(out, html, docx, md, template, jsonl, csv, xlsx, db).checked()
    refuse_resume(resume, out)
    refuse_unseen(asked=compare, json=stdout_format is opt.Format.JSON, out=out)
    found = _inputs(folders, Pick(tuple(include or ()), tuple(exclude or ())), wanted)
    wishes = AuditWishes(rules, ignore, waivers)
    options = options_of(rubric, year, min_similarity, wishes, force=force)
    settings = Settings(options, wanted.formats, lang.value, template)
    with _told(out, settings.lang), _folder(wanted) as place:
        folder = Path(place) if place else None
        with progress(len(found.tasks), settings.lang) as watch:
            plan = Plan(folder, resume, jobs or _cores(), dask)
            rows = run(found.tasks, settings, plan, watch)
        only = Only(tuple(levels or ()), tuple(years or ()))
        result = overview(rows, settings.columns(), found.skipped, sort, only)
        write_all(result, wanted, settings, folder)
    _print(result if out else without_files(result), stdout_format, settings, width)
    if compare:
        made = compare_rows(result.rows, found.tasks, settings, out, html=html)
        _print_pairs(made, stdout_format, settings, width)
    return exit_code(result, rows_below(result, fail_on or (), fail_under))


@contextmanager
def _told(out: Path | None, lang: str) -> Iterator[None]:
    """After Ctrl-C, say how to go on."""
    try:
        yield
    except KeyboardInterrupt:
        told = {
            "en": "interrupted; what is done is kept, go on with --resume.",
            "zh": "已中断；做完的都已保存，加 --resume 继续。",
        }
        if out:
            complain(told[lang])
        raise


def _folder(wanted: Wanted) -> nullcontext[str | None] | tempfile.TemporaryDirectory[str]:
    """Where results go: as asked, else a temporary folder, else nowhere."""
    if wanted.out:
        make_folder(wanted.out)
        return nullcontext(str(wanted.out))
    if wanted.formats:
        return tempfile.TemporaryDirectory(prefix="checker-")
    return nullcontext(None)


def _cores() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _inputs(folders: Sequence[str], pick: Pick, wanted: Wanted) -> Found:
    """What to assess; raises ``UnreadableError`` where there is nothing."""
    from checker.read import SUFFIXES

    found = find_inputs(folders, SUFFIXES, pick, wanted.out)
    if not found.tasks:
        kinds = "、".join(sorted(SUFFIXES))
        raise UnreadableError(
            f"没有可读取的报告（{kinds}）。",
            "、".join(folders),
            "请检查文件夹。",
            f"no readable report ({kinds}).",
            "Check the folder.",
        )
    refuse_inputs(wanted.files, [Path(task.place) for task in found.tasks])
    return found


def _print(result: Batch, stdout_format: opt.Format, settings: Settings, width: int | None) -> None:
    if stdout_format is opt.Format.JSON:
        to_stdout(dumps(to_json(result)))
        for row in result.rows:
            if row.failure:
                complain(row.failure.line_en if settings.lang == "en" else row.failure.line)
        return
    from checker.render.batch_table import print_batch
    from checker.render.console import open_console, view_on

    console = open_console(width)
    lang: Lang = "en" if settings.lang == "en" else "zh"
    print_batch(result, console, view_on(console, lang, settings.options.library))


def _print_pairs(
    rows: Sequence[PairRow], stdout_format: opt.Format, settings: Settings, width: int | None
) -> None:
    if stdout_format is opt.Format.JSON:
        return
    from checker.render.compare_pairs import print_pairs
    from checker.render.console import open_console, view_on

    console = open_console(width)
    print_pairs(rows, console, view_on(console, "en" if settings.lang == "en" else "zh"))
