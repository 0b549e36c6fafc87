"""``checker schema``: the JSON Schema of the output."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from checker.cli.output import to_stdout
from checker.errors import ExitCode


class Kind(StrEnum):
    """Which output."""

    ASSESSMENT = "assessment"
    ASSESSMENTS = "assessments"
    BATCH = "batch"


KindOption = Annotated[
    Kind,
    typer.Option("--kind", help="assessment 一份报告，assessments 多份报告，batch 批量评查。"),
]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("schema", help="输出 JSON 结果的 JSON Schema。")(print_schema)


def print_schema(kind: KindOption = Kind.ASSESSMENT) -> int:
    """Print the schema."""
    from checker.render.json_v1 import dumps
    from checker.render.schema_v1 import schema

    to_stdout(dumps(schema(kind.value)))
    return ExitCode.OK
