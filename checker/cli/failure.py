"""Every failure as one line on standard error, and its exit code."""

from __future__ import annotations

import os
from collections.abc import Sequence

from checker.cli.complain import complain
from checker.cli.usage import usage_error
from checker.errors import CheckerError, ExitCode

INTERNAL = {
    "zh": "内部错误 {}。请将此行与所用命令反馈给维护者；设 CHECKER_DEBUG=1 可看详情。",
    "en": "internal error {}. Please report this line and the command; "
    "CHECKER_DEBUG=1 shows details.",
}


def failed(error: Exception, arguments: Sequence[str]) -> int:
    """Print one line for an error that ended the command; gives the exit code."""
    lang = language(arguments)
    if isinstance(error, CheckerError):
        complain(error.line(lang))
        return int(error.exit_code)
    if hasattr(error, "format_message"):
        return usage_error(error, lang)
    if type(error).__name__ == "Abort":
        return 130
    complain(INTERNAL[lang].format(f"{type(error).__name__}: {error}"))
    return ExitCode.INTERNAL


def language(arguments: Sequence[str]) -> str:
    """The language asked for, read from the raw arguments: they may be the ones at fault."""
    asked = os.environ.get("CHECKER_LANG", "zh")
    for position, argument in enumerate(arguments):
        if argument == "--lang":
            asked = next(iter(arguments[position + 1 : position + 2]), asked)
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
    return "en" if asked == "en" else "zh"
