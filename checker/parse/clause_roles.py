"""The role of each clause: the section's role, bent by cues and by what opened before."""

from __future__ import annotations

import re

from checker.model import Cue, CueKind, Role
from checker.parse.cue_words import LEADS_SENTENCE, OPENS_PLAN, OPENS_PROBLEM

_BENDING = (CueKind.INTENTION, CueKind.SHORTCOMING)
_LEAD_LENGTH = 14
_NO_END = 1 << 60
_ADMITS_TO = re.compile(
    r"(认识到|看到|意识到|承认).{0,24}(差距|不足|短板|问题|薄弱|困难)"
    r"|仍?面临.{0,8}(突出)?(问题|困难|不足):"
)
_BEFORE_AHEAD = re.compile(
    r"(?:[一二三四五六七八九十]{1,2}是|同时,?|此外,?|为此,?|针对.{0,6},|在)?"
)
_TASKS_AHEAD = re.compile(
    r"(重点|突出|着力|主要)(抓好|做好|推进|开展)|做好(以下|如下)"
    r"|(以下|如下)(几项|几个方面|几点|重点)?工作"
)
_HAPPENED = re.compile(r"已|完成了|召开了|印发了")


class _Mode:
    """What holds at the moment: the section's role and what a sentence opened in it."""

    def __init__(
        self, base: Role, combined: bool = False, opened: Role | None = None, until: int = 0
    ) -> None:
        self.base = base
        self.combined = combined
        self.opened = opened
        self.until = until


class RoleTracker:
    """Walks sentences in order and says the role of every clause.

    Args:
        text: the reading text.
        section_roles: the roles of each section.
        year: the year reported on, if known; a later year in a clause makes it a plan.
    """

    def __init__(self, text: str, section_roles: list[tuple[Role, ...]], year: int | None) -> None:
        self._text = text
        self._section_roles = section_roles
        self._section = -1
        self._mode = _Mode(Role.ACHIEVEMENT)
        self._next_year = f"{year + 1}年" if year else ""

    def clause_roles(
        self,
        section: int,
        start: int,
        end: int,
        clauses: list[tuple[list[Cue], int, int]],
        *,
        heading: bool = False,
    ) -> tuple[Role, list[Role]]:
        """Roles of a sentence and of its clauses.

        Args:
            section: the sentence's section.
            start: its start, a reading position.
            end: its end.
            clauses: per clause its armed cues, start and end.
            heading: whether it is the heading of its section, which opens nothing by itself.
        """
        if section != self._section:
            self._enter(section)
        if start >= self._mode.until:
            self._mode.opened = None
        cues = [cue for found, _, _ in clauses for cue in found if cue.kind in _BENDING]
        if not heading:
            self._open(start, end, cues)
        role = self._mode.opened or self._mode.base
        roles: list[Role] = []
        lasting: Role | None = None
        for found, left, right in clauses:
            own, lasts = self._bent(lasting or role, found, left, right)
            roles.append(own)
            lasting = own if lasts else lasting
        return role, roles

    def _enter(self, section: int) -> None:
        roles = self._section_roles[section]
        combined = len(roles) > 1
        goes_on = combined and self._mode.combined and self._mode.opened is Role.PLAN
        self._section = section
        self._mode = _Mode(roles[0], combined, Role.PLAN if goes_on else None, _NO_END)

    def _open(self, start: int, end: int, cues: list[Cue]) -> None:
        """Let a sentence open a plan or a list of shortcomings that lasts."""
        if self._looks_ahead(self._text[start : start + _LEAD_LENGTH]):
            if cues or _TASKS_AHEAD.search(self._text, start, end):
                self._set(Role.PLAN, start, end)
        elif self._mode.combined and self._mode.opened is None:
            if _intends(cues) or _TASKS_AHEAD.search(self._text, start, end):
                self._set(Role.PLAN, start, end)
        elif cues and self._mode.base is not Role.PLAN and self._opens_problem(start, end, cues):
            self._set(Role.PROBLEM, start, end)

    def _looks_ahead(self, lead: str) -> bool:
        """Whether a sentence begins with the time to come (下一步,…; 同时,明年…)."""
        if self._next_year and lead.startswith(self._next_year):
            return True
        before = _BEFORE_AHEAD.match(lead)
        return lead.startswith(OPENS_PLAN, before.end() if before else 0)

    def _set(self, role: Role, start: int, end: int) -> None:
        """Open a role: to the next heading if the sentence begins or introduces a paragraph."""
        text = self._text
        begins = start == 0 or text[start - 1] == "\n"
        ends = text.startswith("\n", end) and text[end - 1] == ":"
        stop = text.find("\n", end)
        lasts = begins or ends or self._mode.combined or stop < 0
        self._mode.opened = role
        self._mode.until = _NO_END if lasts else stop

    def _opens_problem(self, start: int, end: int, cues: list[Cue]) -> bool:
        sentence = self._text[start:end]
        if _ADMITS_TO.search(sentence):
            return True
        return any(
            cue.kind is CueKind.SHORTCOMING and self._text.startswith(OPENS_PROBLEM, cue.start)
            for cue in cues
        ) and bool(re.search(r":|以下|如下|主要(表现|体现)|但|同时|清醒|一是", sentence))

    def _bent(self, role: Role, cues: list[Cue], start: int, end: int) -> tuple[Role, bool]:
        """Role of a clause and whether it lasts to the end of the sentence."""
        if role is Role.PLAN:
            return self._in_plan(cues, start)
        for cue in cues:
            if cue.kind is CueKind.INTENTION:
                return Role.PLAN, True
        if role is Role.PROBLEM:
            return role, False
        if self._next_year and self._text.find(self._next_year, start, end) >= 0:
            happened = _HAPPENED.search(self._text, start, end)
            return (role, False) if happened else (Role.PLAN, True)
        for cue in cues:
            if cue.kind is CueKind.SHORTCOMING:
                return Role.PROBLEM, self._leads(cue)
        return role, False

    def _in_plan(self, cues: list[Cue], start: int) -> tuple[Role, bool]:
        for cue in cues:
            if cue.kind is CueKind.SHORTCOMING and _admits(self._text[cue.start : cue.end]):
                return Role.PROBLEM, False
        return Role.PLAN, False

    def _leads(self, cue: Cue) -> bool:
        return self._text.startswith(LEADS_SENTENCE[cue.kind], cue.start)


def _intends(cues: list[Cue]) -> bool:
    return any(cue.kind is CueKind.INTENTION for cue in cues)


_ADMISSIONS = (
    "有待",
    "尚未",
    "尚不",
    "尚待",
    "仍存在",
    "还存在",
    "依然存在",
    "仍然存在",
    "存在一些",
    "存在不少",
    "不平衡",
    "仍有",
    "存在一定",
    "存在以下",
    "存在的问题",
    "存在问题",
    "不够",
    "不足",
    "不强",
    "不高",
    "不到位",
)


def _admits(word: str) -> bool:
    """Whether a shortcoming word is plain enough to count inside a plan."""
    return word in _ADMISSIONS
