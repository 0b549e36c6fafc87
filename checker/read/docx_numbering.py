"""The numbers that Word generates for its lists, which stand nowhere in the text.

Follows ISO/IEC 29500-1, 17.9: a paragraph names a numbering instance and a level, itself or by
its style; the instance points to an abstract numbering whose counters all its instances share,
unless an instance overrides where a level starts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element

from checker.read.docx_styles import Styles
from checker.read.number_formats import numbered
from checker.read.wordml import attribute, child, children, number, switched_on

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")


class _Level(NamedTuple):
    start: int
    number_format: str
    text: str
    legal: bool
    restart: int | None
    style: str | None


@dataclass
class _Abstract:
    levels: dict[int, _Level]
    counters: dict[int, int] = field(default_factory=dict)


@dataclass
class _Instance:
    abstract: _Abstract
    levels: dict[int, _Level]
    starts: dict[int, int]


class Numbering:
    """Counts the lists of one document; ask for each paragraph once, in their order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        abstracts = {
            attribute(element, "abstractNumId"): element
            for element in children(root, "abstractNum")
        }
        made = {key: _Abstract(_levels(element)) for key, element in abstracts.items()}
        self._instances: dict[int, _Instance] = {}
        for element in children(root, "num"):
            key = number(element, "numId")
            abstract = made.get(attribute(child(element, "abstractNumId")))
            if key is not None and abstract is not None:
                self._instances[key] = _instance(element, abstract)
        self._link(abstracts, made)

    def label(self, properties: Element | None, style_id: str | None) -> str:
        """The number of the next paragraph, as it is printed; empty for none.

        Args:
            properties: the paragraph's ``w:pPr``.
            style_id: the paragraph's style.
        """
        list_id, level = self._place(child(properties, "numPr"), style_id)
        instance = self._instances.get(list_id) if list_id else None
        if instance is None or not 0 <= level < _LEVELS:
            return ""
        definition = _level_of(instance, level)
        if definition is None:
            return ""
        _count(instance, level, definition)
        return _printed(instance, level, definition)

    def _place(self, properties: Element | None, style_id: str | None) -> tuple[int | None, int]:
        """Instance and level, from the paragraph first and then from its styles."""
        list_id = number(child(properties, "numId"))
        level = number(child(properties, "ilvl"))
        for name, style in self._styles.chain(style_id):
            if list_id is None and style.list_id is not None:
                list_id = style.list_id
                level = self._linked_level(list_id, name) if level is None else level
            level = style.level if level is None else level
        return list_id, level or 0

    def _linked_level(self, list_id: int, style_id: str) -> int | None:
        """The level that names this style as its own."""
        instance = self._instances.get(list_id)
        if instance is None:
            return None
        levels = {**instance.abstract.levels, **instance.levels}
        return next((at for at, one in levels.items() if one.style == style_id), None)

    def _link(self, elements: dict[str | None, Element], made: dict[str | None, _Abstract]) -> None:
        """A numbering that only refers to a list style takes the levels of that style's list."""
        for key, element in elements.items():
            style_id = attribute(child(element, "numStyleLink"))
            for _, style in self._styles.chain(style_id):
                instance = self._instances.get(style.list_id or 0)
                if instance is not None and not made[key].levels:
                    made[key].levels.update(instance.abstract.levels)


def _levels(element: Element) -> dict[int, _Level]:
    return {
        at: _level(one)
        for one in children(element, "lvl")
        if (at := number(one, "ilvl")) is not None
    }


def _level(element: Element) -> _Level:
    start = number(child(element, "start"))
    text = attribute(child(element, "lvlText"))
    return _Level(
        start=1 if start is None else start,
        number_format=attribute(child(element, "numFmt")) or "decimal",
        text=text or "",
        legal=bool(switched_on(element, "isLgl")),
        restart=number(child(element, "lvlRestart")),
        style=attribute(child(element, "pStyle")),
    )


def _instance(element: Element, abstract: _Abstract) -> _Instance:
    levels: dict[int, _Level] = {}
    starts: dict[int, int] = {}
    for override in children(element, "lvlOverride"):
        at = number(override, "ilvl")
        if at is None:
            continue
        own = child(override, "lvl")
        if own is not None:
            levels[at] = _level(own)
        start = number(child(override, "startOverride"))
        if start is not None:
            starts[at] = start
    return _Instance(abstract, levels, starts)


def _level_of(instance: _Instance, level: int) -> _Level | None:
    return instance.levels.get(level) or instance.abstract.levels.get(level)


def _count(instance: _Instance, level: int, definition: _Level) -> None:
    """Counts this level up and lets those below begin again."""
    counters = instance.abstract.counters
    if level in instance.starts:
        counters[level] = instance.starts.pop(level)  # once, where the instance begins
    elif level in counters:
        counters[level] += 1
    else:
        counters[level] = definition.start
    for above in range(level):
        if above not in counters:
            definition_above = _level_of(instance, above)
            counters[above] = definition_above.start if definition_above else 1
    for below in [at for at in counters if at > level]:
        restart = (_level_of(instance, below) or definition).restart
        if restart is None or 0 < level + 1 <= restart:
            del counters[below]


def _printed(instance: _Instance, level: int, definition: _Level) -> str:
    if definition.number_format == "bullet":
        return ""
    counters = instance.abstract.counters

    def counter(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        own = _level_of(instance, at)
        if own is None or at > level:
            return ""
        written = "decimal" if definition.legal else own.number_format
        return numbered(counters.get(at, own.start), written)

    label = _PLACE.sub(counter, definition.text)
    # what would run into the text is set apart, as the tab behind it does in print
    return label + " " if label[-1:].isalnum() else label
