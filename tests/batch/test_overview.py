from __future__ import annotations

import pytest

from checker.batch import Only, exit_code, overview
from checker.batch.rows import failed_row, to_row
from checker.batch.task import columns_of
from checker.errors import ExitCode, UnreadableError
from checker.model import Level
from checker.render.batch_groups import by_level, by_year
from checker.render.batch_records import (
    Batch,
    CoreCount,
    Failure,
    ItemColumn,
    Row,
    Severities,
    Sort,
    ordered,
    ranks,
)
from tests.handmade import assessment
from tests.support import SEEDS, library, seed_assessment

BAD = Failure("坏", "bad", ExitCode.NO_INPUT)
COLUMNS = tuple(
    ItemColumn(item.id, item.title, item.group, item.rubric, item.leaf)
    for item in assessment().items
)


def test_a_row_keeps_what_the_overview_shows() -> None:
    row = to_row("a.txt", assessment(), COLUMNS)
    assert row.unit == "青山县"
    assert {one.id: (one.done, one.applicable) for one in row.core} == {
        "core.three-systems": (1, 3),
        "core.legal-counsel": (1, 2),
    }
    assert row.form == CoreCount("form", "", 0, 1)
    assert row.findings == len(assessment().findings)
    batch = Batch((row,), (), COLUMNS)
    assert dict(batch.statuses(row)) == {item.id: item.status for item in assessment().items}


@pytest.mark.parametrize("name", sorted(SEEDS))
def test_the_verdicts_of_a_row_are_those_of_the_assessment(name: str) -> None:
    made, columns = seed_assessment(name), columns_of(library())
    row = to_row(name, made, columns)
    statuses = dict(Batch((row,), (), columns).statuses(row))
    assert {item: status for item, status in statuses.items() if status} == {
        item.id: item.status for item in made.items
    }
    assert sum(row.severities) == len(made.findings)


def test_only_items_that_judged_a_report_are_columns() -> None:
    columns = columns_of(library())
    row = to_row("a", seed_assessment("hainan-2021"), columns)
    judged = Batch((row,), (), columns).judged_items()
    assert {item.rubric for item in judged} == {"core", "form", "outline-2021"}


def test_failures_name_the_report_and_no_path_of_this_machine() -> None:
    row = failed_row("a.txt", UnreadableError("文件是空的。", "/home/x/a.txt", "请确认。"))
    assert row.failure
    assert row.failure.line == "a.txt：文件是空的。请确认。"
    assert "surprise" in (failed_row("a.txt", ValueError("surprise")).failure or BAD).line


def test_common_gaps_are_counted_over_the_reports_they_bind() -> None:
    rows = [to_row(name, assessment(), COLUMNS) for name in ("a", "b")]
    gaps = overview(rows, COLUMNS).common_gaps
    assert (gaps[0].reports, gaps[0].applicable) == (2, 2)
    assert "o21.07" not in {gap.id for gap in gaps}
    assert {gap.id for gap in gaps} == {item.id for item in assessment().gaps}


def test_only_some_levels_or_years_are_looked_at() -> None:
    rows = [
        Row("a", level="county", year=2020),
        Row("b", level="city", year=2021),
        Row("c", BAD),
        Row("d"),
    ]

    def shown(only: Only) -> list[str]:
        return [row.path for row in overview(rows, (), only=only, sort=Sort.NAME).rows]

    assert shown(Only(levels=(Level.COUNTY,))) == ["c", "a"]
    assert shown(Only(years=(2021, 2022))) == ["c", "b"]
    assert shown(Only()) == ["c", "a", "b", "d"]
    assert overview(rows, (), only=Only(years=(2021,))).filtered == 2
    assert overview(rows, ()).filtered == 0


def test_groups_by_level_and_year_with_the_unknown_last() -> None:
    rows = [
        Row("a", level="county", year=2021, score=60, coverage=0.5),
        Row("b", level="county", score=80, coverage=0.7),
        Row("c", level="province", year=2020, score=50, coverage=0.4),
        Row("d", score=10),
    ]
    assert [(one.value, one.reports, one.score) for one in by_level(rows)] == [
        ("province", 1, 50),
        ("county", 2, 70),
        (None, 1, 10),
    ]
    assert [(one.value, one.reports) for one in by_year(rows)] == [
        ("2020", 1),
        ("2021", 1),
        (None, 2),
    ]


def test_equal_scores_share_a_place() -> None:
    rows = [Row("a", score=80.001), Row("b", score=80), Row("c", score=90), Row("d", BAD)]
    assert ranks(rows) == {"c": 1, "a": 2, "b": 2}
    assert ranks([*rows, Row("e", score=70)])["e"] == 4


def test_the_worst_stand_first() -> None:
    rows = [
        Row("a", score=80.0, level="city", year=2020),
        Row("b", score=20.0, gaps=("x",), severities=Severities(0, 1, 0)),
        Row("c", BAD),
        Row("d", level="province", severities=Severities(1, 0, 0)),
    ]

    def order(sort: Sort) -> str:
        return "".join(row.path for row in ordered(rows, sort))

    assert order(Sort.SCORE) == "cdba"
    assert order(Sort.GAPS) == "cbad"
    assert order(Sort.FINDINGS) == "cdba"
    assert order(Sort.LEVEL) == "cdab"
    assert order(Sort.YEAR) == "cdba"
    assert order(Sort.NAME) == "cabd"


@pytest.mark.parametrize(
    ("rows", "below", "code"),
    [
        ((Row("a"),), False, ExitCode.OK),
        ((Row("a"),), True, ExitCode.BELOW),
        ((Row("a"), Row("b", BAD)), True, ExitCode.SOME_UNREADABLE),
        ((Row("b", BAD),), True, ExitCode.NO_INPUT),
        ((Row("a"), Row("b", BAD._replace(code=ExitCode.INTERNAL))), True, ExitCode.INTERNAL),
    ],
)
def test_exit_codes(rows: tuple[Row, ...], below: bool, code: ExitCode) -> None:
    assert exit_code(Batch(rows, ()), below) is code


def test_reports_that_a_filter_left_out_were_readable() -> None:
    assert exit_code(Batch((), (), filtered=3), below=False) is ExitCode.OK
    assert exit_code(Batch((Row("b", BAD),), (), filtered=3), below=False) is (
        ExitCode.SOME_UNREADABLE
    )
