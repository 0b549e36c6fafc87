"""The examples of an item, read from its rubric file when somebody asks for them."""

from __future__ import annotations

from pathlib import Path

from checker.rubric.files import rubric_files
from checker.rubric.schema import Examples, ItemBody, RubricFile
from checker.rubric.validate import validated
from checker.rubric.yaml_source import read_yaml


def bodies_of(path: Path) -> list[ItemBody]:
    """Elements and facets of a rubric file, in order."""
    file = validated(read_yaml(path), RubricFile)
    return [body for element in file.elements for body in (element, *element.facets)]


def examples_of(item_id: str, extra: tuple[Path, ...] = ()) -> Examples:
    """Examples of an item; empty if no rubric knows it."""
    for path in (*extra, *rubric_files()):
        for body in bodies_of(path):
            if body.id == item_id:
                return body.examples
    return Examples()
