"""Groups that share a bit, as in rubrics of thousands of items: the same matches, the same misses."""

from __future__ import annotations

import pytest

from checker.match import find_matches, index, partial_matches
from checker.match.records import Match, Partial
from checker.parse import parse
from checker.rubric import open_library, rubrics_for
from tests.support import SEEDS, seed


def _found(name: str) -> tuple[dict[int, list[Match]], list[list[Partial]]]:
    report = parse(seed(name))
    rubrics, _ = rubrics_for(open_library(), int(report.facts.year.value))
    made = index._built(rubrics, tuple(rubric.sha256 for rubric in rubrics))
    found = find_matches(report, made)
    items = range(len(made.items))
    return found.matches, [partial_matches(report, made, found.places, item) for item in items]


@pytest.mark.parametrize("bits", [1, 7, 64])
@pytest.mark.parametrize("name", SEEDS)
def test_nothing_changes(name: str, bits: int, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _found(name)
    monkeypatch.setattr(index, "_BITS", bits)
    assert _found(name) == before
