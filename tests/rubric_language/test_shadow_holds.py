"""What is called shadowed never fires alone: tried on texts made of the signals' own words."""

from __future__ import annotations

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from checker.assess.selftest import judge_alone, parsed_example
from checker.rubric.records import Signal, in_one
from checker.rubric.shadow import wider
from tests.support import item

WORDS = ("听证", "听证会", "处罚听证", "组织", "组织召开", "申辩", "价格")
TERMS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3, unique=True).map(tuple)
SIGNALS = st.builds(
    Signal,
    kind=st.just("near"),
    written=st.lists(TERMS, min_size=2, max_size=3).map(in_one),
    within=st.sampled_from(("clause", "sentence", "point")),
    gap=st.sampled_from((0, 4, 40)),
    shows=st.just("measure"),
    barring=st.sampled_from(("", "价格")),
) | st.builds(
    Signal,
    kind=st.just("literal"),
    written=TERMS.map(lambda terms: in_one([terms])),
    within=st.sampled_from(("clause", "sentence")),
    shows=st.just("measure"),
    barring=st.sampled_from(("", "价格")),
)
TEXTS = st.lists(st.sampled_from((*WORDS, "，", "。", "某某某")), min_size=2, max_size=14)


@st.composite
def alike(draw: st.DrawFn) -> tuple[Signal, Signal]:
    """Two near or literal signals of which the second is likely to ask for more."""
    one = draw(SIGNALS)
    groups = tuple(
        tuple(draw(st.sampled_from([w for w in WORDS if word in w])) for word in group)
        for group in one.groups
    )
    more = draw(st.lists(TERMS, max_size=1)) if one.kind == "near" else []
    gap = draw(st.sampled_from((0, 1, 4)))
    near = draw(st.booleans()) and one.kind == "literal"
    changed = one._replace(written=in_one([*groups, *more]), gap=gap)
    return one, changed._replace(
        kind="near", written=in_one([*groups, ("组织",)])
    ) if near else changed


@settings(suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
@given(alike(), st.lists(TEXTS, min_size=1, max_size=6))
def test_where_the_shadowed_fires_the_wider_fires(
    pair: tuple[Signal, Signal], texts: list[list[str]]
) -> None:
    one, other = pair
    assume(one != other and wider(one, other))
    for parts in texts:
        report = parsed_example("一、主要成效\n" + "".join(parts) + "。")
        _, narrow = judge_alone(item(other), report)
        if narrow.matches:
            assert judge_alone(item(one), report)[1].matches
