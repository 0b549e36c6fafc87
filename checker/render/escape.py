"""Report text made harmless for each place it is shown in.

``plain`` for terminals, ``markdown`` and ``csv_cell`` for those files, ``json_text`` for JSON.
"""

from __future__ import annotations

import re
import unicodedata

_ANSI = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI sequences: colours, cursor movement
    r"|\x9b[0-?]*[ -/]*[@-~]"  # the same in 8-bit form
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\|\x9c|$)"  # OSC, DCS ...: titles, links
    r"|\x1b.",
    re.DOTALL,
)
_SPACE = re.compile(r"\s+")
_JSON_UNSAFE = re.compile(
    "[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_MARKDOWN = re.compile(r"([\\`*_\[\]#|~>])")
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def plain(text: str) -> str:
    """One line of text without ANSI sequences, control, invisible or direction characters."""
    if text.isprintable():  # then the only space is the common one
        return _SPACE.sub(" ", text).strip() if "  " in text else text.strip()
    text = _SPACE.sub(" ", _ANSI.sub("", text))
    kept = (char for char in text if unicodedata.category(char) not in _DROPPED)
    return "".join(kept).strip()


def markdown(text: str) -> str:
    """Text that Markdown shows as it stands, also inside a table cell."""
    text = plain(text).replace("&", "&amp;").replace("<", "&lt;")
    return _MARKDOWN.sub(r"\\\1", text)


def csv_cell(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    shown = plain(text)
    return "'" + shown if shown.startswith(_FORMULA) else shown


def json_text(dumped: str) -> str:
    r"""JSON with invisible, direction and unpaired characters written as ``\uXXXX``.

    The value stays the same; such characters only ever stand inside strings.
    """
    return _JSON_UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", dumped)


def file_name(name: str) -> str:
    """A file name that can always be encoded; undecodable bytes become U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
