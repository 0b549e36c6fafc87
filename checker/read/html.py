"""Web pages of government sites: the report's whole text, title and date; navigation left out.

A library finds where the main text is; its text is then taken from the page itself and entire,
because libraries drop short paragraphs, tables and repetitions, which a report has.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate, takewhile
from typing import Any

from checker.model import Hint, Mark
from checker.read.extract import Extract
from checker.read.html_charset import decode_page
from checker.read.html_dates import dated, meta_date
from checker.read.html_lines import PageLine, visible_lines
from checker.read.html_main import is_prose, main_range
from checker.read.refused import broken, no_text, too_demanding

_META_TITLES = ("articletitle", "article_title", "og:title", "dc.title")
_TITLES = (*_META_TITLES, "<title>")
_OPENING, _HALF = 4, 8
"""Least characters of a line that is taken for the beginning, or a part, of the title."""
_ABOVE = 25
"""Lines above the main text among which its title and date are looked for."""
_SHORT = 80
_BELOW = 3
_SIGNS = re.compile(
    r".{2,30}(政府|委员会|局|厅|办公室|办事处|[镇乡])|.{0,6}\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日.{0,2}"
)
_LABELS = re.compile(r"来源|日期|时间|文号|索引号|作者")
_TODAY = re.compile(r"今天是|农历|星期[一二三四五六日]")
_NULL = re.compile("[\x00\ufeff]")


def extract(data: bytes, name: str) -> Extract:
    """The report of a web page, one paragraph a line, its title and page data above it.

    Args:
        data: the file.
        name: its name, for messages.

    Raises:
        UnreadableError: nothing to read in it.
        ImportError: the libraries are not installed.
    """
    return extract_page(data, name, "")


def extract_page(data: bytes, name: str, charset: str) -> Extract:
    """The report of a web page that came with a claim about its charset; see ``extract``."""
    source, encoding, warnings = decode_page(data, charset)
    root = _root(source, name)
    metas = _metas(root)
    found = main_range(root, visible_lines(root))
    if not found.lines:
        raise no_text(name)
    above = _above(found.lines[: found.start], metas)
    below = _signature(found.lines[found.end :])
    lines = [*above, *found.lines[found.start : found.end], *below]
    opening = [*above, *takewhile(lambda line: not is_prose(line), found.lines[found.start :])]
    text, marks = _numbered([line.text for line in lines])
    return Extract(text, marks, _hints(metas, opening), warnings, encoding)


def _numbered(paragraphs: Sequence[str]) -> tuple[str, tuple[Mark, ...]]:
    """Paragraphs as a text, and where each begins."""
    starts = accumulate((len(paragraph) + 1 for paragraph in paragraphs[:-1]), initial=0)
    marks = tuple(Mark(start, None, number) for number, start in enumerate(starts, start=1))
    return "\n".join(paragraphs), marks


def _above(lines: Sequence[PageLine], metas: Mapping[str, str]) -> list[PageLine]:
    """The title above the main text, and the page data between the two."""
    near = lines[-_ABOVE:]
    titles = ["".join(metas[name].split()) for name in _TITLES if name in metas]
    first = next((i for i, line in enumerate(near) if _is_title(line, titles)), 0)
    return [line for line in near[first:] if _is_data(line) or _is_title(line, titles)]


def _is_title(line: PageLine, titles: Sequence[str]) -> bool:
    """Whether a line is a heading of the page, or the title that its head gives, or half of it."""
    bare = "".join(line.text.split())
    if line.linked or _TODAY.search(bare):
        return False
    if bare in titles or any(_opens(bare, title) for title in titles):
        return True
    return any(e.tag in ("h1", "h2") for e in (line.element, *line.element.iterancestors()))


def _opens(text: str, title: str) -> bool:
    """Whether a line is the beginning of a title, or a long part of it."""
    least = _OPENING if title.startswith(text) else _HALF
    return len(text) >= least and text in title


def _is_data(line: PageLine) -> bool:
    """Whether a line above the text says when or from where the page comes."""
    if len(line.text) > _SHORT or _TODAY.search(line.text):
        return False
    return bool(dated(line.text)) or bool(_LABELS.search(line.text) and not line.linked)


def _signature(lines: Sequence[PageLine]) -> list[PageLine]:
    """Unit and date right below the main text, where they have an element of their own."""
    signed = []
    for line in lines[:_BELOW]:
        if line.linked or not _SIGNS.fullmatch(line.text):
            break
        signed.append(line)
    return signed


def _hints(metas: Mapping[str, str], opening: Sequence[PageLine]) -> tuple[Hint, ...]:
    hints = []
    for name in _META_TITLES:
        if title := metas.get(name):
            hints.append(Hint("title", title, f"html:meta {name}"))
            break
    if found := meta_date(metas):
        hints.append(Hint("published", found[0], f"html:meta {found[1]}"))
    else:
        dates = ((line, dated(line.text)) for line in opening[:_ABOVE] if _is_data(line))
        hints += [Hint("published", date, _place(line)) for line, date in dates if date][:1]
    return tuple(hints)


def _place(line: PageLine) -> str:
    """How to name the element of a line: its tag and class."""
    classes = (line.element.get("class") or "").split()
    return ".".join([f"html:{line.element.tag}", *classes[:1]])


def _root(source: str, name: str) -> Any:
    from lxml import etree, html  # noqa: PLC0415 - an optional extra

    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    data = _NULL.sub("", source).encode("utf-8", "replace")
    if not data.strip():
        raise no_text(name)
    try:
        root = html.document_fromstring(data, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise broken(name) from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise too_demanding(name)
    return root


def _metas(root: Any) -> dict[str, str]:
    """What the page says of itself, by lower-case name; the first of each name."""
    metas: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("name") or element.get("property") or element.get("itemprop")
        content = (element.get("content") or "").strip()
        if name and content:
            metas.setdefault(name.strip().lower(), content)
    for element in root.iter("title"):
        metas.setdefault("<title>", "".join(element.itertext()).strip())
    return metas
