"""Which places of which reports may be copies: equal keys, joined by sorting.

Time is linear in the number of keys (each is linked with a few of its equals only, which chain
up to clusters), and memory is bounded: keys are joined in parts, hits are chained in parts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from checker.compare.copies.anchors import PARTNERS, Table, keys_of

U64 = npt.NDArray[np.uint64]
I64 = npt.NDArray[np.int64]
REPORT_BITS, PLACE_BITS = 18, 20
MOST_REPORTS = 1 << REPORT_BITS
_PART = 2_500_000
_BLOCK = 1_000_000
_CROWD = 8
_GAP = 40
_DRIFT = 14
_FEWEST_HITS = 2
_PLACE = np.uint64(PLACE_BITS)
_REPORT_MASK = np.uint64(MOST_REPORTS - 1)
_PLACE_MASK = np.uint64((1 << PLACE_BITS) - 1)


class Density(NamedTuple):
    """How closely to look: the larger the collection, the more keys are shared by chance.

    ``window``: runs per anchor; ``links``: equals that a key is linked with; ``places``: distinct
    keys that make a candidate.
    """

    window: int
    links: int
    places: int


class Hits(NamedTuple):
    """Equal keys of two reports: first report, second report and place in the first in one
    number each (``firsts``), and the place in the second.
    """

    firsts: U64
    seconds: npt.NDArray[np.uint32]


class Candidate(NamedTuple):
    """Masked positions of the first and last common key of two reports, on either side."""

    first: int
    second: int
    first_start: int
    first_last: int
    second_start: int
    second_last: int


def density_for(reports: int) -> Density:
    """Closest for a few hundred reports; above, chance is held off, so that cost stays linear."""
    if reports <= 500:
        return Density(4, 4, 1)
    return Density(5, 2, 3) if reports <= 5000 else Density(6, 2, 3)


def hits_of(table: Table, units: Sequence[int], density: Density) -> list[Hits]:
    """Keys that reports of different units share, in parts.

    Args:
        table: the anchors of every report.
        units: a number for the unit of each report; one unit's reports are not compared.
        density: how closely to look.
    """
    owners = np.asarray(units, np.int64)
    total = len(table.hashes) * PARTNERS
    parts = max(1, -(-total // _PART))
    return [_hits(_entries(table, part, parts), owners, density.links) for part in range(parts)]


def candidates(hits: Sequence[Hits], density: Density) -> Iterator[Candidate]:
    """Places to align, in order of the reports: hits that follow each other closely."""
    total = sum(len(one.firsts) for one in hits)
    blocks = max(1, -(-total // _BLOCK))
    edges = _edges(hits, blocks)
    for low, high in pairwise(edges):
        inside = [(one, _between(one, low, high)) for one in hits]
        firsts = np.concatenate([one.firsts[kept] for one, kept in inside])
        seconds = np.concatenate([one.seconds[kept] for one, kept in inside])
        yield from _chained(firsts, seconds, density.places)


def _entries(table: Table, part: int, parts: int) -> U64:
    """Key, report and place in one number each, sorted, for one part of all keys."""
    found = keys_of(table, part, parts)
    entries = found.keys << np.uint64(REPORT_BITS + PLACE_BITS)
    entries |= found.reports.astype(np.uint64) << _PLACE
    entries |= np.minimum(found.positions, np.uint32(_PLACE_MASK))
    entries.sort()
    return entries


def _hits(entries: U64, owners: I64, most: int) -> Hits:
    """Keys that two reports share; the report that comes earlier in the input first."""
    keys = entries >> np.uint64(REPORT_BITS + PLACE_BITS)
    same = keys[1:] == keys[:-1]
    if not same.any():
        return Hits(np.empty(0, np.uint64), np.empty(0, np.uint32))
    shared = np.concatenate([[False], same]) | np.concatenate([same, [False]])
    entries, keys = entries[shared], keys[shared]  # what is not shared is most, and done with
    opens = np.concatenate([[True], keys[1:] != keys[:-1]])
    sizes = np.diff(np.flatnonzero(opens), append=len(keys))
    crowd = np.repeat(sizes > _CROWD, sizes)
    links = [_linked(keys, lag, crowd) for lag in range(1, most + 1)]
    first = np.concatenate([link[0] for link in links])
    second = np.concatenate([link[1] for link in links])
    return _packed(entries[first], entries[second], owners)


def _linked(
    keys: U64, lag: int, crowd: npt.NDArray[np.bool_]
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Each key with its equal so many places ahead; in a crowd with the next one only."""
    same = keys[lag:] == keys[:-lag]
    if lag > 1:
        same &= ~crowd[lag:]
    first = np.flatnonzero(same)
    return first, first + lag


def _packed(first: U64, second: U64, owners: I64) -> Hits:
    one = (first >> _PLACE) & _REPORT_MASK
    other = (second >> _PLACE) & _REPORT_MASK
    apart = owners[one.astype(np.int64)] != owners[other.astype(np.int64)]
    pairs = (one[apart] << np.uint64(REPORT_BITS)) | other[apart]
    firsts = (pairs << _PLACE) | (first[apart] & _PLACE_MASK)
    return Hits(firsts, (second[apart] & _PLACE_MASK).astype(np.uint32))


def _edges(hits: Sequence[Hits], blocks: int) -> list[int]:
    """First reports at which blocks of about as many hits each begin."""
    counts = np.zeros(MOST_REPORTS + 1, np.int64)
    for one in hits:
        found = np.bincount(_first_reports(one), minlength=1)
        counts[: len(found)] += found
    sums = np.cumsum(counts)
    steps = np.searchsorted(sums, np.linspace(0, sums[-1], blocks + 1)[1:-1])
    return [0, *sorted({int(step) + 1 for step in steps}), MOST_REPORTS + 1]


def _first_reports(hits: Hits) -> I64:
    return (hits.firsts >> np.uint64(REPORT_BITS + PLACE_BITS)).astype(np.int64)


def _between(hits: Hits, low: int, high: int) -> npt.NDArray[np.bool_]:
    reports = _first_reports(hits)
    return (reports >= low) & (reports < high)


def _chained(firsts: U64, seconds: npt.NDArray[np.uint32], fewest: int) -> Iterator[Candidate]:
    """Hits of a pair that follow each other closely, at about the same distance."""
    if not len(firsts):
        return
    pairs = firsts >> _PLACE
    first, second = (firsts & _PLACE_MASK).astype(np.int64), seconds.astype(np.int64)
    order = np.lexsort((first, (first - second) // (4 * _DRIFT), pairs))
    pairs, first, second = pairs[order], first[order], second[order]
    ahead = np.diff(first)
    cut = (
        (pairs[1:] != pairs[:-1])
        | (ahead < 0)
        | (ahead > _GAP)
        | (np.abs(np.diff(first - second)) > _DRIFT)
    )
    begins = np.concatenate([[0], np.flatnonzero(cut) + 1])
    ends = np.concatenate([begins[1:], [len(pairs)]])
    distinct = np.add.reduceat(np.concatenate([[1], (ahead != 0) | cut]), begins)
    kept = (ends - begins >= _FEWEST_HITS) & (distinct >= fewest)
    for begin, end in zip(begins[kept].tolist(), ends[kept].tolist(), strict=True):
        pair = int(pairs[begin])
        yield Candidate(
            pair >> REPORT_BITS,
            pair & (MOST_REPORTS - 1),
            int(first[begin]),
            int(first[end - 1]),
            int(second[begin]),
            int(second[end - 1]),
        )
