"""Finds cue words in one pass and keeps those that nothing disarms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from checker.model import Cue, CueKind
from checker.parse.cue_words import (
    BARE_DENIAL,
    DENIAL_LINKS,
    DENIED,
    NOT_AFTER,
    NOT_BEFORE,
    NOT_INSIDE,
    STILL_NEEDED,
    WORDS,
)

FIRM_LENGTH = 3
_REACH = 14
_DENIAL_REACH = 12
_LINKED_REACH = 80
_CLAUSE_END = re.compile("[,:;。!?\n]")


class _Entry(NamedTuple):
    kind: CueKind
    sort: str  # cue; after, before, inside: disarms a cue behind, before or within it


@lru_cache(maxsize=1)
def _automaton() -> tuple[AhoCorasick, tuple[tuple[_Entry, ...], ...]]:
    entries: dict[str, list[_Entry]] = {}
    for kind, words in WORDS.items():
        for word in words:
            entries.setdefault(word, []).append(_Entry(kind, "cue"))
    for sort, table in (("after", NOT_AFTER), ("before", NOT_BEFORE), ("inside", NOT_INSIDE)):
        for kind, words in table.items():
            for word in words:
                entries.setdefault(word, []).append(_Entry(kind, sort))
    return AhoCorasick(list(entries)), tuple(tuple(e) for e in entries.values())


def cues_by_clause(text: str, clause_at: Sequence[int]) -> dict[int, list[Cue]]:
    """Cues of each clause.

    Args:
        text: the reading text.
        clause_at: clause number of every reading position; -1 outside clauses.

    Returns:
        Clause number to its cues in order of position; clauses without cues are left out.
    """
    automaton, entries = _automaton()
    cues: dict[int, list[Cue]] = {}
    guards: dict[tuple[int, CueKind], list[tuple[str, int, int]]] = {}
    for number, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        clause = clause_at[start]
        for kind, sort in entries[number]:
            if sort == "cue":
                cues.setdefault(clause, []).append(Cue(kind, start, end))
            else:
                guards.setdefault((clause, kind), []).append((sort, start, end))
    return _armed(text, cues, guards)


def _armed(
    text: str,
    cues: dict[int, list[Cue]],
    guards: dict[tuple[int, CueKind], list[tuple[str, int, int]]],
) -> dict[int, list[Cue]]:
    kept: dict[int, list[Cue]] = {}
    for clause, found in cues.items():
        armed = [c for c in found if not _disarmed(text, c, guards.get((clause, c.kind), ()))]
        armed = _without_demands(armed)
        if armed:
            kept[clause] = armed
    return kept


def _reaches(end: int, cue: Cue, text: str) -> bool:
    """Whether a word before a cue is near enough to disarm it; what still needs doing stays."""
    if cue.kind is CueKind.SHORTCOMING and text.startswith(STILL_NEEDED, cue.start):
        return False
    return cue.start - end <= _REACH


def _without_demands(cues: list[Cue]) -> list[Cue]:
    """What is demanded is not done: no completion inside or behind an obligation (应当聘请)."""
    demanded = min((c.start for c in cues if c.kind is CueKind.OBLIGATION), default=None)
    if demanded is None:
        return cues
    return [c for c in cues if c.kind is not CueKind.COMPLETION or c.start < demanded]


def cue_is_firm(cue: Cue) -> bool:
    """Whether a cue is too long to be the disposal 将 (将法治建设纳入考核 is no intention)."""
    return cue.kind is CueKind.INTENTION and cue.end - cue.start > FIRM_LENGTH


def _denies_no_deed(text: str, cue: Cue) -> bool:
    """Whether a bare 未 or 没有 has no deed close behind it (未受影响 denies nothing done).

    Where a link follows (未对…, 未将…) the deed may stand as far off as the end of the clause.
    """
    if text[cue.start : cue.end] not in BARE_DENIAL:
        return False
    reach = _LINKED_REACH if text.startswith(DENIAL_LINKS, cue.end) else _DENIAL_REACH
    behind = _CLAUSE_END.split(text[cue.end : cue.end + reach], 1)[0]
    return not any(deed in behind for deed in DENIED)


def _disarmed(text: str, cue: Cue, guards: list[tuple[str, int, int]] | tuple[()]) -> bool:
    if cue.kind is CueKind.NEGATION and _denies_no_deed(text, cue):
        return True
    for sort, start, end in guards:
        if sort == "after" and end <= cue.start and _reaches(end, cue, text):
            return True
        if sort == "before" and cue.end <= start and not cue_is_firm(cue):
            return True
        if sort == "inside" and start <= cue.start and cue.end <= end:
            return True
    return False
