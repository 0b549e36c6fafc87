"""Figures and look-alikes (``tests/cases/parse/figures*.yaml``)."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Figure, Report
from tests.support import cases, parsed

CASES = cases("parse", "figures")


def _figures(text: str) -> tuple[Report, list[Figure]]:
    report = parsed(f"一、主要成效\n县政府{text}。")
    return report, list(report.figures)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_figures(case: dict[str, Any]) -> None:
    report, found = _figures(case["text"])
    form = report.reading.text
    assert [[form[f.start : f.end], f.value, f.unit] for f in found] == case["figures"]
    assert all(f.rate is case.get("rate", False) for f in found)
    if "bound" in case:
        assert [f.bound for f in found] == [case["bound"]]


def test_printed_decimals_are_kept() -> None:
    assert [f.digits for f in _figures("办结率98.36%，满意度99%，合格率百分之九十八点五")[1]] == [
        2,
        0,
        1,
    ]


def test_figures_lie_in_their_clause() -> None:
    report, found = _figures("聘请6名法律顾问，审核合同120件，公示率100%")
    assert [f.clause for f in found] == sorted({f.clause for f in found})
    for figure in found:
        clause = report.clauses[figure.clause]
        assert clause.start <= figure.start < figure.end <= clause.end


@given(st.integers(0, 10**7), st.sampled_from(["件", "名", "次", "份", "条", "人次", "家"]))
def test_any_whole_number_with_a_measure_word_is_read(value: int, unit: str) -> None:
    for shown in (str(value), f"{value:,}"):
        found = _figures(f"办理{shown}{unit}事项")[1]
        assert [(f.value, f.unit, f.rate) for f in found] == [(value, unit, False)]


@given(st.decimals(0, 100, places=2))
def test_any_rate_is_read(value: Any) -> None:
    found = _figures(f"办结率{value}%")[1]
    assert [(f.value, f.rate, f.digits) for f in found] == [(float(value), True, 2)]


_NUMERALS = "一二三四五六七八九"


def _in_characters(value: int) -> str:
    """Numbers 2-99 as printed in reports."""
    tens, ones = divmod(value, 10)
    head = "" if tens == 0 else ("" if tens == 1 else _NUMERALS[tens - 1]) + "十"
    tail = _NUMERALS[ones - 1] if ones else ""
    return "两" if value == 2 else head + tail


@pytest.mark.parametrize("value", [*range(2, 10), *range(11, 100)])
def test_numbers_in_characters(value: int) -> None:
    found = _figures(f"办理案件{_in_characters(value)}件")[1]
    assert [f.value for f in found] == [value]


@given(st.integers(2015, 2030), st.integers(1, 12), st.integers(1, 28))
def test_dates_are_never_figures(year: int, month: int, day: int) -> None:
    for shown in (
        f"{year}年{month}月{day}日",
        f"{year}-{month:02}-{day:02}",
        f"{year}/{month}/{day}",
    ):
        assert _figures(f"于{shown}召开会议")[1] == []
