from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare.masking import DATE, FIGURE, PERSON, PLACE, SYMBOLS, UNIT, mask, own_names

SHOWN = str.maketrans(dict(zip(SYMBOLS, "PUNDF", strict=True)))
TEXT = st.text(
    alphabet=st.sampled_from(
        [
            *"静海区天津市县委政府受理年月日48一二三十百，。、：（）《》 \nABc张局长王李我各在",
            *SYMBOLS,
        ]
    ),
    max_size=120,
)


def shown(text: str, *names: str) -> str:
    return mask(text, names).text.translate(SHOWN)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("静海区政府全年受理行政复议申请48件。", "云岭县政府全年受理行政复议申请5件。"),
        ("2019年3月5日,区委召开会议。", "2022年11月,县委召开会议。"),
        ("二〇二〇年,全区共调解1,891件。", "2021年,全镇共调解两万余件。"),
        ("副区长张明、李红参加,", "副县长王建国、李红参加,"),
        ("在洪山镇、青石镇建成站点", "在白沙乡、永丰乡建成站点"),
        ("我局聘请律师。", "我委聘请律师。"),
        ("合格率达98.5%;", "合格率达100%;"),
    ],
)
def test_the_same_words_with_other_names_and_figures_read_the_same(one: str, other: str) -> None:
    assert mask(one, own_names("天津市静海区")).text == mask(other, own_names("云岭县")).text


def test_each_class_has_its_symbol() -> None:
    masked = mask("静海司法局2019年3月培训局长张明,广州派出48人。", ("静海司法局",))
    assert masked.text.translate(SHOWN) == "UD培训局长NP派出F人"
    assert tuple(c for c in masked.text if c in SYMBOLS) == (UNIT, DATE, PERSON, PLACE, FIGURE)


def test_other_words_stay_other() -> None:
    assert shown("受理行政复议申请") != shown("受理行政诉讼案件")


def test_own_names_are_whole_and_short() -> None:
    assert own_names("天津市静海区人民政府") == (
        "天津市静海区人民政府",
        "天津市静海区",
        "天津",
        "静海区",
        "天津市静海",
        "静海",
    )
    assert own_names(None) == ()


def test_a_symbol_in_the_text_itself_is_no_word() -> None:
    assert mask(f"受理{FIGURE}件").text == "受理件"


@given(TEXT)
def test_every_masked_character_stands_for_its_place(text: str) -> None:
    masked = mask(text, ("静海",))
    last = 0
    for at, char in enumerate(masked.text):
        start, end = masked.source(at, at + 1)
        assert last <= start < end <= len(text)
        if char not in SYMBOLS:
            assert text[start:end] == char
        last = end


@given(TEXT, st.integers(0, 119), st.integers(1, 30))
def test_ranges_go_there_and_back(text: str, start: int, length: int) -> None:
    masked = mask(text, ("静海",))
    end = min(len(masked.text), start + length)
    if start >= end:
        return
    left, right = masked.source(start, end)
    assert masked.masked(left) == start
    assert masked.masked(right - 1) == end - 1
