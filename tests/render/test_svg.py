from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from rich.cells import cell_len

from checker.render.parts import Part
from checker.render.svg import to_svg
from tests.handmade import hostile
from tests.support import library, seed_assessment

SVG = "{http://www.w3.org/2000/svg}"
CELL = 10.0


@pytest.fixture(scope="module")
def drawn() -> str:
    return to_svg([seed_assessment("hainan-2021")], "zh", library(), (Part.CORE,))


def parsed(picture: str) -> ET.Element:
    return ET.fromstring(picture)  # noqa: S314 - made here, and read to find out what is in it


def lines(picture: str) -> dict[str, str]:
    """Text by its height on the page."""
    found: dict[str, str] = {}
    for text in parsed(picture).iter(f"{SVG}text"):
        found[text.attrib["y"]] = found.get(text.attrib["y"], "") + (text.text or "")
    return {y: line.replace("\xa0", " ") for y, line in found.items()}


def test_the_picture_has_the_table_s_words(drawn: str) -> None:
    text = "\n".join(lines(drawn).values())
    for word in (
        "海南区人民政府2021年法治政府建设年度报告",
        "得分",
        "四项核心要素",
        "行政规范性文件",
    ):
        assert word in text


def test_every_text_is_as_wide_as_its_cells(drawn: str) -> None:
    for text in parsed(drawn).iter(f"{SVG}text"):
        width = cell_len((text.text or "").strip("\n"))
        assert float(text.attrib["textLength"]) == width * CELL


def test_no_two_texts_of_a_line_overlap(drawn: str) -> None:
    ends: dict[str, float] = {}
    for text in parsed(drawn).iter(f"{SVG}text"):
        y, x = text.attrib["y"], float(text.attrib["x"])
        assert x >= ends.get(y, 0.0)
        ends[y] = x + float(text.attrib["textLength"])
    assert max(ends.values()) <= 100 * CELL


def test_nothing_comes_from_elsewhere(drawn: str) -> None:
    links = set(re.findall(r"https?://[^\"'\s<]*", drawn))
    assert links == {"http://www.w3.org/2000/svg"}
    assert "@font-face" not in drawn
    assert "@import" not in drawn


def test_the_same_assessment_gives_the_same_picture(drawn: str) -> None:
    assert to_svg([seed_assessment("hainan-2021")], "zh", library(), (Part.CORE,)) == drawn


def test_the_environment_changes_nothing(drawn: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "40")
    assert to_svg([seed_assessment("hainan-2021")], "zh", library(), (Part.CORE,)) == drawn


def test_several_reports_stand_below_each_other() -> None:
    both = [seed_assessment("hainan-2021"), seed_assessment("jinghai-2019")]
    text = "\n".join(lines(to_svg(both, "en", library(), (Part.SUMMARY,))).values())
    assert text.index("海南区") < text.index("静海区")
    assert "Coverage" in text


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "]]>&lt;",
        "[red]x[/red]",
        "\x1b[31m\u202e\ufffe\ud800文",
        "{title}{x",
    ],
)
def test_report_text_stays_text(text: str) -> None:
    picture = to_svg([hostile(text)])
    root = parsed(picture)
    assert {element.tag for element in root.iter()}.isdisjoint({f"{SVG}script", f"{SVG}a"})
    assert not [c for c in picture if ord(c) < 32 and c != "\n"]
    title = root.find(f"{SVG}title")
    assert title is not None
    assert title.text
