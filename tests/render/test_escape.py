from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.render.escape import csv_cell, file_name, json_text, markdown, plain

HOSTILE = "a\x1b[31mred\x1b[0m\x9b1mb\u202e\u2066c\u200b\ufeff\x07d\x1b]0;title\x07e"


def test_terminal_text_loses_ansi_control_and_direction_characters() -> None:
    assert plain(HOSTILE) == "aredbcde"


def test_terminal_text_is_one_line() -> None:
    assert plain("一\r\n二\u2028三\t 四") == "一 二 三 四"


@given(st.text())
def test_terminal_text_never_holds_a_control_or_format_character(text: str) -> None:
    assert not [c for c in plain(text) if unicodedata.category(c) in {"Cc", "Cf", "Cs"}]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "\t=1", " =1", "\u200b=1"])
def test_no_cell_begins_like_a_formula(text: str) -> None:
    assert csv_cell(text).startswith("'")


def test_ordinary_cells_stay_as_they_are() -> None:
    assert csv_cell("审核合同120件") == "审核合同120件"


def test_markdown_signs_are_shown_and_not_obeyed() -> None:
    shown = markdown("| [a](http://x) <b> # *x* `y` & 一\n二")
    assert shown == r"\| \[a\](http://x) &lt;b\> \# \*x\* \`y\` &amp; 一 二"


@given(st.text())
def test_json_text_keeps_every_value(text: str) -> None:
    dumped = json_text(json.dumps({"text": text}, ensure_ascii=False))
    dumped.encode()
    assert json.loads(dumped)["text"] == text


def test_json_text_writes_hidden_characters_visibly() -> None:
    assert json_text('"\u202e\x9b\ud800"') == r'"\u202e\u009b\ud800"'


def test_file_names_that_are_no_utf8_can_be_printed() -> None:
    assert file_name("a\udcffb") == "a\ufffdb"
