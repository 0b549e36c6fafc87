"""``checker copies DIR...``: passages that the reports of several units share."""

from __future__ import annotations

import gc
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli import options as opt
from checker.cli.complain import complain
from checker.cli.output import refuse_inputs, to_stdout, write_bytes, write_file
from checker.cli.output_kind import refuse_other_kinds
from checker.errors import ExitCode, UnreadableError, UsageError

if TYPE_CHECKING:
    from checker.batch import Task
    from checker.compare.copies import Copies, Unread
    from checker.render.copies_view import CopiesView

Folders = Annotated[
    list[str],
    typer.Argument(
        metavar="DIR...", help="放各单位报告的文件夹（含子文件夹）、文件或 zip 压缩包。"
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", "-j", metavar="N", min=1, max=256, help="进程数，默认同处理器核数。"),
]
JsonFiles = Annotated[
    list[Path] | None, typer.Option("--json", metavar="FILE", help="另存为 JSON，可重复。")
]
HtmlFiles = Annotated[
    list[Path] | None,
    typer.Option("--html", metavar="FILE", help="另存为 HTML 左右对照，标出差别，可重复。"),
]
XlsxFiles = Annotated[
    list[Path] | None, typer.Option("--xlsx", metavar="FILE", help="另存为 XLSX，可重复。")
]
HELP = "单位之间的雷同：换了地名、人名、日期、数字的照抄段落，谁在先，各占多少。"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("copies", help=HELP)(copies)


def copies(
    folders: Folders,
    stdout_format: opt.StdoutFormat = opt.Format.TABLE,
    json_files: JsonFiles = None,
    html_files: HtmlFiles = None,
    xlsx_files: XlsxFiles = None,
    jobs: Jobs = None,
    lang: opt.Lang = opt.Language.ZH,
    width: opt.Width = None,
) -> int:
    """Compare all reports with each other, show and save the results; gives the exit code."""
    gc.enable()  # many reports in one process
    _need_numpy()
    tasks = _tasks(folders)
    refuse_other_kinds({"--json": json_files, "--html": html_files, "--xlsx": xlsx_files})
    saved = [*(json_files or ()), *(html_files or ()), *(xlsx_files or ())]
    refuse_inputs(saved, [Path(task.place) for task in tasks])
    found = _found(tasks, jobs or os.cpu_count() or 1)
    if stdout_format is opt.Format.JSON:
        for one in found.unread:
            complain(one.line_en if lang is opt.Language.EN else one.line)
        to_stdout(_json(found))
    else:
        _print(found, lang, width)
    _save(found, lang, json_files or (), html_files or (), xlsx_files or ())
    return _exit_code(found)


def _need_numpy() -> None:
    try:
        import numpy  # noqa: F401 - asked for here, so that the message is ours
    except ImportError as error:
        raise UsageError(
            "雷同检查需要 numpy。",
            "",
            "请在源码目录运行 pip install '.[copies]'。",
            "the search for copies needs numpy.",
            "In the source folder run pip install '.[copies]'.",
        ) from error


def _tasks(folders: Sequence[str]) -> tuple[Task, ...]:
    """The files to read; raises ``UnreadableError`` where there is none."""
    from checker.batch import find_inputs
    from checker.read import SUFFIXES

    tasks = find_inputs(folders, SUFFIXES).tasks
    if not tasks:
        kinds = "、".join(sorted(SUFFIXES))
        raise UnreadableError(
            f"没有可读取的报告（{kinds}）。",
            "、".join(folders),
            "请检查文件夹。",
            f"no readable report ({kinds}).",
            "Check the folder.",
        )
    return tasks


def _found(tasks: Sequence[Task], jobs: int) -> CopiesView:
    """Read lightly, compare, quote."""
    from checker.batch.place import read_task
    from checker.compare.copies import Sheet, find_copies, gathered, told
    from checker.render.copies_view import copies_view

    unread: list[Unread] = []
    sheets: list[Sheet] = []
    for one in gathered(tasks, read_task, jobs):
        if isinstance(one, Sheet):
            sheets.append(one)
        else:
            unread.append(one)
    result: Copies = find_copies(sheets)
    by_name = {task.name: task for task in tasks}
    return copies_view(told(result, lambda name: read_task(by_name[name])), unread)


def _json(found: CopiesView) -> str:
    from checker.render.copies_json import copies_json
    from checker.render.json_v1 import dumps

    return dumps(copies_json(found))


def _print(found: CopiesView, lang: opt.Language, width: int | None) -> None:
    from checker.render.console import open_console, view_on
    from checker.render.copies_table import print_copies

    console = open_console(width)
    print_copies(found, console, view_on(console, lang.value))


def _save(
    found: CopiesView,
    lang: opt.Language,
    json_files: Sequence[Path],
    html_files: Sequence[Path],
    xlsx_files: Sequence[Path],
) -> None:
    """Write each file asked for; a format's module is loaded only when it is."""
    from checker.render.names import Names

    names = Names(lang.value)
    for file in json_files:
        write_file(file, _json(found))
    if html_files:
        from checker.render.copies_html import copies_page

        for file in html_files:
            write_file(file, copies_page(found, names))
    if xlsx_files:
        from checker.render.copies_xlsx import copies_book

        for file in xlsx_files:
            write_bytes(file, copies_book(found, names))


def _exit_code(found: CopiesView) -> ExitCode:
    """Nothing readable is 3, something unreadable 4."""
    if not found.copies.sheets:
        return ExitCode.NO_INPUT
    return ExitCode.SOME_UNREADABLE if found.unread else ExitCode.OK
