"""``checker score --html``: one page a file, one report a page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.options import Language
from checker.cli.output import write_file
from checker.errors import UsageError
from checker.model import Assessment

if TYPE_CHECKING:
    from checker.rubric.records import Library

HtmlFiles = Annotated[
    list[Path] | None,
    typer.Option("--html", metavar="FILE", help="另存为网页，佐证标在原文上，可重复。"),
]


def check_one_report(files: Sequence[Path] | None, reports: int) -> None:
    """Raise ``UsageError`` where a page is asked for several reports."""
    if files and reports > 1:
        raise UsageError(
            "--html 每个网页只放一份报告。",
            "",
            "多份报告请用 checker batch 文件夹 --out 目录 --html，另有总览网页。",
            "--html writes one report a page.",
            "For several use: checker batch FOLDER --out FOLDER --html, which adds an index.",
        )


def save_html(
    assessments: Sequence[Assessment],
    files: Sequence[Path] | None,
    lang: Language,
    library: Library,
) -> None:
    """Write the report's page to each file.

    Raises:
        UsageError: several reports, or a file cannot be written.
    """
    if not files:
        return
    check_one_report(files, len(assessments))
    from checker.render.html_report import report_page
    from checker.render.names import Names

    text = report_page(assessments[0], Names(lang.value, library))
    for file in files:
        write_file(file, text)
