"""Near misses of an item: all groups of a signal but one, or a word rejected as a look-alike."""

from __future__ import annotations

from checker.match.index import Index, NearPlan
from checker.match.places import Places
from checker.match.records import Partial
from checker.model import Report

_MOST_REJECTED = 4


def partial_matches(report: Report, index: Index, places: Places, item: int) -> list[Partial]:
    """What nearly matched an item.

    Args:
        report: the report.
        index: the rubric's index.
        places: the words found in the report.
        item: number of the item.
    """
    found: list[Partial] = _rejected(report, index, places, item)
    for plan in index.near_of[item]:
        if _worth_a_look(index, places, plan):
            found.extend(_lacking_one(index, places, plan, item))
    return found


def _worth_a_look(index: Index, places: Places, plan: NearPlan) -> bool:
    """Whether all groups but one have words in the report, a long one among them."""
    present = [group & places.words for group in plan.groups]
    lacking = sum(1 for words in present if not words)
    return lacking <= 1 and any(not words.isdisjoint(index.long_words) for words in present)


def _rejected(report: Report, index: Index, places: Places, item: int) -> list[Partial]:
    """Look-alikes: reject words that hold a long word of the item's own signals."""
    if item not in places.rejected:
        return []
    signal = next(s for s in index.items[item].signals if s.kind == "reject")
    own = [
        place
        for word in index.own_words(item) & places.words & index.long_words
        for place in places.by_word[word]
    ]
    held = {by for place in own if (by := places.by_whom_rejected(item, *place[0]))}
    return [
        Partial(item, signal, ((start, end),), -1, report.reading.text[start:end])
        for start, end in sorted(held)[:_MOST_REJECTED]
    ]


def _lacking_one(index: Index, places: Places, plan: NearPlan, item: int) -> list[Partial]:
    """Units that hold a long word of the signal and words of all its groups but one."""
    signal = index.signals[plan.signal][1]
    seen: set[int] = set()
    found = []
    for group in plan.groups:
        for word in group & places.words & index.long_words:
            for place in places.by_word[word]:
                unit, around = places.around(signal.within, place)[0]
                if unit in seen or places.by_whom_rejected(item, *place[0]):
                    continue
                seen.add(unit)
                lacking = [n for n, other in enumerate(plan.groups) if other.isdisjoint(around)]
                if len(lacking) == 1:
                    found.append(Partial(item, signal, (place[0],), plan.order[lacking[0]], ""))
    return found
