"""Every way to break a rubric file gives file:line:column and what was expected."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.errors import ExitCode, RubricError
from checker.rubric.compile import Compiler
from checker.rubric.files import data_folder
from checker.rubric.yaml_source import MAX_BYTES, read_yaml

GOOD = """\
id: my-guide
title: 我的评查标准
version: 1.0
groups:
  - {id: one, title: 第一组}
elements:
  - id: my.item
    title: 法律顾问
    group: one
    basis: [{document: outline-2021, provision: 第(十)项}]
    signals:
      - literal: [法律顾问]
      - near: [[公职律师], [审核, 论证]]
    advice: 请补充。
"""


def _broken(old: str, new: str) -> str:
    assert GOOD.count(old) == 1, old
    return GOOD.replace(old, new)


def _refused(tmp_path: Path, text: str | bytes) -> RubricError:
    path = tmp_path / "my.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(RubricError) as caught:
        Compiler(data_folder()).rubric(path)
    assert caught.value.exit_code is ExitCode.USAGE
    return caught.value


def test_the_unbroken_file_compiles(tmp_path: Path) -> None:
    path = tmp_path / "my.yaml"
    path.write_text(GOOD, encoding="utf-8")
    made = Compiler(data_folder()).rubric(path)
    assert [item.id for item in made.items] == ["my.item"]


_CASES = {
    "unknown_key_of_the_file": (_broken("version: 1.0", "version: 1.0\nversoin: 2"), 4, 1, "versoin", "version"),
    "unknown_key_of_an_element": (_broken("    advice: ", "    advise: "), 14, 5, "advise", "advice"),
    "unknown_key_of_a_signal": (
        _broken("- literal: [法律顾问]", "- literal: [法律顾问]\n        witin: clause"), 13, 9, "witin", "within",
    ),
    "unknown_list_of_terms": (_broken("[法律顾问]", "['@no-such-list']"), 12, 19, "@no-such-list", "@"),
    "unknown_source": (_broken("document: outline-2021", "document: outline-2031"), 10, 14, "outline-2031", "outline-2021"),
    "unconfirmed_source": (_broken("document: outline-2021", "document: normative-37"), 10, 14, "normative-37", "confirmed"),
    "unknown_group": (_broken("group: one", "group: two"), 9, 5, "two", "one"),
    "two_kinds_in_one_signal": (
        _broken("- literal: [法律顾问]", "- literal: [法律顾问]\n        fuzzy: 聘请政府法律顾问"), 12, 9, "literal", "五选一",
    ),
    "no_kind_in_a_signal": (_broken("- literal: [法律顾问]", "- shows: topic"), 12, 9, "信号", "五选一"),
    "fuzzy_under_six_characters": (_broken("literal: [法律顾问]", "fuzzy: 法律顾问制"), 12, 9, "fuzzy", "6"),
    "fuzzy_under_six_characters_without_its_spaces": (
        _broken("literal: [法律顾问]", "fuzzy: 法 律 顾 问"), 12, 9, "fuzzy", "6",
    ),
    "near_with_one_group": (_broken("[[公职律师], [审核, 论证]]", "[[公职律师]]"), 13, 9, "near", "2"),
    "empty_list_of_words": (_broken("[法律顾问]", "[]"), 12, 9, "literal", "1"),
    "only_quotation_marks": (_broken("[法律顾问]", "['“”']"), 12, 9, "空格或引号", "说法"),
    "wrong_within": (
        _broken("- literal: [法律顾问]", "- literal: [法律顾问]\n        within: page"), 13, 9, "within", "sentence",
    ),
    "wrong_role": (
        _broken("- literal: [法律顾问]", "- literal: [法律顾问]\n        roles: [chrom]"), 13, 17, "roles", "chrome",
    ),
    "wrong_form_of_an_id": (_broken("id: my.item", "id: My Item"), 7, 5, "id", "小写"),
    "weight_of_nothing": (_broken("    title: 法律顾问", "    title: 法律顾问\n    weight: 0"), 9, 5, "weight", "0"),
    "title_is_a_number": (_broken("title: 我的评查标准", "title: 2021"), 2, 1, "title", "引号"),
    "title_is_missing": (_broken("title: 我的评查标准\n", ""), 1, 1, "title", "写明"),
    "elements_are_missing": (GOOD.split("elements:", maxsplit=1)[0], 1, 1, "elements", "要素"),
    "element_without_signals": (re.sub(r"(?s)    signals:.*?    advice", "    advice", GOOD), 7, 5, "信号", "signals"),
    "word_too_long": (_broken("[法律顾问]", f"[{'长' * 41}]"), 12, 19, "literal", "40"),
    "key_twice": (_broken("    advice: 请补充。", "    advice: 请补充。\n    advice: 请写明。"), 15, 5, "advice", "一次"),
    "a_scalar_for_a_list": (_broken("[法律顾问]", "法律顾问"), 12, 9, "literal", "列表"),
    "yaml_syntax_unclosed_bracket": (_broken("[法律顾问]", "[法律顾问"), 13, None, "语法", "缩进"),
    "yaml_syntax_tab": (_broken("    title: 法律顾问", "\ttitle: 法律顾问"), 8, 1, "语法", "缩进"),
    "yaml_syntax_bad_indent": (_broken("    title: 法律顾问", "  title: 法律顾问"), 8, None, "语法", "缩进"),
    "alias": (_broken("[法律顾问]", "&words [法律顾问]") .replace("[审核, 论证]", "*words"), 13, 24, "别名", "直接写出"),
    "alias_bomb": (
        "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefg", "bcdefgh", strict=True)),
        2, 8, "别名", "直接写出",
    ),
    "nested_too_deeply": (_broken("[法律顾问]", "[" * 30 + "法" + "]" * 30), 12, None, "嵌套", "直接写出"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "line", "column", "what", "expected"), _CASES.values(), ids=_CASES
)
def test_broken(
    text: str, line: int, column: int | None, what: str, expected: str, tmp_path: Path
) -> None:
    error = _refused(tmp_path, text)
    placed = re.fullmatch(r"my\.yaml:(\d+):(\d+)", error.where)
    assert placed is not None, error.where
    assert int(placed[1]) == line, error.line()
    if column is not None:
        assert int(placed[2]) == column, error.line()
    assert what in error.what
    assert expected in error.what + error.todo
    for lang in ("zh", "en"):
        assert "\n" not in error.line(lang)
        assert len(error.line(lang)) < 600
    assert not re.search(r"[\u4e00-\u9fff]{8,}", error.line("en")), "Chinese prose in English"


def test_the_same_id_twice(tmp_path: Path) -> None:
    second = GOOD[GOOD.index("  - id: my.item") :]
    error = _refused(tmp_path, GOOD + second)
    assert "my.item" in error.what
    assert error.where == "my.yaml:15:5"


def test_the_same_id_for_element_and_facet(tmp_path: Path) -> None:
    text = re.sub(r"(?s)    signals:.*?    advice: 请补充。\n", "", GOOD) + (
        "    facets:\n      - id: my.item\n        title: 要点一\n        signals: [{literal: [甲]}]\n"
    )
    assert "my.item" in _refused(tmp_path, text).what


def test_signals_of_an_element_with_facets(tmp_path: Path) -> None:
    text = GOOD + (
        "    facets:\n      - id: my.item.a\n        title: 要点一\n        signals: [{literal: [甲]}]\n"
    )
    error = _refused(tmp_path, text)
    assert "要点" in error.what
    assert error.where.startswith("my.yaml:")


def test_several_errors_are_counted(tmp_path: Path) -> None:
    text = GOOD.replace("version: 1.0", "versoin: 1.0").replace("    advice: ", "    advise: ")
    error = _refused(tmp_path, text)
    assert "3 处" in error.what
    assert "3 errors" in error.what_en


def test_not_utf8(tmp_path: Path) -> None:
    error = _refused(tmp_path, GOOD.encode("gb18030"))
    assert "UTF-8" in error.line()
    assert error.where.startswith("my.yaml")


def test_too_large(tmp_path: Path) -> None:
    error = _refused(tmp_path, GOOD.encode() + b"#" * MAX_BYTES)
    assert "2 MB" in error.line()


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(RubricError, match="读取失败"):
        read_yaml(tmp_path / "none.yaml")


@pytest.mark.parametrize(
    "text", ["", "# only a comment\n", "- a\n- b\n", "just words\n", "42\n", "~\n"]
)
def test_files_that_are_no_mapping(text: str, tmp_path: Path) -> None:
    error = _refused(tmp_path, text)
    assert error.where.startswith("my.yaml:1:")


@pytest.mark.parametrize(
    "text", ["!!python/object/apply:os.system [echo]\n", "a: !!python/name:os.system\n"]
)
def test_tags_of_python_are_never_run(text: str, tmp_path: Path) -> None:
    assert _refused(tmp_path, text).where.startswith("my.yaml:1:")


def test_a_bom_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "my.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.encode())
    assert Compiler(data_folder()).rubric(path).id == "my-guide"


def test_control_characters_are_refused_with_a_place_or_the_file(tmp_path: Path) -> None:
    error = _refused(tmp_path, GOOD.replace("法律顾问\n", "法律\x01顾问\n"))
    assert error.where.startswith("my.yaml")
