"""Options of ``checker batch`` alone."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.model import Level
from checker.render.batch_records import Sort

Folders = Annotated[
    list[str],
    typer.Argument(
        metavar="DIR...", help="放报告的文件夹（含子文件夹）、文件、zip 压缩包或 fsspec 网址。"
    ),
]
Out = Annotated[
    Path | None,
    typer.Option("--out", metavar="DIR", help="每份报告写一个 JSON，另写 summary.json。"),
]
Resume = Annotated[
    bool,
    typer.Option("--resume", help="接着上次做，没有变的不再评查。"),
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", "-j", metavar="N", min=1, max=256, help="进程数，默认同处理器核数。"),
]
Dask = Annotated[
    str,
    typer.Option("--dask", metavar="ADDRESS", help="交 Dask 集群评查，如 tcp://主机:8786。"),
]
Include = Annotated[
    list[str] | None,
    typer.Option("--include", metavar="GLOB", help="只取路径或文件名相符的，可重复。"),
]
Exclude = Annotated[
    list[str] | None,
    typer.Option("--exclude", metavar="GLOB", help="不取路径或文件名相符的，可重复。"),
]
SortBy = Annotated[
    Sort,
    typer.Option(
        "--sort",
        metavar="ORDER",
        help="排序：score、coverage、gaps、findings 差的在前；level、year、unit、name 按其值。",
    ),
]
OnlyLevels = Annotated[
    list[Level] | None,
    typer.Option(
        "--level",
        metavar="LEVEL",
        help=f"只看这一层级，可重复：{'、'.join(level.value for level in Level)}。",
    ),
]
OnlyYears = Annotated[
    list[int] | None,
    typer.Option(
        "--only-year", metavar="YEAR", min=2000, max=2100, help="只看这一年度的报告，可重复。"
    ),
]
Html = Annotated[
    bool, typer.Option("--html", help="在 --out 中另写网页，每份一页，加 index.html。")
]
Compare = Annotated[
    bool,
    typer.Option("--compare", help="同一单位各年对照。"),
]
Docx = Annotated[bool, typer.Option("--docx", help="在 --out 中另写反馈函，每份一封。")]
Markdown = Annotated[bool, typer.Option("--md", help="在 --out 中另写 Markdown，每份一个。")]
Template = Annotated[
    Path | None,
    typer.Option("--letter-template", metavar="FILE", help="反馈函的模板（docx）。"),
]
Jsonl = Annotated[
    Path | None, typer.Option("--jsonl", metavar="FILE", help="另存为 JSONL，每行一份报告。")
]
Csv = Annotated[
    Path | None, typer.Option("--csv", metavar="FILE", help="另存为 CSV，每行一个评查项。")
]
Xlsx = Annotated[Path | None, typer.Option("--xlsx", metavar="FILE", help="另存为 Excel 工作簿。")]
Database = Annotated[
    str,
    typer.Option(
        "--db", metavar="URL", help="写入数据库，如 sqlite:///结果.db、postgresql://用户@主机/库。"
    ),
]
