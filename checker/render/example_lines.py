"""How the examples of rubrics came out, as lines or JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from checker.model import Status
from checker.render.escape import plain
from checker.render.json_v1 import SCHEMA_VERSION
from checker.render.words import Lang, words

if TYPE_CHECKING:
    from checker.rubric.authoring import ExampleResult

Results = Mapping[str, Sequence["ExampleResult"]]

WORDS = {
    "zh": {
        "passed": "通过",
        "failed": "不符",
        "any": "应命中",
        "expected": "应为 {}，认定为 {}",
        "got": "认定为 {}",
        "fired": "命中",
        "none": "没有信号命中",
        "why": "理由",
        "sum": "{}：例句 {} 条，{} 条不符。",
    },
    "en": {
        "passed": "ok",
        "failed": "FAILED",
        "any": "a match",
        "expected": "expected {}, came out as {}",
        "got": "came out as {}",
        "fired": "fired",
        "none": "no signal fired",
        "why": "reason",
        "sum": "{}: {} example(s), {} failed.",
    },
}


def example_lines(results: Results, lang: Lang, every: bool = False) -> str:
    """Failing examples with what fired, then a line of sums a file; with ``every`` all examples."""
    lines: list[str] = []
    for file, found in results.items():
        for one in found:
            if every or not one.passed:
                lines += _lines(one, lang)
        failed = sum(not one.passed for one in found)
        if found or not every:
            lines.append(WORDS[lang]["sum"].format(plain(file), len(found), failed))
    return "\n".join(lines) + "\n"


def examples_json(results: Results) -> dict[str, Any]:
    """The same as JSON values."""
    return {
        "schema_version": SCHEMA_VERSION,
        "examples": [
            {
                "item": one.item,
                "where": one.where,
                "text": one.text,
                "expected": one.expected,
                "got": one.got.value,
                "passed": one.passed,
                "signals": list(one.signals),
                "why": one.why,
            }
            for found in results.values()
            for one in found
        ],
    }


def _lines(one: ExampleResult, lang: Lang) -> list[str]:
    said = WORDS[lang]
    mark = said["passed" if one.passed else "failed"]
    verdict = said["got" if one.passed else "expected"]
    statuses = [_status(one.got.value, lang)]
    if not one.passed:
        statuses.insert(0, _status(one.expected, lang))
    lines = [
        f"{one.where}: {mark} {one.item} {verdict.format(*statuses)}",
        f"    {plain(one.text)}",
    ]
    lines += [f"    {said['fired']}  {plain(signal)}" for signal in one.signals]
    if not one.signals:
        lines.append(f"    {said['none']}")
    if one.why:
        lines.append(f"    {said['why']}  {plain(one.why)}")
    return lines


def _status(value: str, lang: Lang) -> str:
    return WORDS[lang]["any"] if value == "any" else words(lang).status[Status(value)]
