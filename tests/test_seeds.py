"""The five real reports, end to end: facts, quotations, items."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from checker.model import Assessment, Report, Role, Status
from checker.parse.normal_form import reading_form
from tests.rubric.labelling import ids_of
from tests.support import SEEDS, seed, seed_assessment

_FACTS = {
    "beibei-2020": {
        "title": "重庆市北碚区人民政府关于2020年度法治政府建设情况的报告",
        "unit": "重庆市北碚区",
        "level": "county",
        "year": "2020",
        "published": "2021-01-13",
    },
    "chanhe-2018": {
        "title": "关于瀍河回族区2018年度法治政府建设的报告",
        "unit": "洛阳市瀍河回族区",
        "level": "county",
        "year": "2018",
        "published": "2019-01-21",
    },
    "hainan-2021": {
        "title": "海南区人民政府2021年法治政府建设年度报告",
        "unit": "乌海市海南区",
        "level": "county",
        "year": "2021",
        "published": "2022-01-07",
    },
    "jinghai-2019": {
        "title": "2019年静海区法治政府建设情况报告",
        "unit": "天津市静海区",
        "level": "county",
        "year": "2019",
        "published": "2020-03-27",
    },
    "tangxia-2019": {
        "title": None,
        "unit": "东莞市塘厦镇",
        "level": "town",
        "year": "2019",
        "published": None,
        "signed": "2020-03-18",
    },
}
_PARTS = {
    "beibei-2020": ("存在的主要问题", "2021年工作思路"),
    "chanhe-2018": ("存在问题及下步打算", "存在问题及下步打算"),
    "hainan-2021": ("存在的问题", "下一步工作安排"),
    "jinghai-2019": ("工作中存在的主要问题", "2020年重点工作安排"),
    "tangxia-2019": (None, "下一年工作计划"),
}

pytestmark = pytest.mark.parametrize("name", SEEDS)


def test_the_facts(name: str) -> None:
    facts = seed_assessment(name).report.facts
    for fact, value in _FACTS[name].items():
        found = getattr(facts, fact)
        assert (found.value if found else None) == value, fact


def test_the_text_is_read_as_utf8_without_a_warning(name: str) -> None:
    made = seed(name)
    assert (made.encoding, made.format, made.warnings) == ("utf-8", "text", ())
    assert "\r" not in made.text
    assert seed_assessment(name).warnings == ()


def test_page_furniture_is_not_read(name: str) -> None:
    text = seed_assessment(name).report.reading.text
    for word in (
        "扫一扫",
        "浏览次数",
        "阅读量",
        "相关新闻",
        "关闭本页",
        "无障碍阅读",
        "今天是",
        "所在位置",
        "更新时间",
    ):
        assert word not in text


def test_nearly_all_of_the_page_is_read(name: str) -> None:
    made = seed_assessment(name).report
    assert len(made.reading.text) > 0.9 * len(reading_form(made.document.text))


def test_problems_and_plans_stand_under_their_headings(name: str) -> None:
    report = seed_assessment(name).report
    problem, plan = _PARTS[name]
    announced = {
        role: [section.title for section in report.sections if role in section.announces]
        for role in (Role.PROBLEM, Role.PLAN)
    }
    assert plan in announced[Role.PLAN]
    assert problem is None or problem in announced[Role.PROBLEM]


def test_the_plan_at_the_end_is_plan(name: str) -> None:
    report = seed_assessment(name).report
    texts = [clause for clause in report.clauses if clause.role is not Role.SIGNATURE]
    assert texts[-1].role is Role.PLAN
    assert report.clauses[len(report.clauses) // 3].role is Role.ACHIEVEMENT


def _spans(made: Assessment) -> list[tuple[str, tuple[int, int]]]:
    found: list[tuple[str, tuple[int, int]]] = []
    for one in made.items:
        found += [(evidence.text, evidence.span) for evidence in one.evidence]
        found += [(miss.text, miss.span) for miss in one.near_misses]
        found += [(f.text, f.span) for evidence in one.evidence for f in evidence.figures]
    found += [(place.text, place.span) for finding in made.findings for place in finding.places]
    return found


def test_every_quotation_is_the_text_at_its_span(name: str) -> None:
    text = seed(name).text
    spans = _spans(seed_assessment(name))
    assert len(spans) > 50
    for quotation, (start, end) in spans:
        assert 0 <= start < end <= len(text)
        assert text[start:end] == quotation


def test_quotations_are_of_a_length_that_a_reader_takes_in(name: str) -> None:
    for one in seed_assessment(name).items:
        for evidence in one.evidence:
            assert 2 <= len(evidence.text) <= 140
            assert evidence.text == evidence.text.strip()


def test_lines_and_sentences_of_the_evidence_are_right(name: str) -> None:
    document = seed(name)
    lines = document.text.split("\n")
    for one in seed_assessment(name).items:
        for evidence in one.evidence:
            first = evidence.text.split("\n")[0]
            assert first in lines[evidence.line - 1]
            assert evidence.sentence.start <= evidence.sentence.end <= len(document.text)


def test_every_item_of_the_labelling_guide_is_there_once(name: str) -> None:
    made = seed_assessment(name)
    year = int(_FACTS[name]["year"] or 0)
    leaves = Counter(one.id for one in made.items if one.leaf)
    assert set(leaves.values()) == {1}
    assert frozenset(leaves) == ids_of(year)
    assert len({one.id for one in made.items}) == len(made.items)


def test_what_is_applicable_adds_up(name: str) -> None:
    made = seed_assessment(name)
    leaves = [one for one in made.items if one.leaf]
    applicable = [one for one in leaves if one.applicable]
    done = [one for one in applicable if one.status.evidenced]
    assert made.summary.applicable == len(applicable)
    assert made.summary.done == len(done)
    assert made.summary.gaps == len(applicable) - len(done) == len(made.gaps)
    assert made.summary.coverage == round(len(done) / len(applicable), 4)
    assert sum(group.applicable for group in made.summary.by_group) == len(applicable)
    assert sum(group.done for group in made.summary.by_group) == len(done)
    assert 0 < made.summary.score < 100


def test_gaps_come_heaviest_first_with_basis_and_advice(name: str) -> None:
    gaps = seed_assessment(name).gaps
    for one, other in pairwise(gaps):
        assert one.weight >= other.weight
    for gap in gaps:
        assert gap.basis
        assert gap.advice


def test_every_status_agrees_with_its_evidence(name: str) -> None:
    for one in seed_assessment(name).items:
        if not one.leaf:
            continue
        assert one.why
        if one.status in (Status.ABSENT, Status.NOT_APPLICABLE):
            assert one.evidence == ()
            continue
        assert one.evidence[0].status is one.status
        assert one.evidence_count >= len(one.evidence) >= 1
        if one.status is Status.QUANTIFIED:
            assert one.evidence[0].figures
        if one.status is Status.PLANNED:
            assert one.evidence[0].role is Role.PLAN
        if one.status is Status.PROBLEM:
            assert one.evidence[0].role is Role.PROBLEM
        if one.status.evidenced and not one.id.startswith("form."):
            assert one.evidence[0].role in (Role.ACHIEVEMENT, Role.PREAMBLE)


def _lies_in_chrome(report: Report, start: int, end: int) -> bool:
    return any(span.start < end and start < span.end for span in report.chrome)


def test_no_evidence_lies_in_the_page_s_furniture(name: str) -> None:
    made = seed_assessment(name)
    for one in made.items:
        for evidence in one.evidence:
            assert not _lies_in_chrome(made.report, *evidence.span)


def test_figures_shown_are_printed_in_the_text(name: str) -> None:
    for one in seed_assessment(name).items:
        for evidence in one.evidence:
            for figure in evidence.figures:
                assert any(
                    char.isdigit() or char in "二两三四五六七八九十百千万亿" for char in figure.text
                )
                assert figure.unit
