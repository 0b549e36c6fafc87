"""What was understood of a report, for reading: facts, structure, sentences, figures, furniture."""

from __future__ import annotations

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from checker.model import Report, Role, Section, Sentence, Status
from checker.render.console import View, heading
from checker.render.escape import plain
from checker.render.grid import GAP, Grid, labelled, wrapped
from checker.render.header import level_name
from checker.render.json_v1 import shown_path
from checker.render.places import place_at, short_place_at
from checker.render.quote import head
from checker.render.show_json import facts_of

INDENT = 2
LINE = 6
ROLE_COLOUR = {
    Role.ACHIEVEMENT: "green",
    Role.PROBLEM: "yellow",
    Role.PLAN: "cyan",
    Role.PREAMBLE: "dim",
    Role.SIGNATURE: "dim",
    Role.CHROME: "dim",
}


def print_report(report: Report, console: Console, view: View) -> None:
    """Print everything that was understood."""
    said = view.words
    document = report.document
    console.print(heading(said.understood, plain(shown_path(document.path))))
    console.print(
        Text(
            f"{document.format}  {document.encoding}  "
            f"{said.characters_value.format(len(document.text))}",
            style="dim",
        )
    )
    for warning in dict.fromkeys((*document.warnings, *report.warnings)):
        console.print(wrapped(f"{said.warning}{said.colon}{plain(warning)}", view.width, "yellow"))
    console.print()
    console.print(_facts(report, view))
    if document.hints:
        _part(console, said.hints, len(document.hints))
        console.print(_hints(report, view))
    _part(console, said.structure, len(report.sections))
    console.print(_structure(report, view))
    points = f"{len(report.sentences)}  {said.points} {len(report.points)}"
    _part(console, said.sentences, points)
    for section in report.sections:
        _print_section(section, report, console, view)
    _part(console, said.figures_found, len(report.figures))
    console.print(_figures(report, view))
    _part(console, said.chrome, len(report.chrome))
    console.print(_chrome(report, view))


def _part(console: Console, title: str, count: object) -> None:
    console.print()
    console.rule(style="dim")
    console.print(heading(title, str(count)))
    console.print()


def _facts(report: Report, view: View) -> Grid:
    said = view.words
    names = {
        "title": said.title,
        "unit": said.unit,
        "level": said.level_name,
        "year": said.year,
        "published": said.published,
        "signed": said.signed,
        "number": said.number,
    }
    rows = []
    for key, fact in facts_of(report.facts):
        if fact is None:
            rows.append((names[key], said.unknown))
            continue
        value = level_name(fact.value, view) if key == "level" else plain(fact.value)
        source = _source(fact.source, view)
        notes = [said.from_source.format(source)] if source else []
        if fact.span:
            notes.append(place_at(report.document, fact.span.start, said))
        rows.append((names[key], "  ".join([value, *notes])))
    return labelled(rows, view.width, INDENT)


def _hints(report: Report, view: View) -> Grid:
    """What the file says of itself, used or not."""
    said = view.words
    names = {"title": said.title, "published": said.published, "unit": said.unit}
    names |= {"number": said.number, "created": said.created}
    rows = [
        (
            names.get(hint.kind, plain(hint.kind)),
            f"{plain(hint.value)}  {said.from_source.format(_source(hint.source, view))}",
        )
        for hint in report.document.hints
    ]
    return labelled(rows, view.width, INDENT)


def _source(source: str, view: View) -> str:
    """Where a fact comes from; of metadata also the name of its field."""
    known, _, field = source.partition(":")
    name = view.words.source.get(source) or view.words.source.get(known)
    return " ".join(part for part in (name, plain(field)) if part) if name else plain(source)


def _role_width(view: View) -> int:
    return max(cell_len(name) for name in view.words.role.values())


def _role(role: Role, view: View) -> Text:
    return Text(view.words.role[role], style=ROLE_COLOUR[role], no_wrap=True)


def _structure(report: Report, view: View) -> Grid:
    role = _role_width(view)
    room = view.width - INDENT - LINE - role - 2 * GAP
    table = Grid([LINE, role, room], right=(0,), indent=INDENT)
    for section in report.sections:
        inset = "  " * max(0, section.depth - 1)
        title = _title(section, report, view)
        table.add(
            Text(_line(section.heading_start, report, view), style="dim"),
            _role(section.role, view),
            Text(inset + head(title, room - len(inset)), no_wrap=True),
        )
    return table


def _title(section: Section, report: Report, view: View) -> str:
    if section.index == 0:
        return view.words.before_headings
    heading_text = report.quote(section.heading_start, section.heading_end)
    return plain(section.title or heading_text) or view.words.no_heading


def _line(position: int, report: Report, view: View) -> str:
    span = report.reading.span(position, position + 1)
    return short_place_at(report.document, span.start, view.words)


def _print_section(section: Section, report: Report, console: Console, view: View) -> None:
    own = [one for one in report.sentences if one.section == section.index]
    if not own:
        return
    console.print(Text(_title(section, report, view), style="bold", overflow="fold"))
    role = _role_width(view)
    room = view.width - INDENT - LINE - role - 2 * GAP
    table = Grid([LINE, role, room], right=(0,), indent=INDENT)
    point = -1
    for sentence in own:
        table.add(*_sentence(sentence, report, view, sentence.point != point))
        point = sentence.point
    console.print(table)


def _sentence(sentence: Sentence, report: Report, view: View, begins: bool) -> list[Text]:
    """Line (with a mark where a point begins), role and text of a sentence."""
    text = plain(report.quote(sentence.start, sentence.end))
    room = view.width - INDENT - LINE - _role_width(view) - 2 * GAP
    mark = view.marks[Status.PLANNED] if begins else " "
    return [
        Text(mark + _padded(_line(sentence.start, report, view)), style="dim"),
        _role(sentence.role, view),
        wrapped(text, room, "bold" if sentence.heading else ""),
    ]


def _padded(number: str) -> str:
    return " " * (LINE - 1 - cell_len(number)) + number


def _figures(report: Report, view: View) -> Grid:
    shown = [plain(report.quote(figure.start, figure.end)) for figure in report.figures]
    text = view.words.parted.join(shown) or view.words.none
    grid = Grid([view.width - INDENT], indent=INDENT)
    grid.add(wrapped(text, view.width - INDENT))
    return grid


def _chrome(report: Report, view: View) -> Grid:
    room = view.width - INDENT - LINE - GAP
    table = Grid([LINE, room], right=(0,), indent=INDENT)
    document = report.document
    for span in report.chrome:
        text = plain(document.text[span.start : span.end])
        if text:
            line = Text(short_place_at(document, span.start, view.words), style="dim")
            table.add(line, Text(head(text, room), style="dim", no_wrap=True))
    return table
