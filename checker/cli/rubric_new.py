"""``checker rubric new [FILE]``: a commented starter file that passes its own test."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.complain import complain
from checker.cli.output import to_stdout, write_file
from checker.errors import ExitCode, UsageError

File = Annotated[
    Path | None, typer.Argument(metavar="[FILE]", help="写到这个文件；不写则输出到屏幕。")
]
Id = Annotated[str, typer.Option("--id", metavar="ID", help="评查标准的编号。")]
Title = Annotated[str, typer.Option("--title", metavar="TITLE", help="评查标准的名称。")]
HELP = "新建评查标准：带说明的样例文件，自带例句全部通过。"
ID = re.compile(r"(?!(?:null|true|false|yes|no|on|off|y|n)$)[a-z][a-z0-9]*(?:[.\-][a-z0-9]+)*")


def new(file: File = None, rubric_id: Id = "my-rubric", title: Title = "本地补充标准") -> int:
    """Write the starter file; refuses to overwrite."""
    from checker.rubric.starter import starter

    _refuse_bad(rubric_id, title)
    if file is None:
        to_stdout(starter(rubric_id, title, "FILE"))
        return ExitCode.OK
    if file.exists():
        raise UsageError(
            "文件已存在。",
            str(file),
            "请换一个文件名。",
            "the file exists.",
            "Choose another name.",
        )
    write_file(file, starter(rubric_id, title, file.name))
    complain(f"已写入 {file}。下一步：checker rubric test {file}")
    return ExitCode.OK


def _refuse_bad(rubric_id: str, title: str) -> None:
    if not ID.fullmatch(rubric_id):
        raise UsageError(
            "编号以小写字母开头，只用小写字母、数字，用点或连字符相连。",
            rubric_id,
            "例如 my-county。",
            "an id has lower-case letters and digits, joined by dots or hyphens.",
            "For example my-county.",
        )
    if not re.fullmatch(r"[\w《》（）()·、—\-]{2,60}", title):
        raise UsageError(
            "名称为 2 至 60 个汉字、字母或数字。",
            title,
            "请改写。",
            "a title has 2 to 60 letters, digits or Chinese characters.",
            "Write another.",
        )
