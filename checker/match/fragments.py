"""Chance fragments: words that arise across the border of two others.

Chinese has no word boundaries, so 落实行政执法 holds 实行. A word that begins as on the left
does not count behind the characters on the right.
"""

from __future__ import annotations

FALSE_FRAGMENTS: dict[str, tuple[str, ...]] = {
    "实行": ("落", "切", "如", "充", "务", "求", "事", "确", "真", "证"),
    "成立": ("完", "构", "达"),
    "实现": ("落", "切", "如", "充", "现"),
    "法制": ("司",),
    "制定": ("限", "控"),
    "行政": ("执",),
    "出台": ("付",),
    "开展": ("公",),
    "公开": ("办",),
    "会议": ("社",),
}
