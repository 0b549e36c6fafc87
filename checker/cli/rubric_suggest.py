"""``checker rubric suggest FILE... --item ID``: wordings that an item may lack."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli import options as opt
from checker.cli.complain import complain
from checker.cli.output import to_stdout
from checker.errors import ExitCode, UnreadableError, UsageError

Texts = Annotated[
    list[Path], typer.Argument(metavar="FILE...", help="报告或放报告的文件夹，从中找说法。")
]
ItemOption = Annotated[str, typer.Option("--item", metavar="ID", help="给哪个评查项找说法。")]
Most = Annotated[int, typer.Option("--most", metavar="N", min=1, max=200, help="最多列几个。")]
HELP = "从报告中找评查项还不认识的说法和样句（需要 jieba）。"


def suggest(
    files: Texts,
    item: ItemOption,
    most: Most = 20,
    stdout_format: opt.StdoutFormat = opt.Format.TABLE,
    lang: opt.Lang = opt.Language.ZH,
    rubric: opt.RubricFiles = None,
) -> int:
    """Print candidate terms and model phrases; nothing is changed."""
    from checker.assess import suggest as authoring
    from checker.batch import find_inputs
    from checker.batch.place import read_task
    from checker.read import SUFFIXES
    from checker.render.suggestion_lines import suggestion_lines, suggestions_json
    from checker.rubric import open_library

    found = open_library(tuple(rubric or ())).find(item)
    if found is None or not found.leaf:
        raise UsageError(
            "没有这个评查项，或它由要点评查。",
            item,
            "全部编号见 checker rubric list --items。",
            "no such item, or it is judged by its facets.",
            "All ids: checker rubric list --items.",
        )
    documents = []
    for one in find_inputs(files, SUFFIXES).tasks:
        try:
            documents.append(read_task(one))
        except UnreadableError as error:
            complain(error.line(lang.value))
    if not documents:
        return ExitCode.NO_INPUT
    made = authoring.suggest(found, documents, most)
    if stdout_format is opt.Format.JSON:
        from checker.render.json_v1 import dumps

        to_stdout(dumps(suggestions_json(item, made)))
    else:
        to_stdout(suggestion_lines(made, lang.value))
    return ExitCode.OK
