from __future__ import annotations

import re

import pytest

from checker.model import Assessment, Document, Mark, Role
from checker.render.html_escape import visible
from checker.render.html_marks import evidence_mark, miss_mark, place_mark
from checker.render.html_report import report_page
from checker.render.names import Names
from tests.handmade import assessment, hostile
from tests.render.pages import Page
from tests.snapshots import same_as_snapshot
from tests.support import SEEDS, library, seed_assessment

NAMES = Names("zh")
EVIL = (
    "</style></script><script>alert(1)</script><img src=x onerror=alert(2)>\n"
    "\" onmouseover='alert(3)' javascript:alert(4) \u202egnp.exe \x1b[31m[red]x[/] {{7*7}}"
)

each_seed = pytest.mark.parametrize("name", SEEDS)


def _page(made: Assessment, lang: str = "zh") -> Page:
    return Page(report_page(made, Names("en" if lang == "en" else "zh", library())))


def test_page_of_a_small_report() -> None:
    page = report_page(assessment(), NAMES)
    body = re.sub(r"<style>.*?</style>|<script>.*?</script>|sha256-[\w+/=]*", "", page, flags=re.S)
    same_as_snapshot("page.html", body)


@each_seed
def test_every_passage_is_marked_exactly_and_the_text_is_whole(name: str) -> None:
    made = seed_assessment(name)
    text = made.report.document.text
    page = _page(made)
    assert page.text_of("text").strip("\n") == visible(text).strip("\n")
    for item in (one for one in made.items if one.leaf):
        for number, found in enumerate(item.evidence, start=1):
            shown = page.marked(evidence_mark(item.id, number))
            assert shown == visible(found.text.replace("\n", ""))
        for number, miss in enumerate(item.near_misses, start=1):
            shown = page.marked(miss_mark(item.id, number))
            assert shown == visible(miss.text.replace("\n", ""))
    for at, finding in enumerate(made.findings, start=1):
        for number, place in enumerate(finding.places, start=1):
            span = text[place.span.start : place.span.end]
            assert page.marked(place_mark(at, number)) == visible(span.replace("\n", ""))


@each_seed
def test_the_page_is_well_formed_and_every_link_leads_somewhere(name: str) -> None:
    page = _page(seed_assessment(name))
    assert page.wrong == []
    assert len(page.ids) == len(set(page.ids))
    targets = {str(a["href"]) for a in page.having("href")}
    assert {target for target in targets if target[1:] not in page.ids} == set()
    marks = {mark for a in page.having("data-m") for mark in str(a["data-m"]).split()}
    assert marks and marks <= set(page.ids)


@each_seed
def test_every_item_gap_and_finding_is_on_the_page(name: str) -> None:
    made = seed_assessment(name)
    page = _page(made)
    assert {f"item-{item.id}" for item in made.items if item.leaf} <= set(page.ids)
    assert sum(a.get("class") == "gap" for _, a in page.elements) == len(made.gaps)
    assert sum(a.get("class") == "finding" for _, a in page.elements) == len(made.findings)
    for gap in made.gaps:
        assert gap.advice in page.text_of("gaps")


def test_the_same_report_gives_the_same_bytes_of_a_modest_size() -> None:
    made = seed_assessment("chanhe-2018")
    page = report_page(made, NAMES)
    assert page == report_page(made, NAMES)
    assert len(page.encode()) < 400_000


def test_nothing_is_loaded_from_anywhere() -> None:
    made = report_page(seed_assessment("jinghai-2019"), NAMES)
    page = Page(made)
    assert page.having("src") == []
    assert {str(a["href"])[0] for a in page.having("href")} == {"#"}
    assert "url(" not in made and "@import" not in made
    assert page.having("style") == []
    policy = next(str(a["content"]) for a in page.having("http-equiv"))
    assert "default-src 'none'" in policy and "unsafe" not in policy


def test_hostile_text_is_shown_as_text() -> None:
    made = hostile(EVIL)
    document = made.report.document._replace(path="<img src=x onerror=alert(5)>\udcff\u202e.txt")
    page = report_page(made._replace(report=made.report._replace(document=document)), NAMES)
    page.encode()
    read = Page(page)
    scripts = [tag for tag, _ in read.elements if tag in ("script", "img", "iframe", "object")]
    assert scripts == ["script"]
    assert [a for _, a in read.elements for key in a if key.startswith("on")] == []
    assert "\u202e" not in page and "\x1b" not in page
    assert visible(EVIL) in read.text_of("text")
    assert read.wrong == []


def test_english_page_has_english_words_around_the_chinese_text() -> None:
    made = seed_assessment("hainan-2021")
    page = _page(made, "en")
    assert page.elements[0] == ("html", {"lang": "en"})
    assert "Gaps" in page.text_of("gaps")
    assert "建议" not in page.text_of("gaps")


def test_files_with_pages_and_paragraphs_number_the_margin_so() -> None:
    made = assessment()
    text = made.report.document.text
    marks = (Mark(0, 1, 1), Mark(text.index("一、"), 1, 2), Mark(text.index("二、"), 2, 3))
    old = made.report.document
    document = Document(old.path, text, old.sha256, "docx", "", marks=marks)
    page = _page(made._replace(report=made.report._replace(document=document)))
    lines = {str(a["id"]): a for a in page.having("data-n")}
    assert [lines[f"line-{n}"]["data-n"] for n in (1, 2, 3, 4)] == ["1", "", "2", ""]
    assert lines["line-7"]["data-page"] == "第 2 页"
    assert "第 1 页，第 2 段" in page.text_of("item-core.three-systems.disclosure")


def test_a_report_without_gaps_and_findings_says_so() -> None:
    made = assessment()
    met = tuple(one for one in made.items if not one.gap)
    page = _page(made._replace(items=met, findings=(), waived=made.findings))
    assert "没有缺项" in page.text_of("gaps")
    assert "未发现疑点" in page.text_of("findings")
    assert "1" in page.text_of("findings")


def test_an_empty_text_makes_a_page_too() -> None:
    made = assessment()
    bare = made.items[1]._replace(evidence=(), near_misses=())
    document = made.report.document._replace(text="")
    report = made.report._replace(document=document, chrome=())
    page = _page(made._replace(report=report, items=(bare,), findings=()))
    assert page.wrong == []
    assert Role.CHROME.value not in page.text_of("text")
