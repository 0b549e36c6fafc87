"""Each signal's conditions, on the words that one pass has found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from checker.match.fuzzy import shares_enough, similar
from checker.match.index import Index, NearPlan
from checker.match.near import Range, combinations
from checker.match.places import Place, Places
from checker.match.records import Found, Match
from checker.model import Report
from checker.rubric.records import Signal

_ANY_GAP = 10_000

Matches = dict[int, list[Match]]


def find_matches(report: Report, index: Index, min_similarity: float = 0) -> Found:
    """All matches of a rubric in a report.

    Args:
        report: the report.
        index: the rubric's index.
        min_similarity: raises the similarity that fuzzy signals ask for, 0-100.

    Returns:
        Matches by item number, in order of position, and the places for near misses.
    """
    places = Places(report, index)
    matches: Matches = defaultdict(list)
    _literal(report, index, places, matches)
    _near(report, index, places, matches)
    for plan in index.in_points:
        _near_in_points(report, index, places, plan, matches)
    _fuzzy(report, index, places, min_similarity, matches)
    for found in matches.values():
        found.sort(key=_position)
    return Found(dict(matches), places)


def _position(match: Match) -> tuple[Range, ...]:
    return match.words


def _literal(report: Report, index: Index, places: Places, matches: Matches) -> None:
    excluded: dict[tuple[int, int], bool] = {}
    for word, found in places.by_word.items():
        for number in index.literals[word]:
            item, signal = index.signals[number]
            rejected = places.rejected.get(item, ())
            for place in found:
                if rejected and _inside(place[0], rejected):
                    continue
                if signal.without:
                    unit = _unit_number(report, signal, place)
                    if (number, unit) not in excluded:
                        excluded[number, unit] = _excluded(report, signal, unit)
                    if excluded[number, unit]:
                        continue
                matches[item].append(Match(item, signal, (place[0],), 100.0))


def _near(report: Report, index: Index, places: Places, matches: Matches) -> None:
    """Near signals within a sentence or clause."""
    for number, sentence in sorted(_complete(index, places)):
        plan = index.near[number]
        item, signal = index.signals[plan.signal]
        here = places.in_sentence[sentence]
        units = _clauses(plan, here) if signal.within == "clause" else (sentence,)
        for unit in units:
            for words in _in_unit(report, places, plan, (item, signal), unit, here):
                matches[item].append(Match(item, signal, words, 100.0))


def _complete(index: Index, places: Places) -> set[tuple[int, int]]:
    """(near signal, sentence) pairs in which each group of the signal has a word.

    Each group is a bit; a sentence has the bits of all its words, and a signal is complete where
    it has all of the signal's. Only signals are asked whose rarest group has a word there.
    """
    masks, anchored, near = index.masks, index.anchored, index.near
    found: set[tuple[int, int]] = set()
    for sentence, here in places.in_sentence.items():
        bits = 0
        for word in here:
            bits |= masks[word]
        for word in here:
            for number in anchored[word]:
                mask = near[number].mask
                if mask & bits == mask:
                    found.add((number, sentence))
    return found


def _clauses(plan: NearPlan, here: dict[int, list[Place]]) -> list[int]:
    """Clauses of a sentence with a word of the signal's rarest group."""
    return sorted({place[1] for word in plan.groups[0].intersection(here) for place in here[word]})


def _near_in_points(
    report: Report, index: Index, places: Places, plan: NearPlan, matches: Matches
) -> None:
    """A near signal that reaches over a point and the headings above it."""
    if any(group.isdisjoint(places.words) for group in plan.groups):
        return
    item, signal = index.signals[plan.signal]
    seen: set[int] = set()
    for word in plan.groups[0] & places.words:
        for place in places.by_word[word]:
            for unit, around in places.around("point", place):
                if unit in seen:
                    continue
                seen.add(unit)
                if not any(group.isdisjoint(around) for group in plan.groups):
                    for words in _in_unit(report, places, plan, (item, signal), unit, around):
                        matches[item].append(Match(item, signal, words, 100.0))


def _in_unit(
    report: Report,
    places: Places,
    plan: NearPlan,
    whose: tuple[int, Signal],
    unit: int,
    around: dict[int, list[Place]],
) -> list[tuple[Range, ...]]:
    """Combinations of a near signal within one clause, sentence or point."""
    item, signal = whose
    if signal.without and _excluded(report, signal, unit):
        return []
    rejected = places.rejected.get(item, ())
    in_clause = signal.within == "clause"
    ranges = []
    for group in plan.groups:
        found = [
            place[0]
            for word in group.intersection(around)
            for place in around[word]
            if not in_clause or place[1] == unit
        ]
        if rejected:
            found = [word for word in found if not _inside(word, rejected)]
        if not found:
            return []
        if len(found) > 1:
            found.sort()
        ranges.append(found)
    return combinations(ranges, signal.gap if signal.within != "point" else _ANY_GAP)


def _excluded(report: Report, signal: Signal, unit: int) -> bool:
    """Whether a word of ``without`` stands in the clause, sentence or point."""
    if signal.within == "clause":
        start, end = report.clauses[unit].start, report.clauses[unit].end
    elif signal.within == "sentence":
        start, end = report.sentences[unit].start, report.sentences[unit].end
    else:
        start, end = report.points[unit].start, report.points[unit].end
    text = report.reading.text
    for word in signal.without:
        if text.find(word, start, end) >= 0:
            return True
    return False


def _inside(word: Range, ranges: Sequence[Range]) -> bool:
    """Whether a word lies inside one of some ranges."""
    start, end = word
    for left, right in ranges:
        if left <= start and end <= right:
            return True
    return False


def _forbidden(report: Report, places: Places, item: int, signal: Signal, place: Place) -> bool:
    """Whether a literal's place is rejected, or shares its unit with a word of ``without``."""
    if item in places.rejected and _inside(place[0], places.rejected[item]):
        return True
    if not signal.without:
        return False
    return _excluded(report, signal, _unit_number(report, signal, place))


def _unit_number(report: Report, signal: Signal, place: Place) -> int:
    if signal.within == "clause":
        return place[1]
    return place[2] if signal.within == "sentence" else report.sentences[place[2]].point


def _candidates(report: Report, index: Index, places: Places) -> set[tuple[int, int]]:
    """(fuzzy signal, sentence) pairs that can be similar at all."""
    pairs = {
        (number, place[2])
        for word in places.words & index.cut
        for number in index.pieces[word]
        for place in places.by_word[word]
    }
    return pairs | {
        (number, sentence.index) for number in index.always_fuzzy for sentence in report.sentences
    }


def _fuzzy(
    report: Report, index: Index, places: Places, min_similarity: float, matches: Matches
) -> None:
    letters: dict[int, frozenset[str]] = {}
    text = report.reading.text
    for number, sentence_number in sorted(_candidates(report, index, places)):
        item, signal = index.signals[number]
        sentence = report.sentences[sentence_number]
        at_least = max(signal.at_least, min_similarity)
        if sentence_number not in letters:
            letters[sentence_number] = frozenset(text[sentence.start : sentence.end])
        if not shares_enough(signal.phrase, letters[sentence_number], at_least):
            continue
        found = similar(signal.phrase, text[sentence.start : sentence.end], at_least)
        if found is None:
            continue
        start, end = sentence.start + found[1], sentence.start + found[2]
        place = ((start, end), report.clause_at[start], sentence_number)
        crossed = any(s < end and start < e for s, e in places.rejected.get(item, ()))
        if place[1] >= 0 and not crossed and not _forbidden(report, places, item, signal, place):
            matches[item].append(Match(item, signal, ((start, end),), round(found[0], 1)))
