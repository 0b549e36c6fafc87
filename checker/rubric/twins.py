"""No item id may stand in two rubrics that are used together."""

from __future__ import annotations

from collections.abc import Sequence

from checker.rubric.draft import Draft, Entry
from checker.rubric.problems import Problem, RubricProblemsError


def refuse_twins(drafts: Sequence[Draft]) -> None:
    """Raise ``RubricProblemsError`` where two rubrics have an item of one id.

    Args:
        drafts: the rubrics used, in order; of several with one id the last counts.
    """
    used = {draft.header.id: draft for draft in drafts}
    seen: dict[str, Entry] = {}
    problems: list[Problem] = []
    for draft in used.values():
        for entry in draft.entries:
            first = seen.setdefault(entry.body.id, entry)
            if first is not entry:
                problems.append(_problem(entry, first))
    if problems:
        raise RubricProblemsError(problems)


def _problem(entry: Entry, first: Entry) -> Problem:
    where = first.at.source.where(first.at.place)
    item = entry.body.id
    return entry.at.below("id").problem(
        "duplicate-id",
        (f"编号 {item} 在另一标准中已有（{where}）", "另取编号，或用 extends 沿用并修改那个标准"),
        (f"id {item} stands in another rubric ({where})", "another id, or extends: that rubric"),
    )
