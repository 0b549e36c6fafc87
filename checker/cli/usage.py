"""Typer's complaints about a call, said in one line of Chinese, or as they are in English."""

from __future__ import annotations

import re

from checker.cli.complain import complain
from checker.errors import ExitCode

LINE = {"zh": "用法错误：{}。用法见 {} --help", "en": "usage: {}. See {} --help"}
WORDS = {
    "NoSuchOption": "没有选项 {name}{similar}",
    "MissingParameter": "缺少{name}",
    "BadParameter": "{name} 的值不对：{message}",
    "BadOptionUsage": "选项 {name} 缺少值，或多给了值",
}
MESSAGES = (
    (r"No such command '(.*?)'\. Did you mean (.*)\?", r"没有命令 \1，是否要用 \2"),
    (r"No such command '(.*?)'", r"没有命令 \1"),
    (r"'?(.*?)'? is not one of (.*)", r"\1 不是 \2 之一"),
    (r"'?(.*?)'? is not in the range (\S+)<=x<=(\S+)", r"\1 不在 \2 至 \3 之间"),
    (r"'?(.*?)'? is not in the range x>=(\S+)", r"\1 小于 \2"),
    (r"'?(.*?)'? is not in the range (.*)", r"\1 不在范围 \2 内"),
    (r"'?(.*?)'? is not a valid (?:integer|float|int).*", r"\1 不是数"),
    (r"Invalid value: (.*)", r"\1"),
    (r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", r"多余的参数 \1"),
)
_ONE_OF = re.compile(r"'[^']*'(?:, '[^']*')+")


def usage_error(error: Exception, lang: str) -> int:
    """Print one line about a wrong call; gives the exit code."""
    if type(error).__name__ == "NoArgsIsHelpError":
        return ExitCode.USAGE  # Typer has printed the help already
    command = getattr(getattr(error, "ctx", None), "command_path", "checker")
    text = _chinese(error) if lang == "zh" else _message(error)
    complain(LINE[lang].format(text, command))
    return ExitCode.USAGE


def _message(error: Exception) -> str:
    shown = getattr(error, "format_message", None)
    return str(shown() if callable(shown) else error).rstrip(". ")


def _chinese(error: Exception) -> str:
    message = str(getattr(error, "message", "") or error).rstrip(". ")
    for pattern, words in MESSAGES:
        message = re.sub(pattern, words, message)
    pattern = WORDS.get(type(error).__name__, "{message}")
    similar = getattr(error, "possibilities", None)
    message = _ONE_OF.sub(lambda found: found[0].strip("'").replace("', '", "、"), message)
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
