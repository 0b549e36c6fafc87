"""JSON Lines: one assessment a line."""

from __future__ import annotations

import json
from typing import Any

from checker.render.escape import json_text


def line(value: dict[str, Any]) -> str:
    """A value as one line of JSON; invisible and direction characters are escaped."""
    dumped = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return json_text(dumped) + "\n"
