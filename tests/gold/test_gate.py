"""The labelled reports: no figure below its pinned floor, and floors that cannot sink unseen."""

import json

import pytest

from tests.gold.gate import FLOORS, digest_of_labels, measure, shortfalls

PINNED = json.loads(FLOORS.read_text("utf-8"))
LEAST = {
    "gap precision": 0.95,
    "gap recall": 0.93,
    "status exact": 0.88,
    "first quotation right": 0.93,
}


@pytest.fixture(scope="module")
def figures() -> dict[str, float]:
    return measure()[1].figures()


def test_no_figure_below_its_floor(figures: dict[str, float]) -> None:
    assert not shortfalls(figures, PINNED["floors"])


def test_every_figure_has_a_floor(figures: dict[str, float]) -> None:
    assert set(PINNED["floors"]) == set(figures)


def test_labels_are_those_the_floors_were_pinned_on() -> None:
    assert digest_of_labels() == PINNED["labels_sha256"]


@pytest.mark.parametrize("name", sorted(LEAST))
def test_floor_is_not_below_what_was_promised(name: str) -> None:
    assert PINNED["floors"][name] >= LEAST[name]
