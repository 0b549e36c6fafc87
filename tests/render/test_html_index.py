from __future__ import annotations

import pytest

from checker.batch.overview import overview
from checker.batch.rows import to_row
from checker.batch.task import columns_of
from checker.errors import ExitCode
from checker.render.batch_records import Batch, Failure, Row, Sort
from checker.render.html_escape import visible
from checker.render.html_index import index_page
from checker.render.html_index_rows import page_link
from checker.render.names import Names
from tests.render.pages import Page
from tests.render.test_html_report import EVIL
from tests.support import SEEDS, library, seed_assessment

NAMES = Names("zh", library())
COLUMNS = columns_of(library())
BAD = Row("坏.txt", Failure("坏.txt：文件是空的。", "坏.txt: empty.", ExitCode.NO_INPUT))


def seed_rows() -> list[Row]:
    return [
        to_row(f"{name}.txt", seed_assessment(name), COLUMNS)._replace(
            outputs=(("html", f"{name}.html"),)
        )
        for name in SEEDS
    ]


def batch(*more: Row) -> Batch:
    return overview([*seed_rows(), *more], COLUMNS, sort=Sort.SCORE)


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(index_page(batch(BAD), NAMES))


def test_every_report_has_a_row_in_both_tables_with_a_link(page: Page) -> None:
    assert page.wrong == []
    assert len(page.ids) == len(set(page.ids))
    rows = [str(a["data-i"]) for a in page.having("data-i")]
    assert sorted(rows) == sorted(2 * [str(at) for at in range(len(SEEDS))])
    pages = [a["href"] for a in page.having("href") if str(a["href"]).startswith("./")]
    assert sorted(set(map(str, pages))) == [f"./{name}.html" for name in SEEDS]


def test_cells_are_the_verdicts(page: Page) -> None:
    columns = [str(a["data-id"]) for a in page.having("data-id")]
    for row in page.having("data-v"):
        name = str(row["data-text"]).rsplit(" ", 1)[1].removesuffix(".txt")
        said = {item.id: item.status.value for item in seed_assessment(name).items}
        names = {"q": "quantified", "d": "done", "m": "mentioned", "p": "planned"}
        names |= {"b": "problem", "a": "absent", "n": "not-applicable"}
        pairs = zip(columns, str(row["data-v"]), strict=True)
        assert {key: names[letter] for key, letter in pairs if letter != "-"} == {
            key: status for key, status in said.items() if key in columns
        }
    leaves = {i.id for name in SEEDS for i in seed_assessment(name).items if i.leaf}
    assert set(columns) == leaves


def test_commonest_gaps_groups_and_failures(page: Page) -> None:
    assert "不足的原因" in page.text_of("gaps")
    assert "5 / 5" in page.text_of("gaps")
    assert "县（区）级" in page.text_of("groups") and "2019" in page.text_of("groups")
    assert "坏.txt：文件是空的。" in page.text_of("failures")


def test_the_same_batch_gives_the_same_bytes() -> None:
    assert index_page(batch(), NAMES) == index_page(batch(), NAMES)


def test_english_index() -> None:
    text = index_page(batch(BAD), Names("en", library()))
    assert "Commonest gaps" in text and "坏.txt: empty." in text and "最常见的缺项" not in text


def test_hostile_names_are_text_and_no_scheme_becomes_a_link() -> None:
    evil = seed_rows()[0]._replace(
        path=EVIL, unit=EVIL, title=EVIL, level=EVIL, outputs=(("html", "javascript:alert(1)"),)
    )
    text = index_page(overview([evil], COLUMNS), NAMES)
    page = Page(text)
    assert [tag for tag, _ in page.elements if tag in ("script", "img")] == ["script"]
    assert [a for _, a in page.elements for key in a if key.startswith("on")] == []
    links = {str(a["href"]) for a in page.having("href")}
    assert {link[0] for link in links} == {"#", "."}
    assert visible(EVIL).split("\n", 1)[0] in page.text_of("ranking")


def test_names_with_signs_of_addresses_still_lead_to_the_file() -> None:
    row = Row("a", outputs=(("html", "部门/100% #1?.html"),))
    assert page_link(row) == "./%E9%83%A8%E9%97%A8/100%25%20%231%3F.html"


def test_nothing_readable_makes_a_page_too() -> None:
    page = Page(index_page(overview([BAD], COLUMNS), NAMES))
    assert page.wrong == []
    assert "坏.txt" in page.text_of("failures")
