"""Report text that may stand in XML: one line, nothing invisible, nothing that XML forbids."""

from __future__ import annotations

import re

from checker.render.escape import plain

# code points that XML and Unicode keep out of texts, in every plane
_LAST_TWO = "".join(chr(plane * 65_536 + end) for plane in range(17) for end in (65_534, 65_535))
_NONCHARACTER = re.compile(f"[\ufdd0-\ufdef{_LAST_TWO}]")


def xml_text(text: str) -> str:
    """The text as one line without control, direction, unpaired and non-characters."""
    return without_noncharacters(plain(text))


def without_noncharacters(text: str) -> str:
    """The text without the code points that are no characters."""
    return _NONCHARACTER.sub("", text)
