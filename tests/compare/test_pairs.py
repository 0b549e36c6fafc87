from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from checker.compare.pairs import Named, Neighbours, compare_batch, pairs
from tests.support import scored

CASES = Path(__file__).parent / "cases"


def _years(found: tuple[Neighbours, ...]) -> list[tuple[str, str]]:
    return [(pair.old.name, pair.new.name) for pair in found]


def test_reports_of_one_unit_pair_year_by_year() -> None:
    reports = [Named(f"{year}.txt", "青山县", year) for year in (2021, 2019, 2020)]
    assert _years(pairs(reports)) == [("2019.txt", "2020.txt"), ("2020.txt", "2021.txt")]


def test_a_missing_year_is_stepped_over() -> None:
    reports = [Named("a", "青山县", 2018), Named("b", "青山县", 2021)]
    assert _years(pairs(reports)) == [("a", "b")]


def test_a_longer_name_of_the_same_unit_and_its_government() -> None:
    reports = [Named("a", "天津市静海区", 2018), Named("b", "静海区人民政府", 2019)]
    assert _years(pairs(reports)) == [("a", "b")]


def test_a_name_that_ends_two_others_is_neither_of_them() -> None:
    reports = [
        Named("a", "甲市司法局", 2018),
        Named("b", "乙市司法局", 2018),
        Named("c", "司法局", 2019),
    ]
    assert pairs(reports) == ()


def test_unknown_units_and_years_have_no_pair() -> None:
    reports = [Named("a", None, 2018), Named("b", "青山县", None), Named("c", "青山县", 2019)]
    assert pairs(reports) == ()


def test_of_two_reports_of_one_year_the_first_by_name_counts() -> None:
    reports = [Named("z", "青山县", 2018), Named("a", "青山县", 2018), Named("n", "青山县", 2019)]
    assert _years(pairs(reports)) == [("a", "n")]


@given(st.permutations([Named(f"{n}", f"{'甲乙'[n % 2]}县县", 2015 + n // 2) for n in range(8)]))
def test_the_order_of_the_files_does_not_matter(reports: list[Named]) -> None:
    assert pairs(reports) == pairs(sorted(reports))
    assert len(pairs(reports)) == 6


def test_a_report_between_two_pairs_is_assessed_once() -> None:
    asked = []
    text = (CASES / "county-2019.txt").read_text("utf-8")

    def assess(one: Named):  # type: ignore[no-untyped-def]
        asked.append(one.name)
        return scored(text.replace("2019", str(one.year)), one.name)

    reports = [Named(f"{year}", "江宁塬县", year) for year in (2019, 2020, 2021)]
    made = list(compare_batch(pairs(reports), assess))
    assert asked == ["2019", "2020", "2021"]
    assert [one.new.year for _, one in made] == [2020, 2021]
