"""The report's own document number (文号), such as 津静政〔2020〕5号, at its head."""

from __future__ import annotations

import re

from checker.model import Fact, Span
from checker.parse.lines import Line

_NUMBER = re.compile(
    r"(?P<office>[\u4e00-\u9fff]{2,14})\s*[〔\[［(（【]\s*(?P<year>20\d\d)\s*[〕\]］)）】]"
    r"\s*(第)?\s*(?P<number>\d{1,4})\s*号"
)
_LABEL = re.compile(r"(发文字号|文件?号|发文文号|文件编号)\s*[:：]?\s*$")
_BELOW_TITLE = 2
_LONGEST = 60


def find_number(lines: list[Line], head: int) -> Fact | None:
    """The document number that stands on a line of its own, or behind its label.

    Numbers within sentences belong to the documents that the report cites.

    Args:
        lines: all lines.
        head: index of the first line of the report's own text.
    """
    for line in lines[: head + _BELOW_TITLE]:
        if "号" not in line.text or len(line.text) > 3 * _LONGEST:
            continue
        for match in _NUMBER.finditer(line.text):
            if _stands_alone(line.text, match) or _LABEL.search(line.text[: match.start()]):
                span = Span(line.start + match.start(), line.start + match.end())
                return Fact(written(match), span, "head")
    return None


def number_in(text: str) -> str:
    """The document number that a metadata field holds; empty if none."""
    match = _NUMBER.search(text)
    return written(match) if match else ""


def written(match: re.Match[str]) -> str:
    """The number as official style writes it."""
    return f"{match['office']}〔{match['year']}〕{match['number']}号"


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    rest = text[: match.start()] + text[match.end() :]
    return not rest.strip(" \t\u3000()（）〔〕[]") or rest.strip().startswith("签发人")
