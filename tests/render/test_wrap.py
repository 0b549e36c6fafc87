from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from checker.render.wrap import NEVER_FIRST, wrap

TEXT = st.text(alphabet="法治政府，。《》（）“”abc123 .,%", max_size=80)


@given(TEXT, st.integers(min_value=4, max_value=40))
def test_lines_fit_and_nothing_but_spaces_is_lost(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_no_line_begins_with_a_comma() -> None:
    lines = wrap("加强法治政府建设，推进依法行政，完善制度体系。", 16)
    assert not [line for line in lines if line[0] in NEVER_FIRST]


def test_an_opening_bracket_does_not_end_a_line() -> None:
    assert wrap("认真贯彻落实《实施纲要》", 14) == ["认真贯彻落实", "《实施纲要》"]


def test_numbers_stay_whole() -> None:
    assert wrap("审核合同12345件", 11) == ["审核合同", "12345件"]


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert wrap("a" * 10, 4) == ["aaaa", "aaaa", "aa"]


def test_empty_text_is_one_empty_line() -> None:
    assert wrap("", 10) == [""]
