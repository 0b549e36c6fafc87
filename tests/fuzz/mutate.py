"""Damages files: bits, cuts, swapped and doubled pieces, and the same inside the parts of a zip."""

from __future__ import annotations

import io
import random
import re
import zipfile

_TAG = re.compile(rb"<[^<>]{1,200}>")
_NASTY = (
    b"\x00",
    b"\xff" * 8,
    b"<",
    b"]]>",
    b"&#0;",
    b"&lol;",
    b"-1",
    b"99999999999999999999",
    b"\xe2\x80\xa8",
    b"%s%n",
    b"../../",
    b"http://127.0.0.1:9/x",
    b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>",
)


def mutated(data: bytes, chance: random.Random) -> bytes:
    """One damaged copy; zip containers are damaged within a part as often as from outside."""
    if data.startswith(b"PK\x03\x04") and chance.random() < 0.7:
        return _inside_zip(data, chance)
    return _damaged(data, chance)


def _damaged(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 1, 1, 2, 4, 16))):
        data = chance.choice(_WAYS)(data, chance)
    return data


def _flip(data: bytes, chance: random.Random) -> bytes:
    if not data:
        return data
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 30))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _without(data: bytes, chance: random.Random) -> bytes:
    start, end = _piece(data, chance)
    return data[:start] + data[end:]


def _doubled(data: bytes, chance: random.Random) -> bytes:
    start, end = _piece(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 2, 50)) + data[end:]


def _swapped(data: bytes, chance: random.Random) -> bytes:
    start, end = _piece(data, chance)
    other = chance.randrange(len(data) + 1)
    return data[:other] + data[start:end] + data[other:start] + data[end:]


def _spiked(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(_NASTY) + data[at:]


def _tags(data: bytes, chance: random.Random) -> bytes:
    """An element's tag put elsewhere, doubled or dropped."""
    found = [match.span() for match in _TAG.finditer(data[:200_000])]
    if len(found) < 2:
        return _flip(data, chance)
    (start, end), (other, _) = chance.choice(found), chance.choice(found)
    tag = data[start:end]
    way = chance.randrange(3)
    if way == 0:
        return data[:start] + data[end:]
    if way == 1:
        return data[:other] + tag * chance.choice((1, 300)) + data[other:]
    return data[:start] + data[end:] + tag


def _piece(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.choice((1, 8, 100, 2000)))


_WAYS = (_flip, _cut, _without, _doubled, _swapped, _spiked, _tags, _tags)


def _inside_zip(data: bytes, chance: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = [(info.filename, packed.read(info)) for info in packed.infolist()]
    target = chance.randrange(len(parts))
    way = chance.randrange(6)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for position, (name, content) in enumerate(parts):
            if position != target:
                file.writestr(name, content)
            elif way == 0:
                continue  # the part is missing
            elif way == 1:
                file.writestr(name, chance.choice(parts)[1])
            else:
                file.writestr(name, _damaged(content, chance))
    return out.getvalue()
