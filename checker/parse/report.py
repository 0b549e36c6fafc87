"""Document in, Report out: the steps of understanding in their order."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left

from checker.model import (
    Clause,
    Cue,
    Document,
    Fact,
    Point,
    ReadingText,
    Report,
    Role,
    Section,
    Sentence,
    Span,
)
from checker.parse.clause_roles import RoleTracker
from checker.parse.cues import cues_by_clause
from checker.parse.facts import gather_facts
from checker.parse.facts.title import find_title
from checker.parse.figures import figures_of
from checker.parse.furniture import head_end, is_addressee, is_furniture, tail_start
from checker.parse.kind import doubts
from checker.parse.lines import Line, lines_of
from checker.parse.normal_form import reading_text
from checker.parse.paragraphs import paragraphs_of
from checker.parse.section_roles import roles_of_sections
from checker.parse.signature import signature_start
from checker.parse.structure import Skeleton, skeleton_of
from checker.parse.traditional import in_simplified

_CLAUSE = re.compile(r"(?:[^,:;。!?\n]|(?<=\d)[,:](?=\d))+[,:;。!?]*")
_OPEN_QUOTES = re.compile('[“"‘「『＂]')


def parse(document: Document, year: int | None = None) -> Report:
    """Understand a document: facts, structure, roles and figures.

    Args:
        document: the document as read.
        year: the year reported on, where the caller knows better than the document.

    Returns:
        The report; every record lies inside its reading text, whose positions map back.
    """
    read = in_simplified(document)
    lines = lines_of(read.text)
    title = find_title(lines)
    tail = tail_start(lines)
    head = head_end(lines, title[1] if title else None)
    facts = gather_facts(read, lines, title, head, tail)
    body = [line for line in lines[head:tail] if not is_furniture(line)]
    reading = reading_text(read.text, paragraphs_of(body))
    if year is not None:
        facts = facts._replace(year=Fact(str(year), None, "given"))
    year = int(facts.year.value) if facts.year else None
    skeleton = skeleton_of(reading.text)
    roles, announced = roles_of_sections(skeleton.sections, year, len(reading.text))
    end = signature_start(reading.text, skeleton)
    sentences, clauses, clause_at = _with_roles(reading.text, skeleton, roles, year, end)
    kept = {line.start for line in body}
    return Report(
        document=document,
        reading=reading,
        facts=facts,
        sections=_sections(skeleton, roles, announced, sentences),
        points=tuple(
            Point(i, p.section, p.start, p.end, p.head_start, p.head_end)
            for i, p in enumerate(skeleton.points)
        ),
        sentences=sentences,
        clauses=clauses,
        figures=figures_of(reading.text, clause_at, _quoted(document.text, reading)),
        chrome=_chrome(lines, kept, title),
        clause_at=clause_at,
        warnings=document.warnings
        + doubts(reading.text, facts.title.value if facts.title else None),
    )


def _chrome(lines: list[Line], kept: set[int], title: tuple[int, int] | None) -> tuple[Span, ...]:
    titles = range(title[0], title[1] + 1) if title else range(0)
    return tuple(
        Span(line.start, line.end)
        for i, line in enumerate(lines)
        if line.start not in kept and i not in titles
    )


def _sections(
    skeleton: Skeleton,
    roles: list[tuple[Role, ...]],
    announced: list[tuple[Role, ...]],
    sentences: tuple[Sentence, ...],
) -> tuple[Section, ...]:
    """Sections with one role each; a combined part takes the role of its first sentence."""
    first: dict[int, Role] = {}
    for sentence in sentences:
        first.setdefault(sentence.section, sentence.role)
    return tuple(
        Section(
            i,
            s.depth,
            s.parent,
            s.start,
            s.end,
            s.heading_start,
            s.heading_end,
            s.title,
            role[0] if len(role) == 1 else first.get(i, role[0]),
            announced[i],
        )
        for i, (s, role) in enumerate(zip(skeleton.sections, roles, strict=True))
    )


def _quoted(text: str, reading: ReadingText) -> frozenset[int]:
    """Reading positions right behind an opening quotation mark of the document."""
    offsets = reading.offsets
    found = set()
    for mark in _OPEN_QUOTES.finditer(text):
        position = bisect_left(offsets, mark.end())
        if position < len(offsets) and offsets[position] == mark.end():
            found.add(position)
    return frozenset(found)


def _with_roles(
    text: str, skeleton: Skeleton, roles: list[tuple[Role, ...]], year: int | None, end: int
) -> tuple[tuple[Sentence, ...], tuple[Clause, ...], array[int]]:
    ranges, first_of, clause_at = _clause_ranges(text, skeleton)
    cues = cues_by_clause(text, clause_at)
    tracker = RoleTracker(text, roles, year)
    sentences: list[Sentence] = []
    clauses: list[Clause] = []
    for index, raw in enumerate(skeleton.sentences):
        first, last = first_of[index], first_of[index + 1]
        parts = [(cues.get(c, _NO_CUES), *ranges[c]) for c in range(first, last)]
        heads = raw.heading and raw.start == skeleton.sections[raw.section].start
        role, clause_roles = tracker.clause_roles(
            raw.section, raw.start, raw.end, parts, heading=heads
        )
        if raw.start >= end or is_salutation(text, raw.start, raw.end):
            role, clause_roles = Role.SIGNATURE, [Role.SIGNATURE] * len(parts)
        sentences.append(
            Sentence(
                index, raw.start, raw.end, raw.section, raw.point, first, last, role, raw.heading
            )
        )
        for number, (found, start, stop) in enumerate(parts):
            clauses.append(
                Clause(first + number, start, stop, index, clause_roles[number], tuple(found))
            )
    return tuple(sentences), tuple(clauses), clause_at


_NO_CUES: list[Cue] = []


def is_salutation(text: str, start: int, end: int) -> bool:
    """Whether a sentence is the addressee's line (市人民政府:)."""
    return start < 60 and end - start < 40 and is_addressee(Line(start, end, text[start:end]))


def _clause_ranges(
    text: str, skeleton: Skeleton
) -> tuple[list[tuple[int, int]], list[int], array[int]]:
    """Ranges of all clauses, the first clause of each sentence, and the clause of each position."""
    ranges: list[tuple[int, int]] = []
    first_of = []
    clause_at: list[int] = []
    for sentence in skeleton.sentences:
        first_of.append(len(ranges))
        for match in _CLAUSE.finditer(text, sentence.start, sentence.end):
            start, stop = match.span()
            clause_at += [-1] * (start - len(clause_at))
            clause_at += [len(ranges)] * (stop - start)
            ranges.append((start, stop))
    first_of.append(len(ranges))
    clause_at += [-1] * (len(text) - len(clause_at))
    return ranges, first_of, array("l", clause_at)
