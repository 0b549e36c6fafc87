from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.compare.align import Limits, shared_passages, steps

COPY = "整合原有执法职责组建综合执法支队统一着装上岗全面推行局队合一落实委托执法"
REWORDED = "整合原有执法职能组建综合执法大队统一进一步着装上岗全面推行局队合一委托执法"
FIRST = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃"
SECOND = "寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号"


def test_a_reworded_copy_is_found_whole() -> None:
    first, second = FIRST + COPY + FIRST[::-1], SECOND + REWORDED + SECOND[::-1]
    (found,) = shared_passages(first, second)
    assert first[found.first_start : found.first_end] == COPY
    assert second[found.second_start : found.second_end] == REWORDED
    assert found.similarity > 85


def test_strangers_share_nothing() -> None:
    assert shared_passages(FIRST + SECOND, COPY) == ()


def test_short_or_unlike_passages_do_not_count() -> None:
    first, second = FIRST + COPY + FIRST[::-1], SECOND + REWORDED + SECOND[::-1]
    assert shared_passages(first, second, Limits(least=60)) == ()
    assert shared_passages(first, second, Limits(similarity=99)) == ()


def test_a_long_text_equals_itself() -> None:
    text = "".join(chr(0x4E00 + (at * at * 7 + at * 131) % 5000) for at in range(3000))
    (found,) = shared_passages(text, text)
    assert (found.first_start, found.first_end, found.same) == (0, 3000, 3000)


@given(st.text("执法监督公开", max_size=60), st.text("执法监督公开", max_size=60))
def test_passages_lie_inside_and_overlap_nowhere(first: str, second: str) -> None:
    found = shared_passages(first, second, Limits(least=6))
    for one in found:
        assert 0 <= one.first_start < one.first_end <= len(first)
        assert 0 <= one.second_start < one.second_end <= len(second)
        assert one.same <= one.first_end - one.first_start
    ends = [one.second_end for one in found]
    assert all(end <= other.second_start for end, other in zip(ends, found[1:], strict=False))


@given(st.text("执法监督", max_size=30), st.text("执法监督", max_size=30))
def test_an_edit_script_covers_both_texts(first: str, second: str) -> None:
    script = steps(first, second)
    assert "".join(first[s.first_start : s.first_end] for s in script) == first
    assert "".join(second[s.second_start : s.second_end] for s in script) == second
