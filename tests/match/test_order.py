"""The order of rubrics and of items does not matter, and no item disturbs another."""

from __future__ import annotations

import random

import pytest

from checker.assess import assess
from checker.model import Status
from checker.parse import parse
from checker.rubric import rubrics_for
from checker.rubric.records import Rubric
from tests.support import SCALE, digest_of, library, only, seed, seed_assessment, statuses


def _statuses(name: str, rubrics: tuple[Rubric, ...]) -> dict[str, Status]:
    return statuses(assess(parse(seed(name)), rubrics, SCALE))


@pytest.mark.parametrize(("name", "year"), [("jinghai-2019", 2019), ("hainan-2021", 2021)])
def test_the_order_of_rubrics_and_items_does_not_matter(name: str, year: int) -> None:
    chosen, _ = rubrics_for(library(), year)
    expected = _statuses(name, chosen)
    assert _statuses(name, chosen[::-1]) == expected
    mixed = []
    for made in chosen:
        own = list(made.items)
        random.Random(7).shuffle(own)  # noqa: S311 - a fixed mix
        items = tuple(own)
        mixed.append(made._replace(items=items, sha256=digest_of(items)))
    assert _statuses(name, tuple(mixed)) == expected


@pytest.mark.parametrize(("name", "year"), [("tangxia-2019", 2019), ("hainan-2021", 2021)])
def test_an_item_alone_gets_the_status_it_gets_among_the_others(name: str, year: int) -> None:
    whole = {
        one.id: one
        for one in seed_assessment(name).items
        if one.leaf and one.status not in (Status.ABSENT, Status.NOT_APPLICABLE)
    }
    for item_id in sorted(whole)[::3]:
        alone = _statuses(name, (only(item_id, year),))
        assert alone[item_id] is whole[item_id].status, item_id
