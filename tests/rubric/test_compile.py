"""What a rubric says, compiled: words in reading form, lists expanded, parts inherited."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.model import Basis
from checker.rubric.compile import Compiler, compile_scale
from checker.rubric.files import data_folder
from checker.rubric.records import Applies, FigureRule, Item, Rubric, Signal

HEADER = "id: my-guide\ntitle: 我的标准\nversion: '1.0'\n"


def _folder(path: Path) -> Path:
    (path / "terms").mkdir()
    (path / "terms" / "counsel.yaml").write_text(
        "id: counsel\ntitle: 顾问\nterms: [法律顾问, “法律”顾问, 顾问律师]\n", encoding="utf-8"
    )
    (path / "sources.yaml").write_text(
        "sources:\n"
        "  - {id: law, title: 《办法》, number: 国办发〔2021〕1号, confirmed: true}\n"
        "  - {id: bare, title: 《意见》, confirmed: true}\n",
        encoding="utf-8",
    )
    return path


def _compiled(tmp_path: Path, elements: str, header: str = HEADER) -> Rubric:
    path = tmp_path / "my.yaml"
    path.write_text(header + "elements:\n" + elements, encoding="utf-8")
    return Compiler(_folder(tmp_path)).rubric(path)


def _item(tmp_path: Path, more: str) -> Item:
    return _compiled(tmp_path, f"  - id: a\n    title: 事项\n{more}").items[0]


def _signal(tmp_path: Path, text: str) -> Signal:
    return _item(tmp_path, f"    signals:\n      - {text}\n").signals[0]


def test_words_get_the_reading_form_and_twins_go(tmp_path: Path) -> None:
    made = _signal(tmp_path, "literal: ['“互联网＋监管”', 互联网+监管, '（试点）']")
    assert made.groups == (("互联网+监管", "(试点)"),)


def test_a_line_break_or_tab_in_a_word_parts_nothing(tmp_path: Path) -> None:
    made = _signal(tmp_path, 'near: [["法律\\n顾问", "公职\\t律师"], [审核]]')
    assert made.groups == (("法律顾问", "公职律师"), ("审核",))


def test_lists_are_expanded_in_place(tmp_path: Path) -> None:
    made = _signal(tmp_path, "near: [['@counsel', 公职律师], [审核]]")
    assert made.groups == (("法律顾问", "顾问律师", "公职律师"), ("审核",))


def test_lists_serve_without_and_figures_too(tmp_path: Path) -> None:
    made = _item(
        tmp_path,
        "    figures: {units: [件], words: ['@counsel'], within: clause, strict: true}\n"
        "    signals:\n      - {literal: [甲], without: ['@counsel']}\n",
    )
    assert made.figures == FigureRule(("件",), ("法律顾问", "顾问律师"), "clause", True)
    assert made.signals[0].without == ("法律顾问", "顾问律师")


@pytest.mark.parametrize(
    ("text", "kind", "shows"),
    [
        ("literal: [法律顾问]", "literal", "topic"),
        ("near: [[法律顾问], [审核]]", "near", "measure"),
        ("fuzzy: 聘请政府法律顾问", "fuzzy", "measure"),
        ("section: plan", "section", "measure"),
        ("reject: [村居法律顾问]", "reject", "name"),
    ],
)
def test_what_a_kind_shows_unless_told(text: str, kind: str, shows: str, tmp_path: Path) -> None:
    made = _signal(tmp_path, text)
    assert (made.kind, made.shows) == (kind, shows)


def test_what_a_signal_says_is_kept(tmp_path: Path) -> None:
    made = _signal(
        tmp_path,
        "{near: [[甲], [乙]], within: point, gap: 7, shows: name, roles: [problem], figure: true}",
    )
    assert (made.within, made.gap, made.shows, made.roles, made.figure) == (
        "point",
        7,
        "name",
        ("problem",),
        True,
    )
    assert made.pattern == "甲 + 乙"


def test_facets_inherit_basis_applicability_and_group(tmp_path: Path) -> None:
    made = _compiled(
        tmp_path,
        "  - id: a\n    title: 要素\n    group: g\n    weight: 3\n"
        "    basis: [{document: law, provision: 第一部分}]\n"
        "    applies: {years: {from: 2019, to: 2020}, levels: [city], as_needed: [town]}\n"
        "    facets:\n"
        "      - {id: a.x, title: 要点一, signals: [{literal: [甲]}]}\n"
        "      - {id: a.y, title: 要点二, signals: [{literal: [乙]}], applies: {},\n"
        "         basis: [{document: bare, provision: 第二部分}]}\n",
        HEADER + "groups: [{id: g, title: 组, title_en: group}]\n",
    )
    element, first, second = made.items
    assert [(one.leaf, one.parent, one.group) for one in made.items] == [
        (False, None, "g"),
        (True, "a", "g"),
        (True, "a", "g"),
    ]
    assert first.basis == element.basis == (Basis("《办法》（国办发〔2021〕1号）", "第一部分"),)
    assert second.basis == (Basis("《意见》", "第二部分"),)
    assert first.applies == Applies(2019, 2020, ("city",), ("town",))
    assert (element.weight, first.weight) == (3, 1)


def test_the_digest_changes_with_the_content_only(tmp_path: Path) -> None:
    compiler = Compiler(_folder(tmp_path))
    path = tmp_path / "my.yaml"

    def digest(text: str) -> str:
        path.write_text(HEADER + text, encoding="utf-8")
        return compiler.rubric(path).sha256

    text = "elements:\n  - {id: a, title: 事项, signals: [{literal: [甲]}]}\n"
    assert digest(text) == digest("# a comment\n" + text)
    assert digest(text) != digest(text.replace("甲", "乙"))


def test_versions_need_no_quotes(tmp_path: Path) -> None:
    made = _compiled(
        tmp_path,
        "  - {id: a, title: 事项, signals: [{literal: [甲]}]}\n",
        HEADER.replace("'1.0'", "2.5"),
    )
    assert made.version == "2.5"


def test_english_falls_back_to_chinese(tmp_path: Path) -> None:
    made = _item(tmp_path, "    advice: 请补充。\n    signals: [{literal: [甲]}]\n")
    assert (made.title_en, made.advice_en) == ("事项", "请补充。")


def test_the_scale_of_points_and_grades() -> None:
    scale = compile_scale(data_folder() / "scale.yaml")
    points = scale.points
    assert points["quantified"] == 1
    assert points["quantified"] > points["done"] > points["mentioned"] > points["planned"]
    assert points["absent"] == 0
    begins = [grade.from_score for grade in scale.grades]
    assert begins == sorted(begins, reverse=True)
    assert begins[-1] == 0
    assert [grade.title for grade in scale.grades] == ["优秀", "良好", "一般", "较差"]
