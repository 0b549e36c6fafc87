"""The rubric (评查标准): YAML in, validated and compiled records out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from checker.rubric.library import open_library, rubrics_for

if TYPE_CHECKING:
    from checker.rubric.schema import Examples

__all__ = ["examples_of", "open_library", "rubrics_for"]


def examples_of(item_id: str, extra: tuple[Path, ...] = ()) -> Examples:
    """Examples of an item; see ``checker.rubric.examples``."""
    from checker.rubric import examples  # noqa: PLC0415 - loads pydantic and YAML

    return examples.examples_of(item_id, extra)
