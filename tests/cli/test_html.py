from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run
from tests.render.pages import Page


def test_a_page_is_written_whole_and_the_same_to_each_file(
    cli: Run, report: Path, tmp_path: Path
) -> None:
    one, two = tmp_path / "one.html", tmp_path / "two.html"
    assert cli("score", report, "--html", one, "--html", two).code == 0
    assert one.read_bytes() == two.read_bytes()
    page = Page(one.read_text("utf-8"))
    assert page.wrong == []
    assert "县政府聘请6名法律顾问" in page.text_of("text")
    assert str(tmp_path) not in one.read_text("utf-8")


def test_english_page(cli: Run, report: Path, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    assert cli("score", report, "--html", file, "--lang", "en").code == 0
    assert '<html lang="en">' in file.read_text("utf-8")


def test_several_reports_are_sent_to_batch(cli: Run, report: Path, tmp_path: Path) -> None:
    other, file = tmp_path / "other.txt", tmp_path / "page.html"
    other.write_bytes(report.read_bytes())
    result = cli("score", report, other, "--html", file)
    assert result.code == 2
    assert "checker batch" in result.err
    assert not file.exists()


def test_the_page_never_overwrites_the_report(cli: Run, report: Path) -> None:
    before = report.read_bytes()
    assert cli("score", report, "--html", report).code == 2
    assert report.read_bytes() == before


def test_batch_writes_pages_and_an_index_that_leads_to_them(
    cli: Run, folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    assert cli("batch", folder, "--out", out, "--html").code == 0
    index = Page((out / "index.html").read_text("utf-8"))
    links = {str(a["href"]) for a in index.having("href") if str(a["href"]).startswith("./")}
    assert len(links) == 2
    assert all((out / link).is_file() for link in links)
