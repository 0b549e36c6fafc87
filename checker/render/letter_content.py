"""What the letter to the office says, from the JSON (schema version 1), before any format."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from checker.assess.reasons import LACKS
from checker.model import Severity, Status
from checker.render import letter_words as own
from checker.render.json_place import json_place
from checker.render.parts import CORE, FORM
from checker.render.words import words
from checker.render.xml_text import xml_text

Json = dict[str, Any]
LONGEST = 70  # characters of a quotation; the place says where the rest is
ELLIPSIS = "……"
_SAID = words("zh")


class Strength(NamedTuple):
    """A chapter with what it evidences: titles with figures, and titles with measures alone."""

    number: str
    title: str
    quantified: tuple[str, ...]
    done: tuple[str, ...]
    text: str


class Gap(NamedTuple):
    """A matter to mend; ``kind`` is the verdict in words, ``present`` what the report has."""

    number: int
    title: str
    kind: str
    present: str
    advice: str
    basis: str
    passage: str
    place: str


class Doubt(NamedTuple):
    """A finding to check, with each passage quoted."""

    number: int
    severity: str
    text: str
    quotes: tuple[str, ...]


class Letter(NamedTuple):
    """The whole letter; every text is one line, safe for XML."""

    title: tuple[str, str]
    unit: str
    year: str
    report: str
    opening: str
    overall: tuple[str, ...]
    figures: dict[str, str]
    strengths: tuple[Strength, ...]
    gaps: tuple[Gap, ...]
    doubts: tuple[Doubt, ...]
    closing: str


def letter_of(assessment: Json) -> Letter:
    """Compose the letter about one report."""
    report = assessment["report"]
    year = str(report["year"] or "")
    named = _report_name(report)
    figures = _figures(assessment)
    return Letter(
        title=_title(year),
        unit=xml_text(report["unit"] or "") or own.NO_UNIT,
        year=year,
        report=named,
        opening=own.OPENING.format(named),
        overall=tuple(_overall(assessment, figures)),
        figures=figures,
        strengths=tuple(_strengths(assessment)),
        gaps=tuple(_gaps(assessment)),
        doubts=tuple(_doubts(assessment)),
        closing=own.CLOSING,
    )


def _title(year: str) -> tuple[str, str]:
    first, second = own.TITLE if year else own.TITLE_WITHOUT_YEAR
    return first.format(year), second


def _report_name(report: Json) -> str:
    title = xml_text(report["title"] or "")
    if title:
        return own.REPORT.format(title.replace("《", "〈").replace("》", "〉"))
    return own.REPORT_OF_YEAR.format(report["year"]) if report["year"] else own.REPORT_UNKNOWN


def _figures(assessment: Json) -> dict[str, str]:
    summary = assessment["summary"]
    return {
        "applicable": str(summary["applicable"]),
        "done": str(summary["done"]),
        "coverage": f"{summary['coverage']:.0%}",
        "score": f"{summary['score']:.1f}",
        "grade": xml_text(summary["grade"]),
        "gaps": str(len(assessment["gaps"])),
        "doubts": str(len(assessment["findings"])),
    }


def _overall(assessment: Json, figures: dict[str, str]) -> Iterator[str]:
    yield own.OVERALL.format(**figures)
    groups = assessment["summary"]["by_group"]
    chapters = [
        own.CHAPTER.format(
            title=xml_text(group["title"]), applicable=group["applicable"], done=group["done"]
        )
        for group in groups
        if group["rubric"] in (CORE, FORM) and group["applicable"]
    ]
    if chapters:
        yield own.CHAPTERS.format("，".join(chapters))


def _strengths(assessment: Json) -> Iterator[Strength]:
    number = 0
    for group in assessment["summary"]["by_group"]:
        quantified = _titles(assessment, group, Status.QUANTIFIED)
        done = _titles(assessment, group, Status.DONE)
        if quantified or done:
            number += 1
            title = xml_text(group["title"]).lstrip("一二三四五六七八九十").lstrip("、")
            text = "".join(_sentences(quantified, done))
            yield Strength(f"（{own.ordinal(number)}）", title, quantified, done, text)


def _titles(assessment: Json, group: Json, status: Status) -> tuple[str, ...]:
    return tuple(
        xml_text(item["title"])
        for item in assessment["items"]
        if item["leaf"]
        and (item["rubric"], item["group"]) == (group["rubric"], group["id"])
        and item["status"] == status.value
    )


def _sentences(quantified: tuple[str, ...], done: tuple[str, ...]) -> Iterator[str]:
    if quantified:
        yield own.STRENGTH_FIGURES.format("；".join(quantified))
    if done:
        yield own.STRENGTH_MEASURES.format("；".join(done))


def _gaps(assessment: Json) -> Iterator[Gap]:
    items = {item["id"]: item for item in assessment["items"]}
    for number, item in enumerate((items[gap] for gap in assessment["gaps"]), start=1):
        status = Status(item["status"])
        passage = next(iter((*item["evidence"], *item["near_misses"])), None)
        basis = "；".join(f"{one['document']}{_provision(one)}" for one in item["basis"])
        yield Gap(
            number=number,
            title=xml_text(item["title"]),
            kind=own.KIND[status],
            present=_nearest(item),
            advice=xml_text(item["advice"]),
            basis=xml_text(f"{basis}。") if basis else "",
            passage=_short(passage["text"]) if passage else "",
            place=_place(passage) if passage else "",
        )


def _provision(basis: Json) -> str:
    return f"“{basis['provision']}”" if basis["provision"] else ""


def _nearest(item: Json) -> str:
    """The passage that there is instead, and why it did not count.

    A near miss that only lacks words of a signal is no help to the office; it has the advice.
    """
    if item["evidence"]:
        best = item["evidence"][0]
        why = xml_text(best["why"])
        told = own.WHY.format(why) if why and not why.startswith("“") else ""
        return own.PRESENT.format(text=_short(best["text"]), place=_place(best), why=told)
    for miss in item["near_misses"]:
        if not miss["why"].startswith(LACKS):
            why = xml_text(miss["why"])
            return own.NEAREST.format(text=_short(miss["text"]), place=_place(miss), why=why)
    return ""


def _doubts(assessment: Json) -> Iterator[Doubt]:
    for number, finding in enumerate(assessment["findings"], start=1):
        quotes = (
            own.QUOTE.format(text=_short(span["text"]), place=_place(span))
            for span in finding["spans"]
        )
        severity = _SAID.severity[Severity(finding["severity"])]
        yield Doubt(number, severity, xml_text(finding["message"]), tuple(quotes))


def _place(passage: Json) -> str:
    return json_place(passage, _SAID).replace(" ", "")


def _short(text: str) -> str:
    shown = xml_text(text)
    return shown if len(shown) <= LONGEST else shown[: LONGEST - len(ELLIPSIS)] + ELLIPSIS
