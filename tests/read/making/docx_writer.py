"""Writes Word files from raw WordprocessingML, so that a test shows exactly what is in the file."""

from __future__ import annotations

import io
import re
import zipfile
from html import escape

from checker.read.number_formats import numbered

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = (
    f'xmlns:w="{W}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CORE = (
    '<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">'
    "{}</cp:coreProperties>"
)


def part(name: str, inside: str) -> str:
    return f"{_HEAD}<w:{name} {_NAMESPACES}>{inside}</w:{name}>"


def docx(
    body: str,
    *,
    styles: str = "",
    numbering: str = "",
    footnotes: str = "",
    core: str = "",
    pages: int | None = None,
    more: dict[str, bytes] | None = None,
) -> bytes:
    parts = {"word/document.xml": part("document", f"<w:body>{body}</w:body>")}
    if styles:
        parts["word/styles.xml"] = part("styles", styles)
    if numbering:
        parts["word/numbering.xml"] = part("numbering", numbering)
    if footnotes:
        parts["word/footnotes.xml"] = part("footnotes", footnotes)
    if core:
        parts["docProps/core.xml"] = _HEAD + _CORE.format(core)
    if pages is not None:
        parts["docProps/app.xml"] = f"{_HEAD}<Properties><Pages>{pages}</Pages></Properties>"
    return zipped({**{name: text.encode() for name, text in parts.items()}, **(more or {})})


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


def p(
    *runs: str,
    style: str = "",
    level: int | None = None,
    list_id: int | None = None,
    mark: str = "",
) -> str:
    made = "".join(one if one.startswith("<") else r(one) for one in runs)
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if list_id is not None:
        inside = "" if level is None else f'<w:ilvl w:val="{level}"/>'
        properties += f'<w:numPr>{inside}<w:numId w:val="{list_id}"/></w:numPr>'
    properties += f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{made}</w:p>"


def r(text: str, properties: str = "") -> str:
    return (
        f"<w:r><w:rPr>{properties}</w:rPr>"
        f'<w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>'
    )


def tbl(*rows: list[str]) -> str:
    made = "".join(f"<w:tr>{''.join(tc(cell) for cell in row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/>{made}</w:tbl>"


def tc(content: str, properties: str = "") -> str:
    if content.startswith("<w:tc>"):
        return content
    inside = content if content.startswith("<") else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def abstract(key: int, *levels: tuple[str, str], more: str = "") -> str:
    made = "".join(lvl(at, *level) for at, level in enumerate(levels))
    return f'<w:abstractNum w:abstractNumId="{key}">{more}{made}</w:abstractNum>'


def lvl(at: int, number_format: str, text: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{number_format}"/>{more}'
        f'<w:suff w:val="nothing"/><w:lvlText w:val="{text}"/></w:lvl>'
    )


def num(key: int, abstract_key: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{abstract_key}"/>{overrides}</w:num>'


_VALUES = {numbered(value, "japaneseCounting"): value for value in range(1, 100)}
_MARKS = (
    re.compile(r"([一二三四五六七八九十]+)、"),
    re.compile(r"\(([一二三四五六七八九十]+)\)"),
    re.compile(r"(\d{1,2})\."),
)
_WPS_LIST = abstract(
    0,
    ("japaneseCounting", "%1、"),
    ("japaneseCounting", "(%2)"),
    ("decimal", "%3."),
)


class _WpsList:
    """An automatic list that starts anew where the office told WPS to."""

    def __init__(self) -> None:
        self.instances = [num(1, 0)]
        self._last = [0, 0, 0]

    def paragraph(self, text: str, level: int, value: int) -> str:
        if value != self._last[level] + 1:
            start = f'<w:startOverride w:val="{value}"/>'
            override = f'<w:lvlOverride w:ilvl="{level}">{start}</w:lvlOverride>'
            self.instances.append(num(len(self.instances) + 1, 0, override))
        self._last[level] = value
        self._last[level + 1 :] = [0] * (2 - level)
        return p(text, level=level, list_id=len(self.instances))


def as_wps(text: str) -> bytes:
    """A report as WPS saves it: its numbers are those of an automatic list and not in the text."""
    numbers = _WpsList()
    paragraphs = []
    for line in text.split("\n"):
        bare = line.strip()
        for level, mark in enumerate(_MARKS):
            match = mark.match(bare)
            if match:
                value = int(match[1]) if match[1].isdecimal() else _VALUES[match[1]]
                paragraphs.append(numbers.paragraph(bare[match.end() :], level, value))
                break
        else:
            paragraphs.append(p(bare))
    return docx("".join(paragraphs), numbering=_WPS_LIST + "".join(numbers.instances))
