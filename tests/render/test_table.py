from __future__ import annotations

import pytest

from checker.model import Status
from checker.render.parts import Part
from checker.render.style import marks
from checker.render.words import EN, ZH, Lang
from tests.handmade import assessment, hostile
from tests.render.drawing import each_width, page, widest
from tests.snapshots import same_as_snapshot

HOSTILE = "[bold red]x[/] \x1b[31m红\x1b[0m \u202e翻转 =1+1 | <b> 法律顾问" + "很长的内容" * 40


@each_width
def test_page_in_chinese(width: int) -> None:
    same_as_snapshot(f"table-{width}.txt", page(assessment(), width, show=[Part.ALL]))


def test_page_in_english() -> None:
    same_as_snapshot("table-100-en.txt", page(assessment(), 100, "en"))


@each_width
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_line_is_wider_than_the_page(width: int, lang: Lang) -> None:
    assert widest(page(assessment(), width, lang, [Part.ALL])) <= width
    assert widest(page(hostile(HOSTILE), width, lang, [Part.ALL])) <= width


@each_width
@pytest.mark.parametrize("status", list(Status))
def test_status_words_are_never_cut(width: int, status: Status) -> None:
    items = tuple(item._replace(status=status) for item in assessment().items)
    for lang, words in (("zh", ZH), ("en", EN)):
        shown = page(assessment(items=items), width, lang)
        assert f"{marks('utf-8')[status]} {words.status[status]}" in shown


@each_width
def test_report_text_is_shown_and_not_obeyed(width: int) -> None:
    text = page(hostile(HOSTILE), width, show=[Part.ALL])
    assert "[bold red]x[/]" in text
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_nothing_is_said_of_parts_that_are_not_asked_for() -> None:
    text = page(assessment(), 80, show=[Part.GAPS])
    assert "四项核心要素" not in text
    assert "公职律师配备和履职" in text


def test_the_summary_alone() -> None:
    text = page(assessment(), 80, show=[Part.SUMMARY])
    assert "覆盖率" in text
    assert "法律顾问" not in text


def test_gaps_stand_in_order_of_weight() -> None:
    text = page(assessment(), 80, show=[Part.GAPS])
    heavy, middle, light = (
        text.index(title) for title in ("公职律师配备", "重大执法决定", "不足的原因")
    )
    assert heavy < middle < light


def test_a_report_without_gaps_says_so() -> None:
    items = tuple(item._replace(status=Status.DONE) for item in assessment().items)
    assert "没有缺项" in page(assessment(items=items), 80, show=[Part.GAPS])


def test_unknown_facts_are_said_to_be_unknown() -> None:
    made = assessment()
    facts = made.report.facts._replace(unit=None, level=None, year=None, title=None)
    text = page(made._replace(report=made.report._replace(facts=facts)), 80)
    assert text.count("未识别") == 4


def test_evidence_of_an_earlier_year_is_marked() -> None:
    assert "[往年] 县政府聘请6名法律顾问" in page(assessment(), 100)


def test_symbols_that_gbk_lacks_are_replaced() -> None:
    "".join(marks("gbk").values()).encode("gbk")
    assert marks("utf-8")[Status.DONE] == "✓"
    assert marks("no such encoding") == marks("ascii")


def test_every_status_has_one_symbol() -> None:
    for encoding in ("utf-8", "gbk"):
        assert len(set(marks(encoding).values())) == len(Status)
