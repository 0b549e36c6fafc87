"""Names for files written about reports."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from checker.render.escape import file_name, plain

NAME_BYTES = 120
_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*\s]+')
_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com\d|lpt\d|summary|index)$")


def output_name(name: str, stem: str | None = None) -> str:
    """A file name for a report's result: safe on every system, the same for the same report.

    ``a.txt`` gives ``a.json``; where something is lost, a short hash of the whole name is added.

    Args:
        name: how results call the report.
        stem: what of it to keep; without it, the name without ``.txt``.
    """
    stem = name.removesuffix(".txt") if stem is None else stem
    text = unicodedata.normalize("NFC", file_name(stem))
    safe = _UNSAFE.sub("_", plain(text)).strip(". _")
    while len(safe.encode()) > NAME_BYTES:
        safe = safe[:-1]
    if safe == stem and not _RESERVED.match(safe):
        return f"{safe}.json"
    return hashed(safe or "report", name)


def hashed(safe: str, name: str) -> str:
    """A name made unlike all others by the hash of the whole original name."""
    digest = hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:8]
    return f"{safe}-{digest}.json"
