"""The head of the page: which report this is, and the result in one line."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from checker.model import Assessment, Facts, Level
from checker.render.console import View
from checker.render.escape import plain
from checker.render.grid import wrapped
from checker.render.json_v1 import shown_path, warnings_of
from checker.render.style import share_colour

DOT = "  "


def header(assessment: Assessment, view: View) -> RenderableType:
    """Title, facts, warnings and the result."""
    report = assessment.report
    said = view.words
    title = report.facts.title
    name = plain(title.value) if title else f"{said.title} {said.unknown}"
    lines = [
        wrapped(name, view.width, "bold"),
        _facts(assessment, view),
        wrapped(plain(shown_path(report.document.path)), view.width, "dim"),
    ]
    lines += [
        wrapped(f"{said.warning}{said.colon}{plain(warning)}", view.width, "yellow")
        for warning in warnings_of(assessment)
    ]
    return Group(*lines, Text(), _result(assessment, view))


def level_name(value: str, view: View) -> str:
    """The level in the reader's language."""
    return view.words.level[Level(value)] if value in list(Level) else plain(value)


def fact_line(facts: Facts, view: View) -> list[tuple[str, str]]:
    """Pairs of text and style: unit, level, year, dates, number; what is missing is said."""
    said = view.words
    unit = _value(facts.unit and facts.unit.value, said.unit, said.unknown)
    level = facts.level and level_name(facts.level.value, view)
    year = facts.year and said.year_value.format(plain(facts.year.value))
    parts = [
        unit,
        _value(level, said.level_name, said.unknown),
        _value(year, said.year, said.unknown),
    ]
    dated = (
        (said.published, facts.published),
        (said.signed, facts.signed),
        (said.number, facts.number),
    )
    parts += [(f"{name} {plain(fact.value)}", "") for name, fact in dated if fact]
    return parts


def _value(value: str | None, name: str, unknown: str) -> tuple[str, str]:
    return (plain(value), "") if value else (f"{name} {unknown}", "yellow")


def _facts(assessment: Assessment, view: View) -> Text:
    report = assessment.report
    count = view.words.characters_value.format(len(report.document.text))
    parts = [*fact_line(report.facts, view), (count, "dim")]
    text = Text()
    for position, (part, style) in enumerate(parts):
        text.append(DOT if position else "")
        text.append(part, style=style)
    return text


def _result(assessment: Assessment, view: View) -> Text:
    summary, said = assessment.summary, view.words
    counts = said.counts.format(summary.done, summary.applicable)
    text = Text()
    text.append(f"{said.coverage} ")
    text.append(f"{summary.coverage:.0%}", style=f"bold {share_colour(summary.coverage)}")
    text.append(counts + DOT + f"{said.score} ")
    text.append(f"{summary.score:.1f}", style=f"bold {share_colour(summary.score / 100)}")
    text.append(f"{DOT}{said.grade} ")
    text.append(view.names.grade(summary.grade), style="bold")
    text.append(f"{DOT}{said.gaps} ")
    return text.append(str(summary.gaps), style="bold")
