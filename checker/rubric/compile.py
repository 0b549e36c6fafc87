"""Validated YAML into compiled records: terms expanded, sources resolved, texts normalised."""

from __future__ import annotations

import hashlib
from pathlib import Path

from checker.errors import RubricError
from checker.model import Basis
from checker.parse.normal_form import reading_form
from checker.rubric import schema
from checker.rubric.files import term_files
from checker.rubric.records import (
    Applies,
    FigureRule,
    Grade,
    Group,
    Item,
    Rubric,
    Scale,
    Signal,
)
from checker.rubric.validate import validated
from checker.rubric.yaml_source import Place, YamlFile, read_yaml

_SHOWS = {"literal": "topic", "near": "measure", "fuzzy": "measure", "section": "measure", "reject": "name"}
_KINDS = ("literal", "near", "fuzzy", "section", "reject")


class Compiler:
    """Compiles rubric files of one folder.

    Args:
        folder: the rubric folder with ``terms/``, ``sources.yaml`` and ``scale.yaml``.
    """

    def __init__(self, folder: Path) -> None:
        self._terms = _term_lists(folder)
        listed = validated(read_yaml(folder / "sources.yaml"), schema.Sources)
        self._sources = {source.id: source for source in listed.sources}

    def rubric(self, path: Path) -> Rubric:
        """Compile one rubric file.

        Raises:
            RubricError: the file is not valid, names an unknown list or source, or repeats an id.
        """
        source = read_yaml(path)
        file = validated(source, schema.RubricFile)
        items: list[Item] = []
        for index, element in enumerate(file.elements):
            place: Place = ("elements", index)
            items.append(self._item(source, place, file, element, None))
            for number, facet in enumerate(element.facets):
                items.append(
                    self._item(source, (*place, "facets", number), file, facet, element)
                )
        _refuse_twins(source, items)
        return Rubric(
            id=file.id,
            title=file.title,
            title_en=file.title_en,
            version=file.version,
            kind=file.kind,
            share=file.share,
            first=file.years.first if file.years else None,
            last=file.years.last if file.years else None,
            sha256=hashlib.sha256(repr(items).encode()).hexdigest(),
            groups=tuple(Group(g.id, g.title, g.title_en) for g in file.groups),
            items=tuple(items),
        )

    def _item(
        self,
        source: YamlFile,
        place: Place,
        file: schema.RubricFile,
        body: schema.ItemBody,
        parent: schema.Element | None,
    ) -> Item:
        group = parent.group if parent else getattr(body, "group", "")
        if group and group not in {g.id for g in file.groups}:
            raise _author_error(source, (*place, "group"), f"没有名为 {group} 的分组", f"no group {group}")
        facets = getattr(body, "facets", [])
        return Item(
            id=body.id,
            parent=parent.id if parent else None,
            rubric=file.id,
            group=group or file.id,
            title=body.title,
            title_en=body.title_en or body.title,
            weight=body.weight,
            basis=self._basis(source, place, body, parent),
            applies=_applies(body.applies or (parent.applies if parent else None)),
            figures=self._figures(source, place, body),
            signals=tuple(
                self._signal(source, (*place, "signals", i), s) for i, s in enumerate(body.signals)
            ),
            advice=body.advice,
            advice_en=body.advice_en or body.advice,
            leaf=not facets,
        )

    def _basis(
        self,
        source: YamlFile,
        place: Place,
        body: schema.ItemBody,
        parent: schema.Element | None,
    ) -> tuple[Basis, ...]:
        entries = body.basis or (parent.basis if parent else [])
        found = []
        for index, entry in enumerate(entries):
            document = self._sources.get(entry.document)
            at = (*place, "basis", index, "document")
            if document is None:
                raise _author_error(
                    source, at, f"sources.yaml 里没有 {entry.document}", f"unknown source {entry.document}"
                )
            if not document.confirmed:
                raise _author_error(
                    source, at, f"{entry.document} 尚未核实，不得作为依据", f"{entry.document} is not confirmed"
                )
            number = f"（{document.number}）" if document.number else ""
            found.append(Basis(document.title + number, entry.provision))
        return tuple(found)

    def _figures(self, source: YamlFile, place: Place, body: schema.ItemBody) -> FigureRule | None:
        rule = body.figures
        if rule is None:
            return None
        at = (*place, "figures")
        return FigureRule(
            self._expand(source, (*at, "units"), rule.units),
            self._expand(source, (*at, "words"), rule.words),
            rule.within,
            rule.strict,
        )

    def _signal(self, source: YamlFile, place: Place, signal: schema.Signal) -> Signal:
        kind = next(kind for kind in _KINDS if getattr(signal, kind))
        lists = {"literal": [signal.literal], "reject": [signal.reject], "near": signal.near}.get(kind) or []
        return Signal(
            kind=kind,
            groups=tuple(self._expand(source, (*place, kind), words or []) for words in lists),
            phrase=reading_form(signal.fuzzy or ""),
            role=signal.section.value if signal.section else "",
            within=signal.within,
            gap=signal.gap,
            at_least=signal.at_least,
            shows=signal.shows or _SHOWS[kind],
            without=self._expand(source, (*place, "without"), signal.without),
            roles=tuple(role.value for role in signal.roles),
            figure=signal.figure,
        )

    def _expand(self, source: YamlFile, place: Place, words: list[str]) -> tuple[str, ...]:
        """Words in reading form, ``@name`` replaced by the shared list, twins dropped."""
        expanded: dict[str, None] = {}
        for word in words:
            if word.startswith("@"):
                listed = self._terms.get(word[1:])
                if listed is None:
                    raise _author_error(
                        source, place, f"terms/ 里没有词表 {word}", f"no shared list {word}"
                    )
                expanded.update(dict.fromkeys(listed))
            else:
                expanded[reading_form(word)] = None
        expanded.pop("", None)
        return tuple(expanded)


def compile_scale(path: Path) -> Scale:
    """Compile ``scale.yaml``; grades come out best first."""
    scale = validated(read_yaml(path), schema.Scale)
    grades = sorted(scale.grades, key=lambda grade: -grade.from_score)
    return Scale(
        {status.value: points for status, points in scale.points.items()},
        tuple(Grade(g.title, g.title_en, g.from_score) for g in grades),
    )


def _term_lists(folder: Path) -> dict[str, tuple[str, ...]]:
    lists: dict[str, tuple[str, ...]] = {}
    for path in term_files(folder):
        listed = validated(read_yaml(path), schema.TermList)
        lists[path.stem] = tuple(dict.fromkeys(reading_form(term) for term in listed.terms))
    return lists


def _applies(applies: schema.Applies | None) -> Applies:
    if applies is None:
        return Applies()
    years = applies.years or schema.Years()
    levels = tuple(level.value for level in applies.levels) if applies.levels else None
    return Applies(years.first, years.last, levels, tuple(v.value for v in applies.as_needed))


def _refuse_twins(source: YamlFile, items: list[Item]) -> None:
    seen: set[str] = set()
    for item in items:
        if item.id in seen:
            raise _author_error(source, (), f"编号 {item.id} 重复", f"id {item.id} stands twice")
        seen.add(item.id)


def _author_error(source: YamlFile, place: Place, what: str, what_en: str) -> RubricError:
    return RubricError(
        what + "。", source.where(place), "请修改后再试。", what_en + ".", "Mend it and try again."
    )
