"""``checker rubric test [FILE]... [--item ID]``: run the examples, say what fired on what."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli import options as opt
from checker.cli.output import to_stdout
from checker.cli.rubric_files import Files, rubric_paths
from checker.errors import ExitCode, UsageError

ItemOption = Annotated[
    str | None, typer.Option("--item", metavar="ID", help="只试这个评查项，并逐句列出。")
]
All = Annotated[bool, typer.Option("--all", help="通过的例句也逐句列出。")]
HELP = "试用评查标准：跑一遍自带的例句，说明哪个信号命中了什么。"


def test(
    files: Files = None,
    item: ItemOption = None,
    every: All = False,
    stdout_format: opt.StdoutFormat = opt.Format.TABLE,
    lang: opt.Lang = opt.Language.ZH,
) -> int:
    """Print how the examples come out; 1 where one fails, 2 where a file cannot be used."""
    from checker.assess.selftest import run_examples
    from checker.render.example_lines import example_lines, examples_json

    results = {path.name: run_examples(path, item) for path in rubric_paths(files)}
    if item is not None and not any(results.values()):
        raise UsageError(
            "没有这个评查项，或它没有例句。",
            item,
            "全部编号见 checker rubric list --items。",
            "no such item, or it has no examples.",
            "All ids: checker rubric list --items.",
        )
    if stdout_format is opt.Format.JSON:
        from checker.render.json_v1 import dumps

        to_stdout(dumps(examples_json(results)))
    else:
        to_stdout(example_lines(results, lang.value, every or item is not None))
    failed = any(not one.passed for found in results.values() for one in found)
    return ExitCode.BELOW if failed else ExitCode.OK
