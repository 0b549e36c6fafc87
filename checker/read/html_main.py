"""Where on a page the main text runs: found by a library, widened so that no prose is lost."""

from __future__ import annotations

from copy import deepcopy
from typing import Any, NamedTuple

from checker.read.html_lines import PageLine

_COVERS = 0.8
"""Share of the text found that the main element must hold."""
_PROSE = 30
"""Characters of a line that is prose if it holds a full stop and few links."""
_LINKED = 0.3
_AROUND = frozenset({"nav", "footer"})
_LEAST = 200
"""Characters below which the library's finding is not trusted and the whole page is taken."""
_ALIKE = 8
_MOST_LINES = 5000
_MOST_CHARACTERS = 300_000
"""A page beyond these is no report's; it is taken entire, so that it costs little."""


class MainRange(NamedTuple):
    """All lines of a page and the range of those of the main text."""

    lines: list[PageLine]
    start: int
    end: int


def main_range(root: Any, lines: list[PageLine]) -> MainRange:
    """The lines of the main text.

    Args:
        root: the page, by lxml, without what is not shown.
        lines: its lines.

    Returns:
        The range from the first to the last line that stands in the element of the main text, or
        that is prose. The whole page if nothing is found.
    """
    if len(lines) > _MOST_LINES or sum(len(line.text) for line in lines) > _MOST_CHARACTERS:
        return MainRange(lines, 0, len(lines))
    found = "".join(_main_text(root).split())
    kept = [_in(line, found) for line in lines]
    total = sum(len(line.text) for line, main in zip(lines, kept, strict=True) if main)
    if total < _LEAST:
        return MainRange(lines, 0, len(lines))
    element = _holding(lines, kept, total)
    inside = set(element.iter()) if element is not None else set()
    main = [
        index
        for index, line in enumerate(lines)
        if is_prose(line) or (line.element in inside and not _is_navigation(line))
    ]
    return MainRange(lines, main[0], main[-1] + 1) if main else MainRange(lines, 0, len(lines))


def _main_text(root: Any) -> str:
    """What the library takes for the main text; empty if it finds none or fails."""
    from trafilatura import extract  # noqa: PLC0415 - an optional extra

    try:
        return extract(deepcopy(root), include_comments=False, include_tables=True) or ""
    except Exception:  # a page that the library stumbles over is taken entire
        return ""


def _in(line: PageLine, found: str) -> bool:
    bare = "".join(line.text.split())
    return len(bare) >= _ALIKE and bare in found


def _is_navigation(line: PageLine) -> bool:
    """Whether a line is links, or stands in an element made for navigation."""
    if line.linked > len(line.text) / 2:
        return True
    return any(element.tag in _AROUND for element in line.element.iterancestors())


def is_prose(line: PageLine) -> bool:
    """Whether a line is running text, which no page furniture is."""
    few = line.linked <= _LINKED * len(line.text)
    return few and len(line.text) >= _PROSE and "。" in line.text


def _holding(lines: list[PageLine], kept: list[bool], total: int) -> Any:
    """The smallest element that holds most of the text found."""
    weights: dict[Any, int] = {}
    for line, main in zip(lines, kept, strict=True):
        if main and line.element is not None:
            for element in (line.element, *line.element.iterancestors()):
                weights[element] = weights.get(element, 0) + len(line.text)
    holding = [element for element, weight in weights.items() if weight > total * _COVERS]
    return max(holding, key=lambda e: sum(1 for _ in e.iterancestors()), default=None)
