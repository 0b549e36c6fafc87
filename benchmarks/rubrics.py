"""Rubrics to measure with: one kind of signal alone, model phrases, thousands of items, words."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import chain

from benchmarks.clock import ROOT
from checker.model import Document
from checker.parse import parse
from checker.read import read_document
from checker.rubric import open_library
from checker.rubric.records import Item, Library, Rubric, Signal, in_one

PHRASES = 300
_TEXTS = 12
_GENERIC = 2
_CORPUS = ROOT / "tests" / "corpus"


def only(rubric: Rubric, kind: str) -> Rubric:
    """A rubric with the signals of one kind and those that reject."""
    items = tuple(
        item._replace(signals=tuple(s for s in item.signals if s.kind in (kind, "reject")))
        for item in rubric.items
    )
    return rubric._replace(items=items, sha256=f"{rubric.sha256} {kind}")


def phrases() -> list[str]:
    """Model phrases of 10 to 24 characters out of the composed reports, in reading form."""
    paths = sorted(_CORPUS.glob("a/*.txt"))[:_TEXTS]
    found = list(dict.fromkeys(chain.from_iterable(_clauses(read_document(p)) for p in paths)))
    return sorted(random.Random(1).sample(found, PHRASES))


def _clauses(document: Document) -> Iterator[str]:
    report = parse(document)
    for clause in report.clauses:
        text = report.reading.text[clause.start : clause.end].strip("，。；、：")
        if 10 <= len(text) <= 24:
            yield text


def of_phrases(rubric: Rubric) -> Rubric:
    """A rubric whose only signals are the model phrases, dealt to its items in turn."""
    dealt: list[list[Signal]] = [[] for _ in rubric.items]
    for number, phrase in enumerate(phrases()):
        dealt[number % len(dealt)].append(Signal("fuzzy", phrase=phrase))
    items = tuple(
        item._replace(signals=tuple(own)) for item, own in zip(rubric.items, dealt, strict=True)
    )
    return rubric._replace(items=items, sha256=f"{rubric.sha256} phrases")


def literal_words() -> list[str]:
    """The words of all literal signals of the built-in rubrics."""
    signals = (s for rubric in open_library().rubrics for i in rubric.items for s in i.signals)
    return sorted({word for s in signals if s.kind == "literal" for word in s.groups[0]})


def grown(library: Library, count: int) -> Rubric:
    """A rubric of so many items: the built-in ones, then copies of them with altered words.

    In a copy, each word of three characters or more has one character replaced by another of the
    rubric; words of two (制定, 开展), which every item needs, stay.
    """
    items = [item for rubric in library.rubrics for item in rubric.items if item.leaf]
    letters = "".join(sorted(set(chain.from_iterable(map(_letters, items)))))
    copies = (_copy(items[n % len(items)], n // len(items), letters) for n in range(count))
    first = library.rubrics[0]
    return first._replace(id="grown", items=tuple(copies), sha256=f"grown {count}")


def _letters(item: Item) -> set[str]:
    return set(chain.from_iterable(chain.from_iterable(chain(*(s.groups for s in item.signals)))))


def _copy(item: Item, number: int, letters: str) -> Item:
    if not number:
        return item
    chance = random.Random(f"{item.id} {number}")
    signals = tuple(
        signal._replace(
            written=in_one(
                dict.fromkeys(_altered(word, letters, chance) for word in group)
                for group in signal.groups
            )
        )
        for signal in item.signals
    )
    return item._replace(id=f"{item.id}-{number}", parent=None, signals=signals)


def _altered(word: str, letters: str, chance: random.Random) -> str:
    if len(word) <= _GENERIC:
        return word
    at = chance.randrange(len(word))
    return word[:at] + chance.choice(letters) + word[at + 1 :]
