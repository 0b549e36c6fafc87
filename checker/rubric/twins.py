"""No item id may stand in two rubrics that are used together."""

from __future__ import annotations

from collections.abc import Sequence

from checker.rubric.draft import Draft, Entry
from checker.rubric.problems import Problem, RubricProblemsError
from checker.rubric.records import Rubric


def refuse_twins(drafts: Sequence[Draft], rubrics: Sequence[Rubric]) -> None:
    """Raise ``RubricProblemsError`` where a user's rubric has an item that another one has.

    Args:
        drafts: the user's rubrics.
        rubrics: all rubrics used, the user's among them.
    """
    homes: dict[str, list[str]] = {}
    for rubric in rubrics:
        for item in rubric.items:
            homes.setdefault(item.id, []).append(rubric.id)
    problems = [
        _problem(entry, next(home for home in homes[entry.body.id] if home != draft.header.id))
        for draft in drafts
        for entry in draft.entries
        if len(homes.get(entry.body.id, ())) > 1
    ]
    if problems:
        raise RubricProblemsError(problems)


def _problem(entry: Entry, home: str) -> Problem:
    item = entry.body.id
    return entry.at.below("id").problem(
        "duplicate-id",
        (f"编号 {item} 在另一标准 {home} 中已有", "另取编号，或用 extends 沿用并修改那个标准"),
        (f"id {item} stands in another rubric, {home}", "another id, or extends: that rubric"),
    )
