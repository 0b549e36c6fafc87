"""Word documents (.docx, .docm): the text as it is printed, without headers, footers, contents.

List numbers are generated, tracked changes taken as accepted, hidden text left out, comments and
macros never looked at. A footnote becomes a line 〔注1〕… below its paragraph. Cells of a table
row are parted by ``｜``.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from checker.errors import UnreadableError
from checker.model import Hint, Mark
from checker.read.docx_body import Body, Line, note_elements
from checker.read.docx_numbering import Numbering
from checker.read.docx_styles import Styles
from checker.read.extract import Extract
from checker.read.package import Package
from checker.read.refused import broken, no_text
from checker.read.wordml import child, local
from checker.read.xml_part import parse_xml

_MAIN = "word/document.xml"
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_LONGEST_HINT = 200


def extract(data: bytes, name: str) -> Extract:
    """Read a Word document.

    Args:
        data: the bytes of the file.
        name: its name, for messages.

    Returns:
        Its text, a paragraph or table row a line; marks number the paragraphs, and the pages where
        the file tells them consistently; hints from its properties.

    Raises:
        UnreadableError: damaged, encrypted, malicious, or without text.
    """
    package = Package(data, name)
    main = _main_part(package, name)
    folder = main.rpartition("/")[0]
    root = parse_xml(package.read(main), name)
    body = child(root, "body")
    if body is None:
        raise broken(name)
    styles = Styles(_part(package, f"{folder}/styles.xml", name))
    numbering = Numbering(_part(package, f"{folder}/numbering.xml", name), styles)
    notes = {
        **note_elements(_part(package, f"{folder}/footnotes.xml", name), "footnote"),
        **note_elements(_part(package, f"{folder}/endnotes.xml", name), "endnote"),
    }
    reading = Body(styles, numbering, notes)
    lines = reading.lines(body)
    text, marks = _joined(lines, _pages_known(lines, package, name))
    if not text.strip():
        raise no_text(name)
    return Extract(text, marks, _hints(package, name), _warnings(reading))


def _main_part(package: Package, name: str) -> str:
    """The part that the package calls its document; its name is up to the writer."""
    if package.has(_MAIN):
        return _MAIN
    relations = _part(package, "_rels/.rels", name)
    for relation in relations if relations is not None else ():
        if (relation.get("Type") or "").endswith("/officeDocument"):
            return (relation.get("Target") or "").lstrip("/")
    raise broken(name)


def _part(package: Package, part: str, name: str) -> Element | None:
    """A part that may be missing; a damaged one counts as missing, as the text is elsewhere."""
    if not package.has(part):
        return None
    try:
        return parse_xml(package.read(part), name)
    except UnreadableError:
        return None


def _pages_known(lines: list[Line], package: Package, name: str) -> bool:
    """Whether the page breaks of the last printing add up to the pages the file says it has."""
    breaks = sum(len(line.breaks) for line in lines)
    properties = _part(package, "docProps/app.xml", name)
    pages = next(
        (e.text for e in (properties if properties is not None else ()) if local(e.tag) == "Pages"),
        None,
    )
    return bool(breaks) and pages is not None and pages.strip() == str(breaks + 1)


def _joined(lines: list[Line], paged: bool) -> tuple[str, tuple[Mark, ...]]:
    """The lines as one text, with marks where paragraphs and, if ``paged``, pages begin."""
    texts: list[str] = []
    marks: list[Mark] = []
    start, page, paragraph = 0, 1, 0
    for line in lines:
        page += line.breaks.count(0)
        text = line.text.rstrip()
        if not text:
            continue
        paragraph += 1
        marks.append(Mark(start, page if paged else None, paragraph))
        for offset in line.breaks:
            if offset:
                page += 1
                if paged and offset < len(text):
                    marks.append(Mark(start + offset, page, paragraph))
        texts.append(text)
        start += len(text) + 1
    return "\n".join(texts), tuple(marks)


def _hints(package: Package, name: str) -> tuple[Hint, ...]:
    properties = _part(package, "docProps/core.xml", name)
    found: list[Hint] = []
    for element in properties if properties is not None else ():
        value = (element.text or "").strip()[:_LONGEST_HINT]
        match local(element.tag):
            case "title" if value:
                found.append(Hint("title", value, "docx:core title"))
            case "created" if _DATE.match(value):
                found.append(Hint("created", value[:10], "docx:core created"))
    return tuple(found)


def _warnings(reading: Body) -> tuple[str, ...]:
    warnings = []
    if reading.tracked:
        warnings.append("文中有未处理的修订，按接受全部修订后的内容评查。")
    if reading.chunks:
        warnings.append("文中嵌入了其他文件，嵌入的内容没有读取。")
    return tuple(warnings)
