"""Inputs to assessments; what cannot be read is told and counted, and the rest goes on."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.cli.complain import complain
from checker.errors import ExitCode, UnreadableError
from checker.model import Assessment, Document

if TYPE_CHECKING:
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


def options_of(
    rubric_files: Sequence[Path] | None, year: int | None, min_similarity: int
) -> Options:
    """The engine's options; raises ``RubricError`` for a rubric that cannot be used."""
    from checker.rubric import open_library
    from checker.score import Options

    library = open_library(tuple(rubric_files or ()))
    return Options(library=library, year=year, min_similarity=min_similarity)


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
