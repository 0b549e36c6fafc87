"""The stages of the job on one report, each as a call that can be repeated and measured."""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks import rubrics as made
from checker import audit
from checker.assess import assess
from checker.match import find_matches, index_of
from checker.parse import parse
from checker.read import read_document
from checker.render.json_v1 import dumps, to_json
from checker.render.names import Names
from checker.rubric import open_library, rubrics_for
from checker.rubric.records import Library
from checker.score import Options, score_document

Calls = dict[str, Callable[[], object]]
LOOP = "loop of 100,000 additions"
MATCH, JUDGED = "match", "match and assess"
TABLE = "table"
WITHOUT_AUDIT, WHOLE = "assessment without audit", "assessment with audit"
WIDTH = 100
FUZZY = f"fuzzy, {made.PHRASES} phrases"


@contextmanager
def own_cache() -> Iterator[None]:
    """A cache folder of its own, so that made-up rubrics leave nothing in the user's."""
    before = os.environ.get("CHECKER_CACHE_DIR")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CHECKER_CACHE_DIR"] = folder
        try:
            yield
        finally:
            del os.environ["CHECKER_CACHE_DIR"]
            if before is not None:
                os.environ["CHECKER_CACHE_DIR"] = before


def loop() -> int:
    """What a machine and an interpreter need for something known to all."""
    total = 0
    for number in range(100_000):
        total += number
    return total


def engine(path: Path, library: Library) -> Calls:
    """From bytes to findings."""
    document = read_document(path)
    report = parse(document)
    year = int(report.facts.year.value) if report.facts.year else None
    rubrics, _ = rubrics_for(library, year)
    options = Options(library)
    items = score_document(document, options).items
    alone = {
        f"{kind} alone": index_of(tuple(made.only(rubric, kind) for rubric in rubrics))
        for kind in ("literal", "near")
    }
    alone[FUZZY] = index_of((made.of_phrases(rubrics[0]),))
    every = index_of(rubrics)
    return {
        LOOP: loop,
        "read": lambda: read_document(path),
        "parse": lambda: parse(document),
        **{name: _matching(report, index) for name, index in alone.items()},
        MATCH: lambda: find_matches(report, every),
        JUDGED: lambda: assess(report, rubrics, library.scale),
        "audit": lambda: audit.audit(report, items),
        WITHOUT_AUDIT: lambda: assess(parse(document), rubrics, library.scale),
        WHOLE: lambda: score_document(document, options),
    }


def _matching(report: Any, index: Any) -> Callable[[], object]:
    return lambda: find_matches(report, index)


def terminal(path: Path, library: Library) -> Calls:
    """From the assessment to what goes to a terminal."""
    assessment = score_document(read_document(path), Options(library))
    return {
        "JSON": lambda: dumps(to_json(assessment)),
        TABLE: lambda: _table(assessment, library),
    }


def files(path: Path, library: Library) -> Calls:
    """From the assessment to each kind of file."""
    from checker.render.csv_rows import to_csv  # noqa: PLC0415
    from checker.render.html_report import report_page  # noqa: PLC0415
    from checker.render.jsonl import line  # noqa: PLC0415
    from checker.render.letter_docx import letter  # noqa: PLC0415
    from checker.render.letter_md import letter_md  # noqa: PLC0415
    from checker.render.markdown import to_markdown  # noqa: PLC0415

    assessment = score_document(read_document(path), Options(library))
    names = Names("zh", library)
    plain = to_json(assessment)
    return {
        "JSONL": lambda: line(to_json(assessment)),
        "Markdown": lambda: to_markdown([assessment], names),
        "CSV": lambda: to_csv([assessment], names),
        "HTML": lambda: report_page(assessment, names),
        "workbook": lambda: _book([plain], names),
        "letter, Markdown": lambda: letter_md(plain),
        "letter, DOCX": lambda: letter(plain, names),
    }


def _table(assessment: Any, library: Library) -> str:
    from checker.render.console import open_console, view_on  # noqa: PLC0415
    from checker.render.table import print_table  # noqa: PLC0415

    drawn = io.StringIO()
    console = open_console(WIDTH, drawn)
    print_table(assessment, console, view_on(console, "zh", library))
    return drawn.getvalue()


def _book(assessments: list[Any], names: Names) -> None:
    from checker.render.xlsx_book import write_book  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        write_book(Path(folder) / "book.xlsx", lambda: iter(assessments), names)


def counted(path: Path) -> Calls:
    """The stages of one report whose instructions are counted."""
    library = open_library()
    every = {**engine(path, library), **terminal(path, library)}
    return {name: call for name, call in every.items() if name not in (WITHOUT_AUDIT, WHOLE)}


def stages(path: Path) -> Calls:
    """All stages of one report, in the order of the job."""
    library = open_library()
    return {**engine(path, library), **terminal(path, library), **files(path, library)}
