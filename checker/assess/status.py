"""Matches of one item into its status, with the evidence in order and the reason."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from checker.assess.judged import Judged, rank
from checker.model import Status

MOST_EVIDENCE = 6


class Verdict(NamedTuple):
    """Status of an item, its best evidence in order, and how much there is in all."""

    status: Status
    best: tuple[Judged, ...]
    total: int


def decide(judged: Iterable[Judged]) -> Verdict:
    """Decide by precedence: quantified > done > mentioned > problem > planned > absent."""
    ordered = sorted(judged, key=_order)
    if not ordered:
        return Verdict(Status.ABSENT, (), 0)
    status = max((j.status for j in ordered), key=rank)
    chosen: list[Judged] = []
    seen: set[tuple[int, int]] = set()
    for one in ordered:
        place = (one.body[0][0], one.body[-1][1])
        if place in seen:
            continue
        seen.add(place)
        chosen.append(one)
    return Verdict(status, tuple(chosen[:MOST_EVIDENCE]), len(chosen))


def _order(one: Judged) -> tuple[int, bool, bool, int, float, int, int]:
    """Best first: status, fresh, not a heading, measure before topic, surer, fuller, earlier."""
    shows = {"measure": 0, "topic": 1, "name": 2}[one.match.signal.shows]
    return (
        -rank(one.status),
        one.stale,
        one.heading,
        shows,
        -one.match.similarity,
        -len(one.match.words),
        one.match.start,
    )
