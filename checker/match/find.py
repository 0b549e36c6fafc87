"""Each signal's conditions, on the words that one pass has found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

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
    for plan in index.near:
        _near(report, index, places, plan, matches)
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
                if rejected and _inside(place, rejected):
                    continue
                if signal.without:
                    unit = _unit_number(report, signal, place)
                    if (number, unit) not in excluded:
                        excluded[number, unit] = _excluded(report, signal, unit)
                    if excluded[number, unit]:
                        continue
                matches[item].append(Match(item, signal, (place[:2],), 100.0))


def _near(report: Report, index: Index, places: Places, plan: NearPlan, matches: Matches) -> None:
    groups = []
    for group in plan.groups:
        present = group & places.words
        if not present:
            return
        groups.append(present)
    item, signal = index.signals[plan.signal]
    anchor = min(groups, key=places.count)
    others = [group for group in groups if group is not anchor]
    for unit, around in _units(places, signal.within, anchor):
        if _all_around(others, around):
            found = _in_unit(report, places, groups, (item, signal), unit, around)
            for words in found:
                matches[item].append(Match(item, signal, words, 100.0))


def _units(
    places: Places, within: str, anchor: frozenset[int]
) -> Iterator[tuple[int, dict[int, list[Place]]]]:
    """Each clause, sentence or point with a word of the anchor, once, with the words in it."""
    seen: set[int] = set()
    part = 3 if within == "sentence" else 2
    for word in anchor:
        for place in places.by_word[word]:
            if within == "point":
                for unit, around in places.around(within, place):
                    if unit not in seen:
                        seen.add(unit)
                        yield unit, around
            elif place[part] not in seen:
                seen.add(place[part])
                yield place[part], places.in_sentence[place[3]]


def _all_around(others: list[frozenset[int]], around: dict[int, list[Place]]) -> bool:
    for other in others:
        if other.isdisjoint(around):
            return False
    return True


def _in_unit(
    report: Report,
    places: Places,
    groups: list[frozenset[int]],
    whose: tuple[int, Signal],
    unit: int,
    around: dict[int, list[Place]],
) -> list[tuple[Range, ...]]:
    """Combinations of a near signal within one clause, sentence or point."""
    item, signal = whose
    if signal.without and _excluded(report, signal, unit):
        return []
    rejected = places.rejected.get(item, ())
    ranges = []
    for group in groups:
        found = [place for word in group.intersection(around) for place in around[word]]
        if signal.within == "clause":
            found = [place for place in found if place[2] == unit]
        if rejected:
            found = [place for place in found if not _inside(place, rejected)]
        if not found:
            return []
        if len(found) > 1:
            found.sort()
        ranges.append([place[:2] for place in found])
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


def _inside(place: Place, ranges: Sequence[Range]) -> bool:
    """Whether a place lies inside one of some ranges."""
    start, end = place[0], place[1]
    for left, right in ranges:
        if left <= start and end <= right:
            return True
    return False


def _forbidden(report: Report, places: Places, item: int, signal: Signal, place: Place) -> bool:
    """Whether a literal's place is rejected, or shares its unit with a word of ``without``."""
    if item in places.rejected and _inside(place, places.rejected[item]):
        return True
    if not signal.without:
        return False
    return _excluded(report, signal, _unit_number(report, signal, place))


def _unit_number(report: Report, signal: Signal, place: Place) -> int:
    if signal.within == "clause":
        return place[2]
    return place[3] if signal.within == "sentence" else report.sentences[place[3]].point


def _candidates(report: Report, index: Index, places: Places) -> set[tuple[int, int]]:
    """(fuzzy signal, sentence) pairs that can be similar at all."""
    pairs = {
        (number, place[3])
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
        place = (start, end, report.clause_at[start], sentence_number)
        crossed = any(s < end and start < e for s, e in places.rejected.get(item, ()))
        if place[2] >= 0 and not crossed and not _forbidden(report, places, item, signal, place):
            matches[item].append(Match(item, signal, ((start, end),), round(found[0], 1)))
