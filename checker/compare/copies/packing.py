"""Masked texts packed for memory: about 5 KB a report instead of 60."""

from __future__ import annotations

import zlib

import numpy as np
import numpy.typing as npt

from checker.compare.masking import SYMBOLS, Masked
from checker.model import ReadingText

Ints = npt.NDArray[np.int32]
Bytes = npt.NDArray[np.uint8]
Codes = npt.NDArray[np.uint16]
_LEVEL = 1


def packed(masked: Masked, own: bytearray, reading: ReadingText) -> tuple[bytes, bytes, bytes]:
    """Text, places and own characters, compressed; symbols never count as own."""
    starts, ends = _document_positions(masked, reading)
    counts = np.frombuffer(bytes(own), np.uint8).copy()
    codes = codes_of(masked.text)
    counts[(codes >= ord(SYMBOLS[0])) & (codes <= ord(SYMBOLS[-1]))] = 0
    places = np.concatenate([np.diff(starts, prepend=np.int32(0)), ends - starts])
    return (
        zlib.compress(masked.text.encode("utf-16-le"), _LEVEL),
        zlib.compress(places.astype(np.int32).tobytes(), _LEVEL),
        zlib.compress(np.packbits(counts).tobytes(), _LEVEL),
    )


def codes_of(text: str) -> Codes:
    """The characters as numbers; masked texts lie in the Basic Multilingual Plane."""
    return np.frombuffer(text.encode("utf-16-le"), np.uint16)


def text_of(packed_text: bytes) -> str:
    """The masked text."""
    return zlib.decompress(packed_text).decode("utf-16-le")


def own_of(packed_own: bytes, length: int) -> Bytes:
    """One number a masked character: 1 where it counts."""
    bits = np.frombuffer(zlib.decompress(packed_own), np.uint8)
    return np.unpackbits(bits, count=length)


def places_of(packed_places: bytes) -> tuple[Ints, Ints]:
    """Document starts and ends by masked character."""
    both = np.frombuffer(zlib.decompress(packed_places), np.int32)
    half = len(both) // 2
    starts = np.cumsum(both[:half], dtype=np.int32)
    return starts, starts + both[half:]


def _document_positions(masked: Masked, reading: ReadingText) -> tuple[Ints, Ints]:
    """Document range of every masked character, through the reading text."""
    if not masked.text:
        return np.empty(0, np.int32), np.empty(0, np.int32)
    first = np.frombuffer(masked.starts, np.int32)
    sources = np.frombuffer(masked.sources, np.int32)
    lengths = np.diff(first, append=np.int32(len(masked.text)))
    starts = np.arange(len(masked.text), dtype=np.int32) + np.repeat(sources - first, lengths)
    ends = starts + 1
    ends[first + lengths - 1] = np.frombuffer(masked.ends, np.int32)
    offsets = np.frombuffer(reading.offsets, reading.offsets.typecode).astype(np.int32)
    return offsets[starts], offsets[ends - 1] + 1
