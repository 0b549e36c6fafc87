"""Text compared with a file of ``tests/snapshots``; ``CHECKER_UPDATE=1`` writes the file anew."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "snapshots"


def same_as_snapshot(name: str, text: str) -> None:
    path = FOLDER / name
    if os.environ.get("CHECKER_UPDATE") == "1":
        FOLDER.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    expected = path.read_text(encoding="utf-8") if path.exists() else ""
    assert text == expected, f"{name} differs; CHECKER_UPDATE=1 pytest writes it anew"
