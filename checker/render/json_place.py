"""Where a passage of a stored assessment stands: page and paragraph, or the line of a text."""

from __future__ import annotations

from typing import Any

from checker.model import Mark
from checker.render.places import marked
from checker.render.words import Words


def json_place(passage: dict[str, Any], said: Words) -> str:
    """As ``places.place``, of a passage as it stands in the JSON."""
    page, paragraph = passage.get("page"), passage.get("paragraph")
    if page or paragraph:
        return marked(Mark(passage["start"], page, paragraph), said)
    return said.line_value.format(passage["line"])
