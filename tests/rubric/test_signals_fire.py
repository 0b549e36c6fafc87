"""A rule finds itself: every signal of an item fires on at least one of its own examples.

``python -m tests.rubric.test_signals_fire`` prints those that do not. ``MOST_SILENT`` may only go
down.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache

from checker.match import find_matches, index_of
from checker.parse import parse
from checker.rubric.examples import bodies_of
from checker.rubric.files import rubric_files
from checker.rubric.records import Item, Signal
from tests.support import built_in_items, digest_of, document, library

MOST_SILENT = 6


def _fires(item: Item, texts: list[str]) -> set[int]:
    """Numbers of the item's signals that match, or reject, in any of some texts."""
    fired: set[int] = set()
    alone = next(made for made in library().rubrics if made.id == item.rubric)
    alone = alone._replace(items=(item,), sha256=digest_of((item,)))
    index = index_of((alone,))
    numbers = {id(signal): number for number, signal in enumerate(item.signals)}
    for text in texts:
        report = parse(document(text))
        found = find_matches(report, index)
        fired |= {numbers[id(match.signal)] for match in found.matches.get(0, ())}
        fired |= {
            number
            for number, signal in enumerate(item.signals)
            if signal.kind == "reject"
            and any(word in report.reading.text for word in signal.groups[0])
        }
    return fired


@cache
def silent_signals() -> tuple[tuple[str, int, Signal], ...]:
    """Item, number and signal of every signal that fires on none of its item's examples."""
    return tuple(_silent())


def _silent() -> Iterator[tuple[str, int, Signal]]:
    bodies = {body.id: body for path in rubric_files() for body in bodies_of(path)}
    for item in built_in_items():
        examples = bodies[item.id].examples
        fired = _fires(item, [one.text for one in (*examples.match, *examples.not_)])
        for number, signal in enumerate(item.signals):
            if signal.kind != "section" and number not in fired:
                yield item.id, number, signal


def test_every_signal_fires_on_an_example_of_its_item() -> None:
    silent = [f"{item}#{number} {signal.kind}" for item, number, signal in silent_signals()]
    assert len(silent) <= MOST_SILENT, "\n".join(silent)


if __name__ == "__main__":
    for item_id, number, signal in silent_signals():
        sys.stdout.write(f"{item_id} #{number} {signal.kind}: {signal.pattern[:160]}\n")
    sys.stdout.write(f"{len(silent_signals())} silent signals\n")
