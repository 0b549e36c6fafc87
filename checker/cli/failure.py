"""Every failure as one line on standard error, and its exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from checker.errors import CheckerError, ExitCode
from checker.render.escape import plain

INTERNAL = {
    "zh": "内部错误 {}。请将此行与所用命令反馈给维护者；设 CHECKER_DEBUG=1 可看详情。",
    "en": "internal error {}. Please report this line and the command; "
    "CHECKER_DEBUG=1 shows details.",
}
USAGE = {"zh": "用法错误：{}。用法见 {} --help", "en": "usage: {}. See {} --help"}
USAGE_WORDS = {
    "NoSuchOption": "没有选项 {name}{similar}",
    "NoSuchCommand": "没有命令 {name}{similar}",
    "MissingParameter": "缺少{name}",
    "BadParameter": "{name} 的值不对：{message}",
    "BadOptionUsage": "选项 {name} 缺少值，或多给了值",
}


def failed(error: Exception, arguments: Sequence[str]) -> int:
    """Print one line for an error that ended the command; gives the exit code."""
    lang = language(arguments)
    if isinstance(error, CheckerError):
        complain(error.line(lang))
        return int(error.exit_code)
    if hasattr(error, "format_message"):
        return _usage(error, lang)
    if type(error).__name__ == "Abort":
        return 130
    complain(INTERNAL[lang].format(f"{type(error).__name__}: {error}"))
    return ExitCode.INTERNAL


def complain(line: str) -> None:
    """One harmless line on standard error."""
    stream = sys.stderr
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")
    stream.write(plain(line) + "\n")
    stream.flush()


def language(arguments: Sequence[str]) -> str:
    """The language asked for, read from the raw arguments: they may be the ones at fault."""
    asked = os.environ.get("CHECKER_LANG", "zh")
    for position, argument in enumerate(arguments):
        if argument == "--lang":
            asked = next(iter(arguments[position + 1 : position + 2]), asked)
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
    return "en" if asked == "en" else "zh"


def _usage(error: Exception, lang: str) -> int:
    context = getattr(error, "ctx", None)
    command = getattr(context, "command_path", "checker")
    text = _usage_words(error) if lang == "zh" else _message(error)
    complain(USAGE[lang].format(text.rstrip("."), command))
    return ExitCode.USAGE


def _message(error: Exception) -> str:
    return str(getattr(error, "message", "") or error)


def _usage_words(error: Exception) -> str:
    message = _message(error)
    if message.startswith("No such command"):
        return f"没有命令 {message.removeprefix('No such command').strip(' .')}"
    pattern = USAGE_WORDS.get(type(error).__name__)
    if pattern is None:
        return message
    similar = getattr(error, "possibilities", None)
    return pattern.format(
        name=_parameter(error),
        message=message,
        similar=f"，是否要用 {'、'.join(sorted(similar))}" if similar else "",
    )


def _parameter(error: Exception) -> str:
    named = getattr(error, "option_name", None)
    parameter = getattr(error, "param", None)
    if named is None and parameter is not None:
        flags = [flag for flag in parameter.opts if flag.startswith("-")]
        named = flags[0] if flags else f"参数 {parameter.metavar or parameter.name.upper()}"
    return str(named or getattr(error, "param_hint", "") or "参数")
