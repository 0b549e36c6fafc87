"""The parts of a result that a user may ask to see, and the rubrics that have their own."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

CORE = "core"
FORM = "form"


class Part(StrEnum):
    """A part of the page; ``all`` is every part, ``summary`` the head alone."""

    ALL = "all"
    SUMMARY = "summary"
    CORE = "core"
    FORM = "form"
    OUTLINE = "outline"
    GAPS = "gaps"
    FINDINGS = "findings"
    EVIDENCE = "evidence"


STANDARD = (Part.CORE, Part.FORM, Part.OUTLINE, Part.GAPS, Part.FINDINGS)
EVERY = (*STANDARD, Part.EVIDENCE)


def chosen(asked: Collection[Part]) -> tuple[Part, ...]:
    """Parts to show, in the order of the page; nothing asked means the standard ones."""
    if Part.ALL in asked:
        return EVERY
    return tuple(part for part in EVERY if part in asked) if asked else STANDARD
