"""``checker rubric check [FILE]...``: every problem of rubric files, with its place."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli import options as opt
from checker.cli.output import to_stdout
from checker.cli.rubric_files import Files, rubric_paths
from checker.errors import ExitCode

Strict = Annotated[bool, typer.Option("--strict", help="有提醒时，退出码也为 1。")]
HELP = "检查评查标准：写法、重复编号、不起作用的信号、不符的例句。"


def check(
    files: Files = None,
    strict: Strict = False,
    stdout_format: opt.StdoutFormat = opt.Format.TABLE,
    lang: opt.Lang = opt.Language.ZH,
) -> int:
    """Print all problems; 2 where a file cannot be used, 1 where it should be mended."""
    from checker.assess.rubric_lint import check_file
    from checker.render.problem_lines import problem_lines, problems_json

    paths = rubric_paths(files)
    problems = [problem for path in paths for problem in check_file(path)]
    if stdout_format is opt.Format.JSON:
        from checker.render.json_v1 import dumps

        to_stdout(dumps(problems_json(problems)))
    else:
        to_stdout(problem_lines(problems, len(paths), lang.value))
    found = {problem.severity for problem in problems}
    if "error" in found:
        return ExitCode.USAGE
    return ExitCode.BELOW if "fault" in found or (strict and found) else ExitCode.OK
