"""The bank of passages: no figure below its pinned floor, every label of the guide."""

from __future__ import annotations

import json

import pytest

from checker.rubric import open_library
from tests.bank.gate import FLOORS, HALVES, figures, passages, rubrics, tally
from tests.gold.measure import STEP

PINNED = json.loads(FLOORS.read_text("utf-8"))
SETS = [(half, rubric) for half in HALVES for rubric in rubrics(half)]
ITEMS = {item.id for rubric in open_library().rubrics for item in rubric.items}


@pytest.mark.parametrize(("half", "rubric"), SETS)
def test_no_figure_below_its_floor(half: str, rubric: str) -> None:
    found = figures(tally(half, rubric))
    below = {name: (found[name], floor) for name, floor in PINNED[half][rubric].items()}
    assert not {name: pair for name, pair in below.items() if pair[0] < pair[1]}


@pytest.mark.parametrize(("half", "rubric"), SETS)
def test_labels_are_of_the_guide(half: str, rubric: str) -> None:
    for passage in passages(half, rubric):
        assert passage.item in ITEMS
        assert STEP.keys() >= set(passage.accept)


def test_no_passage_stands_twice() -> None:
    texts = [passage.text for half, rubric in SETS for passage in passages(half, rubric)]
    assert len(texts) == len(set(texts))
    assert PINNED.keys() == set(HALVES)
