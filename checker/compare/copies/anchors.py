"""The places of a text by which copies are looked for: its rarest short runs, closely spaced.

Of every few neighbouring runs of four characters, the one that fewest units write is an anchor;
two anchors near each other make a key. Copied text keeps most keys when words between them
change, and ordinary language seldom shares one.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from checker.compare.copies.frequency import Frequency, Hashes, hashes
from checker.compare.copies.packing import Bytes

PARTNERS = 4
_NEAREST, _FARTHEST = 3, 28
_LEAST_OWN = 3
_NEVER = np.uint64(np.iinfo(np.uint64).max)
_LOW = np.uint64(0xFFFFFFFF)


class Anchors(NamedTuple):
    """Hashes and positions of a text's anchors, in order of position."""

    hashes: npt.NDArray[np.uint32]
    positions: npt.NDArray[np.uint32]


def anchors_of(
    codes: npt.NDArray[np.uint16], own: Bytes, frequency: Frequency, window: int
) -> Anchors:
    """Anchors of one text; runs that no other unit writes, and commonplaces, are none.

    Args:
        codes: the masked characters.
        own: 1 where a character counts.
        frequency: of runs in the collection.
        window: of so many neighbouring runs, one is an anchor.
    """
    found = hashes(codes, frequency.size)
    if not len(found):
        return Anchors(np.empty(0, np.uint32), np.empty(0, np.uint32))
    counts = frequency.of(found).astype(np.uint64)
    sums = np.cumsum(np.concatenate([[0], own]), dtype=np.int64)
    counted = sums[frequency.size :] - sums[: -frequency.size]
    low = found & _LOW
    ranks = np.where((counts >= 2) & (counted >= _LEAST_OWN), counts << np.uint64(32) | low, _NEVER)
    positions = _rarest(ranks, window)
    return Anchors(low[positions].astype(np.uint32), positions.astype(np.uint32))


class Table(NamedTuple):
    """The anchors of all reports in one row; those of report ``i`` begin at ``starts[i]``."""

    hashes: npt.NDArray[np.uint32]
    positions: npt.NDArray[np.uint32]
    starts: npt.NDArray[np.int64]


class Keys(NamedTuple):
    """Keys of 64 bits, the report of each, and the position of its first anchor."""

    keys: Hashes
    reports: npt.NDArray[np.int64]
    positions: npt.NDArray[np.uint32]


def table_of(anchors: Iterable[Anchors]) -> Table:
    """The anchors of reports, in order."""
    found = list(anchors)
    lengths = np.array([len(one.hashes) for one in found], np.int64)
    return Table(
        np.concatenate([one.hashes for one in found]),
        np.concatenate([one.positions for one in found]),
        np.concatenate([[0], np.cumsum(lengths)]),
    )


def keys_of(table: Table, part: int, parts: int) -> Keys:
    """The keys of one part of all: those whose first anchor's hash leaves that rest."""
    mine = np.flatnonzero(table.hashes % np.uint32(parts) == part)
    reports = np.searchsorted(table.starts, mine, side="right") - 1
    ends = table.starts[reports + 1]
    keys, owners, places = [], [], []
    for step in range(1, PARTNERS + 1):
        inside = mine + step < ends
        first, owner = mine[inside], reports[inside]
        apart = table.positions[first + step] - table.positions[first]
        near = (apart >= _NEAREST) & (apart <= _FARTHEST)
        first = first[near]
        mixed = table.hashes[first].astype(np.uint64) * np.uint64(0xD6E8FEB86659FD93)
        mixed += table.hashes[first + step]
        mixed *= np.uint64(0xFF51AFD7ED558CCD)
        keys.append(mixed ^ (mixed >> np.uint64(32)))
        owners.append(owner[near])
        places.append(table.positions[first])
    return Keys(np.concatenate(keys), np.concatenate(owners), np.concatenate(places))


def _rarest(ranks: Hashes, window: int) -> npt.NDArray[np.intp]:
    """Positions of the least rank of every window, each once, in order."""
    if len(ranks) < window:
        windows = ranks[np.newaxis, :]
    else:
        windows = np.lib.stride_tricks.sliding_window_view(ranks, window)
    marked = np.zeros(len(ranks), np.bool_)
    marked[np.argmin(windows, axis=1) + np.arange(len(windows))] = True
    return np.flatnonzero(marked & (ranks != _NEVER))
