"""The learned weights: one line for each leaf of the built-in rubrics, as the trainer writes them."""

from __future__ import annotations

import json
from collections import Counter

from checker.assess.second_look import SIGNAL
from checker.match import weights_of
from tests.corpus.gate import CHECKING, FOLDER
from tests.gold.measure import assess_file
from tests.likeness.train import _PAIRS, LIKENESS
from tests.support import built_in_items

LINES = LIKENESS.read_text("utf-8").splitlines()
_LEAST_RIGHT = 0.7


def test_every_leaf_with_signals_of_words_is_taught() -> None:
    told = [json.loads(line)["item"] for line in LINES]
    leaves = {one.id for one in built_in_items() if one.leaf and not one.id.startswith("form.")}
    assert told == sorted(told)
    assert set(told) == leaves


def test_items_carry_their_line() -> None:
    lines = {json.loads(line)["item"]: line for line in LINES}
    assert {one.id: one.likeness for one in built_in_items() if one.likeness} == lines


def test_weights_are_whole_numbers_of_different_pairs() -> None:
    for line in LINES:
        told = json.loads(line)
        weights = weights_of(line)
        assert 2 * len(told["weights"]) == len(told["pairs"])
        assert 0 < len(weights.pairs) == len(told["weights"]) <= _PAIRS
        assert all(isinstance(number, int) and number for number in told["weights"])


def test_what_counts_by_likeness_alone_is_evidence_and_marked_for_review() -> None:
    found: Counter[bool] = Counter()
    for style in CHECKING:
        for path in sorted((FOLDER / style).glob("*.json")):
            labels = json.loads(path.read_text("utf-8"))["items"]
            for one in assess_file(path.with_suffix(".txt")).items:
                alone = one.evidence and one.evidence[0].signal.pattern == SIGNAL.phrase
                if alone and one.id in labels:
                    label = labels[one.id]
                    accept = {label["status"], *label.get("accept", ())}
                    found[bool(accept & {"done", "quantified"})] += 1
                    assert one.review
    assert found.total() >= 10
    assert found[True] >= _LEAST_RIGHT * found.total()
