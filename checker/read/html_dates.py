"""Publication dates of web pages: from meta tags and from a date above the text."""

from __future__ import annotations

import re
from collections.abc import Mapping

_DATE = re.compile(
    r"(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)"
    r"|(?<!\d)(20\d\d)(\d\d)(\d\d)(?=\d{6}\b|T|\b)"
)
_METAS = (
    "pubdate",
    "publishdate",
    "publish_date",
    "publishtime",
    "publish_time",
    "firstpublishedtime",
    "article:published_time",
    "og:published_time",
    "articledate",
    "datepublished",
    "dc.date.issued",
    "dc.date",
    "releasedate",
    "createdate",
    "others",
)
"""Names of meta tags in lower case, the surest first; ``others`` holds 页面生成时间 …"""


def meta_date(metas: Mapping[str, str]) -> tuple[str, str] | None:
    """The publication date that the meta tags give, ISO, and the tag's name; None without one."""
    for name in _METAS:
        if name == "others" and "页面生成时间" not in metas.get(name, ""):
            continue
        if date := dated(metas.get(name, "")):
            return date, name
    return None


def dated(text: str) -> str:
    """The first date in a text as YYYY-MM-DD; empty without one."""
    for found in _DATE.finditer(text):
        year, month, day = (int(part) for part in found.groups() if part)
        if 1 <= month <= 12 and 1 <= day <= 31:
            return f"{year:04d}-{month:02d}-{day:02d}"
    return ""
