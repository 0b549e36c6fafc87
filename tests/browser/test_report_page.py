from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys

from checker.render.html_report import report_page
from checker.render.names import Names
from tests.browser.browser import Browser
from tests.handmade import hostile
from tests.render.test_html_report import EVIL
from tests.support import library, seed_assessment

NAME = "hainan-2021"
NAMES = Names("zh", library())
PLAIN_CONTRAST = 4.5  # WCAG 2.1, success criterion 1.4.3, level AA


@pytest.fixture(scope="module")
def page(folder: Path) -> Path:
    path = folder / "海南 2021 #1.html"
    path.write_text(report_page(seed_assessment(NAME), NAMES), encoding="utf-8")
    return path


@pytest.fixture
def report(browser: Browser, page: Path) -> Browser:
    browser.open(page)
    return browser


def test_click_on_a_quotation_shows_the_passage_and_back(report: Browser) -> None:
    link = report.all(".item > .q")[20]
    mark = link.get_attribute("id")
    link.click()
    passages = report.all("#text a.m.on")
    assert passages[0] == report.focused
    assert all(mark in one.get_attribute("data-m").split() for one in passages)
    assert report.in_view(passages[0])
    report.one("#back").click()
    assert report.focused == link
    assert report.in_view(link)


def test_click_on_a_gap_shows_what_there_is_instead(report: Browser) -> None:
    link = report.all(".gap .q")[2]
    link.click()
    assert report.in_view(report.one("#text .on"))
    report.press(Keys.ESCAPE)
    assert report.focused == link


def test_click_on_a_passage_with_one_item_goes_to_it(report: Browser) -> None:
    passage = report.one("#text a.m:not([data-m*=' '])")
    target = report.by_id(passage.get_attribute("data-m"))
    passage.click()
    item = report.focused
    assert item.get_attribute("id") == passage.get_attribute("href").rsplit("#", 1)[1]
    assert report.run("return arguments[0].contains(arguments[1])", item, target)
    assert report.in_view(item)


def test_a_passage_of_several_items_lists_them_all(report: Browser) -> None:
    script = "return [...document.querySelectorAll('#text a.m')].sort((a, b) => b.dataset.m.length - a.dataset.m.length)[0]"
    passage = report.run(script)
    passage.click()
    entries = report.all("#here li a")
    marks = passage.get_attribute("data-m").split()
    items = {mark.split("-", 1)[1] for mark in marks if mark[0] in "en"}
    assert len(entries) >= len(items) > 1
    assert report.focused == entries[0]
    entries[1].click()
    assert report.focused.get_attribute("class").startswith(("item", "finding"))
    assert report.in_view(report.focused)


def test_filter_of_gaps_leaves_gaps_only(report: Browser) -> None:
    gaps = len(seed_assessment(NAME).gaps)
    report.one("input[value=gap]").click()
    items = report.shown(".item")
    assert len(items) == gaps
    statuses = report.run("return arguments[0].map((one) => one.dataset.status)", items)
    assert {"done", "quantified"}.isdisjoint(statuses)
    assert report.one("#shown").text.startswith(f"显示 {gaps} / ")
    assert report.all("#text a.m.off")
    report.one("input[value='']").click()
    assert len(report.shown(".item")) > gaps
    assert report.all("#text a.m.off") == []


def test_search_narrows_the_items_and_says_when_there_is_none(report: Browser) -> None:
    report.press("/")
    assert report.focused == report.one("#search")
    report.press("公职律师")
    assert 0 < len(report.shown(".item")) < 20
    report.press("没有这个词")
    assert report.shown(".item") == []
    assert report.one("#nothing").is_displayed()


def test_keys_lead_from_passage_to_passage_and_to_the_item(report: Browser) -> None:
    stops = report.all("#text a.m[tabindex='0']")
    assert len(stops) == 1
    report.run("arguments[0].focus()", stops[0])
    report.press(Keys.ARROW_DOWN, Keys.ARROW_RIGHT, Keys.ARROW_UP)
    assert report.focused == report.all("#text a.m")[1]
    assert report.in_view(report.focused)
    report.press(Keys.ENTER)
    assert report.run("return document.activeElement.closest('.item, .finding, #here') !== null")


def test_tab_reaches_the_skip_links_first_and_focus_can_be_seen(report: Browser) -> None:
    report.press(Keys.TAB)
    assert report.focused.get_attribute("class") == "skip"
    assert report.in_view(report.focused)
    style = "return getComputedStyle(document.activeElement).outlineWidth"
    assert report.run(style) == "3px"


def test_an_address_with_an_item_opens_at_it(browser: Browser, page: Path) -> None:
    browser.open(page, "#item-form.causes")
    assert browser.in_view(browser.by_id("item-form.causes"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read_in_both_schemes(report: Browser, scheme: str) -> None:
    report.look(scheme=scheme)
    ground = report.run("return getComputedStyle(document.body).backgroundColor")
    assert (ground == "rgb(22, 24, 27)") == (scheme == "dark")
    everything = ".badge, .m, .muted, .place, .kind, dt, dd, th, td, p, h2, h3, h4, a, label span"
    low = {n: r for n, r in report.contrasts(everything).items() if r < PLAIN_CONTRAST}
    assert low == {}


def test_a_narrow_window_needs_no_sideways_scrolling(browser: Browser, page: Path) -> None:
    browser.look(390, 844)
    browser.open(page)
    assert browser.run("return document.documentElement.scrollWidth") <= 390
    browser.run("arguments[0].click()", browser.all(".item > .q")[12])
    assert browser.in_view(browser.one("#text .on"))


def test_prints_on_a4(report: Browser) -> None:
    made = report.printed()
    pages = made.count(b"/Type /Page\n") or made.count(b"/Type /Page ")
    assert made.startswith(b"%PDF")
    assert 5 < pages < 25
    assert b"/MediaBox [0 0 594" in made or b"/MediaBox [0 0 595" in made


def test_basic_accessibility(report: Browser) -> None:
    assert report.one("html").get_attribute("lang") == "zh-CN"
    assert len(report.all("main")) == 1 and len(report.all("h1")) == 1
    unnamed = """return [...document.querySelectorAll('input, button, a, section, [role=region]')]
      .filter((one) => !(one.labels && one.labels.length) && !one.textContent.trim()
        && !one.getAttribute('aria-label') && !one.getAttribute('aria-labelledby'))
      .map((one) => one.outerHTML)"""
    assert report.run(unnamed) == []
    heads = "return [...document.querySelectorAll('main h2, main h3, main h4')].map((h) => +h.tagName[1])"
    levels = report.run(heads)
    assert all(b - a <= 2 for a, b in pairwise(levels))


def test_no_script_of_the_report_runs(browser: Browser, folder: Path) -> None:
    evil = hostile(EVIL)
    document = evil.report.document._replace(path="<img src=x onerror=alert(5)>.txt")
    path = folder / "hostile.html"
    page = report_page(evil._replace(report=evil.report._replace(document=document)), NAMES)
    path.write_text(page, encoding="utf-8")
    browser.open(path)
    assert browser.all("img") == []
    browser.run("document.querySelectorAll('a, button').forEach((one) => one.click())")
    assert "<script>alert(1)</script>" in browser.one("#text").text
    assert "⟨U+202E⟩gnp.exe ⟨U+001B⟩[31m[red]x[/]" in browser.one("#text").text


def test_works_without_scripts(browser: Browser, page: Path) -> None:
    path = page.with_name("quiet.html")
    path.write_text(page.read_text("utf-8").replace("<script>", "<template>", 1), encoding="utf-8")
    browser.open(path)
    link = browser.all(".item > .q")[30]
    target = link.get_attribute("href").rsplit("#", 1)[1]
    link.click()
    assert browser.in_view(browser.by_id(target))
    assert not browser.one("#filter").is_displayed()
