"""Checks YAML data against the schema and words every error for its author."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from checker.rubric.problems import Problem, RubricProblemsError
from checker.rubric.wording import wording_of
from checker.rubric.yaml_source import YamlFile

Model = TypeVar("Model", bound=BaseModel)


class _Fields(dict[str, Any]):
    """Fields of a wording; one that pydantic does not give is left out."""

    def __missing__(self, key: str) -> str:
        return ""


def validated(source: YamlFile, model: type[Model]) -> Model:
    """The file's data as a model.

    Raises:
        RubricProblemsError: all errors, each with its place and what was expected.
    """
    try:
        return model.model_validate(source.data)
    except ValidationError as error:
        found = error.errors(include_url=False)
        raise RubricProblemsError(_worded(source, model, one) for one in found) from error


def _worded(source: YamlFile, model: type[BaseModel], error: Any) -> Problem:
    place = tuple(error["loc"])
    kind, *wording = wording_of(error["type"])
    if place[-1:] == ("fuzzy",) and kind == "too-short":
        kind = "short-fuzzy"
    fields = {**error.get("ctx", {}), "msg": error["msg"], "key": _name(place)}
    if kind == "unknown-key":
        fields["keys"] = _keys_said(model, place)
    what, expected, what_en, expected_en = (words.format_map(_Fields(fields)) for words in wording)
    return Problem(
        kind, source.path.name, *source.spot(place), what, expected, what_en, expected_en
    )


def _name(place: tuple[str | int, ...]) -> str:
    """The key at fault, with the number of the list entry: ``near[2]``; ``文件`` for the whole."""
    if not place:
        return "文件"
    numbers = ""
    for part in reversed(place):
        if not isinstance(part, int):
            return f"{part}{numbers}"
        numbers = f"[{part + 1}]{numbers}"
    return numbers


def _keys_said(model: type[BaseModel], place: tuple[str | int, ...]) -> str:
    """The keys that may stand there, the one meant first where it can be guessed."""
    keys = _keys(model, place[:-1])
    close = get_close_matches(str(place[-1]), keys, n=1, cutoff=0.6)
    return " / ".join([*close, *(key for key in keys if key not in close)])


def _keys(model: type[BaseModel], place: tuple[str | int, ...]) -> list[str]:
    for part in place:
        if isinstance(part, str):
            fields = {field.alias or name: field for name, field in model.model_fields.items()}
            model = _model_in(fields[part].annotation) or model if part in fields else model
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model somewhere inside an annotation such as ``list[Element] | None``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(argument) for argument in get_args(annotation))
    return next((model for model in found if model), None)
