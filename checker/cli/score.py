"""``checker score FILE...``: the assessment of one or more reports."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli import office, page
from checker.cli import options as opt
from checker.cli.complain import complain
from checker.cli.inputs import STDIN, AuditWishes, assess, options_of, without_locks
from checker.cli.output import refuse_inputs, to_stdout, write_file
from checker.cli.thresholds import below
from checker.model import Assessment
from checker.render.json_v1 import warnings_of
from checker.render.parts import Part

if TYPE_CHECKING:
    from checker.rubric.records import Library

Reports = Annotated[
    list[Path], typer.Argument(metavar="FILE...", help="报告文件；- 表示标准输入。")
]
JsonFiles = Annotated[
    list[Path] | None,
    typer.Option("--json", metavar="FILE", help="另存为 JSON，可重复。"),
]
MarkdownFiles = Annotated[
    list[Path] | None,
    typer.Option("--md", metavar="FILE", help="另存为 Markdown，可重复。"),
]
CsvFiles = Annotated[
    list[Path] | None,
    typer.Option("--csv", metavar="FILE", help="另存为 CSV，可重复。"),
]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("score", help="评查报告：逐项认定、佐证原文、缺项及依据、得分与等次。")(score)


def score(
    files: Reports,
    stdout_format: opt.StdoutFormat = opt.Format.TABLE,
    json_files: JsonFiles = None,
    md_files: MarkdownFiles = None,
    csv_files: CsvFiles = None,
    html_files: page.HtmlFiles = None,
    jsonl_files: office.JsonlFiles = None,
    xlsx_files: office.XlsxFiles = None,
    docx_files: office.DocxFiles = None,
    letter_md_files: office.LetterMdFiles = None,
    letter_template: office.LetterTemplate = None,
    svg_files: office.SvgFiles = None,
    show: opt.Show = None,
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
    """Assess the reports, show and save the results; gives the exit code."""
    desk = office.OfficeFiles(
        jsonl_files or (),
        xlsx_files or (),
        docx_files or (),
        letter_md_files or (),
        svg_files or (),
        letter_template,
    )
    files = without_locks(files, lang.value)
    desk.check(len(files))
    page.check_one_report(html_files, len(files))
    saved = [
        *desk.every(),
        *(html_files or ()),
        *(json_files or ()),
        *(md_files or ()),
        *(csv_files or ()),
    ]
    if saved:
        from checker.cli.output_kind import refuse_other_kinds

        named = {"--json": json_files, "--md": md_files, "--csv": csv_files, "--html": html_files}
        refuse_other_kinds({**named, **desk.by_option()})
    refuse_inputs(saved, [file for file in files if file != STDIN])
    wishes = AuditWishes(rules, ignore, waivers)
    options = options_of(rubric, year, min_similarity, wishes, force=force)
    outcome = assess(files, options, lang.value)
    if outcome.assessments:
        if stdout_format is opt.Format.JSON:
            _print_json(outcome.assessments)
        else:
            _print_tables(outcome.assessments, options.library, lang, show or (), width)
        _warn(outcome.assessments, stdout_format)
        _save(outcome.assessments, json_files, md_files, csv_files, lang, options.library)
        page.save_html(outcome.assessments, html_files, lang, options.library)
        look = office.Look(lang, options.library, show or (), width)
        office.save_office(outcome.assessments, desk, look)
    return outcome.exit_code(below(outcome.assessments, fail_on or (), fail_under))


def _print_json(assessments: Sequence[Assessment]) -> None:
    from checker.render.json_v1 import dumps, several

    to_stdout(dumps(several(assessments)))


def _print_tables(
    assessments: Sequence[Assessment],
    library: Library,
    lang: opt.Language,
    show: Sequence[Part],
    width: int | None,
) -> None:
    from checker.render.console import open_console, view_on
    from checker.render.table import print_table

    console = open_console(width)
    view = view_on(console, lang.value, library)
    for position, assessment in enumerate(assessments):
        if position:
            console.print("\n")
        print_table(assessment, console, view, show)


def _warn(assessments: Sequence[Assessment], stdout_format: opt.Format) -> None:
    """Warnings go to standard error, unless the reader has just seen them in the table."""
    if stdout_format is opt.Format.TABLE and sys.stdout.isatty():
        return
    for assessment in assessments:
        for warning in warnings_of(assessment):
            complain(f"{assessment.report.document.path}：{warning}")


def _save(
    assessments: Sequence[Assessment],
    json_files: Sequence[Path] | None,
    md_files: Sequence[Path] | None,
    csv_files: Sequence[Path] | None,
    lang: opt.Language,
    library: Library,
) -> None:
    """Write each file asked for; a format's module is loaded only when it is."""
    if json_files:
        from checker.render.json_v1 import dumps, several

        _write(json_files, dumps(several(assessments)))
    if md_files:
        from checker.render.markdown import to_markdown
        from checker.render.names import Names

        _write(md_files, to_markdown(assessments, Names(lang.value, library)))
    if csv_files:
        from checker.render.csv_rows import to_csv
        from checker.render.names import Names

        # the byte order mark makes spreadsheet programs read UTF-8
        _write(csv_files, "\ufeff" + to_csv(assessments, Names(lang.value, library)))


def _write(files: Sequence[Path], text: str) -> None:
    for file in files:
        write_file(file, text)
