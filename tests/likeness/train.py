"""Learns the weights of ``checker.match.likeness`` and writes ``rubric/likeness.jsonl``.

Run as ``python -m tests.likeness.train`` (needs the extra ``likeness``: scikit-learn). For each item a
logistic regression over the pairs of characters of sentences. Sentences that evidence the item: those
of its labels in the tuning styles, its passages of the bank but the checking half, and its matching
examples. All other sentences of these reports, passages and examples are not. The labelled seeds and the checking styles take no part.
``learned(without)`` leaves styles out, so that what it says of them can be measured.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checker.match.likeness import pairs_of
from checker.parse import parse
from checker.parse.normal_form import reading_form
from checker.read import read_document
from checker.rubric.draft import read_draft
from checker.rubric.files import data_folder, rubric_files
from checker.rubric.schema import Examples
from tests.bank import gate as bank
from tests.corpus.gate import CHECKING, FOLDER, STYLES

LIKENESS = data_folder() / "likeness.jsonl"
_EVIDENCED = ("done", "quantified")
_HALVES = ("tuning", "teaching")
_PAIRS = 500
_LEAST_SEEN = 2
_PENALTY = 0.3
_WEIGHT = 4
"""How much more a sentence that evidences weighs than one that does not."""


class Told(NamedTuple):
    """A sentence, and the items it evidences and those it does not."""

    text: str
    shows: frozenset[str]
    lacks: frozenset[str]


def sentences(without: tuple[str, ...] = ()) -> Iterator[Told]:
    """All labelled sentences and examples but those of the styles left out."""
    for style in STYLES:
        if style not in (*CHECKING, *without):
            for path in sorted((FOLDER / style).glob("*.json")):
                yield from _of_report(path)
    for half in _HALVES:
        for rubric in bank.rubrics(half):
            for passage in bank.passages(half, rubric):
                shown = passage.accept[0] in _EVIDENCED
                yield _of_text(passage.item, passage.text, shown=shown)
    for path in rubric_files():
        for entry in read_draft(path).entries:
            yield from _of_examples(entry.body.id, entry.body.examples)


def _of_report(path: Path) -> Iterator[Told]:
    labels = json.loads(path.read_text("utf-8"))["items"]
    report = parse(read_document(path.with_suffix(".txt")))
    text = report.document.text
    evidence: dict[int, set[str]] = {}
    for item, label in labels.items():
        if label["status"] in _EVIDENCED:
            for quotation in label["evidence"]:
                start = text.find(quotation)
                for sentence in report.sentences:
                    span = report.reading.span(sentence.start, sentence.end)
                    if start >= 0 and span.start < start + len(quotation) and start < span.end:
                        evidence.setdefault(sentence.index, set()).add(item)
    for sentence in report.sentences:
        shows = frozenset(evidence.get(sentence.index, ()))
        said = report.reading.text[sentence.start : sentence.end]
        yield Told(said, shows, frozenset(labels) - shows)


def _of_examples(item: str, examples: Examples) -> Iterator[Told]:
    for example in examples.match:
        shown = example.status is None or example.status.value in _EVIDENCED
        yield _of_text(item, example.text, shown=shown)
    for example in examples.not_:
        yield _of_text(item, example.text, shown=False)


def _of_text(item: str, text: str, *, shown: bool) -> Told:
    one, none = frozenset([item]), frozenset[str]()
    return Told(reading_form(text), one if shown else none, none if shown else one)


def learned(without: tuple[str, ...] = ()) -> dict[str, str]:
    """Per item its line of ``likeness.jsonl``."""
    from sklearn.feature_extraction.text import CountVectorizer  # noqa: PLC0415 - an extra, for this only
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - as above

    told = list(sentences(without))
    counter = CountVectorizer(analyzer=pairs_of, binary=True, min_df=_LEAST_SEEN)
    seen = counter.fit_transform([one.text for one in told]).tocsr()
    names = counter.get_feature_names_out()
    found = {}
    for item in sorted({item for one in told for item in one.shows}):
        if item.startswith("form."):
            continue
        rows = [n for n, one in enumerate(told) if item in one.shows or item in one.lacks]
        shown = [item in told[n].shows for n in rows]
        model = LogisticRegression(
            C=_PENALTY, class_weight={True: _WEIGHT, False: 1}, solver="liblinear", max_iter=300
        ).fit(seen[rows], shown)
        found[item] = _line(
            item, float(model.intercept_[0]), dict(zip(names, model.coef_[0], strict=True))
        )
    return found


def _line(item: str, base: float, weights: dict[str, float]) -> str:
    kept = sorted(weights, key=lambda pair: (-abs(weights[pair]), pair))[:_PAIRS]
    kept = sorted(pair for pair in kept if round(100 * weights[pair]))
    numbers = [round(100 * float(weights[pair])) for pair in kept]
    told = {"item": item, "base": round(100 * base), "pairs": "".join(kept), "weights": numbers}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    lines = learned()
    LIKENESS.write_text("".join(f"{line}\n" for line in lines.values()), "utf-8")
    sys.stdout.write(f"{len(lines)} items, {LIKENESS.stat().st_size:,} bytes\n")
