"""Whether a text is an annual report on law-based government at all, and what else it may be.

Every other kind has marks of its own (``kind_words``); its points are added up. A text is taken
for another kind only where these reach ``ENOUGH`` and exceed what speaks for an annual report: a
title on law-based government, figures, a breadth of topics. Without such marks a text is an annual
report, also where its title or half of it is lost.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.model import Report, Role
from checker.parse.kind_words import BLANKS, COVERS, ENOUGH, MARKS, NAMES, TOPICS, WHOLE, Mark
from checker.parse.normal_form import reading_form

_FEW_TOPICS = 4
_NARROW = 6
_SHORTEST = 400
_WITHOUT_DOUBT = 1200
_HEAD_LINES = 14
_LONGEST_HEAD = 60
_OPENING = 400
_BLANKS = 6
_PER_BLANK = 150
_LONGEST_NEWS = 2500
_NEWS_TELLS = 3


class Kind(NamedTuple):
    """What a text is: one of ``kind_words.NAMES``, how sure (0-1), and what tells so."""

    name: str
    sure: float
    why: str
    why_en: str

    @property
    def annual(self) -> bool:
        """Whether it is an annual report on law-based government."""
        return self.name == "annual-report"

    def warning(self, lang: str = "zh") -> str:
        """That it is none, what it looks like, and why."""
        name = NAMES[self.name]
        if lang == "en":
            known = "not an annual report on law-based government"
            return f"{known} (looks like a {name.en}: {self.why_en})"
        return f"不是法治政府建设年度报告（像{name.zh}：{self.why}）"


_ANNUAL = Kind("annual-report", 0.9, "", "")


def kind_of(report: Report) -> Kind:
    """What kind of document a report is.

    Args:
        report: the document as understood.

    Returns:
        The kind with most marks if it has enough of them, else the annual report.
    """
    text, titled = report.reading.text, report.facts.title is not None
    shell = _shell(report)
    if shell:
        return shell
    if titled and len(text) >= _WITHOUT_DOUBT and len(report.figures) >= _FEW_TOPICS:
        return _ANNUAL
    head = _head(report)
    found = {name: _marks(name, head, text) for name in MARKS}
    points = {name: sum(points for points, _ in marks) for name, marks in found.items()}
    _adjust(points, report, head)
    best = max(points, key=lambda name: points[name])
    lead = points[best] - _for_annual(report, head)
    if points[best] >= ENOUGH and lead > 0:
        words = _telling(found[best])
        return Kind(best, min(0.99, 0.6 + 0.1 * lead), _listed(words, "zh"), _listed(words, "en"))
    return _of_another_field(report, head) or _ANNUAL


def doubts(text: str, title: str | None) -> tuple[str, ...]:
    """Warnings that a text does not look like such a report; empty if it does.

    Args:
        text: the reading text.
        title: the title found, if any.
    """
    warnings = []
    if _topics(text) < _FEW_TOPICS:
        warnings.append(
            "内容不像法治政府建设年度报告（几乎没有出现法治政府建设的常用内容），请确认选对了文件。"
        )
    elif title is None and "法治政府" not in text[:1500] and "依法行政" not in text[:1500]:
        warnings.append("未找到“法治政府建设报告”一类的标题，请确认这是年度报告。")
    if len(text) < _SHORTEST:
        warnings.append(f"正文只有{len(text)}字，可能不完整。")
    return tuple(warnings)


def _topics(text: str) -> int:
    return sum(1 for word in TOPICS if word in text)


def _head(report: Report) -> str:
    """The short lines above the text, in reading form."""
    lines: list[str] = []
    for line in report.document.text[:3000].split("\n"):
        form = reading_form(line)
        if len(form) > _LONGEST_HEAD or form.endswith("。") or len(lines) == _HEAD_LINES:
            break
        if form:
            lines.append(form)
    return "\n".join(lines)


def _marks(name: str, head: str, text: str) -> list[tuple[int, str]]:
    """Points and words of the marks of a kind that are there."""
    places = {"head": head, "opening": text[:_OPENING], "text": text}
    found = []
    for mark in MARKS[name]:
        word = _found(mark, places[mark.where])
        if word:
            found.append((mark.points, word))
    return found


def _found(mark: Mark, place: str) -> str:
    """The first words of a mark that occurs often enough; empty if it does not."""
    first = re.search(mark.pattern, place)
    if first is None:
        return ""
    if mark.least > 1 and sum(1 for _ in re.finditer(mark.pattern, place)) < mark.least:
        return ""
    return first.group().strip()


def _adjust(points: dict[str, int], report: Report, head: str) -> None:
    """What only the whole shows: length, tense, breadth."""
    text = report.reading.text
    if len(text) > _LONGEST_NEWS:
        points["news"] -= 2
    achieved = sum(1 for clause in report.clauses if clause.role is Role.ACHIEVEMENT)
    planned = sum(1 for clause in report.clauses if clause.role is Role.PLAN)
    points["plan"] += (planned > achieved) + (_figures_per_thousand(report) < _NEWS_TELLS)
    if re.search(WHOLE, head):
        points["theme-report"] -= 3
    elif _topics(text) <= _NARROW:
        points["theme-report"] += 1


def _figures_per_thousand(report: Report) -> float:
    return 1000 * len(report.figures) / max(1, len(report.reading.text))


def _for_annual(report: Report, head: str) -> int:
    """Points for an annual report: its title, and that it reports on law-based government."""
    opening = report.reading.text[:_OPENING]
    points = 0
    if report.facts.title and not re.search(COVERS, head):
        points += 3 if len(report.reading.text) >= _WITHOUT_DOUBT else 2
    if re.search(WHOLE, opening) and "报告如下" in opening:
        points += 2
    return points + (_topics(report.reading.text) >= 3 * _FEW_TOPICS)


def _shell(report: Report) -> Kind | None:
    """An empty template: blanks all over, or headings without text."""
    text, whole = report.reading.text, report.document.text
    blanks = {blank: whole.count(blank) for blank in BLANKS if blank in whole}
    count = sum(blanks.values())
    if count >= _BLANKS and count * _PER_BLANK >= len(text):
        shown = max(blanks, key=lambda blank: blanks[blank])
        zh, en = f"有{count}处留空，如“{shown}”", f'{count} blanks such as "{shown}"'
        return Kind("shell", 0.95, zh, en)
    headed = len(report.sections) - 1
    written = sum(len(text[s.start : s.end]) for s in report.sentences if not s.heading)
    if headed >= 4 and written < 12 * headed:
        return Kind(
            "shell", 0.9, f"{headed}个标题下几乎没有正文", f"{headed} headings without text"
        )
    return None


def _of_another_field(report: Report, head: str) -> Kind | None:
    """A text of some length that has nothing of the field."""
    text = report.reading.text
    if len(text) < _SHORTEST or report.facts.title or re.search(WHOLE, head + text):
        return None
    if _topics(text) > 1:
        return None
    why = "没有法治政府建设的常用内容"
    return Kind("other", 0.9, why, "nothing of what such reports speak of")


def _telling(marks: list[tuple[int, str]]) -> list[str]:
    """The three weightiest words, none within another."""
    words: list[str] = []
    for _, word in sorted(marks, key=lambda mark: -mark[0]):
        if not any(word in other or other in word for other in words):
            words.append(word)
    return words[:3]


def _listed(words: list[str], lang: str) -> str:
    short = [word.replace("\n", " ")[:24] for word in words]
    if lang == "en":
        return ", ".join(f'"{word}"' for word in short)
    return "、".join(f"“{word}”" for word in short)
