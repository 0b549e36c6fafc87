"""Places begin with a word and hold whole pairs of marks; messages read like Chinese."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.audit.phrase import phrase, quoted
from checker.audit.place import tidied
from checker.model import Span

PLACES = (
    ("共512项，「，行政许可事项218项」。", "行政许可事项218项"),
    ("行政许可“「网上办”事项277项，」共", "“网上办”事项277项"),
    ("行政许可“马上办、「网上办”事项277项」", "“马上办、网上办”事项277项"),
    ("落实“「三项制度」”，", "“三项制度”"),
    ("落实“三「项制」度”，", "项制"),
    ("审结「48件（维持30件、撤销8件」）。", "48件（维持30件、撤销8件）"),
    ("实行“一窗受理。「集成服务”」", "集成服务”"),
    ("「，。」", "，。"),
)


@pytest.mark.parametrize(("marked", "shown"), PLACES)
def test_place_as_a_reader_would_have_marked_it(marked: str, shown: str) -> None:
    start, end = marked.index("「"), marked.index("」") - 1
    text = marked.replace("「", "").replace("」", "")
    span = tidied(text, Span(start, end))
    assert text[span.start : span.end] == shown


@given(st.text("办，。“”（）\n件7 ", max_size=40), st.data())
def test_place_stays_near_and_is_never_empty(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = tidied(text, Span(start, end))
    assert 0 <= span.start <= span.end <= len(text)
    assert (span.start < span.end) == (start < end)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("受理48件,审结26件", "受理48件，审结26件"),
        ("罚款1,200元:已缴", "罚款1,200元：已缴"),
        ("规范性文\n  件", "规范性文件"),
        ("at 10:30, ok", "at 10:30, ok"),
    ],
)
def test_words_in_a_message(words: str, shown: str) -> None:
    assert phrase(words) == shown


def test_words_in_quotation_marks() -> None:
    assert quoted("落实“三项制度”。") == "“落实‘三项制度’”"
