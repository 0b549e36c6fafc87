"""Validated YAML into compiled records: terms expanded, sources resolved, texts normalised."""

from __future__ import annotations

import hashlib
from pathlib import Path

from checker.model import Basis
from checker.parse.normal_form import reading_form
from checker.rubric import schema
from checker.rubric.draft import At, Draft, Entry, read_draft
from checker.rubric.files import likeness_file, term_files
from checker.rubric.problems import Problem, RubricProblemsError
from checker.rubric.records import (
    Applies,
    FigureRule,
    Grade,
    Group,
    Item,
    Rubric,
    Scale,
    Signal,
    in_one,
)
from checker.rubric.validate import validated
from checker.rubric.yaml_source import read_yaml

MOST_TERMS = 300_000
MOST_FUZZY = 1_000
_SHOWS = {
    "literal": "topic",
    "near": "measure",
    "fuzzy": "measure",
    "section": "measure",
    "reject": "name",
}


class Compiler:
    """Compiles rubric files with the shared lists and sources of one folder.

    Args:
        folder: the rubric folder with ``terms/``, ``sources.yaml`` and ``scale.yaml``.
    """

    def __init__(self, folder: Path) -> None:
        self._terms = _term_lists(folder)
        listed = validated(read_yaml(folder / "sources.yaml"), schema.Sources)
        self._sources = {source.id: source for source in listed.sources}
        self._likeness = _likeness_lines(folder)

    def rubric(self, path: Path) -> Rubric:
        """Compile one rubric file.

        Raises:
            RubricError: the file cannot be used; ``RubricProblemsError`` names everything wrong.
        """
        return self.compiled(read_draft(path))

    def compiled(self, draft: Draft) -> Rubric:
        """Compile a draft; raises ``RubricProblemsError``."""
        file = draft.header
        items = _Items(draft, self._terms, self._sources, self._likeness).made()
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
            groups=_groups(file, items),
            items=items,
        )


def _likeness_lines(folder: Path) -> dict[str, str]:
    """Per item its line of learned weights; a folder without such a file has none."""
    path = likeness_file(folder)
    if not path.is_file():
        return {}
    lines = path.read_text("utf-8").splitlines()
    return {line.split('"', 4)[3]: line for line in lines if line}


class _Items:
    """Makes the items of one draft and notes every problem on the way."""

    def __init__(
        self,
        draft: Draft,
        terms: dict[str, tuple[str, ...]],
        sources: dict[str, schema.Source],
        likeness: dict[str, str],
    ) -> None:
        own = {name: _reading(words) for name, words in draft.header.terms.items()}
        self._draft = draft
        self._likeness = likeness
        self._terms = {**terms, **own}
        self._sources = {**sources, **{one.id: one for one in draft.header.documents}}
        self._groups = {group.id for group in draft.header.groups}
        self._bodies = {entry.body.id: entry.body for entry in draft.entries}
        self._parents = {entry.parent for entry in draft.entries}
        self._problems: list[Problem] = []
        self._count = 0

    def made(self) -> tuple[Item, ...]:
        """The items; raises ``RubricProblemsError``."""
        items = []
        for entry in self._draft.entries:
            items.append(self._item(entry))
            if self._count > MOST_TERMS:
                break
        self._refuse_twins()
        self._refuse_excess()
        if self._problems:
            raise RubricProblemsError(self._problems)
        return tuple(items)

    def _item(self, entry: Entry) -> Item:
        body = entry.body
        parent = self._bodies.get(entry.parent) if entry.parent else None
        if entry.group and entry.group not in self._groups:
            self._unknown(
                entry.part("group"),
                "unknown-group",
                f"分组 {entry.group}",
                f"group {entry.group}",
                self._groups,
            )
        return Item(
            id=body.id,
            parent=entry.parent,
            rubric=self._draft.header.id,
            group=entry.group or self._draft.header.id,
            title=body.title,
            title_en=body.title_en or body.title,
            weight=body.weight,
            basis=self._basis(entry, parent),
            applies=_applies(body.applies or (parent.applies if parent else None)),
            figures=self._figures(entry),
            signals=tuple(map(self._signal, entry.signals, body.signals)),
            advice=body.advice,
            advice_en=body.advice_en or body.advice,
            leaf=body.id not in self._parents,
            likeness=self._likeness.get(body.id, ""),
        )

    def _basis(self, entry: Entry, parent: schema.ItemBody | None) -> tuple[Basis, ...]:
        found = []
        for index, one in enumerate(entry.body.basis or (parent.basis if parent else [])):
            document = self._sources.get(one.document)
            at = entry.part("basis").below(index, "document")
            if document is None:
                self._unknown(
                    at,
                    "unknown-source",
                    f"依据文件 {one.document}",
                    f"document {one.document}",
                    self._sources,
                )
            elif not document.confirmed:
                self._problems.append(_unconfirmed(at, one.document))
            else:
                number = f"（{document.number}）" if document.number else ""
                found.append(
                    Basis(
                        document.title + number,
                        one.provision,
                        _issued(document.date),
                        document.until,
                    )
                )
        return tuple(found)

    def _figures(self, entry: Entry) -> FigureRule | None:
        rule, at = entry.body.figures, entry.part("figures")
        if rule is None:
            return None
        units = self._expand(at.below("units"), rule.units)
        words = self._expand(at.below("words"), rule.words)
        return FigureRule(units, words, rule.within, rule.strict)

    def _signal(self, at: At, signal: schema.Signal) -> Signal:
        kind = next(kind for kind in schema.KINDS if getattr(signal, kind))
        return Signal(
            kind=kind,
            written=in_one(self._word_groups(at, kind, signal)),
            phrase=_one_line(signal.fuzzy or ""),
            role=signal.section.value if signal.section else "",
            within=signal.within,
            gap=signal.gap,
            at_least=signal.at_least,
            shows=signal.shows or _SHOWS[kind],
            barring=in_one([self._expand(at.below("without"), signal.without)]),
            roles=tuple(role.value for role in signal.roles),
            figure=signal.figure,
        )

    def _word_groups(self, at: At, kind: str, signal: schema.Signal) -> tuple[tuple[str, ...], ...]:
        if kind == "near":
            lists = [(at.below(kind, n), words) for n, words in enumerate(signal.near or [])]
        else:
            lists = [(at.below(kind), words) for words in (signal.literal, signal.reject) if words]
        if signal.fuzzy and len(_one_line(signal.fuzzy)) < schema.MIN_FUZZY:
            self._problems.append(_short(at.below(kind)))
        return tuple(self._expand(where, words, needed=True) for where, words in lists)

    def _expand(self, at: At, words: list[str], needed: bool = False) -> tuple[str, ...]:
        """Words in reading form, ``@name`` replaced by the list of that name, twins dropped."""
        expanded: dict[str, None] = {}
        for number, word in enumerate(words):
            if not word.startswith("@"):
                expanded[_one_line(word)] = None
            elif word[1:] in self._terms:
                expanded.update(dict.fromkeys(self._terms[word[1:]]))
            else:
                self._unknown(
                    at.below(number),
                    "unknown-terms",
                    f"词表 {word}",
                    f"list of terms {word}",
                    {f"@{name}" for name in self._terms},
                )
        expanded.pop("", None)
        if needed and words and not expanded and not any(w.startswith("@") for w in words):
            self._problems.append(_empty(at))
        self._count += len(expanded)
        return tuple(expanded)

    def _unknown(
        self, at: At, kind: str, what: str, what_en: str, known: dict[str, schema.Source] | set[str]
    ) -> None:
        from difflib import get_close_matches  # noqa: PLC0415 - only for authors' errors

        names = sorted(known)
        close = get_close_matches(what.rsplit(maxsplit=1)[-1], names, n=3, cutoff=0.5) or names[:8]
        listed = " / ".join(close) or "先在本文件中定义"
        listed_en = " / ".join(close) or "one defined in this file"
        self._problems.append(
            at.problem(kind, (f"没有{what}", listed), (f"no {what_en}", listed_en))
        )

    def _refuse_twins(self) -> None:
        seen: dict[str, Entry] = {}
        for entry in self._draft.entries:
            first = seen.setdefault(entry.body.id, entry)
            if first is not entry:
                self._problems.append(_twin(entry, first))

    def _refuse_excess(self) -> None:
        fuzzy = sum(bool(s.fuzzy) for entry in self._draft.entries for s in entry.body.signals)
        for what, what_en, count, most in (
            ("说法", "terms", self._count, MOST_TERMS),
            ("近似说法（fuzzy）", "fuzzy phrases", fuzzy, MOST_FUZZY),
        ):
            if count > most:
                self._problems.append(
                    At(self._draft.source, ()).problem(
                        "too-much",
                        (f"{what}过多", f"至多 {most} 个"),
                        (f"too many {what_en}", f"at most {most}"),
                    )
                )


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
        lists[path.stem] = _reading(listed.terms)
    return lists


def _reading(words: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for word in words if (form := _one_line(word))))


def _groups(file: schema.RubricFile, items: tuple[Item, ...]) -> tuple[Group, ...]:
    """The groups; items without one stand under the rubric's own title."""
    groups = [Group(g.id, g.title, g.title_en) for g in file.groups]
    if any(item.group == file.id for item in items) and file.id not in {g.id for g in groups}:
        groups.append(Group(file.id, file.title, file.title_en))
    return tuple(groups)


def _issued(date: str) -> int | None:
    """Year of a document's date; reports on earlier years could not heed it."""
    return int(date[:4]) if date[:4].isdecimal() else None


def _applies(applies: schema.Applies | None) -> Applies:
    if applies is None:
        return Applies()
    years = applies.years or schema.Years()
    levels = tuple(level.value for level in applies.levels) if applies.levels else None
    return Applies(years.first, years.last, levels, tuple(v.value for v in applies.as_needed))


def _unconfirmed(at: At, document: str) -> Problem:
    return at.problem(
        "unconfirmed-source",
        (f"依据文件 {document} 尚未核实", "核实过的文件（confirmed: true）"),
        (f"document {document} is not confirmed", "a confirmed one"),
    )


def _twin(entry: Entry, first: Entry) -> Problem:
    where = first.at.source.where(first.at.place)
    return entry.at.below("id").problem(
        "duplicate-id",
        (f"编号 {entry.body.id} 重复", f"各不相同的编号（另一处在 {where}）"),
        (f"id {entry.body.id} stands twice", f"ids that differ (the other is at {where})"),
    )


def _short(at: At) -> Problem:
    return at.problem(
        "short-fuzzy",
        ("fuzzy 太短", f"去掉空格和引号后至少 {schema.MIN_FUZZY} 个字"),
        ("the fuzzy phrase is too short", f"at least {schema.MIN_FUZZY} characters without spaces"),
    )


def _empty(at: At) -> Problem:
    return at.problem(
        "empty-terms",
        ("只有空格或引号", "至少一个说法"),
        ("only spaces or quotes", "at least one term"),
    )


def _one_line(words: str) -> str:
    """Words in reading form; a line break in them would part them where they are kept in one."""
    return reading_form(words).replace("\n", "")
