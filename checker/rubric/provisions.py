"""From items to documents and provisions, and back: which item covers which provision."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, NamedTuple

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from checker.model import Basis
from checker.rubric.files import data_folder
from checker.rubric.records import Item, Library
from checker.rubric.schema import Sources, Strict
from checker.rubric.validate import validated
from checker.rubric.yaml_source import read_yaml


class Provision(Strict):
    """A provision by its subject; see the head of ``rubric/registry/provisions.yaml``."""

    subject: Annotated[str, Field(min_length=2, max_length=80)]
    part: str = ""
    cited: Annotated[list[str], Field(default_factory=list)]
    rules: Annotated[list[str], Field(default_factory=list)]
    why: str = ""

    @model_validator(mode="after")
    def accounted_for(self) -> Provision:
        """Something looks after it, or a reason says why nothing does."""
        if not (self.cited or self.rules or self.why):
            raise PydanticCustomError("unaccounted", "needs cited, rules or why")
        return self


class DocumentProvisions(Strict):
    """The provisions of one document."""

    document: str
    provisions: list[Provision]


class ProvisionFile(Strict):
    """``rubric/registry/provisions.yaml``."""

    documents: list[DocumentProvisions]


class Traced(NamedTuple):
    """A provision and what looks after it: items, else rules, else a reason."""

    part: str
    subject: str
    items: tuple[Item, ...]
    rules: tuple[str, ...]
    why: str

    @property
    def uncovered(self) -> bool:
        """Nothing looks after it and nobody says why: must never be."""
        return not (self.items or self.rules or self.why)


class DocumentTrace(NamedTuple):
    """A document with its provisions; ``loose``: provisions cited that the registry lacks.

    ``registered``: its provisions are listed in the registry; else they are those that items cite.
    """

    id: str
    title: str
    provisions: tuple[Traced, ...]
    registered: bool
    loose: tuple[tuple[Item, str], ...] = ()


def printed_titles() -> dict[str, str]:
    """Title and number of every source as a basis prints them, by id."""
    listed = validated(read_yaml(data_folder() / "sources.yaml"), Sources)
    return {
        one.id: one.title + (f"（{one.number}）" if one.number else "")
        for one in listed.sources
        if one.confirmed
    }


def trace(library: Library) -> tuple[DocumentTrace, ...]:
    """Every document that an item cites or whose provisions are registered.

    Args:
        library: the rubrics.

    Returns:
        The registered documents first, then the others in the order of ``sources.yaml``.
    """
    path = data_folder() / "registry" / "provisions.yaml"
    registry = validated(read_yaml(path), ProvisionFile)
    titles = printed_titles()
    registered = {one.document for one in registry.documents}
    found = [_registered(one, titles[one.document], library) for one in registry.documents]
    ids = {title: name for name, title in titles.items()}
    own = [basis.document for _, basis in _bases(library)]  # a user's documents have no id here
    for title in dict.fromkeys((*titles.values(), *own)):
        cited = [(item, basis.provision) for item, basis in _bases(library, title)]
        if cited and ids.get(title) not in registered:
            found.append(DocumentTrace(ids.get(title, title), title, _cited(cited), False))
    return tuple(found)


def _registered(one: DocumentProvisions, title: str, library: Library) -> DocumentTrace:
    cited = [(item, basis.provision) for item, basis in _bases(library, title)]
    traced = []
    used: set[tuple[str, str]] = set()
    for provision in one.provisions:
        mine = [(i, p) for i, p in cited if any(word in p for word in provision.cited)]
        used.update((item.id, text) for item, text in mine)
        items = tuple({item.id: item for item, _ in mine}.values())
        rules = tuple(provision.rules)
        traced.append(Traced(provision.part, provision.subject, items, rules, provision.why))
    loose = tuple((item, text) for item, text in cited if (item.id, text) not in used)
    return DocumentTrace(one.document, title, tuple(traced), True, loose)


def _cited(cited: list[tuple[Item, str]]) -> tuple[Traced, ...]:
    by_text: dict[str, list[Item]] = {}
    for item, text in cited:
        by_text.setdefault(text, []).append(item)
    return tuple(Traced("", text, tuple(items), (), "") for text, items in by_text.items())


def _bases(library: Library, title: str | None = None) -> Iterator[tuple[Item, Basis]]:
    for rubric in library.rubrics:
        for item in rubric.items:
            for basis in item.basis:
                if title is None or basis.document == title:
                    yield item, basis
