from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.parse.lines import lines_of, wrap_width
from checker.parse.paragraphs import paragraphs_of

BODY = "县政府坚持依法行政推进法治政府建设各项工作任务落实并取得明显成效"


def _wrapped(text: str, width: int) -> str:
    return "\n".join(text[at : at + width] for at in range(0, len(text), width))


def _paragraphs(text: str) -> list[str]:
    return [
        "".join(text[start:end] for start, end in group) for group in paragraphs_of(lines_of(text))
    ]


def test_margins_are_stripped_and_positions_kept() -> None:
    text = "　　第一行  \n\n\t第二行\xa0\n　\n"
    found = lines_of(text)
    assert [line.text for line in found] == ["第一行", "第二行"]
    assert [text[line.start : line.end] for line in found] == ["第一行", "第二行"]


@given(st.text(st.sampled_from("县政府。 　\t\n\xa0"), max_size=60))
def test_every_line_is_exactly_where_it_says(text: str) -> None:
    for line in lines_of(text):
        assert text[line.start : line.end] == line.text
        assert line.text == line.text.strip()
    assert "".join(line.text for line in lines_of(text)).replace(" ", "").replace("\t", "").replace(
        "　", ""
    ).replace("\xa0", "") == "".join(text.split())


@pytest.mark.parametrize("width", [20, 30, 38, 60])
def test_hard_wrapped_text_shows_its_width(width: int) -> None:
    text = _wrapped(BODY * 40, width)
    assert wrap_width(lines_of(text)) == width


def test_ordinary_paragraphs_have_no_width() -> None:
    text = "\n".join(BODY[: 5 + 2 * number] for number in range(13))
    assert wrap_width(lines_of(text)) == 0


def test_few_lines_have_no_width() -> None:
    assert wrap_width(lines_of(_wrapped(BODY * 5, 38))) == 0


def test_a_list_of_short_lines_is_not_wrapped() -> None:
    assert wrap_width(lines_of("\n".join(["组织培训两次"] * 30))) == 0


def test_hard_wrapped_lines_are_joined_to_their_paragraph() -> None:
    first, second = BODY * 12 + "。", BODY * 9 + "。"
    text = _wrapped(first, 38) + "\n" + _wrapped(second, 38)
    assert _paragraphs(text) == [first, second]


def test_a_numbered_heading_is_never_joined_to_a_full_line() -> None:
    full = (BODY * 2)[:38]
    text = "\n".join([full] * 14 + ["二、存在的问题", full, "（一）执法力量", full])
    assert "二、存在的问题" in _paragraphs(text)
    assert any(part.startswith("（一）执法力量") for part in _paragraphs(text))


def test_unwrapped_lines_stand_alone() -> None:
    text = "一、成效\n开展培训。\n组织检查，\n完成整改。"
    assert _paragraphs(text) == ["一、成效", "开展培训。", "组织检查，", "完成整改。"]


@pytest.mark.parametrize("mark", ["、", "）"])
def test_a_wrapped_line_that_begins_with_a_mark_opens_no_section(mark: str) -> None:
    line = "县政府坚持依法行政推进法治政府建设各项工作任务落实并取得明显成效持续"
    lines = [line] * 14 + [mark + line[1:]] + [line] * 3
    assert len(paragraphs_of(lines_of("\n".join(lines)))) == 1
