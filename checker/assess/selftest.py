"""Runs a rubric's own examples: every text must get the status it names."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import NamedTuple

from checker.assess.assessment import verdict_on
from checker.assess.lookup import Lookup
from checker.match import find_matches, index_of
from checker.model import Document, Status
from checker.parse import parse
from checker.rubric.compile import Compiler
from checker.rubric.examples import bodies_of
from checker.rubric.files import data_folder
from checker.rubric.records import Rubric


class ExampleResult(NamedTuple):
    """How one example came out; ``expected`` is a status, ``any`` or ``absent``."""

    item: str
    text: str
    expected: str
    got: Status
    signals: tuple[str, ...]
    why: str

    @property
    def passed(self) -> bool:
        """Whether the example came out as its author expects."""
        if self.expected == "any":
            return self.got is not Status.ABSENT
        return self.got.value == self.expected


def run_examples(path: Path, item: str | None = None) -> tuple[ExampleResult, ...]:
    """Run the examples of a rubric file.

    Args:
        path: the rubric file.
        item: only this item's examples.

    Raises:
        RubricError: the file cannot be used.
    """
    rubric = Compiler(data_folder()).rubric(path)
    results: list[ExampleResult] = []
    for body in bodies_of(path):
        if item is not None and body.id != item:
            continue
        for positive in body.examples.match:
            expected = positive.status.value if positive.status else "any"
            results.append(_run(rubric, body.id, positive.text, expected, positive.why))
        for negative in body.examples.not_:
            results.append(_run(rubric, body.id, negative.text, "absent", negative.why))
    return tuple(results)


def _run(rubric: Rubric, item_id: str, text: str, expected: str, why: str) -> ExampleResult:
    report = parse(_document(text))
    index = index_of((rubric,))
    number = next(n for n, item in enumerate(index.items) if item.id == item_id)
    verdict = verdict_on(
        Lookup(report, None), number, index.items[number], find_matches(report, index)
    )
    signals = tuple(
        f"{one.status.value}: {one.match.signal.kind} {one.match.signal.shows} "
        + " + ".join(report.reading.text[start:end] for start, end in one.match.words)
        for one in verdict.best
    )
    return ExampleResult(item_id, text, expected, verdict.status, signals, why)


def _document(text: str) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document("example", text, digest, "text", "utf-8")
