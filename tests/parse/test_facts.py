"""Title, unit, level, year and dates of many invented heads (``tests/cases/parse/heads*.yaml``)."""

from __future__ import annotations

from typing import Any

import pytest

from checker.model import Facts, Level
from checker.parse.facts.dates import find_year
from checker.parse.facts.places import MUNICIPALITIES, PREFECTURES, PROVINCES
from checker.parse.facts.unit import level_of_name
from checker.parse.lines import lines_of
from tests.support import cases, parsed

BODY = """
一、主要举措和成效
（一）规范行政执法。开展案卷评查2次，抽查案卷120宗。
（二）加强行政复议。受理行政复议案件15件。
二、存在的问题
执法力量有待加强。
三、下一步打算
将开展执法培训。
"""
CASES = cases("parse", "heads")


def _values(facts: Facts) -> dict[str, str | None]:
    return {name: fact.value if (fact := getattr(facts, name)) else None for name in Facts._fields}


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_head(case: dict[str, Any]) -> None:
    text = case["text"] + BODY + case.get("below", "") + "\n"
    report = parsed(text, case.get("path", "report.txt"))
    found = _values(report.facts)
    assert {name: found[name] for name in case["facts"]} == case["facts"]
    for name in ("unit", "year", "published", "signed"):
        fact = getattr(report.facts, name)
        if fact is not None and fact.span is not None:
            assert 0 <= fact.span.start < fact.span.end <= len(text)
            assert "\n" not in text[fact.span.start : fact.span.end]


def test_the_spans_of_the_facts_are_where_they_stand() -> None:
    text = "青山县2021年法治政府建设年度报告\n发布日期:2022-03-05\n" + BODY + "二〇二二年一月十日\n"
    facts = parsed(text).facts

    def quoted(name: str) -> str:
        span = getattr(facts, name).span
        return text[span.start : span.end]

    assert quoted("title") == "青山县2021年法治政府建设年度报告"
    assert quoted("unit") == "青山县"
    assert quoted("year") == "2021"
    assert quoted("published") == "2022-03-05"
    assert quoted("signed") == "二〇二二年一月十日"


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("浙江省", Level.PROVINCE),
        ("内蒙古自治区", Level.PROVINCE),
        ("北京市", Level.PROVINCE),
        ("重庆市人民政府", Level.PROVINCE),
        ("洛阳市", Level.CITY),
        ("大理白族自治州", Level.CITY),
        ("大兴安岭地区", Level.CITY),
        ("阿拉善盟", Level.CITY),
        ("义乌市", Level.COUNTY),
        ("洛阳市瀍河回族区", Level.COUNTY),
        ("恩施土家族苗族自治州利川市", Level.COUNTY),
        ("青山县", Level.COUNTY),
        ("玉龙纳西族自治县", Level.COUNTY),
        ("科尔沁右翼前旗", Level.COUNTY),
        ("浦东新区", Level.COUNTY),
        ("东莞市塘厦镇", Level.TOWN),
        ("粤海街道", Level.TOWN),
        ("粤海街道办事处", Level.TOWN),
        ("市教育局", Level.DEPARTMENT),
        ("省人力资源和社会保障厅", Level.DEPARTMENT),
        ("国家发展和改革委员会", Level.DEPARTMENT),
        ("广州海关", Level.DEPARTMENT),
    ],
)
def test_level_by_name(name: str, level: Level) -> None:
    assert level_of_name(name) is level


def test_a_name_without_a_known_end_has_no_level() -> None:
    assert level_of_name("青山") is None


def test_the_lists_of_places_are_whole() -> None:
    assert len(MUNICIPALITIES) == 4
    assert {"浙江", "西藏", "新疆", "内蒙古"} <= PROVINCES
    assert {"苏州", "东莞", "恩施土家族苗族", "克孜勒苏柯尔克孜"} <= PREFECTURES
    assert not PREFECTURES & MUNICIPALITIES
    assert "昆山" not in PREFECTURES


def test_a_year_in_the_opening_that_lies_after_the_signature_is_a_plan() -> None:
    text = "青山县法治政府建设年度报告\n根据2024年工作安排，现将2022年度情况报告如下。" + BODY
    report = parsed(text + "青山县人民政府\n2023年1月5日\n")
    assert report.facts.year is not None
    assert report.facts.year.value == "2022"


def test_where_the_year_was_found_is_told() -> None:
    body = lines_of("2020年，青山县推进依法行政。")
    found = find_year(None, body, None, None, "a.txt")
    assert found is not None
    assert (found.value, found.source) == ("2020", "opening")
    named = find_year(None, [], None, None, "report-2019.txt")
    assert named is not None
    assert (named.value, named.source, named.span) == ("2019", "file name", None)
