from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.model import Span
from checker.render.html_marks import Mark
from checker.render.html_text import Line, anchors_of, line_anchor, lines_of

TEXT = "第一行有佐证\n\n第三行也有佐证"


def _mark(name: str, start: int, end: int, kind: str = "s", level: str = "done") -> Mark:
    return Mark(name, Span(start, end), kind, level, f"item-{name}", name)


def _joined(lines: tuple[Line, ...]) -> str:
    return "\n".join("".join(one.text for one in line.segments) for line in lines)


def _covered(lines: tuple[Line, ...], name: str) -> str:
    return "\n".join(
        "".join(one.text for one in line.segments if name in one.ids.split()) for line in lines
    ).strip("\n")


spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda two: Span(*sorted(two)))


@given(st.text("法\n治 ab", max_size=30), st.lists(spans, max_size=8), st.lists(spans, max_size=3))
def test_segments_give_the_text_and_cover_each_mark_exactly(
    text: str, found: list[Span], chrome: list[Span]
) -> None:
    inside = [Span(min(s.start, len(text)), min(s.end, len(text))) for s in found]
    marks = [_mark(f"e{at}", span.start, span.end) for at, span in enumerate(inside)]
    lines = lines_of(text, marks, [], chrome)
    assert _joined(lines) == text
    for mark in marks:
        ids = {at for at, line in _positions(lines) if mark.id in line}
        whole = {at for at in range(*mark.span) if text[at] != "\n"}
        assert ids == whole


def _positions(lines: tuple[Line, ...]) -> list[tuple[int, list[str]]]:
    at, found = 0, []
    for line in lines:
        for segment in line.segments:
            found += [(at + step, segment.ids.split()) for step in range(len(segment.text))]
            at += len(segment.text)
        at += 1
    return found


def test_overlapping_marks_share_a_segment_strongest_first() -> None:
    marks = [
        _mark("weak", 0, 6, level="mentioned"),
        _mark("strong", 3, 6, level="quantified"),
        _mark("odd", 4, 6, "f", "high"),
        _mark("near", 4, 6, "n", ""),
    ]
    last = lines_of(TEXT, marks, [], [])[0].segments[-1]
    assert last.ids == "strong weak odd near"
    assert last.classes == "m s-quantified f-high"
    assert last.said == "strong\nweak\nodd\nnear"


def test_a_mark_across_lines_leads_to_its_first_segment() -> None:
    marks = [_mark("wide", 4, 11)]
    lines = lines_of(TEXT, marks, [], [])
    assert _covered(lines, "wide") == "佐证\n\n第三行"
    assert anchors_of(TEXT, lines, marks) == {"wide": lines[0].segments[1].id}


def test_an_empty_mark_leads_to_its_line() -> None:
    marks = [_mark("empty", 7, 7)]
    lines = lines_of(TEXT, marks, [], [])
    assert anchors_of(TEXT, lines, marks) == {"empty": line_anchor(2)}
    assert lines[1].blank


def test_furniture_lines_are_known() -> None:
    lines = lines_of(TEXT, [], [Span(8, 10)], [Span(0, 6)])
    assert [line.chrome for line in lines] == [True, False, False]
    assert [one.figure for one in lines[2].segments] == [True, False]
