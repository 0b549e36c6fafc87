"""Plain values on disk between runs; nothing on disk is ever needed.

A missing, read-only or damaged folder never matters: what was kept is worked out again.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import os
from pathlib import Path
from typing import Any

MOST_KEPT = 40
"""A run needs four; more are those of other rubrics, programs and interpreters."""


def load(key: str) -> Any:
    """The value kept under a key, or None.

    Args:
        key: a hexadecimal digest of everything that the value depends on.
    """
    try:
        data = (_folder() / f"{key}.bin").read_bytes()
        if hashlib.sha256(data[32:]).digest() != data[:32]:
            return None
        return marshal.loads(data[32:])  # noqa: S302 - own file, digest checked
    except (OSError, ValueError, EOFError, TypeError):
        return None


def store(key: str, value: Any) -> None:
    """Keep a value of plain tuples, dicts, strings and numbers; does nothing where it cannot."""
    import tempfile  # noqa: PLC0415 - most runs only read

    with contextlib.suppress(OSError):
        folder = _folder()
        folder.mkdir(parents=True, exist_ok=True)
        payload = marshal.dumps(value)
        handle, name = tempfile.mkstemp(dir=folder)
        with os.fdopen(handle, "wb") as file:
            file.write(hashlib.sha256(payload).digest() + payload)
        Path(name).replace(folder / f"{key}.bin")
        _forget_old(folder)


def _forget_old(folder: Path) -> None:
    """Drop all but the newest values: each version of the tool and each change leaves its own."""
    kept = sorted(folder.glob("*.bin"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in kept[MOST_KEPT:]:
        path.unlink(missing_ok=True)


def _folder() -> Path:
    named = os.environ.get("CHECKER_CACHE_DIR")
    if named:
        return Path(named)
    base = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "checker"
