"""What holds of every report, whatever the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model import Report
from checker.parse.normal_form import reading_form
from tests.support import SEEDS, parsed, seed

_PIECES = st.sampled_from(
    [
        "青山县2021年法治政府建设年度报告", "一、主要成效", "（一）规范执法。", "二、存在的问题", "三、下一步打算", "1.落实制度",
        "第一部分 概况", ")优化环境", "、问题", "一是开展培训2次；", "二是组织检查，", "三是办结率98.5%。", "县政府聘请６名法律顾问，",
        "“放管服”改革", "将继续推进", "有待加强。", "《办法》（试行）", "2021年12月30日", "青山县人民政府", "上一篇：无", "扫一扫",
        "发布时间:2022-01-07", "市人民政府：", "，", "。", "；", "：", "\n", "\n\n", " ", "　　", "\t", "\u200b", "１，２３４条", "abc", "?",
        "十万余册", "①", "——", "…", "𬭎", "\xa0",
    ]
)  # fmt: skip
TEXTS = st.lists(_PIECES, max_size=40).map("".join)


def _check_ranges(report: Report) -> None:
    length = len(report.reading.text)
    for records in (report.sentences, report.clauses, report.points, report.figures):
        for record in records:
            assert 0 <= record.start < record.end <= length
    for section in report.sections:
        assert 0 <= section.start <= section.heading_start <= section.heading_end <= length
        assert section.start <= section.end <= length


def _check_order(report: Report) -> None:
    for records in (report.sentences, report.clauses, report.points):
        assert [record.index for record in records] == list(range(len(records)))
        for one, other in pairwise(records):
            assert one.end <= other.start
    for one, other in pairwise(report.sections):
        assert one.start <= other.start


def _check_nesting(report: Report) -> None:
    for sentence in report.sentences:
        assert report.points[sentence.point].start <= sentence.start
        assert sentence.end <= report.points[sentence.point].end
        assert report.sections[sentence.section].start <= sentence.start
        assert sentence.end <= report.sections[sentence.section].end
        assert sentence.first_clause <= sentence.end_clause
        for clause in report.clauses[sentence.first_clause : sentence.end_clause]:
            assert clause.sentence == sentence.index
            assert sentence.start <= clause.start
            assert clause.end <= sentence.end
    for section in report.sections[1:]:
        assert 0 <= section.parent < section.index


def _check_spans(report: Report) -> None:
    document, reading = report.document.text, report.reading
    assert len(report.clause_at) == len(reading.text)
    for record in (*report.sentences, *report.clauses, *report.figures):
        span = reading.span(record.start, record.end)
        assert 0 <= span.start < span.end <= len(document)
        quoted = report.quote(record.start, record.end)
        assert quoted == document[span.start : span.end]
        assert reading_form(quoted).replace("\n", "") == reading.text[record.start : record.end]
    for span in report.chrome:
        assert 0 <= span.start < span.end <= len(document)


def _check(report: Report) -> None:
    _check_ranges(report)
    _check_order(report)
    _check_nesting(report)
    _check_spans(report)


@settings(max_examples=300)
@given(TEXTS)
def test_any_text_is_understood_without_a_crash_and_with_exact_spans(text: str) -> None:
    _check(parsed(text))


@given(st.text(max_size=200))
def test_any_characters_at_all(text: str) -> None:
    _check(parsed(text.replace("\r", "\n")))


@pytest.mark.parametrize("name", SEEDS)
def test_the_real_reports(name: str) -> None:
    report = parsed(seed(name).text)
    _check(report)
    assert len(report.sentences) > 50


@settings(max_examples=100)
@given(TEXTS)
def test_every_character_of_the_text_is_read_or_told_as_chrome_title_or_blank(text: str) -> None:
    report = parsed(text)
    seen = set(report.reading.offsets)
    for span in report.chrome:
        seen.update(range(*span))
    if report.facts.title and report.facts.title.span:
        seen.update(range(*report.facts.title.span))
    lost = [char for at, char in enumerate(text) if at not in seen and reading_form(char).strip()]
    assert lost == []


@given(TEXTS)
def test_reading_again_gives_the_same(text: str) -> None:
    assert parsed(text) == parsed(text)
