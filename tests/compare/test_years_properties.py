"""What holds for any two texts: exact quotations, symmetry, determinism."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.compare.years import YearComparison, compare_years, in_order
from checker.compare.years.records import Change, Passage
from checker.model import Assessment
from checker.render.compare_json import comparison_json
from checker.render.json_v1 import dumps
from checker.score import Options, score_document
from tests.compare.aging import texts
from tests.support import document, library

_OPPOSITE = {
    Change.BETTER: Change.WORSE,
    Change.WORSE: Change.BETTER,
    Change.SAME: Change.SAME,
}


def _lines() -> list[str]:
    chosen = ("a2-county-2018", "c5-dept-2021", "b4-county-2020")
    return [line for name in chosen for line in texts()[name].splitlines() if len(line) < 160]


_TEXT = st.lists(st.sampled_from(_lines()), min_size=0, max_size=10).map("\n".join)


def _assessed(text: str, name: str) -> Assessment:
    return score_document(document(text, name), Options(library(), force=True))


_PAIR = st.tuples(_TEXT, _TEXT).map(
    lambda pair: (_assessed(pair[0], "a.txt"), _assessed(pair[1], "b.txt"))
)


def _passages(made: YearComparison) -> Iterator[tuple[bool, Passage | None]]:
    """All passages, and whether they are of the old document."""
    for group in (made.items, made.plan, made.problems, made.copied, made.figures):
        for one in group:
            yield True, one.old
            yield False, one.new
    yield from ((True, part.old) for plan in made.plan for part in plan.parts)
    yield from ((False, part.new) for plan in made.plan for part in plan.parts)
    yield from ((True, one) for one in made.general_plans)
    yield from ((True, pair.old_context) for pair in made.figures)
    yield from ((False, pair.new_context) for pair in made.figures)


@given(_PAIR)
@settings(max_examples=25)
def test_every_quotation_is_exact(pair: tuple[Assessment, Assessment]) -> None:
    made = compare_years(*pair)
    old, new = (one.report.document for one in pair)
    for is_old, one in _passages(made):
        if one is not None:
            document = old if is_old else new
            assert document.text[one.span.start : one.span.end] == one.text
            assert document.line_of(one.span.start) == one.line
    assert 0 <= made.unchanged_share <= made.copied_share <= 1


@given(_PAIR)
@settings(max_examples=25)
def test_swapping_the_years_swaps_better_and_worse(pair: tuple[Assessment, Assessment]) -> None:
    there, back = compare_years(*pair), compare_years(pair[1], pair[0])
    assert {(one.id, _OPPOSITE[one.change]) for one in there.items} == {
        (one.id, one.change) for one in back.items
    }
    assert {(one.old.span, one.new.span, one.frozen) for one in there.figures} == {
        (one.new.span, one.old.span, one.frozen) for one in back.figures
    }


@given(_PAIR)
@settings(max_examples=10)
def test_the_same_reports_give_the_same_bytes(pair: tuple[Assessment, Assessment]) -> None:
    first, second = (dumps(comparison_json(compare_years(*pair))) for _ in range(2))
    assert first == second


@given(_PAIR)
@settings(max_examples=10)
def test_the_older_year_comes_first(pair: tuple[Assessment, Assessment]) -> None:
    one, other = in_order(*pair), in_order(pair[1], pair[0])
    years = [a.report.facts.year and a.report.facts.year.value for a in one]
    if None not in years and years[0] != years[1]:
        assert one == other
        assert str(years[0]) < str(years[1])
