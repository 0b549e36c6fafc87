"""Rubrics made to measure with."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import peer, peer_tools, rubrics
from checker.rubric import open_library


def test_one_kind_alone_keeps_what_rejects() -> None:
    core = open_library().rubrics[0]
    alone = rubrics.only(core, "literal")
    assert {s.kind for item in alone.items for s in item.signals} == {"literal", "reject"}
    assert alone.sha256 != core.sha256


def test_a_grown_rubric_begins_with_the_built_in_items_and_goes_on_with_others() -> None:
    library = open_library()
    leaves = [item for one in library.rubrics for item in one.items if item.leaf]
    grown = rubrics.grown(library, len(leaves) + 20)
    assert list(grown.items[: len(leaves)]) == leaves
    assert len({item.id for item in grown.items}) == len(leaves) + 20
    words = {w for item in leaves for s in item.signals for g in s.groups for w in g}
    copied = [w for i in grown.items[len(leaves) :] for s in i.signals for g in s.groups for w in g]
    assert all(word in words for word in copied if len(word) == 2)
    assert sum(word not in words for word in copied if len(word) > 3) > len(copied) / 4
    assert rubrics.grown(library, len(leaves) + 20) == grown


def test_phrases_are_as_many_as_promised_and_none_twice() -> None:
    phrases = rubrics.phrases()
    assert len(set(phrases)) == rubrics.PHRASES
    assert all(6 <= len(phrase) <= 24 for phrase in phrases)


def test_literal_words_are_those_of_literal_signals() -> None:
    words = rubrics.literal_words()
    assert len(words) > 1000
    assert words == sorted(set(words))


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "1.txt").write_text("备案审查，备案审查。\n公职律师", "utf-8")
    return folder


def test_the_peer_of_regular_expressions_counts_every_hit(texts: Path) -> None:
    assert peer.regex(["备案", "公职律师", "听证"], texts) == 3


def test_the_naive_peer_finds_a_phrase_with_a_slip(texts: Path) -> None:
    assert peer.rapidfuzz(["备案审查、备案审查"], texts) == 1
    assert peer.rapidfuzz(["重大行政决策听证"], texts) == 0


def test_peers_that_are_not_there_are_skipped_with_a_reason(tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("备案\n", "utf-8")
    every = peer_tools.peers(tmp_path / "none", peer_tools.Lists(words, words))
    skipped = {one.name: one.why for one in every if isinstance(one, peer_tools.Skipped)}
    assert "--install" in skipped["spaCy PhraseMatcher"]
    assert "--install" in skipped["textlint + prh"]
