"""What a batch hands to whoever assesses: a file, how to judge it, and what came of it."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import NamedTuple

from checker import __version__
from checker.render.batch_records import ItemColumn, Row
from checker.rubric.records import Library
from checker.score import Options

JSON = "json"
CSV = "csv"
CSV_FOLDER = ".checker-csv"  # rows of each report, from which one table is made at the end


class Task(NamedTuple):
    """One report to assess.

    ``place``: path of the file or of a member of an archive (``a.zip/b.docx``), or a URL.
    ``name``: how results call the report. ``stem``: name of its output files without suffix.
    """

    place: str
    name: str
    stem: str


class Settings(NamedTuple):
    """How to judge, and which files to make of each report; goes to every worker once.

    ``formats``: of ``json``, ``html``, ``docx``, ``md`` and ``csv``. ``template``: of the letter.
    """

    options: Options
    formats: tuple[str, ...] = ()
    lang: str = "zh"
    template: Path | None = None

    def columns(self) -> tuple[ItemColumn, ...]:
        """Every item that a report may be judged by, in the order of the rubrics."""
        return columns_of(self.options.library)

    def digest(self) -> str:
        """Digest of all that bears on the results besides the report, in 32 hexadecimal digits."""
        options = self.options
        looks = [self.lang, self._template()] if set(self.formats) - {JSON} else []
        rubrics = [(rubric.id, rubric.sha256) for rubric in options.library.rubrics]
        told = (
            __version__,
            rubrics,
            sorted(options.library.scale.points.items()),
            options.library.scale.grades,
            options[1:],  # all but the library
            self.formats,
            looks,
        )
        return hashlib.sha256(repr(told).encode()).hexdigest()[:32]

    def _template(self) -> str:
        if self.template is None:
            return ""
        try:
            return hashlib.sha256(self.template.read_bytes()).hexdigest()
        except OSError:
            return ""  # whoever uses it will say what is wrong with it


class OutputFile(NamedTuple):
    """A file made of a report, not yet written."""

    kind: str
    name: str
    data: bytes


class Outcome(NamedTuple):
    """What came of a task: a row, the digest of the report's bytes, and the files made of it."""

    row: Row
    sha256: str = ""
    files: tuple[OutputFile, ...] = ()


class Done(NamedTuple):
    """A task's place in the batch, and its row; ``again`` is false where an earlier run did it."""

    at: int
    row: Row
    again: bool = True


def columns_of(library: Library) -> tuple[ItemColumn, ...]:
    """The columns of a library's items."""
    titles = {(rubric.id, g.id): g.title for rubric in library.rubrics for g in rubric.groups}
    return tuple(
        ItemColumn(
            item.id,
            item.title,
            item.group,
            item.rubric,
            item.leaf,
            titles.get((item.rubric, item.group), ""),
        )
        for rubric in library.rubrics
        for item in rubric.items
    )
