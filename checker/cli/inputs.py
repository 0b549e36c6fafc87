"""Inputs to assessments; what cannot be read is told and counted, and the rest goes on."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.cli.complain import complain
from checker.errors import ExitCode, UnreadableError, UsageError
from checker.model import Assessment, Document

if TYPE_CHECKING:
    from checker.audit import Options as AuditOptions
    from checker.audit.waivers import Waiver
    from checker.score import Options

STDIN = Path("-")


class Assessed(NamedTuple):
    """What came of the inputs."""

    assessments: tuple[Assessment, ...]
    unreadable: int

    def exit_code(self, below: bool) -> ExitCode:
        """Nothing readable is 3, something unreadable 4, below what was asked 1."""
        if not self.assessments:
            return ExitCode.NO_INPUT
        if self.unreadable:
            return ExitCode.SOME_UNREADABLE
        return ExitCode.BELOW if below else ExitCode.OK


def read(path: Path) -> Document:
    """The document of a file, or of standard input for ``-``; raises ``UnreadableError``."""
    from checker.read import read_bytes, read_document

    return read_bytes(sys.stdin.buffer.read(), "-") if path == STDIN else read_document(path)


class AuditWishes(NamedTuple):
    """Which integrity rules the user wants, and the file of waivers."""

    rules: Sequence[str] | None = None
    ignore: Sequence[str] | None = None
    waivers: Path | None = None


def options_of(
    rubric_files: Sequence[Path] | None,
    year: int | None,
    min_similarity: int,
    wishes: AuditWishes = AuditWishes(),  # noqa: B008 - an immutable record
    *,
    force: bool = False,
) -> Options:
    """The engine's options.

    Raises:
        RubricError: a rubric that cannot be used.
        UsageError: a rule that does not exist, or a waiver file that cannot be used.
    """
    from checker.rubric import open_library
    from checker.score import Options

    library = open_library(tuple(rubric_files or ()))
    return Options(library, year, min_similarity, _audit_options(wishes), force)


def _audit_options(wishes: AuditWishes) -> AuditOptions:
    from checker import audit

    waivers = _waivers(wishes.waivers) if wishes.waivers else ()
    rules, ignore = tuple(wishes.rules or ()), tuple(wishes.ignore or ())
    audit.selected(rules, ignore)
    return audit.Options(rules, ignore, waivers, date.today() if waivers else None)


def _waivers(file: Path) -> tuple[Waiver, ...]:
    """The waivers of a file; what is wrong with it is told with where its form is described."""
    from checker import audit

    try:
        return audit.load_waivers(file)
    except UsageError as error:
        if isinstance(error.__cause__, OSError):
            from checker.system_reason import reason

            why = reason(error.__cause__)
            error.what, error.what_en = (
                f"读不出豁免文件（{why.zh}）。",
                f"cannot be read ({why.en}).",
            )
        elif error.__cause__ is not None:
            mark = getattr(error.__cause__, "problem_mark", None)
            at = f"第 {mark.line + 1} 行附近不合 YAML 写法" if mark else "不是 UTF-8 编码的 YAML"
            error.what = f"豁免文件{at}。"
        error.todo = f"{error.todo}写法见 docs/waivers.md。"
        error.todo_en = f"{error.todo_en} docs/waivers.md tells how to write it.".strip()
        raise


def without_locks(paths: Sequence[Path], lang: str) -> list[Path]:
    """The inputs without lock files of office programs, which ``*.docx`` brings along; each told.

    Args:
        paths: as given on the command line.
        lang: ``zh`` or ``en``.
    """
    taken = []
    for path in paths:
        if _is_lock(path):
            note = {
                "zh": f"{path.name}：办公软件的临时文件，已略过。",
                "en": f"{path.name}: lock file, skipped.",
            }
            complain(note["en" if lang == "en" else "zh"])
        else:
            taken.append(path)
    return taken


def _is_lock(path: Path) -> bool:
    if not path.name.startswith(("~", ".~")):
        return False
    from checker.read.names import LOCK, skip_reason

    return skip_reason(path.name) == LOCK


def assess(paths: Iterable[Path], options: Options, lang: str) -> Assessed:
    """Assess every input in the order given; one line on standard error for each unreadable."""
    from checker.score import score_document

    assessments = []
    unreadable = 0
    for path in paths:
        try:
            assessments.append(score_document(read(path), options))
        except UnreadableError as error:
            unreadable += 1
            complain(error.line(lang))
    return Assessed(tuple(assessments), unreadable)
