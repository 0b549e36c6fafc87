"""Per stage the least that anyone could do for it: one pass of native code over the same bytes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import orjson
from ahocorasick_rs import AhoCorasick, Implementation

from checker.parse import parse
from checker.read import read_document
from checker.render.json_v1 import to_json
from checker.rubric import open_library, rubrics_for
from checker.score import Options, score_document

_ENDS = re.compile(r"[。；！？\n]")


class Floor(NamedTuple):
    """The floor of a stage: what it does, as a call."""

    stage: str
    what: str
    call: Callable[[], object]


def floors(path: Path) -> tuple[Floor, ...]:
    """The floors of reading, parsing, matching and JSON on one report."""
    library = open_library()
    document = read_document(path)
    report = parse(document)
    text = report.reading.text
    year = int(report.facts.year.value) if report.facts.year else None
    rubrics, _ = rubrics_for(library, year)
    signals = [s for rubric in rubrics for item in rubric.items for s in item.signals]
    words = sorted({word for s in signals for group in s.groups for word in group})
    automaton = AhoCorasick(words, implementation=Implementation.ContiguousNFA)
    plain = to_json(score_document(document, Options(library)))
    return (
        Floor("read", "bytes of the file, decoded", lambda: path.read_bytes().decode()),
        Floor("parse", "one regular expression splits sentences", lambda: _ENDS.split(text)),
        Floor(
            "match",
            f"an automaton of {len(words):,} words, hits listed",
            lambda: automaton.find_matches_as_indexes(text, overlapping=True),
        ),
        Floor("JSON", "orjson writes it", lambda: orjson.dumps(plain, option=orjson.OPT_INDENT_2)),
    )
