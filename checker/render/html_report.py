"""The assessment of one report as one HTML file: the result beside the report's text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.model import Assessment, ItemResult, Level, Severity, Status
from checker.render.core_table import counted, of_rubric
from checker.render.html_chart import bars_of, group_anchor, parts_of
from checker.render.html_gutter import gutters
from checker.render.html_items import SYMBOLS, Drawer, ItemView
from checker.render.html_marks import figure_spans, marks_of
from checker.render.html_page import render
from checker.render.html_text import anchors_of, lines_of
from checker.render.html_words import html_words
from checker.render.json_v1 import shown_path, warnings_of
from checker.render.names import Names
from checker.render.parts import CORE, FORM
from checker.render.words import Words, words

STYLES = ("page.css", "statuses.css", "report.css")
SCRIPTS = ("report.js",)


class GroupView(NamedTuple):
    """A chapter or core element: its title, count and score, and its items."""

    anchor: str
    title: str
    share: str
    score: str
    items: tuple[ItemView, ...]


class SectionView(NamedTuple):
    """A rubric: its anchor on the page, title and groups."""

    anchor: str
    title: str
    groups: tuple[GroupView, ...]


def report_page(assessment: Assessment, names: Names) -> str:
    """One self-contained page: no network, no time, the same bytes for the same report.

    Args:
        assessment: everything said about the report.
        names: titles, and the language of the page.

    Returns:
        The file's text, with a final line feed.
    """
    document = assessment.report.document
    marks = marks_of(assessment, names)
    lines = lines_of(document.text, marks, figure_spans(assessment), assessment.report.chrome)
    drawer = Drawer(assessment, names, anchors_of(document.text, lines, marks))
    said = words(names.lang)
    return render(
        "report.html.j2",
        STYLES,
        SCRIPTS,
        said=said,
        own=html_words(names.lang),
        title=_title(assessment, said),
        facts=tuple(_facts(assessment, said)),
        warnings=warnings_of(assessment),
        summary=assessment.summary,
        grade=names.grade(assessment.summary.grade),
        legend=_legend(said),
        severities=[(one.value, said.severity[one], _grave(assessment, one)) for one in Severity],
        counts=parts_of([item for item in assessment.items if item.leaf], names),
        total=sum(item.leaf for item in assessment.items),
        bars=bars_of(assessment, names),
        sections=tuple(_sections(assessment, names, drawer)),
        gaps=tuple(drawer.item(item) for item in assessment.gaps),
        findings=[drawer.finding(one, at) for at, one in enumerate(assessment.findings, start=1)],
        waived=said.waived.format(len(assessment.waived)) if assessment.waived else "",
        lines=gutters(document, lines, said),
        rubrics=said.parted.join(f"{one.id} {one.version}" for one in assessment.rubrics),
        sha256=document.sha256,
    )


def _title(assessment: Assessment, said: Words) -> str:
    title = assessment.report.facts.title
    return title.value if title else f"{said.title} {said.unknown}"


def _facts(assessment: Assessment, said: Words) -> Iterator[tuple[str, str]]:
    report = assessment.report
    facts = report.facts
    level = facts.level.value if facts.level else None
    named = said.level[Level(level)] if level in list(Level) else level
    dates = (
        (said.published, facts.published),
        (said.signed, facts.signed),
        (said.number, facts.number),
    )
    yield said.unit, facts.unit.value if facts.unit else said.unknown
    yield said.level_name, named or said.unknown
    yield said.year, facts.year.value if facts.year else said.unknown
    yield from ((name, fact.value) for name, fact in dates if fact)
    yield said.characters, f"{len(report.document.text):,}"
    yield said.file, shown_path(report.document.path)


def _legend(said: Words) -> list[tuple[str, str, str]]:
    return [(status.value, SYMBOLS[status], said.status[status]) for status in Status]


def _grave(assessment: Assessment, severity: Severity) -> int:
    return sum(finding.severity is severity for finding in assessment.findings)


def _sections(assessment: Assessment, names: Names, drawer: Drawer) -> Iterator[SectionView]:
    said = words(names.lang)
    titles = {CORE: said.core, FORM: said.form}
    for used in assessment.rubrics:
        items = [item for item in of_rubric(assessment, used.id) if item.leaf]
        if items:
            title = titles.get(used.id) or names.rubric(used.id, used.title)
            groups = tuple(_groups(used.id, items, assessment, names, drawer))
            yield SectionView(f"rubric-{used.id}", title, groups)


def _groups(
    rubric: str, items: Sequence[ItemResult], assessment: Assessment, names: Names, drawer: Drawer
) -> Iterator[GroupView]:
    """The rubric's groups in order, then the items of no group; so that no item is missing."""
    rest = list(items)
    for group in assessment.summary.by_group:
        own = [item for item in rest if group.rubric == rubric and item.group == group.id]
        if own:
            rest = [item for item in rest if item.group != group.id]
            anchor = group_anchor(rubric, group.id)
            yield _group(anchor, names.group(group), f"{group.score:.0f}", own, drawer)
    if rest:
        yield _group(group_anchor(rubric, ""), "", "", rest, drawer)


def _group(
    anchor: str, title: str, score: str, items: Sequence[ItemResult], drawer: Drawer
) -> GroupView:
    done, applicable = counted(list(items))
    views = tuple(drawer.item(item) for item in items)
    return GroupView(anchor, title, f"{done}/{applicable}" if applicable else "", score, views)
