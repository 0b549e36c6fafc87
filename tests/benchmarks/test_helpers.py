"""The pure parts of the benchmarks; none of them is run here."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from math import inf
from pathlib import Path

import pytest

from benchmarks import document, fit, growth, imports, instructions, stages, texts
from benchmarks.tables import Mark, Table, as_markdown, as_text, marks_table
from checker.parse import parse
from checker.read import read_bytes
from tests.support import ROOT, SEEDS

MODULES = sorted(path.stem for path in (ROOT / "benchmarks").glob("*.py"))
TABLE = Table("one", "One", ("name", "ms"), (("read", "1.25"), ("a|b", "10.00")), "A note.")


@pytest.mark.parametrize("module", MODULES)
def test_each_module_can_be_imported(module: str) -> None:
    assert import_module(f"benchmarks.{module}").__doc__


def test_figures_stand_under_each_other() -> None:
    lines = as_text(TABLE).splitlines()
    assert lines == ["One", "  name     ms", "  read   1.25", "  a|b   10.00", "  A note."]


def test_a_bar_does_not_break_a_markdown_table() -> None:
    made = as_markdown(TABLE)
    assert "| a\\|b | 10.00 |" in made
    assert made.endswith("\n\nA note.")


def test_marks_know_at_most_from_at_least() -> None:
    marks = (Mark("slow", 6.0, 5), Mark("quick", 4.0, 3, least=True), Mark("endless", inf, 5))
    assert [row[-1] for row in marks_table(marks).rows] == ["missed", "met", "missed"]


def test_the_exponent_of_a_power_law_is_found() -> None:
    sizes = (10.0, 100.0, 1000.0)
    assert fit.exponent(sizes, [3 * size**1.5 for size in sizes]) == pytest.approx(1.5)


def test_the_last_step_is_not_flattered_by_a_constant() -> None:
    sizes = (10.0, 1000.0, 10_000.0)
    costs = [500 + size**2 / 1000 for size in sizes]
    assert fit.exponent(sizes, costs) < 1.1 < fit.last_exponent(sizes, costs)


def test_a_case_without_end_has_no_exponent() -> None:
    costs = [growth.Cost(1.0, 1.0), growth.Cost(inf, 0, "over 60 s")]
    assert growth.exponents((10, 100), costs) == (inf, inf)


def test_only_the_place_of_a_measured_table_is_filled() -> None:
    text = "a\n<!-- table: one -->\nold\n<!-- end -->\nb\n<!-- table: two -->\nkept\n<!-- end -->\n"
    made = document.filled(text, [TABLE])
    assert "old" not in made
    assert "| read | 1.25 |" in made
    assert made.endswith("b\n<!-- table: two -->\nkept\n<!-- end -->\n")
    assert document.filled(made, [TABLE]) == made


def test_the_document_has_a_place_for_each_table_once() -> None:
    places = document.places(document.DOCUMENT.read_text("utf-8"))
    assert len(places) == len(set(places))
    assert {"cold", "warm", "floors", "instructions", "growth-hostile", "marks"} <= set(places)


def test_what_the_interpreter_says_of_imports_is_understood() -> None:
    said = "import time: self [us] | cumulative | imported package\n"
    said += "import time:       120 |        120 |   re._parser\nimport time:        30 |        150 | re\n"
    assert imports.parsed(said) == [
        imports.Import("re._parser", 120, 120, 1),
        imports.Import("re", 30, 150, 0),
    ]


@pytest.mark.parametrize(
    ("new", "old", "said"),
    [(116, 100, "+16.0% worse"), (115, 100, "+15.0%"), (80, 100, "-20.0% better"), (1, None, "-")],
)
def test_only_a_change_beyond_fifteen_percent_is_marked(new: int, old: int, said: str) -> None:
    assert instructions.change(new, old) == said


def test_instructions_are_told_in_loops() -> None:
    assert instructions.in_loops({"loop": 50, "parse": 150}) == {"loop": 1.0, "parse": 3.0}


def test_figures_are_committed_for_every_stage() -> None:
    figures = instructions.committed()
    with stages.own_cache():
        made = stages.stages(SEEDS["hainan-2021"])
    assert list(figures.calls) == list(made)
    assert set(figures.instructions) < set(made)
    assert {stages.LOOP, "parse", stages.MATCH, "audit", "JSON"} <= set(figures.instructions)
    assert json.loads(instructions.FIGURES.read_text("utf-8"))["python"]


def test_the_cache_folder_of_the_user_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECKER_CACHE_DIR", "mine")
    with stages.own_cache():
        assert stages.os.environ["CHECKER_CACHE_DIR"] != "mine"
    assert stages.os.environ["CHECKER_CACHE_DIR"] == "mine"


def test_made_reports_differ_and_are_the_same_every_time(tmp_path: Path) -> None:
    for name in ("one", "other"):
        texts.make_reports(tmp_path / name, 10)
    made = [path.read_bytes() for path in sorted((tmp_path / "one").iterdir())]
    assert made == [path.read_bytes() for path in sorted((tmp_path / "other").iterdir())]
    assert len(set(made)) == 10


def test_a_long_report_has_its_size_and_a_year() -> None:
    data = texts.long_report(50).encode()
    assert 50_000 <= len(data) < 60_000
    assert parse(read_bytes(data, "long.txt")).facts.year


def test_hostile_texts_have_their_size() -> None:
    for name, text in texts.hostile_texts(5_000).items():
        assert 4_000 < len(text) < 6_000, name


def test_a_process_is_charged_with_what_it_does() -> None:
    from benchmarks.clock import spend  # noqa: PLC0415 - beside its only use

    idle = spend([sys.executable, "-c", "pass"])
    busy = spend([sys.executable, "-c", "sum(range(20_000_000))"])
    assert idle.code == busy.code == 0
    assert busy.cpu > idle.cpu
    assert spend([sys.executable, "-c", "raise SystemExit(3)"]).code == 3
