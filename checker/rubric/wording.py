"""How the schema's refusals are worded for an author: what is wrong, and what was expected.

Each entry: the problem's kind; what, expected in Chinese; what, expected in English. ``{key}`` is
the key or position at fault; other fields come from pydantic's context.
"""

from __future__ import annotations

Wording = tuple[str, str, str, str, str]

WORDING: dict[str, Wording] = {
    "extra_forbidden": ("unknown-key", "不认识的键 {key}", "{keys}", "unknown key {key}", "{keys}"),
    "missing": ("missing-key", "缺少 {key}", "写明 {key}", "{key} is missing", "{key} given"),
    "string_type": (
        "wrong-type",
        "{key} 不是文字",
        "文字；数字、日期请加引号",
        "{key} is not text",
        "text; put numbers and dates into quotes",
    ),
    "string_too_short": (
        "too-short",
        "{key} 太短",
        "至少 {min_length} 个字",
        "{key} is too short",
        "at least {min_length} characters",
    ),
    "string_too_long": (
        "too-long",
        "{key} 太长",
        "至多 {max_length} 个字",
        "{key} is too long",
        "at most {max_length} characters",
    ),
    "string_pattern_mismatch": (
        "wrong-form",
        "{key} 的格式不对",
        "小写字母、数字，用点或连字符相连，如 my.item-1",
        "{key} has a wrong form",
        "lower-case letters and digits joined by dots or hyphens, such as my.item-1",
    ),
    "literal_error": (
        "wrong-value",
        "{key} 的取值不对",
        "{expected}",
        "{key} has a wrong value",
        "{expected}",
    ),
    "enum": (
        "wrong-value",
        "{key} 的取值不对",
        "{expected}",
        "{key} has a wrong value",
        "{expected}",
    ),
    "greater_than": (
        "out-of-range",
        "{key} 超出范围",
        "大于 {gt}",
        "{key} is out of range",
        "more than {gt}",
    ),
    "greater_than_equal": (
        "out-of-range",
        "{key} 超出范围",
        "不小于 {ge}",
        "{key} is out of range",
        "at least {ge}",
    ),
    "less_than_equal": (
        "out-of-range",
        "{key} 超出范围",
        "不大于 {le}",
        "{key} is out of range",
        "at most {le}",
    ),
    "too_short": (
        "too-short",
        "{key} 的列表太短",
        "至少 {min_length} 项",
        "the list {key} is too short",
        "at least {min_length} entries",
    ),
    "too_long": (
        "too-long",
        "{key} 的列表太长",
        "至多 {max_length} 项",
        "the list {key} is too long",
        "at most {max_length} entries",
    ),
    "list_type": (
        "wrong-type",
        "{key} 不是列表",
        "列表，如 [甲, 乙]，或每行一个“- ”",
        "{key} is not a list",
        "a list such as [a, b]",
    ),
    "model_type": (
        "wrong-type",
        "{key} 不是“键: 值”",
        "“键: 值”各占一行，冒号后有空格",
        "{key} is not a mapping",
        "key: value lines",
    ),
    "dict_type": (
        "wrong-type",
        "{key} 不是“键: 值”",
        "“键: 值”各占一行，冒号后有空格",
        "{key} is not a mapping",
        "key: value lines",
    ),
    "one_kind": (
        "signal-kind",
        "信号的种类不对（写了 {found}）",
        "literal、near、fuzzy、section、reject 五选一",
        "wrong kinds of signal ({found})",
        "exactly one of literal, near, fuzzy, section, reject",
    ),
    "facet_unjudged": (
        "no-signals",
        "要点没有信号",
        "写明 signals",
        "the facet has no signals",
        "signals",
    ),
    "judged_twice": (
        "no-signals",
        "要素既有要点又有信号",
        "信号写到要点里",
        "the element has both facets and signals",
        "signals in the facets",
    ),
    "unjudged": (
        "no-signals",
        "要素既无要点又无信号",
        "写明 signals 或 facets",
        "the element has neither facets nor signals",
        "signals or facets",
    ),
    "no_elements": (
        "missing-key",
        "缺少 elements",
        "写明要素，或用 extends 沿用另一标准",
        "elements are missing",
        "elements, or extends",
    ),
    "no_base": (
        "missing-key",
        "有 drop 或 change，却没有 extends",
        "写明 extends",
        "drop or change without extends",
        "extends",
    ),
}
NUMBER: Wording = ("wrong-type", "{key} 不是数", "数字", "{key} is not a number", "a number")
YES_NO: Wording = (
    "wrong-type",
    "{key} 不是 true 或 false",
    "true 或 false",
    "{key} is not true or false",
    "true or false",
)
OTHER: Wording = ("wrong-value", "{key} 不合要求", "{msg}", "{key} is not as required", "{msg}")


def wording_of(kind: str) -> Wording:
    """The wording of one of pydantic's error types."""
    if kind in WORDING:
        return WORDING[kind]
    if kind.startswith(("int_", "float_", "finite_")):
        return NUMBER
    return YES_NO if kind.startswith("bool_") else OTHER
