"""Names of WordprocessingML, in both namespaces that writers use, and small helpers for them."""

from __future__ import annotations

from xml.etree.ElementTree import Element

_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = frozenset({"0", "false", "off"})
DIGITS_MOST = 9  # digits of a number in an attribute that is believed


def local(tag: object) -> str:
    """The name of an element without its namespace; empty for comments and instructions."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: Element | None, name: str) -> Element | None:
    """The first child of that name in a WordprocessingML namespace."""
    if element is None:
        return None
    found = element.find(_W + name)
    return found if found is not None else element.find(_STRICT + name)


def children(element: Element | None, name: str) -> list[Element]:
    """All children of that name."""
    if element is None:
        return []
    return element.findall(_W + name) or element.findall(_STRICT + name)


def attribute(element: Element | None, name: str = "val") -> str | None:
    """An attribute of the WordprocessingML namespace."""
    if element is None:
        return None
    found = element.get(_W + name)
    return found if found is not None else element.get(_STRICT + name)


def number(element: Element | None, name: str = "val") -> int | None:
    """An attribute that is a whole number; None where it is missing or none."""
    text = attribute(element, name)
    if text is None or len(text) > DIGITS_MOST or not text.lstrip("-").isdecimal():
        return None
    try:
        return int(text)
    except ValueError:  # "--1"
        return None


def switched_on(parent: Element | None, name: str) -> bool | None:
    """A toggle such as ``w:vanish``: on, off, or None where it is not set."""
    element = child(parent, name)
    if element is None:
        return None
    return (attribute(element) or "true").lower() not in _OFF
