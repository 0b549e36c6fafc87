from __future__ import annotations

from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys

from checker.batch.overview import overview
from checker.render.html_index import index_page
from checker.render.html_report import report_page
from tests.browser.browser import Browser
from tests.render.test_html_index import BAD, COLUMNS, NAMES, seed_rows
from tests.render.test_html_report import EVIL
from tests.support import SEEDS, seed_assessment


@pytest.fixture(scope="module")
def page(folder: Path) -> Path:
    for name in SEEDS:
        path = folder / f"{name}.html"
        path.write_text(report_page(seed_assessment(name), NAMES), encoding="utf-8")
    path = folder / "index.html"
    path.write_text(index_page(overview([*seed_rows(), BAD], COLUMNS), NAMES), encoding="utf-8")
    return path


@pytest.fixture
def index(browser: Browser, page: Path) -> Browser:
    browser.open(page)
    return browser


def _scores(index: Browser, table: str) -> list[float]:
    cell = "td:nth-child(5)" if table == "ranking" else "td:nth-child(2)"
    return [float(one.text) for one in index.shown(f"#{table}-table tbody tr > {cell}")]


def test_sorting_orders_both_tables(index: Browser) -> None:
    head = index.one("#ranking-table th[data-key=score] button")
    head.click()
    down = _scores(index, "ranking")
    assert down == sorted(down, reverse=True) == _scores(index, "matrix")
    assert index.one("th[aria-sort]").get_attribute("aria-sort") == "descending"
    head.click()
    assert _scores(index, "ranking") == sorted(down) == _scores(index, "matrix")


def test_sorting_by_an_item_puts_the_best_or_worst_first(index: Browser) -> None:
    button = index.one("th[data-id='core.first-responsible.reporting'] button")
    index.run("arguments[0].click()", button)
    column = int(index.run("return arguments[0].closest('th').cellIndex", button)) + 1
    cells = [
        one.get_attribute("class")
        for one in index.all(f"#matrix-table tbody td:nth-child({column})")
    ]
    order = "qdmpban"
    assert cells == sorted(cells, key=order.index, reverse=True)


def test_filters_narrow_both_tables_and_can_be_cleared(index: Browser) -> None:
    index.one("select[name=level]").send_keys("县")
    assert len(_scores(index, "ranking")) == len(_scores(index, "matrix")) == 4
    index.one("select[name=year]").send_keys("2021")
    assert len(_scores(index, "ranking")) == 1
    assert index.one("#shown").text == f"显示 1 / {len(SEEDS)} 份"
    index.one("button[type=reset]").click()
    assert len(_scores(index, "ranking")) == len(SEEDS)


def test_filter_by_the_status_of_an_item_and_by_words(index: Browser) -> None:
    index.one("select[name=item]").send_keys("不足的原因")
    index.one("select[name=status]").send_keys("缺项")
    assert len(_scores(index, "matrix")) == 5
    index.one("#search").send_keys("静海")
    assert len(_scores(index, "matrix")) == 1


def test_a_cell_opens_the_report_at_the_item(index: Browser) -> None:
    cell = index.one("#matrix-table tbody tr:nth-child(2) td:nth-child(4)")
    cell.click()
    assert index.address.rsplit("/", 1)[1].endswith(".html#item-core.three-systems.recording")
    assert index.in_view(index.by_id("item-core.three-systems.recording"))


def test_arrow_keys_walk_the_matrix_and_enter_opens(index: Browser) -> None:
    index.run("document.querySelector('#matrix-table td[tabindex=\"0\"]').focus()")
    index.press(Keys.ARROW_RIGHT, Keys.ARROW_DOWN)
    assert "执法全过程记录制度" in index.focused.get_attribute("aria-label")
    index.press(Keys.ENTER)
    assert index.address.endswith("#item-core.three-systems.recording")


def test_links_lead_to_the_reports_pages(index: Browser) -> None:
    index.one("#ranking-table tbody tr a").click()
    assert index.one("body.report h1").is_displayed()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read_in_both_schemes(index: Browser, scheme: str) -> None:
    index.look(scheme=scheme)
    low = {n: r for n, r in index.contrasts("td, th, .badge, p, a, span").items() if r < 4.5}
    assert low == {}


def test_prints_and_stays_inside_a_narrow_window(browser: Browser, page: Path) -> None:
    browser.look(390, 844)
    browser.open(page)
    assert browser.run("return document.documentElement.scrollWidth") <= 390
    assert browser.printed().startswith(b"%PDF")


def test_no_script_of_a_report_runs(browser: Browser, folder: Path) -> None:
    row = seed_rows()[0]._replace(path=EVIL, unit=EVIL, title=EVIL, outputs=())
    path = folder / "hostile-index.html"
    path.write_text(index_page(overview([row], COLUMNS), NAMES), encoding="utf-8")
    browser.open(path)
    browser.run("document.querySelectorAll('a, button, td').forEach((one) => one.click())")
    assert browser.all("img") == []
    assert "<script>alert(1)</script>" in browser.one("#ranking-table").text
