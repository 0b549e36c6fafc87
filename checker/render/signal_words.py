"""A rubric's signals said in words that a legal officer can follow."""

from __future__ import annotations

from checker.model import Level, Role
from checker.render.escape import plain
from checker.render.words import Words
from checker.rubric.records import Applies, FigureRule, Signal

SHOWN = 8


def signal_line(signal: Signal, said: Words, full: bool = False) -> str:
    """One signal as one line; long lists of alternatives are cut unless ``full``."""
    notes = _notes(signal, said, full)
    text = _pattern(signal, said, full)
    return said.semicolon.join([text, *notes])


def effect(signal: Signal, said: Words) -> str:
    """What the signal shows where it is found."""
    return "" if signal.kind == "reject" else said.shows.get(signal.shows, "")


def alternatives(terms: tuple[str, ...], said: Words, full: bool) -> str:
    """Alternatives of one group."""
    shown = terms if full else terms[:SHOWN]
    text = said.alternatives.join(plain(term) for term in shown)
    return text if len(shown) == len(terms) else f"{text} {said.and_more.format(len(terms))}"


def applies_line(applies: Applies, said: Words) -> str:
    """Whom and which years an item binds."""
    parts = []
    if applies.first and applies.last:
        parts.append(said.applies_years.format(applies.first, applies.last))
    elif applies.first:
        parts.append(said.applies_from.format(applies.first))
    elif applies.last:
        parts.append(said.applies_to.format(applies.last))
    if applies.levels:
        parts.append(said.applies_levels.format(_levels(applies.levels, said)))
    if applies.as_needed:
        parts.append(said.applies_as_needed.format(_levels(applies.as_needed, said)))
    return said.semicolon.join(parts) or said.applies_all


def figures_line(rule: FigureRule, said: Words, full: bool = False) -> str:
    """Which figures belong to an item."""
    units = alternatives(rule.units, said, full) if rule.units else said.any_unit
    text = f"{said.within.get(rule.within, '')}{said.semicolon}{said.figure_units.format(units)}"
    if rule.words:
        text += said.semicolon + said.figure_words.format(alternatives(rule.words, said, full))
    return text


def _levels(levels: tuple[str, ...], said: Words) -> str:
    return said.parted.join(said.level[Level(level)] for level in levels)


def _pattern(signal: Signal, said: Words, full: bool) -> str:
    if signal.kind == "fuzzy":
        return said.signal_fuzzy.format(plain(signal.phrase), signal.at_least)
    if signal.kind == "section":
        return said.signal_section.format(said.role[Role(signal.role)])
    groups = [alternatives(group, said, full) for group in signal.groups]
    if signal.kind == "near":
        together = "  +  ".join(f"[{group}]" for group in groups)
        return said.signal_near.format(said.within.get(signal.within, signal.within), together)
    words = said.signal_reject if signal.kind == "reject" else said.signal_literal
    return words.format(said.alternatives.join(groups))


def _notes(signal: Signal, said: Words, full: bool) -> list[str]:
    notes = []
    if signal.kind == "near":
        notes.append(said.signal_gap.format(signal.gap))
    if signal.without:
        notes.append(said.signal_without.format(alternatives(signal.without, said, full)))
    if signal.roles:
        roles = said.parted.join(said.role[Role(role)] for role in signal.roles)
        notes.append(said.signal_roles.format(roles))
    if signal.figure:
        notes.append(said.signal_figure)
    return notes
