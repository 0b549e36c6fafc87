"""Reads YAML safely and remembers the line and column of every value."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import yaml

from checker.errors import RubricError
from checker.rubric.problems import Problem, RubricProblemsError

MAX_BYTES = 2 * 1024 * 1024
MAX_DEPTH = 12
MAX_NODES = 150_000

Place = tuple[str | int, ...]


class YamlFile(NamedTuple):
    """Plain data and, for each path into it, the place as (line, column), both from 1."""

    path: Path
    data: Any
    places: dict[Place, tuple[int, int]]

    def spot(self, place: Place) -> tuple[int, int]:
        """Line and column, from 1, of the nearest known place."""
        while place and place not in self.places:
            place = place[:-1]
        return self.places.get(place, (1, 1))

    def where(self, place: Place) -> str:
        """``file:line:column`` of the nearest known place."""
        line, column = self.spot(place)
        return f"{self.path.name}:{line}:{column}"


def read_yaml(path: Path) -> YamlFile:
    """Read a YAML file.

    Args:
        path: the file; at most 2 MiB and 150,000 nodes, no aliases, at most 12 levels deep.

    Raises:
        RubricError: missing, too large, not UTF-8, not YAML, or with aliases or depth that could
            grow beyond bounds.
    """
    text = _text_of(path)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        _refuse_aliases(path, text, loader)
        node = yaml.compose(text, Loader=loader)
        data = yaml.load(text, Loader=loader)  # noqa: S506 - loader is a safe loader in both cases
    except yaml.MarkedYAMLError as error:
        raise _syntax(path, error) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise RubricError(
            f"不是有效的 YAML：{error}",
            path.name,
            "请检查缩进、冒号和引号。",
            f"not valid YAML: {error}",
            "Check indentation, colons and quotes.",
        ) from error
    places: dict[Place, tuple[int, int]] = {}
    twins: list[Problem] = []
    if node is not None:
        _note_places(path, node, (), places, twins)
    if twins:
        raise RubricProblemsError(twins)
    return YamlFile(path, data, places)


def _text_of(path: Path) -> str:
    try:
        data = path.read_bytes()
        if len(data) > MAX_BYTES:
            raise RubricError(
                "评查标准文件超过 2 MB。",
                path.name,
                "请拆成几个文件。",
                "the rubric file is larger than 2 MB.",
                "Split it into several files.",
            )
        return data.decode("utf-8-sig")
    except OSError as error:
        from checker.system_reason import reason  # noqa: PLC0415 - only where reading fails

        why = reason(error)
        raise RubricError(
            f"读取失败（{why.zh}）。",
            str(path),
            "请检查路径。",
            f"cannot be read ({why.en}).",
            "Check the path.",
        ) from error
    except UnicodeDecodeError as error:
        raise RubricError(
            "不是 UTF-8 文本。",
            path.name,
            "请另存为 UTF-8。",
            "not UTF-8 text.",
            "Save it as UTF-8.",
        ) from error


def _refuse_aliases(path: Path, text: str, loader: Any) -> None:
    depth = 0
    for count, event in enumerate(yaml.parse(text, Loader=loader)):
        mark = event.start_mark
        if count > MAX_NODES:
            raise _refused(path, mark, "内容过多。", "too many values.")
        if isinstance(event, yaml.AliasEvent):
            raise _refused(
                path, mark, "不允许使用 YAML 别名（*名称）。", "YAML aliases are refused."
            )
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise _refused(path, mark, "嵌套过深。", "nested too deeply.")
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _refused(path: Path, mark: Any, what: str, what_en: str) -> RubricError:
    where = f"{path.name}:{mark.line + 1}:{mark.column + 1}"
    return RubricError(what, where, "请直接写出内容。", what_en, "Write the content out.")


def _syntax(path: Path, error: yaml.MarkedYAMLError) -> RubricError:
    mark = error.problem_mark or error.context_mark
    where = f"{path.name}:{mark.line + 1}:{mark.column + 1}" if mark else path.name
    return RubricError(
        f"YAML 语法错误：{error.problem}。",
        where,
        "请检查缩进、冒号和引号。",
        f"YAML syntax error: {error.problem}.",
        "Check indentation, colons and quotes.",
    )


def _note_places(
    path: Path, node: Any, place: Place, places: dict[Place, tuple[int, int]], twins: list[Problem]
) -> None:
    """Note where each value begins; a key written twice in one mapping is a problem."""
    places[place] = _spot(node)
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            below = (*place, key.value)
            if key.value in seen:
                twins.append(_twin(path, key))
            seen.add(key.value)
            _note_places(path, value, below, places, twins)
            places[below] = _spot(key)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            _note_places(path, value, (*place, index), places, twins)


def _spot(node: Any) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _twin(path: Path, key: Any) -> Problem:
    return Problem(
        "duplicate-key",
        path.name,
        *_spot(key),
        f"键 {key.value} 写了两次",
        "同一层每个键只写一次",
        f"key {key.value} stands twice",
        "each key once",
    )
