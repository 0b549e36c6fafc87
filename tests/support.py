"""What the tests of several rooms need: documents from text, the seeds, and tiny rubrics."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from checker.assess import assess
from checker.model import Assessment, Document, ItemResult, Report, Role, Status
from checker.parse import parse
from checker.read import read_document
from checker.rubric import open_library, rubrics_for
from checker.rubric.records import (
    Applies,
    FigureRule,
    Grade,
    Group,
    Item,
    Library,
    Rubric,
    Scale,
    Signal,
    in_one,
)
from checker.score import Options, score_document

ROOT = Path(__file__).parents[1]
SEEDS = {path.stem: path for path in sorted((ROOT / "seeds").glob("*.txt"))}
CASES = Path(__file__).parent / "cases"
SCALE = Scale(
    {
        "quantified": 1.0,
        "done": 0.9,
        "mentioned": 0.35,
        "planned": 0.1,
        "problem": 0.1,
        "absent": 0.0,
    },
    (Grade("优秀", "excellent", 85), Grade("良好", "good", 70), Grade("较差", "poor", 0)),
)


def cases(folder: str, name: str) -> list[dict[str, Any]]:
    """Named cases of all YAML files ``tests/cases/FOLDER/NAME*.yaml``."""
    found: list[dict[str, Any]] = []
    for path in sorted((CASES / folder).glob(f"{name}*.yaml")):
        found += yaml.safe_load(path.read_text("utf-8"))
    names = [case["name"] for case in found]
    assert len(names) == len(set(names)), "two cases have one name"
    return found


def document(text: str, path: str = "report.txt") -> Document:
    return Document(path, text, "0" * 64, "text", "utf-8")


def parsed(text: str, path: str = "report.txt") -> Report:
    return parse(document(text, path))


def clause_roles(report: Report) -> list[tuple[str, Role]]:
    """Reading text and role of each clause, in order."""
    text = report.reading.text
    return [(text[clause.start : clause.end], clause.role) for clause in report.clauses]


@cache
def library() -> Library:
    return open_library()


@cache
def seed(name: str) -> Document:
    return read_document(SEEDS[name])


@cache
def seed_assessment(name: str) -> Assessment:
    return score_document(seed(name), Options(library()))


def scored(text: str, path: str = "report.txt") -> Assessment:
    """The assessment of a text by the built-in rubrics."""
    return score_document(document(text, path), Options(library()))


def verdicts(text: str, path: str = "report.txt") -> Assessment:
    """The assessment of a text by the built-in rubrics, without integrity findings."""
    report = parsed(text, path)
    year = int(report.facts.year.value) if report.facts.year else None
    chosen, warnings = rubrics_for(library(), year)
    return assess(report, chosen, library().scale, warnings=warnings)


def statuses(assessment: Assessment) -> dict[str, Status]:
    return {item.id: item.status for item in assessment.items}


def differences(one: Assessment, other: Assessment) -> dict[str, tuple[str, str]]:
    """Items whose statuses differ, with both statuses."""
    left, right = statuses(one), statuses(other)
    return {
        item: (left[item].value, right[item].value) for item in left if left[item] != right[item]
    }


def literal(*words: str, **more: Any) -> Signal:
    return Signal("literal", in_one([words]), **_barred(more))


def near(*groups: tuple[str, ...], **more: Any) -> Signal:
    return Signal("near", in_one(groups), **{"shows": "measure", **_barred(more)})


def fuzzy(phrase: str, at_least: int = 88, **more: Any) -> Signal:
    return Signal(
        "fuzzy", phrase=phrase, at_least=at_least, **{"shows": "measure", **_barred(more)}
    )


def _barred(more: dict[str, Any]) -> dict[str, Any]:
    """The arguments of a signal, with its ``without`` in one string as signals keep it."""
    barring = in_one([more.pop("without", ())])
    return {**more, "barring": barring}


def reject(*words: str) -> Signal:
    return Signal("reject", in_one([words]), shows="name")


def item(
    *signals: Signal,
    id: str = "test.item",  # noqa: A002 - the field's name
    parent: str | None = None,
    weight: float = 1.0,
    applies: Applies | None = None,
    figures: FigureRule | None = None,
    leaf: bool = True,
    group: str = "group",
    likeness: str = "",
) -> Item:
    return Item(
        id=id,
        parent=parent,
        rubric="test",
        group=group,
        title=f"标题{id}",
        title_en=f"title {id}",
        weight=weight,
        basis=(),
        applies=applies or Applies(),
        figures=figures,
        signals=signals,
        advice=f"请补充{id}。",
        advice_en="Add it.",
        leaf=leaf,
        likeness=likeness,
    )


def rubric(*items: Item, id: str = "test", share: float = 0) -> Rubric:  # noqa: A002
    own = tuple(one._replace(rubric=id) for one in items)
    return Rubric(
        id, "测试", "test", "1", "guide", share, None, None, digest_of(own), (_GROUP,), own
    )


def digest_of(items: tuple[Item, ...]) -> str:
    """Digest of some items; indexes are kept by it, so every rubric needs its own."""
    return hashlib.sha256(repr(items).encode()).hexdigest()


_GROUP = Group("group", "分组", "group")


def judged(text: str, *items: Item) -> dict[str, ItemResult]:
    """Results of some items on a text, by id."""
    made = assess(parsed(text), (rubric(*items),), SCALE)
    return {one.id: one for one in made.items}


def verdict(text: str, *signals: Signal, **more: Any) -> ItemResult:
    """Result of one item of these signals on a text."""
    return judged(text, item(*signals, **more))["test.item"]


def built_in_items() -> Iterable[Item]:
    return (one for made in library().rubrics for one in made.items)


def only(item_id: str, year: int) -> Rubric:
    """The built-in rubric of a report's year, with this one item."""
    chosen, _ = rubrics_for(library(), year)
    for made in chosen:
        for one in made.items:
            if one.id == item_id:
                return made._replace(items=(one,), sha256=digest_of((one,)))
    raise KeyError(item_id)
