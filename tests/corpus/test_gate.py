"""The composed reports: no figure of a style below its pinned floor."""

from __future__ import annotations

import json

import pytest

from tests.corpus.gate import CHECKING, FLOORS, STYLES, figures, measure

PINNED = json.loads(FLOORS.read_text("utf-8"))


@pytest.mark.parametrize("style", STYLES)
def test_no_figure_below_its_floor(style: str) -> None:
    found = figures(measure(style))
    below = {name: (found[name], floor) for name, floor in PINNED[style].items()}
    assert not {name: pair for name, pair in below.items() if pair[0] < pair[1]}


def test_every_style_has_its_floors() -> None:
    assert tuple(PINNED) == STYLES
    assert set(CHECKING) < set(STYLES)
