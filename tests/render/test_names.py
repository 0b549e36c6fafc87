from __future__ import annotations

from checker.model import GroupSummary
from checker.render.names import Names
from checker.render.words import EN, ZH
from checker.rubric.records import Applies, Grade, Group, Item, Library, Rubric, Scale
from tests.handmade import items

ITEM = items()[1]
LIBRARY = Library(
    (
        Rubric(
            id="core",
            title="四项核心要素",
            title_en="Core",
            version="1",
            kind="core",
            share=1,
            first=None,
            last=None,
            sha256="",
            groups=(Group("g", "第一章", "Chapter one"),),
            items=(
                Item(
                    id=ITEM.id,
                    parent=None,
                    rubric="core",
                    group="g",
                    title=ITEM.title,
                    title_en="Disclosure",
                    weight=1,
                    basis=(),
                    applies=Applies(),
                    figures=None,
                    signals=(),
                    advice="请补充",
                    advice_en="Add it",
                    leaf=True,
                ),
            ),
        ),
    ),
    Scale({}, (Grade("良好", "good", 70),)),
)
GROUP = GroupSummary("g", "第一章", "core", 1, 1, 1.0, 100.0)


def test_english_names_come_from_the_library() -> None:
    names = Names("en", LIBRARY)
    assert names.title(ITEM) == "Disclosure"
    assert names.advice(ITEM) == "Add it"
    assert names.group(GROUP) == "Chapter one"
    assert names.rubric("core", "四项核心要素") == "Core"
    assert names.grade("良好") == "good"


def test_what_has_no_english_name_keeps_its_own() -> None:
    names = Names("en")
    assert names.title(ITEM) == ITEM.title
    assert names.grade("良好") == "良好"


def test_chinese_names_are_the_assessment_s_own() -> None:
    assert Names("zh", LIBRARY).title(ITEM) == ITEM.title


def test_both_languages_have_every_word() -> None:
    for chinese, english in zip(ZH, EN, strict=True):
        assert bool(chinese) == bool(english)
        if isinstance(chinese, dict) and isinstance(english, dict):
            assert list(chinese) == list(english)
        elif isinstance(chinese, str) and isinstance(english, str):
            assert chinese.count("{") == english.count("{")
