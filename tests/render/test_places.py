"""Where passages are said to stand: line, paragraph, or page and paragraph."""

from __future__ import annotations

import pytest

from checker.model import Assessment, Mark
from checker.read import read_document
from checker.render.json_v1 import to_json
from checker.render.markdown import to_markdown
from checker.render.names import Names
from checker.render.places import place, short_place
from checker.render.words import words
from checker.rubric import open_library
from checker.score import Options, score_document
from tests.support import SEEDS

_LIBRARY = open_library()


@pytest.fixture(scope="module")
def plain() -> Assessment:
    return score_document(read_document(SEEDS["jinghai-2019"]), Options(_LIBRARY))


def marked(assessment: Assessment, mark: Mark) -> Assessment:
    document = assessment.report.document._replace(marks=(mark,))
    return assessment._replace(report=assessment.report._replace(document=document))


@pytest.mark.parametrize(
    ("mark", "zh", "en", "short"),
    [
        (Mark(0, 3, 12), "第 3 页，第 12 段", "page 3, paragraph 12", "3页"),
        (Mark(0, None, 12), "第 12 段", "paragraph 12", "12段"),
        (Mark(0, 3, None), "第 3 页", "page 3", "3页"),
    ],
)
def test_a_file_with_marks_is_cited_by_them(
    plain: Assessment, mark: Mark, zh: str, en: str, short: str
) -> None:
    made = marked(plain, mark)
    one = next(item.evidence[0] for item in made.items if item.evidence)
    document = made.report.document
    assert place(document, one, words("zh")) == zh
    assert place(document, one, words("en")) == en
    assert short_place(document, one, words("zh")) == short
    shown = next(item["evidence"][0] for item in to_json(made)["items"] if item["evidence"])
    assert (shown["page"], shown["paragraph"]) == (mark.page, mark.paragraph)
    page = to_markdown([made], Names("zh", _LIBRARY))
    assert f"| {short} |" in page
    if made.findings:
        assert zh in page


def test_plain_text_is_cited_by_line(plain: Assessment) -> None:
    one = next(item.evidence[0] for item in plain.items if item.evidence)
    assert place(plain.report.document, one, words("zh")) == f"第 {one.line} 行"
    assert short_place(plain.report.document, one, words("zh")) == str(one.line)
    shown = next(item["evidence"][0] for item in to_json(plain)["items"] if item["evidence"])
    assert (shown["page"], shown["paragraph"]) == (None, None)
