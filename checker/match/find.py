"""Each signal's conditions, on the words that one pass has found."""

from __future__ import annotations

from collections import defaultdict

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
    for word, found in places.by_word.items():
        for number in index.literals[word]:
            item, signal = index.signals[number]
            for place in found:
                if not _forbidden(report, places, item, signal, place):
                    matches[item].append(Match(item, signal, (place[:2],), 100.0))


def _near(report: Report, index: Index, places: Places, plan: NearPlan, matches: Matches) -> None:
    groups = [group & places.words for group in plan.groups]
    if not all(groups):
        return
    item, signal = index.signals[plan.signal]
    anchor = min(groups, key=places.count)
    others = [group for group in groups if group is not anchor]
    seen: set[int] = set()
    for word in anchor:
        for place in places.by_word[word]:
            for unit, around in places.around(signal.within, place):
                if unit in seen:
                    continue
                seen.add(unit)
                if all(not other.isdisjoint(around) for other in others):
                    found = _in_unit(report, places, groups, (item, signal), unit, around)
                    matches[item].extend(Match(item, signal, words, 100.0) for words in found)


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
    guarded = bool(signal.without) or item in places.rejected
    one_clause = signal.within == "clause"
    ranges = []
    for group in groups:
        found = [
            place[:2]
            for word in group.intersection(around)
            for place in around[word]
            if not (one_clause and place[2] != unit)
            and not (guarded and _forbidden(report, places, item, signal, place))
        ]
        if not found:
            return []
        ranges.append(sorted(found))
    return combinations(ranges, signal.gap if signal.within != "point" else _ANY_GAP)


def _forbidden(report: Report, places: Places, item: int, signal: Signal, place: Place) -> bool:
    """Whether a place is rejected, or a word of ``without`` stands in its clause or sentence."""
    start, end, clause, sentence = place
    if item in places.rejected and places.by_whom_rejected(item, start, end):
        return True
    if not signal.without:
        return False
    unit = report.clauses[clause] if signal.within == "clause" else report.sentences[sentence]
    text = report.reading.text
    return any(text.find(other, unit.start, unit.end) >= 0 for other in signal.without)


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
        if (
            place[2] >= 0
            and not crossed
            and not _forbidden(report, places, item, signal, place)
        ):
            matches[item].append(Match(item, signal, ((start, end),), round(found[0], 1)))
