"""The comparison of two years as a page for the terminal: the result first, then each part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.console import Console, Group, RenderableType
from rich.text import Text

from checker.audit.figures.wording import shown
from checker.compare.years.records import (
    Change,
    Fate,
    FigurePair,
    ItemChange,
    Kept,
    Passage,
    Side,
    YearComparison,
)
from checker.model import Document
from checker.render.compare_counts import counts_of, plan_counts
from checker.render.compare_words import YearWords, copied_label, plan_label, year_words
from checker.render.console import View, heading
from checker.render.escape import plain
from checker.render.findings_table import SEVERITY
from checker.render.grid import GAP, Grid, labelled, wrapped
from checker.render.json_v1 import shown_path
from checker.render.places import place_at
from checker.render.quote import head
from checker.render.style import SEVERITY_COLOUR, share_colour
from checker.render.words import Words

MOST = 15
_KEPT = {Kept.KEPT: "green", Kept.PARTLY: "yellow", Kept.NOT_MENTIONED: "red"}
_FATE = {
    Fate.REPEATED: "red",
    Fate.ADDRESSED: "green",
    Fate.PLANNED: "yellow",
    Fate.DROPPED: "red",
}
_CHANGE = {Change.BETTER: "green", Change.WORSE: "red", Change.SAME: "dim"}


class Page(NamedTuple):
    """What every part of the page needs."""

    made: YearComparison
    view: View
    own: YearWords
    most: int | None

    @property
    def old(self) -> Document:
        """The old document."""
        return self.made.old.report.document

    @property
    def new(self) -> Document:
        """The new document."""
        return self.made.new.report.document


def print_comparison(
    made: YearComparison, console: Console, view: View, *, everything: bool = False
) -> None:
    """Print what is said about two years: the first rows of each part, or ``everything``."""
    page = Page(made, view, year_words(view.names.lang), None if everything else MOST)
    console.print(_header(page))
    for title, note, body in _parts(page):
        console.print()
        console.rule(style="dim")
        console.print(heading(title, note))
        if body is not None:
            console.print()
            console.print(body)


def _parts(page: Page) -> Iterator[tuple[str, str, RenderableType | None]]:
    own, made = page.own, page.made
    yield own.plan, "", _plan(page)
    yield own.problems, "", _problems(page)
    yield own.items, own.items_only, _items(page)
    yield own.copied, "", _copied(page)
    yield own.moved, str(len(made.moved)), _figures(page, made.moved)
    yield own.frozen, str(len(made.frozen)), _figures(page, made.frozen)
    yield own.findings, str(len(made.findings)), _findings(page)


def _header(page: Page) -> RenderableType:
    made, own, view = page.made, page.own, page.view
    unit = plain(made.new.unit or made.old.unit or view.words.unknown)
    years = own.years.format(*(side.year or view.words.unknown for side in (made.old, made.new)))
    lines: list[RenderableType] = [heading(f"{unit}  {own.title}", years)]
    for name, side in ((own.old, made.old), (own.new, made.new)):
        path = plain(shown_path(side.report.document.path))
        lines.append(wrapped(f"{name}  {path}", view.width, "dim"))
    for warning in made.warnings:
        told = warning.en if view.names.lang == "en" else warning.zh
        text = f"{view.words.warning}{view.words.colon}{plain(told)}"
        lines.append(wrapped(text, view.width, "yellow"))
    return Group(
        *lines, Text(), _results(page), Text(), labelled(sums(made, own, view.words), view.width)
    )


def _results(page: Page) -> Text:
    said = page.view.words
    text = Text()
    old, new = page.made.old, page.made.new
    text.append(f"{said.coverage} {old.coverage:.0%} → ")
    text.append(f"{new.coverage:.0%}", style=f"bold {share_colour(new.coverage)}")
    text.append(f"  {said.score} {old.score:.1f} → ")
    text.append(f"{new.score:.1f}", style=f"bold {share_colour(new.score / 100)}")
    return text.append(f"  {said.grade} {_grade(page, old)} → {_grade(page, new)}")


def _grade(page: Page, side: Side) -> str:
    return page.view.names.grade(side.grade)


def sums(made: YearComparison, own: YearWords, said: Words) -> list[tuple[str, str]]:
    """Title of each part and its figures in one sentence, in the order of the parts."""
    counts = counts_of(made)
    plan = own.plan_sum.format(len(made.plan), *plan_counts(counts))
    if made.general_plans:
        plan += f"{said.semicolon}{own.plan_general.format(len(made.general_plans))}"
    problems = own.problems_sum.format(len(made.problems), *(counts.problems[one] for one in Fate))
    copied = own.copied_sum.format(len(made.copied), made.copied_share, made.unchanged_share)
    figures = own.figures_sum.format(
        len(made.figures), len(made.frozen), len(made.moved), counts.jumps
    )
    items = own.items_sum.format(*(counts.items[one] for one in Change))
    if made.old.only_here or made.new.only_here:
        items += said.semicolon + own.only_one.format(made.old.only_here, made.new.only_here)
    return [
        (own.plan, plan),
        (own.problems, problems),
        (own.items, items),
        (own.copied, copied),
        (own.figures, figures),
    ]


def _plan(page: Page) -> RenderableType:
    rows = []
    for one in page.made.plan:
        why = plain(one.why_en if page.view.names.lang == "en" else one.why)
        found = _quoted(page, page.new, one.new) if one.new else ""
        label = Text(plan_label(one, page.own), style=_KEPT[one.outcome])
        rows.append((label, _quoted(page, page.old, one.old), (f"→ {why}", found)))
    return _blocks(page, rows)


def _problems(page: Page) -> RenderableType:
    rows = []
    for one in page.made.problems:
        found = _quoted(page, page.new, one.new) if one.new else page.own.not_there
        label = Text(page.own.fate[one.fate], style=_FATE[one.fate])
        rows.append((label, _quoted(page, page.old, one.old), (f"→ {found}",)))
    return _blocks(page, rows)


def _copied(page: Page) -> RenderableType:
    rows = []
    for one in sorted(page.made.copied, key=lambda c: (c.formula, -c.characters, c.new.span)):
        told = page.own.copied_one.format(one.characters, one.similarity)
        style = "dim" if one.formula or one.figures_differ else "red"
        label = Text(copied_label(one, page.own), style=style)
        rows.append(
            (
                label,
                _quoted(page, page.new, one.new),
                (f"← {told}", _quoted(page, page.old, one.old)),
            )
        )
    return _blocks(page, rows)


def _items(page: Page) -> RenderableType:
    rows = []
    for one in page.made.items:
        if one.change is not Change.SAME:
            label = Text(page.own.changed[one.change], style=_CHANGE[one.change])
            rows.append((label, _moved_item(page, one), tuple(_item_quotes(page, one))))
    return _blocks(page, rows)


def _moved_item(page: Page, one: ItemChange) -> str:
    said = page.view.words.status
    title = page.view.names.title_of(one.id, one.title)
    return f"{title}  {said[one.old_status]} → {said[one.new_status]}"


def _item_quotes(page: Page, one: ItemChange) -> Iterator[str]:
    sides = ((page.own.old, page.old, one.old), (page.own.new, page.new, one.new))
    for name, document, quote in sides:
        yield f"{name}  {_quoted(page, document, quote) if quote else page.own.nothing}"


def _figures(page: Page, pairs: Sequence[FigurePair]) -> RenderableType:
    if not pairs:
        return Text(f"  {page.own.nothing}", style="dim")
    view, own = page.view, page.own
    widths = [view.width - 14 - 14 - 12 - 18 - 4 * GAP, 14, 14, 12, 18]
    table = Grid(widths, right=(1, 2, 3))
    titles = (own.measure, own.old, own.new, own.change, own.remark)
    table.add(*(Text(title, style="dim") for title in titles))
    for pair in sorted(pairs, key=lambda one: (one.jump is None, one.new.span))[: page.most]:
        remark = own.jump[pair.jump] if pair.jump else ""
        table.add(
            wrapped(plain(pair.measure), widths[0]),
            wrapped(plain(pair.old.text), widths[1]),
            wrapped(plain(pair.new.text), widths[2]),
            "" if pair.frozen else moved(pair, own),
            wrapped(remark, widths[4], "red"),
        )
    return Group(table, *_more(page, len(pairs)))


def moved(pair: FigurePair, own: YearWords) -> str:
    """The change of a figure in a few characters: +12%, or percentage points of a rate."""
    if pair.percent is None:
        return own.points.format(round(pair.change, 2))
    return f"{pair.percent:+.0f}%" if abs(pair.percent) < 1000 else f"×{_times(pair)}"


def _times(pair: FigurePair) -> str:
    return shown(round(pair.new_value / pair.old_value, 1))


def _findings(page: Page) -> RenderableType:
    view = page.view
    if not page.made.findings:
        return Text(f"  {page.own.nothing}", style="dim")
    room = view.width - SEVERITY - GAP
    table = Grid([SEVERITY, room])
    for one in page.made.findings[: page.most]:
        told = one.message_en if view.names.lang == "en" else one.message
        label = Text(view.words.severity[one.severity], style=SEVERITY_COLOUR[one.severity])
        table.add(label, wrapped(f"{plain(told)}  {one.rule}", room))
    return Group(table, *_more(page, len(page.made.findings)))


def _quoted(page: Page, document: Document, one: Passage) -> str:
    said = page.view.words
    return f"{place_at(document, one.span.start, said)} {said.quote.format(plain(one.text))}"


def _blocks(page: Page, rows: Sequence[tuple[Text, str, tuple[str, ...]]]) -> RenderableType:
    """A label beside each block: a quotation, and what is said of it below, dim."""
    if not rows:
        return Text(f"  {page.own.nothing}", style="dim")
    width = max(label.cell_len for label, _, _ in rows)
    room = page.view.width - width - GAP
    table = Grid([width, room])
    for label, words, below in rows[: page.most]:
        text = wrapped(head(words, 2 * room - 2), room)
        for line in below:
            if line:
                text.append("\n").append_text(wrapped(head(line, 2 * room - 2), room, "dim"))
        table.add(label, text)
    return Group(table, *_more(page, len(rows)))


def _more(page: Page, count: int) -> list[Text]:
    if page.most is None or count <= page.most:
        return []
    return [Text(f"  {page.own.more.format(count - page.most)}", style="dim")]
