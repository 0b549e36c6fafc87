"""Report text for HTML: what cannot be seen, or turns the text round, is shown as ``⟨U+202E⟩``.

Markup is escaped by the templates; this makes the rest harmless and visible.
"""

from __future__ import annotations

import re

from markupsafe import Markup

# Controls, format and direction characters, separators, unpaired surrogates, noncharacters;
# a test holds this class and the Unicode tables together. Tab and line feed stay.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff0-\ufffb\ufffe\uffff"
    "\U000110bd\U000110cd\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]"
)


def visible(text: str) -> str:
    """The text with every hidden character written out; the same text where it has none."""
    return _HIDDEN.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", text)


def finalized(value: object) -> object:
    """What a template may print of a value: markup made by templates as it is, text visible."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return visible(value)
    return value
