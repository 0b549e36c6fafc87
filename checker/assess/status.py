"""Matches of one item into its status, with the evidence in order and the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from checker.assess.judged import Judged, rank
from checker.assess.lookup import Lookup
from checker.match import Match
from checker.model import Status

MOST_EVIDENCE = 3
_MOST_SUPPORT = 6
_SHOWN = {"measure": 0.0, "topic": 1.0, "name": 2.0}


class Alike(NamedTuple):
    """How alike a sentence is to those that evidence an item (log odds), and which it is."""

    score: float
    sentence: int


class Verdict(NamedTuple):
    """Status of an item, its best evidence in order, and how much there is in all.

    ``support``: how many of the item's signals point to the sentence of the best evidence.
    ``alike``: the likeness of that sentence to evidence of the item, or, of a gap, that of the most
    alike sentence; None for an item that nobody taught.
    """

    status: Status
    best: tuple[Judged, ...]
    total: int
    support: int = 0
    alike: Alike | None = None


class Context(NamedTuple):
    """What surrounds an item's evidence: all its matches, and the report."""

    matches: Sequence[Match]
    lookup: Lookup

    def sentences(self) -> Counter[int]:
        """How many of the item's signals point to each sentence."""
        sentences, clause_at = self.lookup.sentences, self.lookup.clause_at
        return Counter([sentences[clause_at[match.words[0][0]]] for match in self.matches])

    def named_sections(self) -> set[int]:
        """Sections whose headings, run-in headings included, name the item."""
        lookup = self.lookup
        heading, clause_at = lookup.heading, lookup.clause_at
        named = set()
        for match in self.matches:
            clause = clause_at[match.words[-1][0]]
            if heading[clause] and heading[clause_at[match.words[0][0]]]:
                named.add(lookup.report.sentences[lookup.sentences[clause]].section)
        return named


def decide(judged: Sequence[Judged], context: Context) -> Verdict:
    """Decide by precedence: quantified > done > mentioned > problem > planned > absent.

    Args:
        judged: what the item's matches show.
        context: all its matches, to see which passage is central.
    """
    if not judged:
        return Verdict(Status.ABSENT, (), 0)
    best: list[Judged] = []
    reaches = {one.clauses for one in judged}
    named, support = context.named_sections(), context.sentences()
    parents = context.lookup.parents
    seen: set[tuple[int, int]] = set()
    for alike in _by_rank(judged):
        if len(alike) > 1:
            alike.sort(
                key=lambda one: _order(
                    one, _under(one.section, named, parents), support[one.sentence]
                )
            )
        for one in alike:
            if one.clauses not in seen:
                seen.add(one.clauses)
                best.append(one)
        if len(best) >= MOST_EVIDENCE:
            break
    most = support[best[0].sentence]
    return Verdict(best[0].status, tuple(best[:MOST_EVIDENCE]), len(reaches), most)


def _by_rank(judged: Sequence[Judged]) -> Iterable[list[Judged]]:
    """What is judged, grouped by status, the highest first.

    A figure of an earlier year does not outrank what was done in the year reported on.
    """
    groups: dict[tuple[bool, int], list[Judged]] = {}
    for one in judged:
        fresh = one.status.evidenced and not one.stale
        groups.setdefault((fresh, rank(one.status)), []).append(one)
    return [groups[key] for key in sorted(groups, reverse=True)]


def _under(section: int, named: set[int], parents: Mapping[int, int]) -> bool:
    """Whether a section, or one it lies in, has a heading that names the item."""
    while section:
        if section in named:
            return True
        section = parents[section]
    return False


def _order(one: Judged, under_heading: bool, support: int) -> tuple[bool, bool, float, float, int]:
    """Of one status, best first: fresh; text before headings; weight; surest; earliest."""
    return (
        one.stale,
        one.heading,
        -_weight(one, under_heading, support),
        -one.match.similarity,
        one.match.start,
    )


def _weight(one: Judged, under_heading: bool, support: int) -> float:
    """How central a passage is to its item.

    It counts that the passage stands under a heading that names the item, how many signals point
    to its sentence, how many words the signal has, that a figure stands in its own clauses, and
    that it shows a measure. The weights were
    chosen on labelled reports for the share of first quotations that are right.
    """
    shown = _SHOWN[one.match.signal.shows]
    most = min(support, _MOST_SUPPORT)
    direct = any(one.clauses[0] <= figure.clause <= one.clauses[1] for figure in one.figures)
    return under_heading + 0.5 * most + 0.5 * len(one.match.words) + direct - shown
