"""Runs a rubric's own examples: every text must get the status it names."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checker.assess.assessment import verdict_on
from checker.assess.form_parts import part_found
from checker.assess.lookup import Lookup
from checker.assess.status import Verdict
from checker.match import Found, Index, find_matches, index_of
from checker.model import Document, Report
from checker.parse import parse
from checker.rubric.authoring import ExampleResult
from checker.rubric.compile import Compiler
from checker.rubric.draft import At, Draft, Entry, read_draft
from checker.rubric.files import data_folder
from checker.rubric.records import Item, Rubric


class Example(NamedTuple):
    """A text, the status its author expects, the reason, and where it was written."""

    text: str
    expected: str
    why: str
    at: At


def run_examples(path: Path, item: str | None = None) -> tuple[ExampleResult, ...]:
    """Run the examples of a rubric file.

    Args:
        path: the rubric file.
        item: only this item's examples.

    Raises:
        RubricError: the file cannot be used.
    """
    draft = read_draft(path)
    return tuple(run_draft(draft, Compiler(data_folder()).compiled(draft), item))


def run_draft(draft: Draft, rubric: Rubric, item: str | None = None) -> Iterator[ExampleResult]:
    """Run the examples of a draft that has been compiled."""
    for entry, compiled in zip(draft.entries, rubric.items, strict=True):
        if item is None or entry.body.id == item:
            index = index_of((item_alone(compiled),))
            for example in examples_in(entry):
                yield run_example(compiled, example, index)


def examples_in(entry: Entry) -> tuple[Example, ...]:
    """The examples of an item as written, those that must match first."""
    examples = entry.body.examples
    match = zip(examples.match, entry.match, strict=True)
    not_ = zip(examples.not_, entry.not_, strict=True)
    return (
        *(
            Example(one.text, one.status.value if one.status else "any", one.why, at)
            for one, at in match
        ),
        *(Example(one.text, "absent", one.why, at) for one, at in not_),
    )


def run_example(item: Item, example: Example, index: Index | None = None) -> ExampleResult:
    """Judge one example by its item alone; ``index`` is the item's own, where it is at hand."""
    report = parsed_example(example.text)
    verdict, found = judge_alone(item, report, index)
    signals = tuple(
        f"{one.match.signal.kind} {one.match.signal.shows} → {one.status.value}: "
        + " + ".join(report.reading.text[start:end] for start, end in one.match.words)
        for one in verdict.best
    )
    fired = _fired(item, report, found)
    return ExampleResult(
        item.id,
        example.text,
        example.expected,
        verdict.status,
        signals,
        example.why,
        fired,
        example.at,
    )


def parsed_example(text: str) -> Report:
    """An example as a report."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return parse(Document("example", text, digest, "text", "utf-8"))


def judge_alone(item: Item, report: Report, index: Index | None = None) -> tuple[Verdict, Found]:
    """Verdict on one item, with no other at hand, and what matching found."""
    index = index or index_of((item_alone(item),))
    found = find_matches(report, index)
    return verdict_on(Lookup(report, None), 0, index.items[0], found), found


def item_alone(item: Item) -> Rubric:
    """A rubric of one item, by its signals alone; its digest is that of the item's content."""
    leaf = item._replace(leaf=True, likeness="")
    digest = hashlib.sha256(repr(leaf).encode()).hexdigest()
    return Rubric(item.id, "", "", "", "guide", 0, None, None, digest, (), (leaf,))


def _fired(item: Item, report: Report, found: Found) -> frozenset[int]:
    """Positions of the signals that fired; a reject fires where one of its words stands."""
    fired = {item.signals.index(match.signal) for match in found.matches.get(0, ())}
    rejected = {report.reading.text[start:end] for start, end in found.places.rejected.get(0, ())}
    for number, signal in enumerate(item.signals):
        if signal.kind == "reject":
            stands = not rejected.isdisjoint(signal.groups[0])
        else:
            stands = signal.kind == "section" and any(part_found(report, 0, signal))
        if stands:
            fired.add(number)
    return frozenset(fired)
