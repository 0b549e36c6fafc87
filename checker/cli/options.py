"""Options that several commands share, each said once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.thresholds import FailWhen
from checker.render.parts import Part


class Language(StrEnum):
    """Language of the output."""

    ZH = "zh"
    EN = "en"


class Format(StrEnum):
    """What goes to standard output."""

    TABLE = "table"
    JSON = "json"


def _listed(values: type[StrEnum]) -> str:
    return "、".join(value.value for value in values)


Lang = Annotated[
    Language,
    typer.Option("--lang", envvar="CHECKER_LANG", help="输出语言：zh 中文，en 英文。"),
]
StdoutFormat = Annotated[
    Format,
    typer.Option("--format", help="标准输出的格式：table 表格，json 供其他系统使用。"),
]
Width = Annotated[
    int | None,
    typer.Option("--width", metavar="N", min=40, max=400, help="表格宽度（列数），默认随终端。"),
]
Year = Annotated[
    int | None,
    typer.Option(
        "--year",
        metavar="YEAR",
        min=2000,
        max=2100,
        help="指定报告年度，不用识别出的年度。",
    ),
]
MinSimilarity = Annotated[
    int,
    typer.Option(
        "--min-similarity",
        metavar="0-100",
        min=0,
        max=100,
        help="近似说法的最低相似度，0 表示按评查标准。",
    ),
]
Force = Annotated[
    bool,
    typer.Option("--force", help="不像年度报告的也照评。"),
]
RubricFiles = Annotated[
    list[Path] | None,
    typer.Option(
        "--rubric",
        metavar="FILE",
        envvar="CHECKER_RUBRIC",
        help="另加评查标准文件（YAML），可重复。",
    ),
]
Show = Annotated[
    list[Part] | None,
    typer.Option("--show", metavar="PART", help=f"只显示某部分，可重复：{_listed(Part)}。"),
]
FailUnder = Annotated[
    float | None,
    typer.Option(
        "--fail-under",
        metavar="SCORE",
        min=0,
        max=100,
        help="得分低于此数时，退出码为 1。",
    ),
]
FailOn = Annotated[
    list[FailWhen] | None,
    typer.Option(
        "--fail-on",
        metavar="WHAT",
        help=f"有此情形时，退出码为 1，可重复（gap 缺项，finding 疑点）：{_listed(FailWhen)}。",
    ),
]
Rules = Annotated[
    list[str] | None,
    typer.Option("--rules", metavar="RULE", help="只查此规则（如 figures），可重复。"),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="RULE", help="不查此规则，可重复。"),
]
Waivers = Annotated[
    Path | None,
    typer.Option(
        "--waivers", metavar="FILE", help="豁免文件（写法见 docs/waivers.md）：所列疑点只计数。"
    ),
]
