from __future__ import annotations

import pytest

from checker.audit import rules
from checker.rubric import open_library
from checker.rubric.provisions import DocumentTrace, trace
from tests.make_traceability import PAGE, page

COUNTS = {"outline-2015": 44, "outline-2021": 33, "duban-2019": 9}


@pytest.fixture(scope="module")
def traced() -> dict[str, DocumentTrace]:
    return {one.id: one for one in trace(open_library())}


def test_the_page_is_the_generated_one() -> None:
    assert PAGE.read_text("utf-8") == page(), "make traceability"


@pytest.mark.parametrize("document", COUNTS)
def test_every_provision_is_looked_after(traced: dict[str, DocumentTrace], document: str) -> None:
    provisions = traced[document].provisions
    assert len(provisions) == COUNTS[document]
    assert [one.subject for one in provisions if one.uncovered] == []


@pytest.mark.parametrize("document", COUNTS)
def test_every_basis_stands_at_a_provision(traced: dict[str, DocumentTrace], document: str) -> None:
    assert [(item.id, text) for item, text in traced[document].loose] == []


@pytest.mark.parametrize(("document", "prefix"), [("outline-2015", "o15"), ("outline-2021", "o21")])
def test_each_item_of_an_outline_has_its_own_provision(
    traced: dict[str, DocumentTrace], document: str, prefix: str
) -> None:
    own = [
        [item.id for item in one.items if item.id.startswith(prefix)]
        for one in traced[document].provisions
        if one.items
    ]
    assert all(len(items) == 1 for items in own), own
    assert len({items[0] for items in own}) == len(own)


def test_provisions_without_items_have_a_reason_or_rules(
    traced: dict[str, DocumentTrace],
) -> None:
    for document in traced.values():
        for one in document.provisions:
            assert one.items or one.rules or len(one.why) > 5


def test_rules_named_are_there(traced: dict[str, DocumentTrace]) -> None:
    known = {rule.id for rule in rules()}
    for document in traced.values():
        for one in document.provisions:
            assert set(one.rules) <= known


def test_every_item_has_a_basis() -> None:
    without = [
        item.id for rubric in open_library().rubrics for item in rubric.items if not item.basis
    ]
    assert without == []
