"""Passages taken over from last year's report, and their share of the new one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.compare.years.masked import Masking, Unit
from checker.compare.years.records import Copied, Pair, passage

ALIKE = 82
"""Least similarity, 0-100, of two masked sentences: one word in ten may differ, and more."""

ALIKE_SHORT = 90
"""The same for sentences under ``SHORT`` masked characters, where chance does more."""

SHORT = 30

LEAST = 20
"""Characters below which a passage says too little to be called copied."""

_NEAR = 12
_GRAM = 4
_TRIED = 3


class Twin(NamedTuple):
    """Sentence or clause ``new`` of the new report and ``old`` of the old one are alike."""

    old: int
    similarity: float


class Takeover(NamedTuple):
    """What was taken over, and its share of the new report's sentences, 0-1.

    ``unchanged``: the share whose figures stayed too. ``same``: its sentences, reading ranges.
    """

    passages: tuple[Copied, ...]
    share: float
    unchanged: float
    same: tuple[tuple[int, int], ...]


def copied_of(pair: Pair, names: tuple[str, ...]) -> Takeover:
    """Passages of the new report that stand in the old one, and their share.

    Args:
        pair: the two assessments.
        names: names of the unit, which are masked.
    """
    old, new = Masking(pair.old.report, names), Masking(pair.new.report, names)
    olds, news = old.sentences(), new.sentences()
    twins = _filled(_twins(olds, news), olds, news)
    runs = [run for run in _runs(twins, news) if _length(news, run) >= LEAST]
    found = [_copied(pair, olds, news, twins, part) for run in runs for part in _parts(news, run)]
    whole = {number for run in runs for number in run}
    rest = [one for number, one in enumerate(news) if number not in whole]
    first_at: dict[str, Unit] = {}
    for clause in (clause for sentence in olds for clause in old.clauses(sentence)):
        first_at.setdefault(clause.words, clause)
    for sentence in rest:
        found += _clauses(pair, first_at, new.clauses(sentence))
    total = sum(one.end - one.start for one in news)
    share = sum(one.characters for one in found) / total if total else 0.0
    kept = sum(one.characters for one in found if not one.figures_differ)
    same = tuple(
        (news[number].start, news[number].end)
        for number in sorted(whole)
        if news[number].figures == olds[twins[number].old].figures
    )
    unchanged = kept / total if total else 0.0
    return Takeover(tuple(sorted(found, key=lambda one: one.new.span)), share, unchanged, same)


def _twins(olds: Sequence[Unit], news: Sequence[Unit]) -> dict[int, Twin]:
    """The nearest old sentence of each new one that is near enough."""
    exact: dict[str, list[int]] = {}
    for number, one in enumerate(olds):
        exact.setdefault(one.words, []).append(number)
    grams = _grams(olds)
    found: dict[int, Twin] = {}
    last = -1
    for number, one in enumerate(news):
        if len(one.words) < _NEAR:
            continue
        places = exact.get(one.words)
        if places:
            twin: Twin | None = Twin(next((p for p in places if p > last), places[0]), 100.0)
        else:
            twin = _nearest(one.words, olds, grams)
        if twin is not None:
            found[number] = twin
            last = twin.old
    return found


def _grams(sentences: Sequence[Unit]) -> dict[str, list[int]]:
    index: dict[str, list[int]] = {}
    for number, one in enumerate(sentences):
        for gram in {one.words[at : at + _GRAM] for at in range(len(one.words) - _GRAM + 1)}:
            index.setdefault(gram, []).append(number)
    return index


def _nearest(words: str, olds: Sequence[Unit], grams: dict[str, list[int]]) -> Twin | None:
    from rapidfuzz import fuzz  # noqa: PLC0415 - slow to load, needed by comparisons alone

    shared: Counter[int] = Counter()
    for at in range(len(words) - _GRAM + 1):
        shared.update(grams.get(words[at : at + _GRAM], ()))
    tried = sorted(shared.items(), key=lambda one: (-one[1], one[0]))[:_TRIED]
    best = max(((fuzz.ratio(words, olds[old].words), -old) for old, _ in tried), default=(0.0, 0))
    least = ALIKE if len(words) >= SHORT else ALIKE_SHORT
    return Twin(-best[1], best[0]) if best[0] >= least else None


def _filled(twins: dict[int, Twin], olds: Sequence[Unit], news: Sequence[Unit]) -> dict[int, Twin]:
    """Twins with the short sentences that stand beside them in both reports."""
    filled = dict(twins)
    for step, numbers in ((1, range(len(news))), (-1, range(len(news) - 1, -1, -1))):
        for number in numbers:
            beside = filled.get(number - step)
            if number in filled or beside is None:
                continue
            old = beside.old + step
            if 0 <= old < len(olds) and olds[old].words == news[number].words:
                filled[number] = Twin(old, 100.0)
    return filled


def _runs(twins: dict[int, Twin], news: Sequence[Unit]) -> Iterator[list[int]]:
    """Sentences of the new report that follow each other in both reports."""
    run: list[int] = []
    for number in range(len(news)):
        twin = twins.get(number)
        follows = twin is not None and run and twins[run[-1]].old + 1 == twin.old
        if run and not follows:
            yield run
            run = []
        if twin is not None:
            run.append(number)
    if run:
        yield run


def _parts(news: Sequence[Unit], run: list[int]) -> Iterator[list[int]]:
    """A run parted where a new section begins."""
    part = [run[0]]
    for number in run[1:]:
        if news[number].section != news[part[-1]].section:
            yield part
            part = []
        part.append(number)
    yield part


def _length(news: Sequence[Unit], run: list[int]) -> int:
    return sum(len(news[number].words) for number in run)


def _copied(
    pair: Pair,
    olds: Sequence[Unit],
    news: Sequence[Unit],
    twins: dict[int, Twin],
    part: list[int],
) -> Copied:
    left = [olds[twins[number].old] for number in part]
    right = [news[number] for number in part]
    sizes = [max(1, len(one.words)) for one in right]
    alike = sum(twins[n].similarity * size for n, size in zip(part, sizes, strict=True))
    return Copied(
        passage(pair.old.report, left[0].start, left[-1].end),
        passage(pair.new.report, right[0].start, right[-1].end),
        sum(one.end - one.start for one in right),
        round(alike / sum(sizes), 1),
        [one.figures for one in left] != [one.figures for one in right],
        all(one.formula for one in right),
    )


def _clauses(pair: Pair, first_at: dict[str, Unit], clauses: Sequence[Unit]) -> Iterator[Copied]:
    """Parts of an otherwise new sentence that were taken over clause by clause."""
    run: list[Unit] = []
    for clause in clauses:
        if _continues(run, clause, first_at):
            run.append(clause)
            continue
        yield from _of_clauses(pair, first_at, run)
        run = [clause] if _continues([], clause, first_at) else []
    yield from _of_clauses(pair, first_at, run)


def _continues(run: list[Unit], clause: Unit, first_at: dict[str, Unit]) -> bool:
    twin = first_at.get(clause.words)
    if twin is None or len(clause.words) < _GRAM:
        return False
    return not run or first_at[run[-1].words].end == twin.start


def _of_clauses(pair: Pair, first_at: dict[str, Unit], right: list[Unit]) -> Iterator[Copied]:
    if sum(len(one.words) for one in right) < LEAST:
        return
    left = [first_at[one.words] for one in right]
    yield Copied(
        passage(pair.old.report, left[0].start, left[-1].end),
        passage(pair.new.report, right[0].start, right[-1].end),
        right[-1].end - right[0].start,
        100.0,
        [one.figures for one in left] != [one.figures for one in right],
        all(one.formula for one in right),
    )
