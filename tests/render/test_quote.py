from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from checker.model import Status
from checker.render.quote import best_part, excerpt, head, quotation
from tests.handmade import TEXT, evidence

WORDS = st.text(alphabet="法治政府，。ab1 ", max_size=60)


@given(WORDS, WORDS, WORDS, st.integers(min_value=8, max_value=60))
def test_an_excerpt_fits(before: str, focus: str, after: str, width: int) -> None:
    text = before + focus + after
    assert cell_len(excerpt(text, len(before), len(before) + len(focus), width)) <= width


def test_what_fits_is_not_cut() -> None:
    assert excerpt("县政府聘请法律顾问", 3, 5, 18) == "县政府聘请法律顾问"


def test_cuts_are_marked_and_the_evidence_stays() -> None:
    text = "一二三四五六七八九十法律顾问一二三四五六七八九十"
    shown = excerpt(text, 10, 14, 20)
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert "法律顾问" in shown


def test_the_cut_falls_at_a_clause_where_there_is_one() -> None:
    text = "认真落实各项工作部署和要求，县政府聘请法律顾问六名并审核合同"
    at = text.index("聘请")
    assert excerpt(text, at, at + 6, 30).startswith("…县政府聘请法律顾问")


def test_evidence_longer_than_the_room_keeps_its_beginning() -> None:
    assert excerpt("法律顾问全面参与重大决策", 0, 12, 11) == "法律顾问全…"


def test_the_best_part_holds_signal_and_figure() -> None:
    found = evidence("县政府聘请6名法律顾问", Status.QUANTIFIED, "6名")
    start, end = best_part(found)
    assert found.text[start:end] == "县政府聘请6名"


def test_a_very_short_quotation_is_shown_in_its_sentence() -> None:
    found = evidence("合同120件", Status.DONE)
    assert "审核合同120件，出具" in quotation(found, TEXT, 60)


def test_head_marks_its_cut() -> None:
    assert head("法治政府建设", 7) == "法治政…"


@pytest.mark.parametrize("width", range(8, 40))
def test_no_number_is_cut_in_two(width: int) -> None:
    text = "全年开展述法12人次，审核案件1560件"
    shown = head(text, width).removesuffix("…")
    assert not (shown[-1:].isdigit() and text[len(shown) : len(shown) + 1].isdigit())
