"""``checker schema``: the JSON Schemas of the output, and of rubric files."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from checker.cli.output import to_stdout
from checker.errors import ExitCode


class Kind(StrEnum):
    """Which schema."""

    ASSESSMENT = "assessment"
    ASSESSMENTS = "assessments"
    BATCH = "batch"
    COMPARISON = "comparison"
    COPIES = "copies"
    RUBRIC = "rubric"


_HELP = (
    "assessment 一份报告，assessments 多份报告，batch 批量评查，comparison 对照，"
    "copies 雷同检查，rubric 评查标准文件。"
)
KindArgument = Annotated[Kind | None, typer.Argument(metavar="KIND", help=_HELP)]
KindOption = Annotated[Kind | None, typer.Option("--kind", help="同 KIND。")]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("schema", help="输出 JSON 结果或评查标准文件的 JSON Schema。")(print_schema)


def print_schema(name: KindArgument = None, kind: KindOption = None) -> int:
    """Print the schema."""
    from checker.render.json_v1 import dumps

    asked = name or kind or Kind.ASSESSMENT
    if asked is Kind.RUBRIC:
        from checker.rubric.json_schema import rubric_schema

        to_stdout(dumps(rubric_schema()))
        return ExitCode.OK
    if asked is Kind.COMPARISON:
        from checker.render.compare_schema import comparison_schema

        to_stdout(dumps(comparison_schema()))
        return ExitCode.OK
    if asked is Kind.COPIES:
        from checker.render.copies_schema import copies_schema

        to_stdout(dumps(copies_schema()))
        return ExitCode.OK
    from checker.render.schema_v1 import schema

    to_stdout(dumps(schema(asked.value)))
    return ExitCode.OK
