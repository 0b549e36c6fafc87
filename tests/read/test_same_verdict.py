"""One report in every format of Word and its relatives: the verdicts are those of its text."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from checker.model import Assessment, Document
from checker.read import office, read_bytes, read_document
from checker.render.json_v1 import to_json
from checker.rubric import open_library
from checker.score import Options, score_document
from tests.read.making.docx_writer import as_wps
from tests.support import SEEDS

FIXTURES = Path(__file__).parent / "fixtures"
_BY_OFFICE = {"doc": ["jinghai-2019"], "odt": ["chanhe-2018"], "rtf": ["hainan-2021"]}


@lru_cache
def _from_text(name: str) -> Assessment:
    return _score(read_document(SEEDS[name]))


def _score(document: Document) -> Assessment:
    return score_document(document, Options(_library()))


@lru_cache
def _library():  # type: ignore[no-untyped-def]
    return open_library()


def _same(document: Document, name: str) -> None:
    expected, made = _from_text(name), _score(document)
    assert _statuses(made) == _statuses(expected)
    assert _facts(made) == _facts(expected)
    for item in made.items:
        for evidence in item.evidence:
            assert document.text[evidence.span.start : evidence.span.end] == evidence.text
            assert document.mark_at(evidence.span.start) is not None


def _statuses(assessment: Assessment) -> dict[str, str]:
    return {item.id: item.status.value for item in assessment.items}


def _facts(assessment: Assessment) -> dict[str, str | None]:
    facts = assessment.report.facts
    names = ("title", "unit", "level", "year", "published", "signed", "number")
    return {name: getattr(facts, name) and getattr(facts, name).value for name in names}


@pytest.mark.parametrize("name", SEEDS)
def test_word(name: str) -> None:
    _same(read_document(FIXTURES / "docx" / f"{name}.docx"), name)


@pytest.mark.parametrize("name", SEEDS)
def test_wps_with_automatic_numbers(name: str) -> None:
    _same(read_bytes(as_wps(read_document(SEEDS[name]).text), f"{name}.docx"), name)


@pytest.mark.skipif(
    office.find_program() is None, reason="LibreOffice is not installed on this machine"
)
@pytest.mark.parametrize(
    ("kind", "name"), [(kind, name) for kind, names in _BY_OFFICE.items() for name in names]
)
def test_by_libreoffice(kind: str, name: str) -> None:
    _same(read_document(FIXTURES / kind / f"{name}.{kind}"), name)


def test_two_formats_of_one_report_differ_in_facts_of_the_file_alone() -> None:
    name = "jinghai-2019"
    word = to_json(_score(read_document(FIXTURES / "docx" / f"{name}.docx")))
    wps = to_json(_score(read_bytes(as_wps(read_document(SEEDS[name]).text), f"{name}.wps")))
    for made in (word, wps):
        for key in ("path", "sha256", "format", "characters", "encoding"):
            made["report"].pop(key)
    places = ("start", "end", "line", "paragraph", "page", "sentence", "figures", "fingerprint")
    assert _without(word, places) == _without(wps, places)


def _without(value: object, keys: tuple[str, ...]) -> object:
    """The same JSON without positions, which indents of the text move."""
    if isinstance(value, dict):
        return {key: _without(one, keys) for key, one in value.items() if key not in keys}
    return [_without(one, keys) for one in value] if isinstance(value, list) else value
