"""One report in several formats is one report: same statuses, same facts, exact quotations."""

from __future__ import annotations

import importlib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from checker.model import Assessment, Document
from checker.read import read_document
from checker.read.extract import Extract
from checker.rubric import open_library
from checker.score import Options, score_document

ROOT = Path(__file__).parents[2]
FIXTURES = Path(__file__).parent / "fixtures"
SEEDS = ("beibei-2020", "chanhe-2018", "hainan-2021", "jinghai-2019", "tangxia-2019")
MESSY = {
    "pdf/two-columns.pdf": "jinghai-2019",
    "pdf/two-fonts.pdf": "beibei-2020",
    "pdf/no-indent.pdf": "jinghai-2019",
    "pdf/printed-page.pdf": "hainan-2021",
    "html/wrong-charset.html": "jinghai-2019",
    "html/date-in-span.html": "jinghai-2019",
}
CASES = {f"{kind}/{seed}.{kind}": seed for kind in ("pdf", "html", "mht", "ofd") for seed in SEEDS}
_FACTS = ("title", "unit", "level", "year", "published", "signed")


@cache
def options() -> Options:
    return Options(open_library(()))


@cache
def from_text(seed: str) -> Assessment:
    return score_document(read_document(ROOT / "seeds" / f"{seed}.txt"), options())


@cache
def extracted(file: str) -> Extract:
    path = FIXTURES / file
    reader = importlib.import_module(f"checker.read.{path.suffix[1:]}")
    made: Extract = reader.extract(path.read_bytes(), path.name)
    return made


@cache
def from_file(file: str, seed: str) -> Assessment:
    made = extracted(file)
    kind = file.rpartition(".")[2]
    document = Document(
        f"{seed}.{kind}", made.text, "", kind, made.encoding, made.warnings, made.marks, made.hints
    )
    return score_document(document, options())


def fact_values(assessment: Assessment) -> dict[str, Any]:
    facts = assessment.report.facts
    return {name: fact.value if (fact := getattr(facts, name)) else None for name in _FACTS}


def findings(assessment: Assessment) -> list[tuple[Any, ...]]:
    """Rule, values and passages of each; spaces that indent a line of the text do not count."""
    return sorted(
        (found.rule, found.values, ["".join(place.text.split()) for place in found.places])
        for found in assessment.findings
    )


@pytest.mark.parametrize(("file", "seed"), (CASES | MESSY).items())
def test_every_item_has_the_status_that_the_text_gives_it(file: str, seed: str) -> None:
    expected = {item.id: item.status for item in from_text(seed).items}
    assert {item.id: item.status for item in from_file(file, seed).items} == expected


@pytest.mark.parametrize(("file", "seed"), (CASES | MESSY).items())
def test_the_facts_are_those_of_the_text(file: str, seed: str) -> None:
    assert fact_values(from_file(file, seed)) == fact_values(from_text(seed))


@pytest.mark.parametrize(("file", "seed"), (CASES | MESSY).items())
def test_the_findings_are_those_of_the_text(file: str, seed: str) -> None:
    assert findings(from_file(file, seed)) == findings(from_text(seed))


@pytest.mark.parametrize(("file", "seed"), (CASES | MESSY).items())
def test_the_report_reads_as_the_text_does(file: str, seed: str) -> None:
    assert from_file(file, seed).report.reading.text == from_text(seed).report.reading.text


@pytest.mark.parametrize("file", ["pdf/two-fonts.pdf", "pdf/no-indent.pdf"])
def test_every_character_stands_where_the_text_has_it(file: str) -> None:
    text = (ROOT / "seeds" / f"{MESSY[file]}.txt").read_text("utf-8")
    assert "".join(extracted(file).text.split()) == "".join(text.split())


@pytest.mark.parametrize(("file", "seed"), CASES.items())
def test_every_quotation_is_an_exact_part_of_the_text(file: str, seed: str) -> None:
    assessment = from_file(file, seed)
    text = extracted(file).text
    quotations = [evidence for item in assessment.items for evidence in item.evidence]
    assert quotations
    for evidence in quotations:
        assert text[evidence.span.start : evidence.span.end] == evidence.text


@pytest.mark.parametrize("file", [file for file in CASES if file.endswith(("pdf", "ofd"))])
def test_marks_lead_through_the_pages_in_order(file: str) -> None:
    made = extracted(file)
    starts = [mark.start for mark in made.marks]
    pages = [mark.page or 0 for mark in made.marks]
    assert starts == sorted(set(starts))
    assert pages == sorted(pages)
    assert pages[0] == 1
    assert pages[-1] > 3
    assert {mark.paragraph for mark in made.marks} == set(range(1, made.text.count("\n") + 2))


@pytest.mark.parametrize("file", CASES | MESSY)
def test_page_numbers_and_scripts_are_gone(file: str) -> None:
    text = extracted(file).text
    assert "— 2 —" not in text
    assert "function share" not in text
    assert "隐藏的统计文字" not in text
    assert "font-size" not in text
