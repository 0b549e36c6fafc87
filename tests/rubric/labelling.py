"""Item ids as the labelling guide lists them."""

from __future__ import annotations

import re

from tests.support import ROOT

GUIDE = ROOT / "tests" / "gold" / "LABELLING.md"


def ids_of(year: int) -> frozenset[str]:
    """Ids that every label file of a report on ``year`` must hold."""
    text = GUIDE.read_text("utf-8")
    outline = r"o15\.\d\d" if year <= 2020 else r"o21\.\d\d"
    listed = re.findall(r"^- ((?:core|form)\.[a-z.\-]+)\s", text, re.MULTILINE)
    body = text[text.index("## Items — outline-2015") :]
    return frozenset(listed) | frozenset(re.findall(outline, body.replace("(o21", "")))
