from __future__ import annotations

import pickle
import time
from pathlib import Path

import pytest

from checker.assess.rubric_lint import check_file
from checker.errors import RubricError
from checker.rubric.compile import Compiler
from checker.rubric.files import data_folder
from checker.rubric.problems import RubricProblemsError
from tests.rubric_language.files import GOOD, changed, write
from tests.support import cases

MISTAKES = cases("rubric_errors", "one_mistake")
QUICK = 2.0


@pytest.mark.parametrize("case", MISTAKES, ids=[case["name"] for case in MISTAKES])
def test_one_mistake_is_told_with_its_place(tmp_path: Path, case: dict[str, str]) -> None:
    path = changed(tmp_path, case["old"], case["new"])
    found = [one for one in check_file(path) if one.severity == "error"]
    assert [one.kind for one in found] == [case["kind"]]
    assert found[0].where == f"county.yaml:{case['at']}"
    assert case["expected"] in found[0].said()
    assert found[0].said("en")
    assert "{" not in found[0].said() + found[0].said("en")


def test_the_good_file_has_no_problem(tmp_path: Path) -> None:
    assert check_file(write(tmp_path, GOOD)) == ()


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    text = GOOD.replace("version: 1", "versoin: 1").replace("shows: measure", "shows: strong")
    kinds = [one.kind for one in check_file(write(tmp_path, text))]
    assert kinds == ["missing-key", "unknown-key", "wrong-value"]


def test_all_unknown_names_are_told_at_once(tmp_path: Path) -> None:
    text = GOOD.replace("outline-2021", "outline-2012").replace("听证会,", "'@nothing',")
    kinds = {one.kind for one in check_file(write(tmp_path, text))}
    assert kinds == {"unknown-source", "unknown-terms"}


def test_scoring_tells_the_first_problem_and_how_to_see_the_others(tmp_path: Path) -> None:
    text = GOOD.replace("version: 1", "versoin: 1").replace("shows: measure", "shows: strong")
    with pytest.raises(RubricProblemsError) as caught:
        Compiler(data_folder()).rubric(write(tmp_path, text))
    assert "共 3 处" in caught.value.line()
    assert "checker rubric check county.yaml" in caught.value.line()
    assert "3 errors" in caught.value.line("en")


def test_problems_survive_pickling(tmp_path: Path) -> None:
    with pytest.raises(RubricError) as caught:
        Compiler(data_folder()).rubric(changed(tmp_path, "version: 1", ""))
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301
    assert again.problems == caught.value.problems  # type: ignore[attr-defined]


def test_a_failing_example_is_a_fault_with_its_place(tmp_path: Path) -> None:
    path = changed(tmp_path, "召开价格座谈会2次", "召开听证会2次")
    (found,) = check_file(path)
    assert (found.kind, found.severity, found.where) == (
        "example-fails",
        "fault",
        "county.yaml:11:13",
    )
    assert "听证会" in found.what
    assert found.expected == "absent"


def test_a_signal_that_no_example_fires_is_a_warning(tmp_path: Path) -> None:
    path = changed(tmp_path, "shows: measure}]", "shows: measure}, {literal: [听取申辩]}]")
    (found,) = check_file(path)
    assert (found.kind, found.severity, found.where) == (
        "dead-signal",
        "warning",
        "county.yaml:8:62",
    )


def test_an_item_without_examples_is_a_warning(tmp_path: Path) -> None:
    text = GOOD[: GOOD.index("    examples:")]
    (found,) = check_file(write(tmp_path, text))
    assert (found.kind, found.severity) == ("no-examples", "warning")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    (found,) = check_file(tmp_path / "nothing.yaml")
    assert found.kind == "unreadable"
    assert "nothing.yaml" in found.where


BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(8)
)
HOSTILE = {
    "aliases_that_multiply": BOMB,
    "deep_nesting": "a: " + "[" * 5000 + "]" * 5000,
    "a_list_without_end": "id: x\nelements: [" + "a," * 900_000 + "a]",
    "more_than_two_megabytes": "a" * (2 * 1024 * 1024 + 1),
    "a_number_without_end": "id: " + "9" * 100_000,
    "keys_that_are_lists": "? [a, b]\n: c\n",
    "keys_that_are_mappings": "{{a: b}: c}",
    "python_objects": "id: !!python/object/apply:os.system ['true']",
    "merge_of_itself": "a: &a\n  <<: *a\n",
    "a_date_that_is_none": "id: 2021-13-45",
    "not_utf8": "\udcff",
    "nul": "id: \x00",
    "nothing": "",
    "a_list": "- a\n- b\n",
    "a_word": "词",
    "one_key_many_times": "id: a\n" * 100_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_quickly(tmp_path: Path, name: str) -> None:
    path = tmp_path / "bad.yaml"
    path.write_bytes(HOSTILE[name].encode("utf-8", "surrogateescape"))
    started = time.perf_counter()
    problems = check_file(path)
    assert time.perf_counter() - started < QUICK
    assert problems
    assert problems[0].severity == "error"
    assert problems[0].file == "bad.yaml"


def test_lists_that_multiply_are_refused(tmp_path: Path) -> None:
    words = ", ".join(f"词{n}" for n in range(400))
    signals = "\n".join("      - literal: ['@many']\n        shows: topic" for _ in range(100))
    elements = "\n".join(
        f"  - id: a.n{n}\n    title: 评查项\n    signals:\n{signals}" for n in range(12)
    )
    text = f"id: big\ntitle: 大量\nversion: 1\nterms: {{many: [{words}]}}\nelements:\n{elements}\n"
    started = time.perf_counter()
    found = check_file(write(tmp_path, text))
    assert time.perf_counter() - started < QUICK * 2
    assert [one.kind for one in found] == ["too-much"]


def test_patterns_cannot_hang_scoring(tmp_path: Path) -> None:
    """Only words are ever matched: what would backtrack as a pattern is plain text."""
    text = GOOD.replace("听证会,", "'(听+)+$', '(.*a){20}',").replace("组织", "组织" + "听" * 500)
    started = time.perf_counter()
    check_file(write(tmp_path, text))
    assert time.perf_counter() - started < QUICK
