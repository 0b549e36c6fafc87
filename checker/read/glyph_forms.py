"""Characters as fonts name them, put back to what was written.

Fonts that share one glyph between a character and a radical (一 and ⼀, 民 and ⺠) make PDF writers
name the radical; a reader sees no difference, a search does.
"""

from __future__ import annotations

import unicodedata

_SUPPLEMENT = dict(
    zip(
        "⺀⺁⺃⺅⺈⺌⺗⺟⺠⺩⺫⺮⺼⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳⼾",
        "冫厂乚亻⺈小忄母民王罒竹月虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟户",
        strict=True,
    )
)
_HYPHENS = {"\x02": "-", "\ufffe": "-", "\xad": "-"}
"""How PDFium marks a hyphen at the end of a line."""


def _table() -> dict[int, str]:
    ranges = (range(0x2F00, 0x2FD6), range(0xFB00, 0xFB07), range(0xF900, 0xFAFF))
    table = {code: unicodedata.normalize("NFKC", chr(code)) for codes in ranges for code in codes}
    return table | {ord(odd): usual for odd, usual in (_SUPPLEMENT | _HYPHENS).items()}


_TABLE = _table()


def plain(text: str) -> str:
    """``text`` with radicals, ligatures and line-end hyphens as usual characters."""
    return text.translate(_TABLE)
