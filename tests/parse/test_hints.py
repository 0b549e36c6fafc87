"""Facts from a file's metadata: they complete what the text tells and never overrule it."""

from __future__ import annotations

import pytest

from checker.model import Document, Facts, Hint
from checker.parse import parse

_BODY = "一、主要成效\n县政府聘请6名法律顾问，审核合同120件。\n"


def facts(text: str, *hints: Hint) -> Facts:
    return parse(Document("a.html", text, "0" * 64, "html", "utf-8", hints=hints)).facts


def test_a_publication_date_of_the_page_s_metadata_is_taken() -> None:
    found = facts(_BODY, Hint("published", "2021-01-13", "html:meta PubDate")).published
    assert found is not None
    assert (found.value, found.span, found.source) == ("2021-01-13", None, "html:meta PubDate")


def test_a_date_in_the_text_goes_first() -> None:
    text = "青山县2020年法治政府建设年度报告\n发布时间：2021-02-01\n" + _BODY
    found = facts(text, Hint("published", "2021-01-13", "html:meta PubDate")).published
    assert found is not None
    assert (found.value, found.source) == ("2021-02-01", "page")


@pytest.mark.parametrize(
    "hint",
    [
        Hint("published", "2021-13-45", "html:meta PubDate"),
        Hint("published", "soon", "html:meta PubDate"),
        Hint("published", "2021-01-13", "pdf:CreationDate"),
        Hint("created", "2021-01-13", "docx:core created"),
    ],
    ids=["no_such_day", "no_date", "day_a_pdf_was_made", "day_a_file_was_made"],
)
def test_what_is_no_publication_date_is_not_taken(hint: Hint) -> None:
    assert facts(_BODY, hint).published is None


def test_a_title_of_the_metadata_names_unit_level_and_year() -> None:
    found = facts(_BODY, Hint("title", "青山县2020年法治政府建设年度报告", "docx:core title"))
    values = [fact and fact.value for fact in (found.title, found.unit, found.level, found.year)]
    assert values == ["青山县2020年法治政府建设年度报告", "青山县", "county", "2020"]
    assert found.year is not None
    assert (found.year.span, found.year.source) == (None, "docx:core title")


def test_a_title_that_is_none_is_not_taken() -> None:
    assert facts(_BODY, Hint("title", "Microsoft Word - 文档1", "pdf:Title")).title is None
    assert facts(_BODY, Hint("title", "", "pdf:Title")).title is None


def test_a_document_number_of_the_metadata_is_taken() -> None:
    found = facts(_BODY, Hint("number", "发文字号：津静政[2020]5号", "html:meta")).number
    assert found is not None
    assert found.value == "津静政〔2020〕5号"


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("津静政〔2020〕5号\n{}", "津静政〔2020〕5号"),
        ("{}\n（青政发[2021] 12 号）", "青政发〔2021〕12号"),
        ("发文字号：青政〔2021〕3号  发布日期：2021-01-05\n{}", "青政〔2021〕3号"),
        ("青政〔2021〕3号  签发人：张某\n{}", "青政〔2021〕3号"),
        ("{}\n根据国发〔2019〕5号文件要求，现报告如下。", None),
        ("{}\n一、印发青政办〔2021〕8号。", None),
    ],
)
def test_the_report_s_own_number_stands_at_its_head(head: str, number: str | None) -> None:
    found = facts(head.format("青山县2020年法治政府建设年度报告") + "\n" + _BODY).number
    assert (found and found.value) == number
    if found is not None:
        assert found.source == "head"
