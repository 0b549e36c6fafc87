from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.assess.results import element_result
from checker.assess.scoring import coverage_of, grade_of, score_of, summarise
from checker.model import ItemResult, Status
from tests.handmade import item as result
from tests.support import SCALE, item, literal, rubric

POINTS = {status: 100 * points for status, points in SCALE.points.items()}


def _result(item_id: str, status: Status, weight: float = 1.0, **more: object) -> ItemResult:
    made = result(item_id, item_id, status, weight=weight, rubric="test", group="group", **more)
    return made._replace(score=POINTS.get(status.value, 0.0))


def test_coverage_is_evidenced_over_applicable_leaves() -> None:
    items = [
        _result("a", Status.QUANTIFIED),
        _result("b", Status.DONE),
        _result("c", Status.MENTIONED),
        _result("d", Status.ABSENT),
        _result("e", Status.NOT_APPLICABLE),
        _result("f", Status.DONE, leaf=False),
    ]
    assert coverage_of(items) == (4, 2, 0.5)


def test_nothing_applicable_is_wholly_covered_and_has_no_score() -> None:
    items = [_result("a", Status.NOT_APPLICABLE)]
    assert coverage_of(items) == (0, 0, 1.0)
    assert score_of(items) is None


def test_the_score_is_the_weighted_mean_of_the_points() -> None:
    items = [_result("a", Status.QUANTIFIED, 3), _result("b", Status.ABSENT, 1)]
    assert score_of(items) == 75.0
    items.append(_result("c", Status.NOT_APPLICABLE, 100))
    assert score_of(items) == 75.0


def test_rubrics_weigh_by_their_share() -> None:
    one = rubric(item(literal("甲"), id="a"), id="one", share=75)
    two = rubric(item(literal("乙"), id="b"), id="two", share=25)
    free = rubric(item(literal("丙"), id="c"), id="free", share=0)
    items = tuple(
        _result(name, status)._replace(rubric=owner)
        for name, status, owner in (
            ("a", Status.QUANTIFIED, "one"),
            ("b", Status.ABSENT, "two"),
            ("c", Status.ABSENT, "free"),
        )
    )
    made = summarise(items, (one, two, free), SCALE)
    assert (made.score, made.grade) == (75.0, "良好")
    assert (made.applicable, made.done, made.gaps) == (3, 1, 2)
    assert [(group.rubric, group.score, group.coverage) for group in made.by_group] == [
        ("one", 100.0, 1.0),
        ("two", 0.0, 0.0),
        ("free", 0.0, 0.0),
    ]


def test_rubrics_without_shares_are_scored_together() -> None:
    made = rubric(item(literal("甲"), id="a"), item(literal("乙"), id="b"))
    items = (_result("a", Status.QUANTIFIED), _result("b", Status.ABSENT))
    assert summarise(items, (made,), SCALE).score == 50.0


def test_a_rubric_in_which_nothing_applies_leaves_the_total_alone() -> None:
    one = rubric(item(literal("甲"), id="a"), id="one", share=50)
    two = rubric(item(literal("乙"), id="b"), id="two", share=50)
    items = (
        _result("a", Status.DONE)._replace(rubric="one"),
        _result("b", Status.NOT_APPLICABLE)._replace(rubric="two"),
    )
    made = summarise(items, (one, two), SCALE)
    assert made.score == 90.0
    assert made.by_group[1].score == 100.0


@pytest.mark.parametrize(
    ("score", "grade"),
    [(100, "优秀"), (85, "优秀"), (84.9, "良好"), (70, "良好"), (69.9, "较差"), (0, "较差")],
)
def test_grades_begin_at_their_scores(score: float, grade: str) -> None:
    assert grade_of(score, SCALE) == grade


_STATUSES = st.lists(
    st.tuples(st.sampled_from(list(Status)), st.floats(0.5, 5)), min_size=1, max_size=12
)


@given(_STATUSES)
def test_scores_and_coverage_stay_in_their_bounds(chosen: list[tuple[Status, float]]) -> None:
    items = tuple(_result(f"i{n}", status, weight) for n, (status, weight) in enumerate(chosen))
    made = summarise(items, (rubric(*(item(literal("甲"), id=i.id) for i in items)),), SCALE)
    assert 0 <= made.score <= 100
    assert 0 <= made.coverage <= 1
    assert made.done + made.gaps == made.applicable
    assert made.applicable == sum(status is not Status.NOT_APPLICABLE for status, _ in chosen)


_RISING = (
    Status.ABSENT,
    Status.PLANNED,
    Status.PROBLEM,
    Status.MENTIONED,
    Status.DONE,
    Status.QUANTIFIED,
)


@given(_STATUSES, st.data())
def test_a_better_status_never_lowers_the_score(
    chosen: list[tuple[Status, float]], data: st.DataObject
) -> None:
    items = [_result(f"i{n}", status, weight) for n, (status, weight) in enumerate(chosen)]
    at = data.draw(st.integers(0, len(items) - 1))
    old = items[at].status
    if old is Status.NOT_APPLICABLE:
        return
    better = data.draw(st.sampled_from(_RISING[_RISING.index(old) :]))
    raised = [*items]
    raised[at] = _result(items[at].id, better, items[at].weight)
    assert (score_of(raised) or 0) >= (score_of(items) or 0) - 1e-9
    assert coverage_of(raised)[1] >= coverage_of(items)[1]


@pytest.mark.parametrize(
    ("facets", "status"),
    [
        pytest.param([Status.QUANTIFIED, Status.DONE, Status.ABSENT], Status.DONE, id="half_done"),
        pytest.param([Status.DONE, Status.ABSENT], Status.DONE, id="just_half"),
        pytest.param([Status.QUANTIFIED] * 3, Status.QUANTIFIED, id="all"),
        pytest.param([Status.ABSENT, Status.ABSENT], Status.ABSENT, id="none"),
        pytest.param([Status.NOT_APPLICABLE], Status.NOT_APPLICABLE, id="nothing_applies"),
        pytest.param([Status.DONE, Status.NOT_APPLICABLE], Status.DONE, id="only_what_applies"),
        pytest.param(
            [Status.DONE, Status.ABSENT, Status.ABSENT], Status.MENTIONED, id="less_than_half"
        ),
    ],
)
def test_status_of_an_element(facets: list[Status], status: Status) -> None:
    made = element_result(
        item(literal("甲"), id="e", leaf=False),
        [_result(f"e.{n}", one, parent="e") for n, one in enumerate(facets)],
        2021,
    )
    assert made.status is status
    assert not made.leaf
    assert not made.gap


def test_an_element_is_scored_by_its_applicable_facets() -> None:
    made = element_result(
        item(literal("甲"), id="e", leaf=False),
        [
            _result("e.1", Status.QUANTIFIED, 3, parent="e"),
            _result("e.2", Status.ABSENT, 1, parent="e"),
            _result("e.3", Status.NOT_APPLICABLE, 9, parent="e"),
        ],
        2021,
    )
    assert made.score == 75.0
    assert made.why == "2个要点中1个有佐证"
