"""Words of a report as they stand inside a Chinese message."""

from __future__ import annotations

from checker.audit.lazy import lazy

_BREAK = lazy(r"[ \t\u3000]*\n\s*")
_HALF = lazy(r"(?<=[^\x00-\x7f])[,;:!?]|[,;:!?](?=[^\x00-\x7f])")
_FULL = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？"}
_INNER = str.maketrans("“”", "‘’")
_ENDS = "。，；：、"


def phrase(words: str) -> str:
    """A quotation on one line and with full-width commas, like the message around it.

    The finding's places keep the quotation exactly as printed.

    Args:
        words: document text.
    """
    return _HALF.sub(lambda mark: _FULL[mark[0]], _BREAK.sub("", words))


def quoted(words: str) -> str:
    """The same in Chinese quotation marks, without the stop at its end.

    Args:
        words: document text; its own quotation marks become inner ones.
    """
    return f"“{phrase(words).rstrip(_ENDS).translate(_INNER)}”"
