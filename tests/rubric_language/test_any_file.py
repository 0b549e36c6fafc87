from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from checker.assess.rubric_lint import check_file
from checker.rubric.draft import read_draft
from tests.rubric_language.files import GOOD

KEYS = st.sampled_from(
    ["id", "title", "version", "elements", "signals", "near", "literal", "examples", "match", "not"]
)
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3000),
    st.floats(allow_nan=True),
    st.text("听证会 @a-.:[]{}'\"\n\t", max_size=8),
)
VALUES = st.recursive(
    LEAVES,
    lambda below: st.one_of(
        st.lists(below, max_size=3), st.dictionaries(st.one_of(KEYS, LEAVES), below, max_size=3)
    ),
    max_leaves=8,
)


def places(data: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [at] if at else []
    entries: list[tuple[Any, Any]] = []
    if isinstance(data, dict):
        entries = list(data.items())
    elif isinstance(data, list):
        entries = list(enumerate(data))
    for key, value in entries:
        found += places(value, (*at, key))
    return found


@given(st.data())
def test_whatever_stands_in_a_file_is_told_and_never_a_crash(data: st.DataObject) -> None:
    """One value of the good file is replaced by anything that YAML can hold."""
    made = yaml.safe_load(GOOD)
    *above, last = data.draw(st.sampled_from(places(made)))
    node = made
    for key in above:
        node = node[key]
    node[last] = data.draw(VALUES)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "any.yaml"
        path.write_text(yaml.safe_dump(made, allow_unicode=True), encoding="utf-8")
        for problem in check_file(path):
            assert problem.line >= 1
            assert problem.column >= 1
            assert problem.what
            assert problem.expected
            json.dumps(problem._asdict())


@given(st.text(max_size=60))
def test_any_text_is_refused_or_read(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "any.yaml"
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        if not check_file(path):
            assert read_draft(path).entries
