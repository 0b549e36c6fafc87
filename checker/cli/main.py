"""Entry point: builds the commands that are asked for, and turns every failure into one line."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Sequence

from checker import __version__
from checker.cli.failure import failed
from checker.cli.output import to_stdout
from checker.errors import ExitCode

INTERRUPTED = 130
_VERSION = (["--version"], ["-V"])
_TO_CLEAN_UP = frozenset({"tempfile", "multiprocessing", "multiprocessing.process"})


def run() -> None:
    """The ``checker`` command.

    One command is a short life with few cycles: collecting them costs a twentieth of a cold start,
    so the collector sleeps; ``batch`` wakes it.
    """
    gc.disable()
    try:
        _leave(_with_patterns() if sys.argv[1:] not in _VERSION else main(sys.argv[1:]))
    except KeyboardInterrupt:  # before or after the command itself
        sys.exit(INTERRUPTED)


def _leave(code: int) -> None:
    """End the process; at once where nothing is left to clean up.

    Taking the rubric's records apart one by one costs an eighth of a short run. Temporary folders
    and child processes need the ordinary way out.
    """
    if sys.modules.keys().isdisjoint(_TO_CLEAN_UP):
        with contextlib.suppress(OSError, ValueError):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


def _with_patterns() -> int:
    from checker.cli import pattern_cache

    known = pattern_cache.warm()
    code = main(sys.argv[1:])
    pattern_cache.keep(known)
    return code


def main(arguments: Sequence[str]) -> int:
    """Run one command line and give its exit code; nothing but SystemExit's codes escapes."""
    try:
        code = _invoke(list(arguments))
        sys.stdout.flush()
    except BrokenPipeError:
        # the reader of our output has seen enough; keep Python quiet at exit as well
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.OK
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if os.environ.get("CHECKER_DEBUG") == "1":
            raise
        return failed(error, arguments)
    return code


def _invoke(arguments: list[str]) -> int:
    if arguments in _VERSION:
        to_stdout(f"checker {__version__}\n")
        return ExitCode.OK
    from checker.cli.app import build

    command = build(arguments)
    code = command.main(arguments or ["--help"], prog_name="checker", standalone_mode=False)
    if not arguments:
        return ExitCode.USAGE
    return int(code or ExitCode.OK)
