"""The comparison as integrity findings of the new report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.audit.figures.wording import shown
from checker.audit.fingerprint import fingerprint
from checker.compare.years.copied import Takeover
from checker.compare.years.records import (
    Copied,
    Fate,
    FigurePair,
    Jump,
    Kept,
    Pair,
    Passage,
    PlanResult,
    ProblemResult,
)
from checker.compare.years.rules import COPIED, DROPPED, FROZEN, JUMP, PLAN, REPEATED, YearRule
from checker.model import Finding, FindingPlace, Report, Severity, Span

_LEAST_COPIED = 40
_LONG_COPIED = 150
_TWO, _THREE = 2, 3
_LITERAL = 90.0
_CUT = 40
_DIGITS = re.compile(r"\d")
_ORDER = {Severity.HIGH: 0, Severity.MEDIUM: 1, Severity.LOW: 2}
_JUMPS = {
    Jump.MANIFOLD: ("增加到五倍以上", "at least five times as much"),
    Jump.FRACTION: ("减少到五分之一以下", "at most a fifth"),
    Jump.DECIMAL_POINT: (
        "恰好相差十倍、百倍，疑似单位或小数点有误",
        "off by exactly a power of ten",
    ),
    Jump.POINTS: ("比率相差四十个百分点以上", "forty percentage points or more"),
}


def findings_of(
    pair: Pair,
    takeover: Takeover,
    plans: tuple[PlanResult, ...],
    problems: tuple[ProblemResult, ...],
    figures: tuple[FigurePair, ...],
) -> tuple[Finding, ...]:
    """Findings on the new report, gravest first, then by position."""
    report = pair.new.report
    found = [
        *_copied(takeover),
        *(finding for one in figures for finding in _figure(one)),
        *_plans(report, plans),
        *_problems(report, problems),
    ]
    found.sort(key=lambda f: (_ORDER[f.severity], f.places[0].span, f.rule, f.fingerprint))
    return tuple(found)


def _copied(takeover: Takeover) -> Iterator[Finding]:
    for one in takeover.passages:
        if one.formula or one.characters < _LEAST_COPIED:
            continue
        told = "只更新了数字" if one.figures_differ else "数字也相同" if _figured(one) else ""
        told_en = "figures updated" if one.figures_differ else ""
        yield _finding(
            COPIED,
            one.new,
            f"与上年报告第{one.old.line}行雷同（{one.characters}字，相似度{one.similarity:.0f}%）"
            f"{'，' + told if told else ''}。",
            f"as line {one.old.line} of last year's report ({one.characters} characters, "
            f"{one.similarity:.0f}% alike){', ' + told_en if told_en else ''}.",
            (*_old(one.old), ("similarity", f"{one.similarity:.1f}")),
            _copied_severity(one),
        )


def _figured(one: Copied) -> bool:
    return bool(_DIGITS.search(one.new.text))


def _copied_severity(one: Copied) -> Severity:
    if one.figures_differ:
        return Severity.LOW
    return Severity.HIGH if one.characters >= _LONG_COPIED else Severity.MEDIUM


def _figure(one: FigurePair) -> Iterator[Finding]:
    values = (
        *_old(one.old_context),
        ("measure", one.measure),
        ("old_value", shown(one.old_value)),
        ("new_value", shown(one.new_value)),
    )
    if one.frozen and (severity := _frozen_severity(one)):
        yield _finding(
            FROZEN,
            one.new_context,
            f"“{one.measure}”与上年数值相同：{one.new.text}。",
            f"{one.measure}: as last year, {one.new.text}.",
            values,
            severity,
        )
    if one.jump is not None:
        zh, en = _JUMPS[one.jump]
        yield _finding(
            JUMP,
            one.new_context,
            f"“{one.measure}”由上年的{one.old.text}变为{one.new.text}，{zh}。",
            f"{one.measure}: from {one.old.text} to {one.new.text}, {en}.",
            values,
            Severity.HIGH if one.jump is Jump.DECIMAL_POINT else JUMP.severity,
        )


def _frozen_severity(one: FigurePair) -> Severity | None:
    """The more digits agree, the less it is chance; a single digit or 100% says nothing."""
    digits = "".join(_DIGITS.findall(shown(one.new_value))).strip("0")
    if one.unit in ("%", "‰") and one.new_value in (0, 100):
        return None
    if len(digits) >= _THREE:
        return Severity.MEDIUM
    return Severity.LOW if len(digits) >= _TWO else None


def _plans(report: Report, plans: tuple[PlanResult, ...]) -> Iterator[Finding]:
    place = _opening(report)
    for one in plans:
        if one.outcome is Kept.NOT_MENTIONED:
            yield _finding(
                PLAN,
                place,
                f"上年计划“{_short(one.old.text)}”，今年报告没有提到。",
                f"last year's plan “{_short(one.old.text)}” is not spoken of.",
                _old(one.old),
            )


def _problems(report: Report, problems: tuple[ProblemResult, ...]) -> Iterator[Finding]:
    place = _opening(report)
    for one in problems:
        if one.fate is Fate.REPEATED and one.new is not None:
            yield _finding(
                REPEATED,
                one.new,
                f"上年已列此问题：“{_short(one.old.text)}”。",
                f"named last year already: “{_short(one.old.text)}”.",
                (*_old(one.old), ("similarity", f"{one.similarity:.1f}")),
                Severity.MEDIUM if one.similarity >= _LITERAL else Severity.LOW,
            )
        elif one.fate is Fate.DROPPED:
            yield _finding(
                DROPPED,
                place,
                f"上年问题“{_short(one.old.text)}”没有下文。",
                f"last year's shortcoming “{_short(one.old.text)}” is not followed up.",
                _old(one.old),
            )


def _finding(
    rule: YearRule,
    place: Passage,
    zh: str,
    en: str,
    values: tuple[tuple[str, str], ...],
    severity: Severity | None = None,
) -> Finding:
    return Finding(
        rule=rule.id,
        severity=severity or rule.severity,
        message=zh,
        message_en=en,
        places=(FindingPlace(place.span, place.text, place.line),),
        values=values,
        fingerprint=fingerprint(rule.id, (place.text,), dict(values)["old_text"]),
    )


def _old(one: Passage) -> tuple[tuple[str, str], ...]:
    return (
        ("old_text", one.text),
        ("old_line", str(one.line)),
        ("old_start", str(one.span.start)),
        ("old_end", str(one.span.end)),
    )


def _short(text: str) -> str:
    text = "".join(text.split())
    return text if len(text) <= _CUT else text[: _CUT - 1] + "…"


def _opening(report: Report) -> Passage:
    """Where something is missing altogether: the title, else the first sentence."""
    title = report.facts.title
    span = title.span if title is not None and title.span is not None else Span(0, 0)
    if span == Span(0, 0) and report.sentences:
        first = report.sentences[0]
        span = report.reading.span(first.start, first.end)
    text = report.document.text
    return Passage(span, text[span.start : span.end], report.document.line_of(span.start))
