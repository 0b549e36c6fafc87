from __future__ import annotations

import pytest

from checker.assess.applicability import basis_in_force, binds, spoken_elements
from checker.model import Basis, Status
from checker.rubric.records import Applies
from tests.support import SCALE, item, judged, library, literal, scored, statuses

COUNSEL = literal("法律顾问")


@pytest.mark.parametrize(
    ("applies", "year", "level", "bound"),
    [
        pytest.param(Applies(), 2021, "county", True, id="no_bounds"),
        pytest.param(Applies(2019), 2018, "county", False, id="before_the_first_year"),
        pytest.param(Applies(2019), 2019, "county", True, id="in_the_first_year"),
        pytest.param(Applies(None, 2020), 2021, "county", False, id="after_the_last_year"),
        pytest.param(Applies(None, 2020), 2020, "county", True, id="in_the_last_year"),
        pytest.param(Applies(2019, 2020), None, "county", True, id="year_unknown"),
        pytest.param(Applies(levels=("city",)), 2021, "county", False, id="another_level"),
        pytest.param(Applies(levels=("city", "county")), 2021, "county", True, id="own_level"),
        pytest.param(Applies(levels=("city",)), 2021, None, True, id="level_unknown"),
        pytest.param(Applies(as_needed=("town",)), 2021, "town", False, id="as_needed"),
        pytest.param(Applies(as_needed=("town",)), 2021, "county", True, id="as_needed_by_others"),
    ],
)
def test_whom_an_item_binds(
    applies: Applies, year: int | None, level: str | None, bound: bool
) -> None:
    made = item(COUNSEL, applies=applies)
    assert binds(made, year, level, element_spoken=False) is bound


def test_as_needed_binds_where_the_report_speaks_of_the_element() -> None:
    made = item(COUNSEL, applies=Applies(as_needed=("town",)))
    assert binds(made, 2021, "town", element_spoken=True)


def test_elements_spoken_of() -> None:
    items = (
        item(COUNSEL, id="a.x", parent="a"),
        item(COUNSEL, id="a.y", parent="a"),
        item(COUNSEL, id="b.x", parent="b"),
        item(COUNSEL, id="c"),
    )
    found = spoken_elements(
        items, {"a.x": Status.ABSENT, "a.y": Status.PLANNED, "b.x": Status.ABSENT, "c": Status.DONE}
    )
    assert found == {"a"}


TOWN = "青山镇2021年法治政府建设年度报告\n一、主要成效\n"
BODY = "组织培训2次，抽查案卷120宗。\n"


def test_what_does_not_bind_and_is_not_spoken_of_is_not_applicable() -> None:
    made = judged(TOWN + BODY, item(COUNSEL, applies=Applies(levels=("county",))))["test.item"]
    assert (made.status, made.applicable, made.gap, made.advice) == (
        Status.NOT_APPLICABLE,
        False,
        False,
        "",
    )
    assert (made.near_misses, made.evidence, made.review) == ((), (), False)


def test_what_does_not_bind_but_is_done_counts() -> None:
    text = TOWN + "县政府聘请6名法律顾问。\n"
    made = judged(text, item(COUNSEL, applies=Applies(levels=("county",))))["test.item"]
    assert (made.status, made.applicable) == (Status.QUANTIFIED, True)


def test_the_three_systems_do_not_bind_before_2019() -> None:
    text = "青山县2018年法治政府建设年度报告\n一、主要成效\n" + BODY
    found = statuses(scored(text))
    assert found["core.three-systems"] is Status.NOT_APPLICABLE
    assert found["core.three-systems.recording"] is Status.NOT_APPLICABLE
    assert found["core.legal-counsel.government"] is Status.ABSENT
    later = statuses(scored(text.replace("2018", "2019")))
    assert later["core.three-systems.recording"] is Status.ABSENT


def test_the_reported_level_decides_the_denominator() -> None:
    county = scored("青山县2021年法治政府建设年度报告\n一、主要成效\n" + BODY)
    town = scored(TOWN + BODY)
    assert town.summary.applicable < county.summary.applicable


@pytest.mark.parametrize("level", ["county", "town", "department", "city", "province"])
def test_legislation_binds_cities_and_provinces_only(level: str) -> None:
    item_id = "o21.07"
    made = library().find(item_id)
    assert made is not None
    assert binds(made, 2021, level, element_spoken=False) is (level in ("city", "province"))
    assert SCALE.points["done"] > SCALE.points["mentioned"]


@pytest.mark.parametrize(
    ("year", "documents"),
    [
        (2016, ["一"]),
        (2019, ["一", "二"]),
        (2023, ["二", "三"]),
        (2005, ["一", "二", "三"]),
        (None, ["一", "二", "三"]),
    ],
)
def test_a_basis_is_named_only_while_it_is_in_force(year: int | None, documents: list[str]) -> None:
    basis = (Basis("一", "", 2015, 2020), Basis("二", "", 2018), Basis("三", "", 2021))
    assert [one.document for one in basis_in_force(basis, year)] == documents
