"""Writes ``docs/traceability.md``; a test compares it with what the rubrics say now."""

from __future__ import annotations

from checker.render.traceability import to_markdown
from checker.rubric import open_library
from checker.rubric.provisions import trace
from tests.support import ROOT

PAGE = ROOT / "docs" / "traceability.md"


def page() -> str:
    library = open_library()
    return to_markdown(library, trace(library))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
