"""Which verdicts flip when one rubric takes the place of another, on real reports."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checker.assess.assessment import assess
from checker.model import Document, ItemResult, Report
from checker.parse import parse
from checker.rubric import rubrics_for
from checker.rubric.authoring import Flip, Side
from checker.rubric.compile import Compiler, compile_scale
from checker.rubric.files import data_folder
from checker.rubric.records import Library, Rubric, Scale


class Pair(NamedTuple):
    """Two rubrics made ready to judge the same reports."""

    old: Rubric
    new: Rubric
    scale: Scale


def pair(old: Path, new: Path) -> Pair:
    """Compile two rubric files; raises ``RubricError``."""
    compiler = Compiler(data_folder())
    scale = compile_scale(data_folder() / "scale.yaml")
    return Pair(compiler.rubric(old), compiler.rubric(new), scale)


def flips(document: Document, rubrics: Pair, year: int | None = None) -> tuple[Flip, ...]:
    """Items whose status differs between the two rubrics on one document, in the new one's order.

    Args:
        document: the document as read.
        rubrics: what ``pair`` gives.
        year: overrides the year found in the report.
    """
    report = parse(document, year)
    old = _verdicts(report, rubrics.old, rubrics.scale)
    new = _verdicts(report, rubrics.new, rubrics.scale)
    return tuple(_flips(old, new))


def _verdicts(report: Report, rubric: Rubric, scale: Scale) -> dict[str, ItemResult]:
    year = int(report.facts.year.value) if report.facts.year else None
    chosen, _ = rubrics_for(Library((rubric,), scale), year)
    return {item.id: item for item in assess(report, chosen, scale).items} if chosen else {}


def _flips(old: dict[str, ItemResult], new: dict[str, ItemResult]) -> Iterator[Flip]:
    for item_id in (*new, *(one for one in old if one not in new)):
        before, after = _side(old.get(item_id)), _side(new.get(item_id))
        if before.status != after.status:
            yield Flip(item_id, (new.get(item_id) or old[item_id]).title, before, after)


def _side(item: ItemResult | None) -> Side:
    if item is None:
        return Side("", "", 0, "")
    if not item.evidence:
        return Side(item.status.value, "", 0, item.why)
    best = item.evidence[0]
    return Side(item.status.value, best.text, best.line, item.why)
