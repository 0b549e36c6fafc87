"""A rubric as written: what it extends is read too, its changes applied, every place remembered.

``extends: core`` names a built-in rubric, ``extends: other.yaml`` a file beside this one. The order
is: take the other's items, ``drop`` some (an element goes with its facets, and when its last facet
goes), ``change`` some, then add ``elements``.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from checker.rubric import schema
from checker.rubric.files import MOST_STEPS, named_rubric
from checker.rubric.problems import Problem, RubricProblemsError
from checker.rubric.validate import validated
from checker.rubric.yaml_source import Place, YamlFile, read_yaml


class At(NamedTuple):
    """A place in a file."""

    source: YamlFile
    place: Place

    def below(self, *parts: str | int) -> At:
        """A place inside."""
        return At(self.source, (*self.place, *parts))

    def problem(
        self, kind: str, chinese: tuple[str, str], english: tuple[str, str], severity: str = "error"
    ) -> Problem:
        """A problem here: what is wrong and what was expected, in both languages."""
        spot = self.source.spot(self.place)
        return Problem(kind, self.source.path.name, *spot, *chinese, *english, severity)


class Entry(NamedTuple):
    """An item as written. ``at``: where it begins, ``parts``: where a changed part was written,
    ``signals``, ``match``, ``not_``: where each signal and example was."""

    body: schema.ItemBody
    parent: str | None
    group: str
    at: At
    parts: dict[str, At]
    signals: tuple[At, ...]
    match: tuple[At, ...]
    not_: tuple[At, ...]

    def part(self, name: str) -> At:
        """Where a part such as ``basis`` was written."""
        return self.parts.get(name) or self.at.below(name)


class Draft(NamedTuple):
    """A rubric as written; ``replaces``: ids of the rubrics it extends, whose place it takes."""

    source: YamlFile
    header: schema.RubricFile
    entries: tuple[Entry, ...]
    replaces: tuple[str, ...] = ()


def read_draft(path: Path, steps: int = 0) -> Draft:
    """Read a rubric file, and what it extends.

    Raises:
        RubricError: a file cannot be read; all problems of a file that can.
    """
    source = read_yaml(path)
    header = validated(source, schema.RubricFile)
    entries = _entries(source, header.elements)
    if not header.extends:
        return Draft(source, header, entries)
    base = _base(source, header.extends, steps)
    kept, problems = _kept(source, header, base.entries)
    changed, more = _changed(source, header, kept)
    if problems or more:
        raise RubricProblemsError([*problems, *more])
    merged = _header(header, base.header)
    return Draft(source, merged, (*changed, *entries), (*base.replaces, base.header.id))


def _base(source: YamlFile, name: str, steps: int) -> Draft:
    at = At(source, ("extends",))
    path = named_rubric(name, source.path.parent)
    if path is None:
        raise RubricProblemsError(
            [
                at.problem(
                    "unknown-base",
                    (f"找不到标准 {name}", "内置标准的编号（checker rubric list），或文件路径"),
                    (f"no rubric {name}", "the id of a built-in rubric, or a file"),
                )
            ]
        )
    if steps >= MOST_STEPS or path.resolve() == source.path.resolve():
        raise RubricProblemsError(
            [
                at.problem(
                    "endless-extends",
                    ("沿用层数过多，或互相沿用", f"至多 {MOST_STEPS} 层，不成环"),
                    ("extended too often, or in a circle", f"at most {MOST_STEPS} steps"),
                )
            ]
        )
    return read_draft(path, steps + 1)


def _entries(source: YamlFile, elements: list[schema.Element]) -> tuple[Entry, ...]:
    found = []
    for index, element in enumerate(elements):
        at = At(source, ("elements", index))
        found.append(_entry(element, None, element.group, at))
        for number, facet in enumerate(element.facets):
            found.append(_entry(facet, element.id, element.group, at.below("facets", number)))
    return tuple(found)


def _entry(body: schema.ItemBody, parent: str | None, group: str, at: At) -> Entry:
    return Entry(
        body,
        parent,
        group,
        at,
        {},
        tuple(at.below("signals", n) for n in range(len(body.signals))),
        tuple(at.below("examples", "match", n) for n in range(len(body.examples.match))),
        tuple(at.below("examples", "not", n) for n in range(len(body.examples.not_))),
    )


def _kept(
    source: YamlFile, header: schema.RubricFile, entries: tuple[Entry, ...]
) -> tuple[list[Entry], list[Problem]]:
    """The entries that are not dropped, and a problem for each id that is not there."""
    known = {entry.body.id for entry in entries}
    problems = [
        _unknown(At(source, ("drop", number)), item)
        for number, item in enumerate(header.drop)
        if item not in known
    ]
    dropped = set(header.drop)
    kept = [e for e in entries if e.body.id not in dropped and e.parent not in dropped]
    parents = {entry.parent for entry in entries} - {None}
    left = {entry.parent for entry in kept}
    return [e for e in kept if e.body.id not in parents or e.body.id in left], problems


def _changed(
    source: YamlFile, header: schema.RubricFile, entries: list[Entry]
) -> tuple[list[Entry], list[Problem]]:
    """The entries with the changes applied, and a problem for each id that is not there."""
    known = {entry.body.id for entry in entries}
    changes: dict[str, tuple[schema.Change, At]] = {}
    problems = []
    for number, change in enumerate(header.change):
        at = At(source, ("change", number))
        if change.id not in known:
            problems.append(_unknown(at.below("id"), change.id))
        changes[change.id] = (change, at)
    made: list[Entry] = []
    for entry in entries:
        change_at = changes.get(entry.body.id)
        if change_at is None:
            made.append(entry)
            continue
        change, at = change_at
        changed = _with_signals(
            _with_examples(_with_parts(entry, change, at), change, at), change, at
        )
        made.append(changed)
        made += [
            _entry(facet, entry.body.id, entry.group, at.below("add_facets", n))
            for n, facet in enumerate(change.add_facets)
        ]
        if change.add_facets and (changed.body.signals or entry.parent):
            problems.append(
                at.below("add_facets").problem(
                    "no-signals",
                    ("只有以要点评查的要素才能增加要点", "另写一个要素"),
                    (
                        "only an element judged by facets takes more of them",
                        "an element of its own",
                    ),
                )
            )
    return made, problems


def _with_parts(entry: Entry, change: schema.Change, at: At) -> Entry:
    plain = ("title", "title_en", "basis", "applies", "weight", "figures", "advice", "advice_en")
    update = {name: getattr(change, name) for name in plain if getattr(change, name) is not None}
    parts = {**entry.parts, **{name: at.below(name) for name in update}}
    return entry._replace(body=entry.body.model_copy(update=update), parts=parts)


def _with_signals(entry: Entry, change: schema.Change, at: At) -> Entry:
    signals, places = list(entry.body.signals), list(entry.signals)
    if change.signals is not None:
        signals = list(change.signals)
        places = [at.below("signals", n) for n in range(len(signals))]
    signals += change.add_signals
    places += [at.below("add_signals", n) for n in range(len(change.add_signals))]
    body = entry.body.model_copy(update={"signals": signals})
    return entry._replace(body=body, signals=tuple(places))


def _with_examples(entry: Entry, change: schema.Change, at: At) -> Entry:
    old = entry.body.examples
    match, not_ = list(old.match), list(old.not_)
    match_at, not_at = list(entry.match), list(entry.not_)
    if change.examples is not None:
        match, not_ = list(change.examples.match), list(change.examples.not_)
        match_at = [at.below("examples", "match", n) for n in range(len(match))]
        not_at = [at.below("examples", "not", n) for n in range(len(not_))]
    more = change.add_examples
    match_at += [at.below("add_examples", "match", n) for n in range(len(more.match))]
    not_at += [at.below("add_examples", "not", n) for n in range(len(more.not_))]
    examples = old.model_copy(update={"match": match + more.match, "not_": not_ + more.not_})
    body = entry.body.model_copy(update={"examples": examples})
    return entry._replace(body=body, match=tuple(match_at), not_=tuple(not_at))


def _header(own: schema.RubricFile, base: schema.RubricFile) -> schema.RubricFile:
    """The own header; what it does not say is the base's, and lists of names are joined."""
    said = own.model_fields_set
    inherited = ("kind", "years", "share", "basis", "title_en")
    update = {name: getattr(base, name) for name in inherited if name not in said}
    groups = {group.id: group for group in (*base.groups, *own.groups)}
    documents = {one.id: one for one in (*base.documents, *own.documents)}
    terms = {**base.terms, **own.terms}
    update |= {
        "groups": list(groups.values()),
        "documents": list(documents.values()),
        "terms": terms,
    }
    return own.model_copy(update=update)


def _unknown(at: At, item: str) -> Problem:
    return at.problem(
        "unknown-item",
        (f"所沿用的标准没有评查项 {item}", "所沿用标准中的编号（checker rubric list --items）"),
        (f"the rubric extended has no item {item}", "an id of it (checker rubric list --items)"),
    )
