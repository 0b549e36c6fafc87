"""Text in traditional characters is read as if it were written in simplified ones.

The change is one character for one, so every position stays, and quotations are taken from the
text as it was written.
"""

from __future__ import annotations

from functools import lru_cache

from checker.model import Document

_TELLING = "設務執規責會機實進關國與發級書導"
_ENOUGH = 5


def in_simplified(document: Document) -> Document:
    """The document with traditional characters simplified; itself where it has hardly any.

    Args:
        document: the document as read.
    """
    text = document.text
    if "務" not in text and "國" not in text and "設" not in text:
        return document
    if sum(1 for character in _TELLING if character in text) < _ENOUGH:
        return document
    return document._replace(text=text.translate(_table()))


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    from checker.parse.traditional_characters import (  # noqa: PLC0415 - rarely needed data
        SIMPLIFIED,
        TRADITIONAL,
    )

    pairs = zip(TRADITIONAL, SIMPLIFIED, strict=True)
    return {ord(traditional): simplified for traditional, simplified in pairs}
