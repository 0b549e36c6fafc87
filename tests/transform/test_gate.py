"""Expected changes of status happen: a part of all items each run, all of them in ``make gold``."""

from __future__ import annotations

import pytest

from tests.transform import gate
from tests.transform.gate import FLOOR, KINDS, Measured

PARTS = 12
LEAST = 4


@pytest.fixture(scope="module")
def measured() -> Measured:
    return gate.measure(part=3, parts=PARTS)


@pytest.mark.parametrize("kind", KINDS)
def test_changes_of_each_kind_are_made(measured: Measured, kind: str) -> None:
    _, made = measured.counts()
    assert made[kind] >= LEAST


def test_expected_changes_happen(measured: Measured) -> None:
    happened, made = measured.counts()
    failed = [one for one in measured.outcomes if not one.happened]
    assert sum(happened.values()) >= FLOOR * sum(made.values()), failed


@pytest.mark.parametrize("kind", ["deleted", "moved", "noise", "marks"])
def test_what_was_always_heeded_still_is(measured: Measured, kind: str) -> None:
    assert [one for one in measured.outcomes if one.kind == kind and not one.happened] == []


def test_the_table_has_a_line_for_each_kind_and_the_sum(measured: Measured) -> None:
    lines = gate.table(measured)
    assert [line.split()[0] for line in lines] == [*KINDS, "all"]
