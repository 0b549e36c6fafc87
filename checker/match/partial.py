"""Near misses of an item: all groups of a signal but one, or a word rejected as a look-alike."""

from __future__ import annotations

from collections.abc import Iterable

from checker.match.index import Index, NearPlan
from checker.match.places import Hit, Places
from checker.match.records import Partial
from checker.model import Report

_MOST_REJECTED = 4
_MOST_LOOKED_AT = 200
_MARKS = ",:;。!?、()《》 "


def partial_matches(report: Report, index: Index, places: Places, item: int) -> list[Partial]:
    """What nearly matched an item.

    Args:
        report: the report.
        index: the rubric's index.
        places: the words found in the report.
        item: number of the item.
    """
    found: list[Partial] = _rejected(report, index, places, item)
    for plan in map(index.near.__getitem__, index.near_of[item]):
        missing = plan.mask & ~places.all_bits
        if _at_most_one(missing) and missing != plan.topic:
            found.extend(_lacking_one(places, plan))
    return found


def _at_most_one(mask: int) -> bool:
    """Whether a mask has one bit or none."""
    return not mask & (mask - 1)


def _rejected(report: Report, index: Index, places: Places, item: int) -> list[Partial]:
    """Look-alikes: reject words that hold, and say more than, a long word of the item's signals."""
    if item not in places.rejected:
        return []
    signal = next(s for s in index.items[item].signals if s.kind == "reject")
    own, text = index.own_words(item), report.reading.text
    said = {place: text[slice(*place)].strip(_MARKS) for place in sorted(places.rejected[item])}
    held = [(place, words) for place, words in said.items() if _says_more(words, own)]
    return [Partial(item, signal, (place,), -1, words) for place, words in held[:_MOST_REJECTED]]


def _says_more(text: str, words: Iterable[str]) -> bool:
    """Whether a text holds any of some words and something else beside it."""
    for word in words:
        if word in text and word != text:
            return True
    return False


def _lacking_one(places: Places, plan: NearPlan) -> list[Partial]:
    """Units that hold a long word of the signal and words of all its groups but one.

    The group written first must be there, since it says what the signal is about.

    Each unit is shown by its longest such word, the first of them where several are as long.
    """
    best: dict[int, Hit] = {}
    lacking: dict[int, int] = {}
    for hit in places.long_hits(plan)[:_MOST_LOOKED_AT]:
        unit, bits = _unit(places, plan, hit[1])
        if not _at_most_one(plan.mask & ~bits):
            continue
        missing = _missing(places, plan, hit[1])
        if len(missing) != 1 or plan.order[missing[0]] == 0:
            continue
        if places.by_whom_rejected(plan.item, *hit[1:]):
            continue
        if unit not in best or _length(hit) > _length(best[unit]):
            best[unit] = hit
            lacking[unit] = plan.order[missing[0]]
    return [
        Partial(plan.item, plan.pattern, (hit[1:],), lacking[unit], "")
        for unit, hit in best.items()
    ]


def _length(hit: Hit) -> int:
    return hit[2] - hit[1]


def _unit(places: Places, plan: NearPlan, start: int) -> tuple[int, int]:
    """Clause, sentence or point of a word, and the bits of the groups that have words there."""
    clause = places.report.clause_at[start]
    sentence = places.sentence_of[clause]
    if plan.pattern.within == "point":
        point = places.report.sentences[sentence].point
        return point, places.bits_of_point(point)
    return clause if plan.pattern.within == "clause" else sentence, places.bits[sentence]


def _missing(places: Places, plan: NearPlan, start: int) -> list[int]:
    """The groups of a signal, by their place in it, that have no word in the sentence or point."""
    sentence = places.sentence_at(start)
    words = places.rows[sentence].words
    if plan.pattern.within == "point":
        words = places.row_of_point(places.report.sentences[sentence].point).words
    return [at for at, group in enumerate(plan.groups) if group.isdisjoint(words)]
