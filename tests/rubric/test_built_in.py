"""The built-in rubrics are whole: ids, basis, advice, examples; and every example comes out."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest
import yaml

from checker.assess.selftest import run_draft
from checker.parse.normal_form import reading_form
from checker.rubric.compile import Compiler
from checker.rubric.draft import Draft, read_draft
from checker.rubric.files import data_folder, rubric_files, term_files
from checker.rubric.records import Item, Rubric
from checker.rubric.schema import ItemBody
from tests.rubric.labelling import ids_of
from tests.support import SEEDS, built_in_items, library, seed

FILES = {path.stem: path for path in rubric_files()}
LEAVES = [item for item in built_in_items() if item.leaf]
LEAF_IDS = [item.id for item in LEAVES]


@cache
def _drafts() -> dict[str, tuple[Draft, Rubric]]:
    """Drafts and compiled rubrics, by id."""
    compiler = Compiler(data_folder())
    drafts = [read_draft(path) for path in FILES.values()]
    return {draft.header.id: (draft, compiler.compiled(draft)) for draft in drafts}


@cache
def _bodies() -> dict[str, ItemBody]:
    return {entry.body.id: entry.body for draft, _ in _drafts().values() for entry in draft.entries}


def test_the_built_in_rubrics() -> None:
    assert set(FILES) == {"core", "form", "outline-2015", "outline-2021"}
    assert {made.id for made in library().rubrics} == set(FILES)


@pytest.mark.parametrize(("year", "count"), [(2019, 21 + 5 + 44), (2021, 21 + 5 + 32)])
def test_every_id_of_the_labelling_guide_is_a_leaf_exactly_once(year: int, count: int) -> None:
    outline = "o15." if year <= 2020 else "o21."
    leaves = Counter(i for i in LEAF_IDS if i.startswith(("core.", "form.", outline)))
    assert set(leaves.values()) == {1}
    assert frozenset(leaves) == ids_of(year)
    assert len(leaves) == count


def test_no_leaf_is_there_beyond_the_labelling_guide() -> None:
    assert set(LEAF_IDS) == ids_of(2019) | ids_of(2021)


@pytest.mark.parametrize("item", LEAVES, ids=LEAF_IDS)
def test_the_examples_of_the_item_come_out_and_each_signal_fires_on_one(item: Item) -> None:
    """A rule finds itself, and no rule is there that never fires."""
    results = list(run_draft(*_drafts()[item.rubric], item.id))
    failed = [f"{one.expected} -> {one.got.value}: {one.text}" for one in results if not one.passed]
    assert failed == []
    fired = frozenset().union(*(one.fired for one in results))
    silent = [
        f"{signal.kind}: {signal.pattern[:80]}"
        for number, signal in enumerate(item.signals)
        if number not in fired
    ]
    assert silent == []


@pytest.mark.parametrize("item", LEAVES, ids=LEAF_IDS)
def test_the_item_has_enough_examples(item: Item) -> None:
    examples = _bodies()[item.id].examples
    matching = [reading_form(one.text) for one in examples.match]
    failing = [reading_form(one.text) for one in examples.not_]
    assert len(set(matching)) == len(matching) >= 5
    assert len(set(failing)) == len(failing) >= 3
    assert not set(matching) & set(failing)
    assert all(one.why for one in examples.not_)


@pytest.mark.parametrize("item", LEAVES, ids=LEAF_IDS)
def test_the_item_has_basis_advice_and_names(item: Item) -> None:
    assert item.basis
    assert item.advice.endswith("。")
    assert re.search(r"[a-z]", item.advice_en)
    assert re.search(r"[\u4e00-\u9fff]", item.title)
    assert re.search(r"[a-z]", item.title_en)
    assert 0 < item.weight <= 5


@pytest.mark.parametrize("item", LEAVES, ids=LEAF_IDS)
def test_the_item_has_signals_that_show_something(item: Item) -> None:
    assert any(one.kind != "reject" for one in item.signals)
    assert any(one.shows in ("measure", "topic") for one in item.signals)


def test_every_basis_is_a_confirmed_document() -> None:
    listed = yaml.safe_load((data_folder() / "sources.yaml").read_text("utf-8"))["sources"]
    confirmed = {
        one["title"] + (f"（{one['number']}）" if one.get("number") else "")
        for one in listed
        if one["confirmed"]
    }
    used = {basis.document for item in built_in_items() for basis in item.basis}
    assert used <= confirmed
    assert len(used) >= 6


def test_provisions_name_no_article_number() -> None:
    """Only item numbers of the Outline 2021-2025 are certain."""
    for item in built_in_items():
        for basis in item.basis:
            assert not re.search(r"第[一二三四五六七八九十百\d]+条", basis.provision), item.id


def test_shared_lists_are_used_and_named_like_their_files() -> None:
    used = set(re.findall(r"@([a-z0-9\-]+)", "".join(p.read_text("utf-8") for p in rubric_files())))
    names = {path.stem for path in term_files(data_folder())}
    assert names <= used, f"never used: {sorted(names - used)}"
    for path in term_files(data_folder()):
        assert yaml.safe_load(path.read_text("utf-8"))["id"] == path.stem


def test_the_shares_of_each_year_make_a_whole() -> None:
    by_id = {made.id: made for made in library().rubrics}
    for outline in ("outline-2015", "outline-2021"):
        assert sum(by_id[name].share for name in ("core", "form", outline)) == 100


def test_every_group_has_items_and_every_item_a_group() -> None:
    for made in library().rubrics:
        groups = [group.id for group in made.groups]
        assert len(set(groups)) == len(groups)
        assert {item.group for item in made.items} == set(groups)


def test_facets_belong_to_elements_of_their_rubric() -> None:
    for made in library().rubrics:
        elements = {item.id for item in made.items if not item.leaf}
        for item in made.items:
            assert item.parent is None or item.parent in elements
            if item.parent:
                assert item.id.startswith(f"{item.parent}.")
        assert elements == {item.parent for item in made.items if item.parent}


def test_no_example_is_taken_from_a_seed() -> None:
    seeds = [reading_form(seed(name).text).replace("\n", "") for name in SEEDS]
    copied = [
        (item_id, sentence)
        for item_id, body in _bodies().items()
        for example in (*body.examples.match, *body.examples.not_)
        for sentence in re.split(r"[。;；\n]", reading_form(example.text))
        if len(sentence) >= 25 and any(sentence in text for text in seeds)
    ]
    assert copied == []
