"""Compiled regular expressions kept between runs: a quarter of a cold start is compiling them.

Python compiles a pattern in Python, about half a millisecond each, and keeps the result for the
process only. Here the compiled program of each pattern (a list of numbers, which the interpreter
checks before it takes it) is kept on disk for the same interpreter, and put into the process's own
store of compiled patterns before our modules are loaded. The names used are private to Python's
``re``; where one of them is missing or has changed, nothing is kept and everything works as before
(``docs/adr/0010-cold-start.md``).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from checker import __version__
from checker.rubric import disk

Program = tuple[int, list[int], int, dict[str, int], tuple[str | None, ...]]
Key = tuple[str, int]

_FORM = "1"
_MOST = 500
"""Python keeps no more than 512 compiled patterns."""


def warm() -> frozenset[Key]:
    """Put the patterns kept by earlier runs into this process; gives their keys."""
    kept: dict[Key, Program] = disk.load(_digest()) or {}
    try:
        build: Any = re._compiler._sre.compile  # type: ignore[attr-defined]  # private
        store = re._cache  # type: ignore[attr-defined]  # private
        for (source, flags), program in kept.items():
            store[str, source, flags] = build(source, *program)
    except (AttributeError, RuntimeError, TypeError, ValueError):
        return frozenset(kept)
    return frozenset(kept)


def keep(known: frozenset[Key]) -> None:
    """Keep the patterns that this run has compiled beside the known ones."""
    try:
        store = re._cache  # type: ignore[attr-defined]  # private
        keys = [(source, flags) for kind, source, flags in store if kind is str][:_MOST]
        if known.issuperset(keys):
            return
        disk.store(_digest(), dict(_programs(keys)))
    except (AttributeError, RuntimeError, TypeError, ValueError):
        return


def _programs(keys: Iterable[Key]) -> Iterable[tuple[Key, Program]]:
    parser: Any = re._parser  # type: ignore[attr-defined]  # private
    compiler: Any = re._compiler  # type: ignore[attr-defined]  # private
    for source, flags in keys:
        parsed = parser.parse(source, flags)
        code = [int(number) for number in compiler._code(parsed, flags)]
        names: dict[str, int] = parsed.state.groupdict
        groups: list[str | None] = [None] * parsed.state.groups
        for name, number in names.items():
            groups[number] = name
        program = (int(flags | parsed.state.flags), code, parsed.state.groups - 1, dict(names))
        yield (source, flags), (*program, tuple(groups))


def _digest() -> str:
    said = "|".join(("patterns", _FORM, __version__, sys.version, sys.implementation.name))
    return sha256(said.encode()).hexdigest()
