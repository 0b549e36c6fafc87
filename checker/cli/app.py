"""The Typer application, holding only the commands that the arguments ask for.

A command's module is imported when its name is on the command line, so that ``checker score``
never pays for what ``checker schema`` needs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any

import typer

from checker import __version__
from checker.cli.output import to_stdout

COMMANDS = ("score", "batch", "compare", "copies", "show", "explain", "rubric", "schema")
HELP = "评查法治政府建设年度报告：哪些要求有佐证、佐证在哪、缺什么、依据何在、如何补。"


def build(arguments: Sequence[str]) -> Any:
    """The command to run; with no known command first among the arguments, all of them."""
    first = next((word for word in arguments if not word.startswith("-")), "")
    names = (first,) if first in COMMANDS else COMMANDS
    app = typer.Typer(
        help=HELP,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode="rich",
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_common)
    for name in names:
        import_module(f"checker.cli.{name}").register(app)
    command = typer.main.get_command(app)
    _space_help(command)
    return command


def _space_help(command: Any) -> None:
    """Put a space after Chinese punctuation in the help: Rich breaks lines at spaces only."""
    for parameter in command.params:
        if getattr(parameter, "help", None):
            parameter.help = re.sub(r"([，。；：、])(?!$)", r"\1 ", parameter.help)
    for below in getattr(command, "commands", {}).values():
        _space_help(below)


def _common(
    version: Annotated[bool, typer.Option("--version", "-V", help="显示版本。")] = False,
) -> None:
    if version:
        to_stdout(f"checker {__version__}\n")
        raise typer.Exit
