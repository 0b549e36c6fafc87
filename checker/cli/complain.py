"""Everything that is not payload goes to standard error, one harmless line at a time."""

from __future__ import annotations

import sys

from checker.render.escape import plain


def complain(line: str) -> None:
    """Write one line to standard error; characters that it cannot carry become ``?``."""
    stream = sys.stderr
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")
    stream.write(plain(line) + "\n")
    stream.flush()
