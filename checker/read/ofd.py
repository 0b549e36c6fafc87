"""OFD, the fixed-layout format of GB/T 33190: pages of placed text in a zip of XML."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from checker.errors import UnreadableError
from checker.model import Hint
from checker.read import limits
from checker.read.extract import Extract
from checker.read.ofd_text import glyphs_of
from checker.read.package import Package
from checker.read.pages import Page, text_of_pages
from checker.read.placed import Glyph
from checker.read.refused import broken, encrypted, too_demanding
from checker.read.segments import segments_of
from checker.read.xml_part import parse_xml

_DATE = re.compile(r"(20\d\d)-(\d\d)-(\d\d)")
_A4 = 297.0
"""Height of a page that does not say its own, in millimetres."""


def extract(data: bytes, name: str) -> Extract:
    """The text of an OFD, without page furniture, one paragraph a line.

    Args:
        data: the file.
        name: its name, for messages.

    Raises:
        UnreadableError: damaged, encrypted, without text, with too many pages or too much in it.
    """
    package = Package(data, name)
    if package.has("Encryptions.xml"):
        raise encrypted(name)
    entry = parse_xml(package.read("OFD.xml"), name)
    pages: list[Page] = []
    hints: list[Hint] = []
    for body in all_named(entry, "DocBody"):
        hints += _hints(body)
        if root := text_at(body, "DocRoot"):
            pages += _Layout(package, plain_path("", root), name).pages(limits.PAGES - len(pages))
    if not any(page.segments for page in pages):
        raise _no_text(name)
    text, marks = text_of_pages(pages)
    return Extract(text, marks, tuple(hints))


class _Source(NamedTuple):
    """A page to read: its part, and the parts of the templates that lie under and over it."""

    part: str
    root: Element


class _Layout:
    """The pages of one document of an OFD."""

    def __init__(self, package: Package, part: str, name: str) -> None:
        self._package = package
        self._folder = posixpath.dirname(part)
        self._name = name
        self._root = self._parsed(part)
        self._glyphs = 0
        self._templates = {
            element.get("ID", ""): element.get("BaseLoc", "")
            for element in all_named(self._root, "TemplatePage")
        }
        self._parts: dict[str, Element] = {}

    def pages(self, most: int) -> Iterator[Page]:
        """The pages in their order.

        Raises:
            UnreadableError: more than ``most``, or a page that cannot be read.
        """
        listed = [element for pages in all_named(self._root, "Pages") for element in pages]
        places = [element.get("BaseLoc", "") for element in listed if local(element) == "Page"]
        if len(places) > most:
            raise _too_many_pages(self._name)
        height = _height(self._root, _A4)
        for place in places:
            page = self._parsed(plain_path(self._folder, place))
            glyphs = [glyph for root in self._layers(page) for glyph in self._counted(root)]
            yield Page(_height(page, height), segments_of(glyphs))

    def _layers(self, page: Element) -> Iterator[Element]:
        """The page's templates and the page itself."""
        for used in all_named(page, "Template"):
            place = self._templates.get(used.get("TemplateID", ""))
            if place:
                part = plain_path(self._folder, place)
                if part not in self._parts:
                    self._parts[part] = self._parsed(part)
                yield self._parts[part]
        yield page

    def _counted(self, root: Element) -> Iterator[Glyph]:
        for glyph in glyphs_of(root):
            self._glyphs += 1
            if self._glyphs > limits.CHARACTERS:
                raise too_demanding(self._name)
            yield glyph

    def _parsed(self, part: str) -> Element:
        if not self._package.has(part):
            raise broken(self._name)
        return parse_xml(self._package.read(part), self._name)


def plain_path(folder: str, place: str) -> str:
    """A place as OFD writes it, absolute with a leading slash or relative to ``folder``."""
    place = place.strip().replace("\\", "/")
    joined = place if place.startswith("/") else posixpath.join(folder, place)
    return posixpath.normpath("/" + joined).lstrip("/")


def local(element: Element) -> str:
    """An element's name without its namespace, which writers spell differently."""
    return element.tag.rpartition("}")[2]


def all_named(root: Element, name: str) -> list[Element]:
    """All elements of that name, at any depth, in order."""
    return [element for element in root.iter() if local(element) == name]


def text_at(root: Element, name: str) -> str:
    """The text of the first element of that name; empty without one."""
    return next((element.text or "" for element in all_named(root, name)), "").strip()


def _height(root: Element, otherwise: float) -> float:
    """The height that a page area gives as ``x y width height``."""
    parts = text_at(root, "PhysicalBox").split()
    try:
        height = float(parts[3])
    except (IndexError, ValueError):
        return otherwise
    return height if 0 < height < 1e5 else otherwise


def _hints(body: Element) -> list[Hint]:
    hints = []
    if title := text_at(body, "Title"):
        hints.append(Hint("title", title, "ofd:Title"))
    if date := _DATE.match(text_at(body, "CreationDate")):
        hints.append(Hint("created", date.group(), "ofd:CreationDate"))
    return hints


def _no_text(name: str) -> UnreadableError:
    return UnreadableError(
        "这是扫描或图片 OFD，没有文字。",
        name,
        "请索取 Word、WPS 原件，或先用文字识别（OCR）软件转成有文字的文件。",
        "this OFD holds pictures and no text.",
        "Ask for the Word or WPS file, or run OCR on it first.",
    )


def _too_many_pages(name: str) -> UnreadableError:
    return UnreadableError(
        f"OFD 超过 {limits.PAGES} 页，不像一份年度报告。",
        name,
        "请确认选对了文件，或只保留报告部分。",
        f"the OFD has more than {limits.PAGES} pages, which no annual report has.",
        "Check that it is the right file, or keep only the report's pages.",
    )
