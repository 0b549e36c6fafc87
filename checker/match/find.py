"""Each signal's conditions, on the words that one pass has found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from checker.match.fuzzy import shares_enough, similar
from checker.match.index import Index, NearPlan
from checker.match.near import Range, combinations
from checker.match.places import Places, Row, holder
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
    _literal(places, matches)
    _near(places, matches)
    for plan in map(index.near.__getitem__, index.in_points):
        if plan.mask & places.all_bits == plan.mask:
            _near_in_points(places, plan, matches)
    _fuzzy(places, min_similarity, matches)
    for found in matches.values():
        if len(found) > 1:
            found.sort(key=_position)
    return Found(dict(matches), places)


def _position(match: Match) -> tuple[Range, ...]:
    return match.words


def _literal(places: Places, matches: Matches) -> None:
    index, rejected = places.index, places.rejected
    excluded: dict[tuple[int, int], bool] = {}
    for word, start, end in places.literals:
        for number in index.tables.literals[word]:
            item, signal = index.signals[number]
            if item in rejected and _inside((start, end), rejected[item]):
                continue
            if signal.barring:
                unit = _unit_number(places, signal, start)
                if (number, unit) not in excluded:
                    excluded[number, unit] = _excluded(places.report, signal, unit)
                if excluded[number, unit]:
                    continue
            matches[item].append(Match(item, signal, ((start, end),), 100.0))


def _near(places: Places, matches: Matches) -> None:
    """Near signals within a sentence or clause."""
    near = places.index.near
    for number, sentence in _complete(places):
        plan = near[number]
        barred = (plan.item, sentence) in places.rejected_in
        for ranges in _units(places, plan, places.rows[sentence], barred):
            for words in combinations(ranges, plan.pattern.gap):
                matches[plan.item].append(Match(plan.item, plan.pattern, words, 100.0))


def _units(
    places: Places, plan: NearPlan, row: Row, may_be_rejected: bool
) -> list[list[list[Range]]]:
    """Per sentence, or clause of it, in which a signal is complete, the ranges of its groups."""
    ranges = [row.ranges(group) for group in plan.groups]
    rejected = places.rejected.get(plan.item) if may_be_rejected else None
    if rejected:
        ranges = [[word for word in found if not _inside(word, rejected)] for found in ranges]
    if plan.pattern.within != "clause":
        return [ranges] if all(ranges) else []
    clause_at = places.report.clause_at
    clauses = set.intersection(*({clause_at[start] for start, _ in found} for found in ranges))
    if plan.without and clauses:
        clauses -= {clause_at[start] for start, _ in row.ranges(plan.without)}
    return [
        [[word for word in found if clause_at[word[0]] == clause] for found in ranges]
        for clause in sorted(clauses)
    ]


def _complete(places: Places) -> list[tuple[int, int]]:
    """(near signal, sentence) pairs in which each group of the signal may have a word, in order.

    Each group has a bit; a sentence has the bits of all its words, and a signal can be complete
    only where it has all of the signal's. Only signals are asked whose rarest group has a word
    there.
    """
    anchored, near = places.index.anchored, places.index.near
    found: list[tuple[int, int]] = []
    for sentence, row in places.rows.items():
        bits = places.bits[sentence]
        for number in set().union(*map(anchored.__getitem__, row.words)):
            plan = near[number]
            mask = plan.mask
            if mask & bits == mask and not (plan.barred & bits and _barred(plan, row)):
                found.append((number, sentence))
    found.sort()
    return found


def _barred(plan: NearPlan, row: Row) -> bool:
    """Whether a word that the signal must not have stands in the sentence."""
    return plan.pattern.within == "sentence" and not plan.without.isdisjoint(row.words)


def _near_in_points(places: Places, plan: NearPlan, matches: Matches) -> None:
    """A near signal that reaches over a point and the headings above it."""
    for point in places.points_with(plan.mask):
        if plan.pattern.barring and _excluded(places.report, plan.pattern, point):
            continue
        row = places.row_of_point(point)
        for ranges in _units(places, plan, row, True):
            for words in combinations(ranges, _ANY_GAP):
                matches[plan.item].append(Match(plan.item, plan.pattern, words, 100.0))


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
    """Whether a word lies inside one of some ranges, which are in order of their starts."""
    return holder(ranges, *word) is not None


def _unit_number(places: Places, signal: Signal, start: int) -> int:
    clause = places.report.clause_at[start]
    if signal.within == "clause":
        return clause
    sentence = places.sentence_of[clause]
    return sentence if signal.within == "sentence" else places.report.sentences[sentence].point


def _candidates(places: Places) -> set[tuple[int, int]]:
    """(fuzzy signal, sentence) pairs that can be similar at all."""
    index, report = places.index, places.report
    pairs = {
        (number, places.sentence_at(start))
        for word, start, _ in places.pieces
        for number in index.tables.pieces[word]
    }
    return pairs | {
        (number, sentence.index) for number in index.tables.always for sentence in report.sentences
    }


def _fuzzy(places: Places, min_similarity: float, matches: Matches) -> None:
    letters: dict[int, frozenset[str]] = {}
    report = places.report
    text = report.reading.text
    for number, sentence_number in sorted(_candidates(places)):
        item, signal = places.index.signals[number]
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
        if report.clause_at[start] >= 0 and not _forbidden(places, item, signal, (start, end)):
            matches[item].append(Match(item, signal, ((start, end),), round(found[0], 1)))


def _forbidden(places: Places, item: int, signal: Signal, passage: Range) -> bool:
    """Whether a passage touches a reject word, or shares its unit with a word of ``without``."""
    start, end = passage
    if any(s < end and start < e for s, e in places.rejected.get(item, ())):
        return True
    if not signal.barring:
        return False
    return _excluded(places.report, signal, _unit_number(places, signal, start))
