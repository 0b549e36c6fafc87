"""Names of files: which are none of the user's, and how names in old archives are written."""

from __future__ import annotations

import re

LOCK = "lock"
_HIDDEN = frozenset({"__macosx", "thumbs.db", "desktop.ini", "$recycle.bin", "@eadir"})
_LOCK = re.compile(r"~\$|\.~|~wr[a-z]\d+\.tmp$|~.*\.tmp$", re.IGNORECASE)
_UTF8_NAME = 0x800


def skip_reason(name: str) -> str:
    """Why a file is passed over by its name alone.

    Args:
        name: the path below the folder or inside the archive, with ``/`` or ``\\``.

    Returns:
        ``lock`` for lock and scratch files of office programs (``~$报告.docx``), ``hidden`` for
        hidden and system files and whatever lies in hidden folders, else empty.
    """
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    if not parts:
        return "hidden"
    if _LOCK.match(parts[-1]):
        return LOCK
    if any(part.startswith(".") or part.lower() in _HIDDEN for part in parts):
        return "hidden"
    return ""


def archived_name(name: str, flags: int) -> str:
    """The name of a zip member as it was meant.

    Zip programs on Chinese Windows write names in GBK and others in UTF-8 without saying so;
    Python then takes either for code page 437.

    Args:
        name: as ``zipfile`` gives it.
        flags: the member's flag bits.
    """
    if flags & _UTF8_NAME or name.isascii():
        return name
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name


def harmless(name: str) -> str:
    """A member's name as a relative path: no drive, no root, no way up, nothing invisible."""
    cleaned = "".join(char if char.isprintable() else "_" for char in name.replace("\\", "/"))
    parts = [part.strip() for part in re.sub(r"^[A-Za-z]:", "", cleaned).split("/")]
    return "/".join(part for part in parts if part not in ("", ".", "..")) or "_"
