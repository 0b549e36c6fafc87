"""Each signal's conditions, on the words that one pass has found."""

from __future__ import annotations

from collections import defaultdict

from checker.match.fuzzy import shares_enough, similar
from checker.match.index import Index, NearPlan
from checker.match.near import combinations
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
        found.sort(key=lambda match: match.words)
    return Found(dict(matches), places)


def _literal(report: Report, index: Index, places: Places, matches: Matches) -> None:
    for word, found in places.by_word.items():
        for number in index.literals[word]:
            item, signal = index.signals[number]
            for place in found:
                if not _forbidden(report, places, item, signal, place):
                    matches[item].append(Match(item, signal, ((place.start, place.end),), 100.0))


def _near(report: Report, index: Index, places: Places, plan: NearPlan, matches: Matches) -> None:
    rarest, *others = plan.groups
    present = rarest & places.words
    if not present or any(other.isdisjoint(places.words) for other in others):
        return
    item, signal = index.signals[plan.signal]
    done: set[int] = set()
    for word in present:
        for place in places.by_word[word]:
            unit = places.unit(signal.within, place)
            if unit in done:
                continue
            near = places.near_words(signal.within, place)
            if any(other.isdisjoint(near) for other in others):
                continue
            done.add(unit)
            _in_unit(report, places, plan, (item, signal), unit, near, matches)


def _in_unit(
    report: Report,
    places: Places,
    plan: NearPlan,
    whose: tuple[int, Signal],
    unit: int,
    near: set[int],
    matches: Matches,
) -> None:
    item, signal = whose
    ranges = []
    for group in plan.groups:
        found = [
            (place.start, place.end)
            for place in places.of_group(signal.within, unit, group & near)
            if not _forbidden(report, places, item, signal, place)
        ]
        if not found:
            return
        ranges.append(found)
    gap = signal.gap if signal.within != "point" else _ANY_GAP
    for words in combinations(ranges, gap):
        matches[item].append(Match(item, signal, words, 100.0))


def _forbidden(
    report: Report, places: Places, item: int, signal: Signal, place: Place
) -> bool:
    """Whether a place is rejected, or a word of ``without`` stands in its clause or sentence."""
    if item in places.rejected and places.by_whom_rejected(item, place):
        return True
    if not signal.without:
        return False
    if signal.within == "clause":
        clause = report.clauses[place.clause]
        start, end = clause.start, clause.end
    else:
        sentence = report.sentences[place.sentence]
        start, end = sentence.start, sentence.end
    text = report.reading.text
    return any(text.find(other, start, end) >= 0 for other in signal.without)


def _candidates(report: Report, index: Index, places: Places) -> set[tuple[int, int]]:
    """(fuzzy signal, sentence) pairs that can be similar at all."""
    pairs = {
        (number, place.sentence)
        for word, found in places.by_word.items()
        if index.pieces[word]
        for number in index.pieces[word]
        for place in found
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
        place = Place(start, end, report.clause_at[start], sentence_number)
        crossed = any(s < end and start < e for s, e in places.rejected.get(item, ()))
        if place.clause >= 0 and not crossed and not _forbidden(
            report, places, item, signal, place
        ):
            matches[item].append(Match(item, signal, ((start, end),), round(found[0], 1)))
