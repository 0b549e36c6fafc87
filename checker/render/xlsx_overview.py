"""What the workbook's overviews need of all reports: a small record each, and running totals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from checker.model import Severity, Status
from checker.render.called import called
from checker.render.parts import CORE, FORM

Json = dict[str, Any]
STATUSES = tuple(Status)
_CODE = {status.value: code for code, status in enumerate(STATUSES, start=1)}
_FIRST = {CORE: 0, FORM: 1}


class Key(NamedTuple):
    """An item or a chapter: its rubric, its id, and its title in Chinese."""

    rubric: str
    id: str
    title: str
    group: str = ""


class Entry(NamedTuple):
    """One report in the overviews; ``statuses``: a code for each item known when it was added.

    ``coverage`` is 0-1, ``score`` 0-100; ``chapters`` holds the coverage of core and form groups.
    """

    path: str
    unit: str
    title: str
    level: str
    year: int | None
    coverage: float
    score: float
    grade: str
    applicable: int
    done: int
    gaps: int
    findings: tuple[int, ...]
    warnings: tuple[str, ...]
    chapters: tuple[tuple[str, float], ...]
    statuses: bytes

    def status(self, position: int) -> Status | None:
        """Status of the item at that position of ``Overview.items``; None where not judged."""
        code = self.statuses[position] if position < len(self.statuses) else 0
        return STATUSES[code - 1] if code else None


class ChapterTotal(NamedTuple):
    """A chapter over all reports to which any of it applies; means 0-1 and 0-100."""

    key: Key
    reports: int
    coverage: float
    score: float


class GapTotal(NamedTuple):
    """An item that is a gap in some reports, of those to which it applies."""

    key: Key
    reports: int
    applicable: int


class Overview:
    """Grows by a small record a report; nothing of the reports' texts is kept."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.items: list[Key] = []
        self.rubrics: Counter[tuple[str, str, str]] = Counter()
        self.tools: Counter[str] = Counter()
        self._position: dict[tuple[str, str], int] = {}
        self._chapters: dict[tuple[str, str], list[float]] = {}
        self._chapter_keys: dict[tuple[str, str], Key] = {}
        self._gaps: Counter[int] = Counter()
        self._applicable: Counter[int] = Counter()

    def add(self, assessment: Json) -> None:
        """Take in one assessment (JSON, schema version 1)."""
        tool = assessment["tool"]
        self.tools[f"{tool['name']} {tool['version']}"] += 1
        for used in assessment["rubrics"]:
            self.rubrics[(used["id"], used["version"], used["sha256"])] += 1
        for group in assessment["summary"]["by_group"]:
            self._add_chapter(group)
        self.entries.append(self._entry(assessment))

    def ranked(self) -> list[tuple[int, Entry]]:
        """Rank and record, best first; equal scores share a rank and stand by unit and file."""
        found = sorted(self.entries, key=lambda e: (-e.score, -e.coverage, e.unit, e.path))
        ranked: list[tuple[int, Entry]] = []
        for number, entry in enumerate(found, start=1):
            same = bool(ranked) and ranked[-1][1].score == entry.score
            ranked.append((ranked[-1][0] if same else number, entry))
        return ranked

    def columns(self) -> list[int]:
        """Positions of all items: core, form, then by rubric; inside in the rubric's order."""
        return sorted(range(len(self.items)), key=lambda at: (*_order(self.items[at]), at))

    def chapters(self, rubrics: Sequence[str] = ()) -> list[ChapterTotal]:
        """Totals by chapter in the order of the rubrics; all rubrics where none is named."""
        keys = [key for name, key in self._chapter_keys.items() if name in self._chapters]
        wanted = [key for key in keys if not rubrics or key.rubric in rubrics]
        return [self._chapter(key) for key in sorted(wanted, key=_order)]

    def chapter_of(self, position: int) -> tuple[str, str]:
        """Rubric and chapter of the item at that position."""
        key = self.items[position]
        return key.rubric, key.group

    def chapter_title(self, rubric: str, chapter: str) -> str:
        """Title of a chapter in Chinese; empty where no summary names it."""
        key = self._chapter_keys.get((rubric, chapter))
        return key.title if key else ""

    def common_gaps(self, most: int) -> list[GapTotal]:
        """The gaps of most reports first, then of the larger share."""
        totals = [
            GapTotal(self.items[at], count, self._applicable[at])
            for at, count in self._gaps.items()
            if count
        ]
        totals.sort(key=lambda gap: (-gap.reports, -gap.reports / gap.applicable, gap.key.id))
        return totals[:most]

    def _chapter(self, key: Key) -> ChapterTotal:
        count, coverage, score = self._chapters[key.rubric, key.id]
        return ChapterTotal(key, int(count), coverage / count, score / count)

    def _add_chapter(self, group: Json) -> None:
        name = (group["rubric"], group["id"])
        self._chapter_keys.setdefault(name, Key(group["rubric"], group["id"], group["title"]))
        if not group["applicable"]:
            return
        total = self._chapters.setdefault(name, [0, 0.0, 0.0])
        total[0] += 1
        total[1] += group["coverage"]
        total[2] += group["score"]

    def _entry(self, assessment: Json) -> Entry:
        report, summary = assessment["report"], assessment["summary"]
        found = Counter(finding["severity"] for finding in assessment["findings"])
        return Entry(
            path=report["path"],
            unit=called(report["unit"], report["title"], report["path"]),
            title=report["title"] or "",
            level=report["level"] or "",
            year=report["year"],
            coverage=summary["coverage"],
            score=summary["score"],
            grade=summary["grade"],
            applicable=summary["applicable"],
            done=summary["done"],
            gaps=summary["gaps"],
            findings=tuple(found[severity.value] for severity in Severity),
            warnings=tuple(report["warnings"]),
            chapters=tuple(_own_columns(summary["by_group"])),
            statuses=self._statuses(assessment["items"]),
        )

    def _statuses(self, items: Sequence[Json]) -> bytes:
        codes = bytearray(len(self.items))
        for item in items:
            if not item["leaf"]:
                continue
            at = self._at(item)
            codes.extend(b"\0" * (at + 1 - len(codes)))
            codes[at] = _CODE[item["status"]]
            evidenced = Status(item["status"]).evidenced
            self._applicable[at] += item["applicable"]
            self._gaps[at] += item["applicable"] and not evidenced
        return bytes(codes)

    def _at(self, item: Json) -> int:
        name = (item["rubric"], item["id"])
        if name not in self._position:
            self._position[name] = len(self.items)
            self.items.append(Key(item["rubric"], item["id"], item["title"], item["group"]))
        return self._position[name]


def _own_columns(groups: Sequence[Json]) -> list[tuple[str, float]]:
    own = (group for group in groups if group["rubric"] in _FIRST and group["applicable"])
    return [(group["id"], group["coverage"]) for group in own]


def _order(key: Key) -> tuple[int, str]:
    return _FIRST.get(key.rubric, len(_FIRST)), key.rubric
