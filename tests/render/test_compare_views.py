"""The comparison as table, page and workbook: complete, harmless, the same bytes every time."""

from __future__ import annotations

import html
import io
import re

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare.years import YearComparison, compare_years
from checker.compare.years.records import Change
from checker.render.compare_html import comparison_page
from checker.render.compare_marks import pieces
from checker.render.compare_pairs import pair_row, print_pairs
from checker.render.compare_table import print_comparison
from checker.render.compare_xlsx import comparison_book
from checker.render.console import open_console, view_on
from checker.render.names import Names
from checker.render.words import Lang
from checker.score import Options, score_document
from tests.compare.test_years_cases import CASES, PAIRS, made
from tests.render.drawing import each_width, widest
from tests.support import document, library

EVIL = "<script>alert(1)</script></style><img src=x onerror=alert(1)>[bold red]\x1b[31m\u202e=1+1{{7*7}}"
NAMES = Names("zh", library())


def hostile() -> YearComparison:
    """The county's pair with an attack in every paragraph of both years."""
    sides = []
    for year in PAIRS["county"]:
        text = (CASES / f"county-{year}.txt").read_text("utf-8")
        text = re.sub(r"。(?=\n)", lambda _: f"，{EVIL}。", text)
        evil = document(text, f"<b>{year}</b>\x1b[31m.txt")
        sides.append(score_document(evil, Options(library(), force=True)))
    return compare_years(*sides)


def page(one: YearComparison, width: int = 100, lang: Lang = "zh") -> str:
    file = io.StringIO()
    console = open_console(width, file)
    print_comparison(one, console, view_on(console, lang, library()))
    return file.getvalue()


@each_width
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_table_fits_and_says_what_became_of_the_plan(width: int, lang: Lang) -> None:
    shown = page(made("county"), width, lang)
    assert widest(shown) <= width
    assert ("已落实" if lang == "zh" else "kept") in shown
    assert "整合设立县综合行政执法局" in shown
    assert "years.frozen-figure" in shown


def test_the_table_of_hostile_reports_is_harmless() -> None:
    shown = page(hostile())
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "[bold red]" in shown


@pytest.mark.parametrize("name", PAIRS)
def test_the_page_is_self_contained_and_deterministic(name: str) -> None:
    first = comparison_page(made(name), NAMES)
    assert first == comparison_page(made(name), NAMES)
    assert not re.findall(r"(?:src|href)=\"(?!#)", first)
    assert "default-src 'none'" in html.unescape(first)
    assert "prefers-color-scheme: dark" in first
    for plan in made(name).plan:
        assert plan.old.text in first


def test_the_page_marks_whole_numbers_that_differ() -> None:
    shown = comparison_page(made("department"), NAMES)
    assert "<mark>87</mark>起" in shown
    assert "<mark>12</mark>起" in shown
    assert "专业人员<mark>偏</mark>少" in shown


def test_the_page_of_hostile_reports_is_harmless() -> None:
    shown = comparison_page(hostile(), NAMES)
    body = shown.split("<body", 1)[1]
    assert "<img" not in body
    assert "<b>20" not in body
    assert "alert(1)</script>" not in body
    assert "&lt;script&gt;" in body
    assert "\u202e" not in shown
    assert "{{7*7}}" in body
    assert shown.count("</style>") == 1


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_workbook_has_every_statement(lang: Lang) -> None:
    one = made("county")
    book = openpyxl.load_workbook(io.BytesIO(comparison_book(one, Names(lang, library()))))
    sheets = [list(sheet.values) for sheet in book]
    _, plan, problems, items, copied, figures, findings = sheets
    assert len(plan) == 1 + len(one.plan)
    assert len(problems) == 1 + len(one.problems)
    assert len(items) == 1 + len(one.items)
    assert len(copied) == 1 + len(one.copied)
    assert len(figures) == 1 + len(one.figures)
    assert len(findings) == 1 + len(one.findings)
    assert [row[2] for row in plan[1:]] == [result.old.text for result in one.plan]
    worse = sum(item.change is Change.WORSE for item in one.items)
    label = "变差" if lang == "zh" else "worse"
    assert sum(row[0] == label for row in items) == worse > 0


def test_the_workbook_is_deterministic_and_holds_no_formula() -> None:
    one = hostile()
    data = comparison_book(one, NAMES)
    assert data == comparison_book(one, NAMES)
    book = openpyxl.load_workbook(io.BytesIO(data))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert len(cells) > 200
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    assert not any("\x1b" in str(cell.value) for cell in cells)


def test_pairs_in_one_table() -> None:
    file = io.StringIO()
    console = open_console(100, file)
    print_pairs([pair_row(made(name)) for name in PAIRS], console, view_on(console, "zh"))
    shown = file.getvalue()
    assert widest(shown) <= 100
    assert "江宁塬县" in shown
    assert "2021 → 2022" in shown


def test_no_pairs_is_said() -> None:
    file = io.StringIO()
    console = open_console(100, file)
    print_pairs([], console, view_on(console, "zh"))
    assert "没有同一单位不同年度的报告" in file.getvalue()


_WORDS = st.text("法治政府建设12345,.。", max_size=40)


@given(_WORDS, _WORDS)
def test_pieces_joined_give_both_texts_again(old: str, new: str) -> None:
    left, right = pieces(old, new)
    assert "".join(piece.text for piece in left) == old
    assert "".join(piece.text for piece in right) == new
    same = ["".join(p.text for p in side if not p.changed) for side in (left, right)]
    assert same[0] == same[1]
    assert (old == new) == (not any(p.changed for p in (*left, *right)))
