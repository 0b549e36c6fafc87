"""Checks YAML data against the schema and words each error for its author."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from checker.errors import RubricError
from checker.rubric.yaml_source import YamlFile

Model = TypeVar("Model", bound=BaseModel)

_WORDS: dict[str, tuple[str, str]] = {
    "extra_forbidden": ("不认识的键", "unknown key"),
    "missing": ("缺少必填的键", "a required key is missing"),
    "string_too_short": ("文字太短", "the text is too short"),
    "string_too_long": ("文字太长", "the text is too long"),
    "literal_error": ("取值不在允许范围内", "not one of the allowed values"),
    "enum": ("取值不在允许范围内", "not one of the allowed values"),
    "string_pattern_mismatch": ("格式不对（小写字母、数字、点、连字符）", "wrong form"),
    "too_short": ("列表太短", "the list is too short"),
    "too_long": ("列表太长", "the list is too long"),
}


def validated(source: YamlFile, model: type[Model]) -> Model:
    """The file's data as a model.

    Raises:
        RubricError: the first error with its place, what was expected, and how many there are.
    """
    try:
        return model.model_validate(source.data)
    except ValidationError as error:
        problems = error.errors(include_url=False)
        raise _worded(source, problems[0], len(problems)) from error


def _worded(source: YamlFile, problem: Any, count: int) -> RubricError:
    place = tuple(problem["loc"])
    zh, en = _WORDS.get(problem["type"], ("内容不符合要求", "not as required"))
    at = ".".join(str(part) for part in place) or source.path.name
    expected = problem["msg"]
    more = f"（共 {count} 处错误）" if count > 1 else ""
    more_en = f" ({count} errors in all)" if count > 1 else ""
    return RubricError(
        f"{at}：{zh}；要求：{expected}{more}。",
        source.where(place),
        "请按 rubric 格式说明修改。",
        f"{at}: {en}; expected: {expected}{more_en}.",
        "Mend it as the rubric format says.",
    )
