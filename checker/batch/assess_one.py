"""The one function that every way of running a batch uses: a task in, its outcome out."""

from __future__ import annotations

from checker.batch.place import read_task
from checker.batch.rows import failed_row, to_row
from checker.batch.task import CSV, CSV_FOLDER, JSON, Outcome, OutputFile, Settings, Task
from checker.errors import CheckerError, UnreadableError
from checker.model import Assessment
from checker.render.json_v1 import dumps, to_json
from checker.score import score_document


def assess_one(task: Task, settings: Settings) -> Outcome:
    """Assess one report and make its files; nothing is written here.

    A report that fails gives a row that says why.

    Raises:
        CheckerError: the rubric, the options or a template cannot be used: no report could pass.
    """
    try:
        assessment = score_document(read_task(task), settings.options)
        files = tuple(made(task, assessment, settings))
    except UnreadableError as error:
        return Outcome(failed_row(task.name, error))
    except CheckerError:
        raise
    except Exception as error:  # one report must not end the run of a thousand
        return Outcome(failed_row(task.name, error))
    names = {file.kind: file.name for file in files}
    row = to_row(task.name, assessment, settings.columns())._replace(
        file=names.pop(JSON, None), outputs=tuple(names.items())
    )
    return Outcome(row, assessment.report.document.sha256, files)


def made(task: Task, assessment: Assessment, settings: Settings) -> list[OutputFile]:
    """The files asked for, in the order of the formats."""
    return [_made(kind, task, assessment, settings) for kind in settings.formats]


def _made(kind: str, task: Task, assessment: Assessment, settings: Settings) -> OutputFile:
    """One file; the module of a format is loaded only where it is asked for."""
    if kind == JSON:
        data = dumps(to_json(assessment, task.name)).encode()
        return OutputFile(kind, f"{task.stem}.json", data)
    from checker.render.names import Names  # noqa: PLC0415 - where a page is asked for

    names = Names("en" if settings.lang == "en" else "zh", settings.options.library)
    if kind == "html":
        from checker.render.html_report import report_page  # noqa: PLC0415 - where asked for

        return OutputFile(kind, f"{task.stem}.html", report_page(assessment, names).encode())
    if kind == CSV:
        from checker.render.csv_rows import body  # noqa: PLC0415 - where asked for

        data = body([assessment], names).encode()
        return OutputFile(kind, f"{CSV_FOLDER}/{task.stem}.csv", data)
    if kind == "md":
        from checker.render.markdown import to_markdown  # noqa: PLC0415 - where asked for

        return OutputFile(kind, f"{task.stem}.md", to_markdown([assessment], names).encode())
    from checker.render.letter_docx import letter  # noqa: PLC0415 - where asked for

    made_from = to_json(assessment, task.name)
    return OutputFile(kind, f"{task.stem}.docx", letter(made_from, names, settings.template))
