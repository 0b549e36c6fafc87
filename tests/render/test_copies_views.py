"""Copies as table, page, workbook and JSON: complete, harmless, the same bytes every time."""

from __future__ import annotations

import html
import io
import json
from functools import cache

import jsonschema
import openpyxl
import pytest

from checker.compare.copies import Unread, told
from checker.render.console import open_console, view_on
from checker.render.copies_html import copies_page
from checker.render.copies_json import copies_json
from checker.render.copies_schema import copies_schema
from checker.render.copies_table import print_copies
from checker.render.copies_view import CopiesView, copies_view
from checker.render.copies_xlsx import copies_book
from checker.render.json_v1 import dumps
from checker.render.names import Names
from checker.render.words import Lang
from tests.compare.measure_copies import copies_of, document
from tests.compare.planting import Text
from tests.compare.test_copies import FIRST, LATER, OTHER, STORY, TAKEN, made
from tests.render.drawing import each_width, widest

EVIL = "<script>alert(1)</script></style><img src=x onerror=alert(1)>[bold red]\x1b[31m\u202e=1+1{{7*7}}"
BROKEN = Unread("坏<b>.txt", "坏<b>.txt：文件损坏。", "坏<b>.txt: damaged.")


def view_of(*texts: Text) -> CopiesView:
    by_name = {text.name: text for text in texts}
    found = told(copies_of(texts), lambda name: document(by_name[name]))
    return copies_view(found, [BROKEN])


@cache
def plain() -> CopiesView:
    return view_of(FIRST, LATER, OTHER)


@cache
def hostile() -> CopiesView:
    """The two reports with an attack in the passage, in the text and in the file's name."""
    evil = (
        Text(f"<b>{text.name}\x1b[31m", text.text.replace("当面约谈", f"当面{EVIL}约谈"))
        for text in (FIRST, LATER)
    )
    return view_of(*evil)


def drawn(view: CopiesView, width: int = 100, lang: Lang = "zh") -> str:
    file = io.StringIO()
    console = open_console(width, file)
    print_copies(view, console, view_on(console, lang))
    return file.getvalue()


@each_width
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_table_fits_and_says_who_copied_from_whom(width: int, lang: Lang) -> None:
    shown = drawn(plain(), width, lang)
    assert widest(shown) <= width
    assert "青山市" in shown
    assert "云岭县 2020" in shown
    assert ("最早" if lang == "zh" else "earliest") in shown
    assert ("文件损坏" if lang == "zh" else "damaged") in shown


def test_nothing_found_is_said() -> None:
    assert "没有发现单位之间的雷同段落" in drawn(view_of(FIRST, OTHER))


def test_hostile_text_stays_text() -> None:
    shown = drawn(hostile())
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    page = copies_page(hostile(), Names("zh"))
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "<b>" not in page
    assert "\u202e" not in page
    assert "alert(1)" in html.unescape(page)
    book = openpyxl.load_workbook(io.BytesIO(copies_book(hostile(), Names("zh"))))
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)


def test_the_page_leads_from_report_to_group_and_marks_what_differs() -> None:
    page = copies_page(plain(), Names("zh"))
    assert '<a href="#c1">1</a>' in page
    assert 'id="c1"' in page
    assert "<mark>126</mark>" in page
    assert "http" not in page.replace("http-equiv", "")


def test_the_workbook_has_every_part() -> None:
    book = openpyxl.load_workbook(io.BytesIO(copies_book(plain(), Names("zh"))))
    assert book.sheetnames == ["有雷同的报告", "雷同段落", "两两对照", "疑点", "未能读取"]
    rows = list(book["雷同段落"].iter_rows(min_row=2, values_only=True))
    assert [row[1] for row in rows] == ["云岭县", "青山市"]
    assert [row[4] for row in rows] == ["最早", "其后"]
    assert str(rows[0][6]) in STORY


def test_json_fits_its_schema_and_quotes_exactly() -> None:
    made = json.loads(dumps(copies_json(plain())))
    jsonschema.validate(made, copies_schema())
    texts = {text.name: text.text for text in (FIRST, LATER, OTHER)}
    (cluster,) = made["clusters"]
    assert cluster["source"] == FIRST.name
    for place in cluster["places"]:
        assert texts[place["report"]][place["start"] : place["end"]] == place["text"]
    assert made["reports"][0]["path"] == LATER.name
    assert made["reports"][0]["findings"][0]["rule"] == "copies.passage"
    assert made["summary"] == {
        "reports": 3,
        "units": 3,
        "unreadable": 1,
        "reports_with_copies": 2,
        "clusters": 1,
        "pairs": 1,
    }


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_same_bytes_every_time(lang: Lang) -> None:
    one, other = view_of(FIRST, LATER, OTHER), view_of(OTHER, LATER, FIRST)
    names = Names(lang)
    assert copies_page(one, names) == copies_page(other, names)
    assert copies_book(one, names) == copies_book(other, names)
    assert dumps(copies_json(one)) == dumps(copies_json(other))


def test_a_copier_is_shown_with_the_source_not_with_another_copier() -> None:
    third = made("丽水县", 2022, TAKEN, "早夜市设置便民疏导点，摊位实行扫码登记。")
    shown = {one.sheet.unit: one for one in view_of(FIRST, LATER, third, OTHER).reports}
    assert shown["丽水县"].partner.unit == "云岭县"
    assert shown["青山市"].partner.unit == "云岭县"
    assert shown["云岭县"].partner.unit in ("丽水县", "青山市")
