"""Everything wrong with a rubric file: form, names, signals without effect, failing examples."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from checker.assess.selftest import run_draft
from checker.errors import RubricError
from checker.rubric.authoring import ExampleResult
from checker.rubric.compile import Compiler
from checker.rubric.draft import Draft, Entry, read_draft
from checker.rubric.files import data_folder
from checker.rubric.problems import Problem, problems_of
from checker.rubric.records import Item, Rubric
from checker.rubric.shadow import shadowed

SHOWN = 24


def check_file(path: Path) -> tuple[Problem, ...]:
    """All problems of a rubric file, in the order of their places; none is raised.

    Args:
        path: the rubric file.
    """
    try:
        draft = read_draft(path)
        rubric = Compiler(data_folder()).compiled(draft)
    except RubricError as error:
        return problems_of(error)
    found = [*_shadowed(draft, rubric), *_by_examples(draft, rubric)]
    return tuple(sorted(found, key=lambda one: (one.file, one.line, one.column)))


def _shadowed(draft: Draft, rubric: Rubric) -> Iterator[Problem]:
    for entry, item in zip(draft.entries, rubric.items, strict=True):
        for number, by in shadowed(item.signals):
            other = entry.signals[by].source.where(entry.signals[by].place)
            yield entry.signals[number].problem(
                "shadowed",
                (
                    f"{item.id} 的信号总被另一信号盖住，永远不起作用",
                    f"删去，或改得比 {other} 处的信号更强",
                ),
                (
                    f"a signal of {item.id} is always shadowed by another and never matters",
                    f"drop it, or make it stronger than the one at {other}",
                ),
                "fault",
            )


def _by_examples(draft: Draft, rubric: Rubric) -> Iterator[Problem]:
    for entry, item in zip(draft.entries, rubric.items, strict=True):
        if not item.leaf:
            continue
        results = list(run_draft(draft._replace(entries=(entry,)), rubric._replace(items=(item,))))
        if not results:
            yield _untested(entry)
            continue
        yield from (_failing(one) for one in results if not one.passed)
        yield from _dead(entry, item, results)


def _failing(result: ExampleResult) -> Problem:
    assert result.at is not None  # noqa: S101 - every example that was read has a place
    head = result.text.replace("\n", " ")[:SHOWN]
    because = "".join(f"（{signal}）" for signal in result.signals[:1])
    return result.at.problem(
        "example-fails",
        (
            f"{result.item} 的例句“{head}”认定为 {result.got.value}{because}",
            result.expected,
        ),
        (f"example {head!r} of {result.item} comes out as {result.got.value}", result.expected),
        "fault",
    )


def _dead(entry: Entry, item: Item, results: list[ExampleResult]) -> Iterator[Problem]:
    fired = frozenset[int]().union(*(one.fired for one in results))
    for number in range(len(item.signals)):
        if number not in fired:
            yield entry.signals[number].problem(
                "dead-signal",
                (f"{item.id} 的信号在本项例句中从不命中", "至少一条例句能命中它"),
                (
                    f"a signal of {item.id} fires on none of its examples",
                    "an example that it fires on",
                ),
                "warning",
            )


def _untested(entry: Entry) -> Problem:
    return entry.at.problem(
        "no-examples",
        (f"{entry.body.id} 没有例句", "examples 中至少各有一条 match 和 not"),
        (f"{entry.body.id} has no examples", "at least one match and one not"),
        "warning",
    )
