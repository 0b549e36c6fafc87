"""In how many units each short run of characters stands; what many write is a set phrase.

Counts live in tables addressed by hash: their size does not grow with the collection. A collision
can only count too high, and what follows checks the texts themselves.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint64]
Counts = npt.NDArray[np.uint16]
FEWEST_BITS, MOST_BITS = 12, 24
SHORT, LONG = 4, 6
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_SHORT_RUN = 0.5


def hashes(codes: npt.NDArray[np.uint16], size: int) -> Hashes:
    """One well-mixed number for each run of ``size`` characters."""
    count = max(0, len(codes) - size + 1)
    mixed = np.zeros(count, np.uint64)
    for at in range(size):
        mixed *= np.uint64(1_000_003)
        mixed += codes[at : at + count]
    mixed *= _MULTIPLIER
    mixed ^= mixed >> np.uint64(29)
    return mixed * _MULTIPLIER


class Frequency:
    """Units by run of characters, for runs of one length."""

    def __init__(self, size: int, characters: int) -> None:
        """``characters``: about how many there are; the table is far wider."""
        self.size = size
        self.units = 0
        self._bits = min(MOST_BITS, max(FEWEST_BITS, (128 * characters).bit_length()))
        self._counts: Counts = np.zeros(1 << self._bits, np.uint16)

    def add(self, reports: Iterable[npt.NDArray[np.uint16]]) -> None:
        """Count one unit, with the characters of all its reports."""
        slots = np.concatenate([self._slots(hashes(codes, self.size)) for codes in reports])
        counted = self._counts[slots]  # a slot named twice is set twice to the same number
        self._counts[slots] = counted + (counted < np.iinfo(np.uint16).max)
        self.units += 1

    def of(self, found: Hashes) -> Counts:
        """In how many units each of the runs stands."""
        return self._counts[self._slots(found)]

    def _slots(self, found: Hashes) -> npt.NDArray[np.int64]:
        return (found >> np.uint64(64 - self._bits)).astype(np.int64)


def rarity(codes: npt.NDArray[np.uint16], frequency: Frequency) -> npt.NDArray[np.float64]:
    """How telling each character of a run of equal text is, 0-1.

    A character counts 1 where no third unit writes the rarest run of characters around it, and
    the less the more units do (inverse document frequency). Short runs tell half.
    """
    if len(codes) < frequency.size:
        return np.full(len(codes), _SHORT_RUN)
    counts = frequency.of(hashes(codes, frequency.size))
    total = max(frequency.units, 3)
    told = np.log(total / np.clip(counts, 2, total)) / np.log(total / 2)
    around = np.pad(told, frequency.size - 1)
    windows = np.lib.stride_tricks.sliding_window_view(around, frequency.size)
    telling: npt.NDArray[np.float64] = windows.max(axis=1)
    return telling
