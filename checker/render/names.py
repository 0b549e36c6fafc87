"""Titles and advice in the reader's language; the assessment itself carries the Chinese ones."""

from __future__ import annotations

from checker.model import GroupSummary, ItemResult
from checker.render.escape import plain
from checker.render.words import Lang
from checker.rubric.records import Item, Library


class Names:
    """Looks up the English wording in the library; without one, the Chinese stands."""

    def __init__(self, lang: Lang, library: Library | None = None) -> None:
        self.lang = lang
        english = library if lang == "en" else None
        rubrics = english.rubrics if english else ()
        self._items: dict[str, Item] = {item.id: item for r in rubrics for item in r.items}
        self._groups = {(r.id, g.id): g.title_en for r in rubrics for g in r.groups}
        self._rubrics = {r.id: r.title_en for r in rubrics}
        self._grades = {g.title: g.title_en for g in english.scale.grades} if english else {}

    def title(self, item: ItemResult) -> str:
        """Title of an item."""
        return self.title_of(item.id, item.title)

    def title_of(self, item_id: str, title: str) -> str:
        """Title of the item of that id, whose Chinese title is given."""
        known = self._items.get(item_id)
        return plain((known.title_en if known else "") or title)

    def advice(self, item: ItemResult) -> str:
        """Advice to the office on an item."""
        return self.advice_of(item.id, item.advice)

    def advice_of(self, item_id: str, advice: str) -> str:
        """Advice on the item of that id, whose Chinese advice is given."""
        known = self._items.get(item_id)
        return plain((known.advice_en if known else "") or advice)

    def group(self, group: GroupSummary) -> str:
        """Title of a chapter."""
        return plain(self._groups.get((group.rubric, group.id), "") or group.title)

    def rubric(self, rubric_id: str, title: str) -> str:
        """Title of a rubric."""
        return plain(self._rubrics.get(rubric_id, "") or title)

    def grade(self, grade: str) -> str:
        """Name of a grade."""
        return plain(self._grades.get(grade, "") or grade)
