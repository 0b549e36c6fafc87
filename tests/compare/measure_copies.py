"""How many planted copies are found, and how many pairs are reported that nobody planted.

``python -m tests.compare.measure_copies`` prints the table for several plantings.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checker.compare.copies import Copies, Pair, find_copies, sheet_of
from checker.model import Document
from tests.compare.planting import Collection, Planted, Text, corpus, plant

# What the composed reports share by themselves, and a careful reader takes for the same words:
# one author's turn of phrase used twice, and a sentence on law firms bought as a service.
JUDGED = (
    ("c2-dept-2019", "c5-dept-2021"),
    ("a2-county-2018", "c1-county-2018"),
)


class Measured(NamedTuple):
    """Planted copies and those found; reported pairs, those judged alike before, those false."""

    planted: int
    found: int
    pairs: int
    judged: int
    false: tuple[Pair, ...]

    @property
    def recall(self) -> float:
        return self.found / self.planted

    @property
    def false_share(self) -> float:
        return len(self.false) / self.pairs if self.pairs else 0.0


def document(text: Text) -> Document:
    """A text as a document."""
    return Document(text.name, text.text, "0" * 64, "text", "utf-8")


def copies_of(texts: Iterable[Text]) -> Copies:
    """What the search finds in texts held in memory."""
    return find_copies(sheet_of(document(text), text.name) for text in texts)


def judged_alike() -> set[frozenset[str]]:
    """Pairs of names."""
    return {frozenset(pair) for pair in JUDGED}


def measured(collection: Collection) -> Measured:
    """Compare what is found with what was planted.

    A pair is false where nothing was planted between its reports, nor anything that both got,
    and reading did not judge the originals alike.
    """
    copies = copies_of(collection.texts)
    planted = {frozenset((p.source, p.target)) for p in collection.planted}
    unplanted = [
        pair
        for pair in copies.pairs
        if (names := _names(copies, pair)) not in planted
        and not _both_took(names, collection.planted)
    ]
    false = tuple(pair for pair in unplanted if _names(copies, pair) not in judged_alike())
    found = sum(_found(copies, one) for one in collection.planted)
    judged = len(unplanted) - len(false)
    return Measured(len(collection.planted), found, len(copies.pairs), judged, false)


def _names(copies: Copies, pair: Pair) -> frozenset[str]:
    return frozenset((copies.sheets[pair.first].name, copies.sheets[pair.second].name))


def _both_took(names: frozenset[str], planted: Sequence[Planted]) -> bool:
    """Whether both reports hold what was taken from the same lines of a third."""
    taken = [[p for p in planted if p.target == name] for name in sorted(names)]
    return any(
        one.source == other.source
        and one.source_start < other.source_end
        and other.source_start < one.source_end
        for one in taken[0]
        for other in taken[1]
    )


def _found(copies: Copies, planted: Planted) -> bool:
    """Whether a match of the two reports covers half of the copy."""
    for pair in copies.pairs:
        names = {copies.sheets[pair.first].name: 0, copies.sheets[pair.second].name: 1}
        if set(names) != {planted.source, planted.target}:
            continue
        for match in pair.matches:
            place = (match.first, match.second)[names[planted.target]]
            common = min(place.span.end, planted.target_end) - max(
                place.span.start, planted.target_start
            )
            if common * 2 >= planted.target_end - planted.target_start:
                return True
    return False


def main(first: int = 100, plantings: int = 10, count: int = 60) -> None:
    """Print one line a planting and the sums; thresholds were set on plantings 0 to 9."""
    texts = corpus()
    write = sys.stdout.write
    write("planting  planted  found  recall  pairs  judged alike  false\n")
    every = [measured(plant(texts, count, first + at)) for at in range(plantings)]
    for at, one in enumerate(every):
        write(_line(str(first + at), one.planted, one.found, one.pairs, one.judged, len(one.false)))
    sums = [sum(column) for column in zip(*(m[:4] for m in every), strict=True)]
    write(_line("all", *sums, sum(len(m.false) for m in every)))


def _line(name: str, planted: int, found: int, pairs: int, judged: int, false: int) -> str:
    share = found / planted
    return f"{name:>8}{planted:9}{found:7}{share:8.1%}{pairs:7}{judged:14}{false:7}\n"


if __name__ == "__main__":
    main()
