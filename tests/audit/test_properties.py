"""Properties that hold for every report, figure and mark."""

from __future__ import annotations

from math import floor

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.audit import audit
from checker.audit.figures.bounds import Agreement, agreement
from checker.audit.text.marks import orphan_brackets, orphan_quotes
from tests.audit.helpers import document_of, findings, report_of

WORDS = st.text("法治政府建设报告推进落实一二三0123,。;:\n", max_size=30)
COUNTS = st.integers(min_value=20, max_value=99_999)


def rounded(a: int, b: int, digits: int) -> float:
    return floor(100 * a / b * 10**digits + 0.5) / 10**digits


def sentence(a: int, b: int, rate: float, digits: int) -> str:
    return f"各级调解组织共调解案件{b}件,调解成功{a}件,调解成功率{rate:.{digits}f}%。"


@st.composite
def ratios(draw: st.DrawFn) -> tuple[int, int, int]:
    b = draw(COUNTS)
    return draw(st.integers(min_value=1, max_value=b)), b, draw(st.integers(0, 3))


@given(ratios())
def test_consistent_rate_is_silent(ratio: tuple[int, int, int]) -> None:
    a, b, digits = ratio
    assert findings(sentence(a, b, rounded(a, b, digits), digits), "figures") == ()


@given(ratios(), st.floats(1.01, 40))
def test_rate_off_by_more_than_the_bound_is_flagged(
    ratio: tuple[int, int, int], bounds: float
) -> None:
    a, b, digits = ratio
    step = max(1, floor(bounds)) * 10**-digits
    printed = round(rounded(a, b, digits) + 2 * step, digits)
    if printed > 100:
        printed = round(rounded(a, b, digits) - 2 * step, digits)
    if printed < 0 or agreement(100 * a / b, 100 * a / b, printed, digits) is Agreement.HOLDS:
        return
    text = sentence(a, b, printed, digits)
    found = findings(text, "figures.rate")
    assert [f.rule for f in found] == ["figures.rate"]
    place = found[0].places[0]
    assert text[place.span.start : place.span.end] == place.text
    assert f"{printed:.{digits}f}%" in place.text


@given(ratios())
def test_truncated_rate_is_at_most_low(ratio: tuple[int, int, int]) -> None:
    a, b, digits = ratio
    cut = floor(100 * a * 10**digits / b) / 10**digits
    for finding in findings(sentence(a, b, cut, digits), "figures.rate"):
        assert finding.severity.value == "low"


@given(st.lists(st.integers(1, 5000), min_size=2, max_size=5))
def test_parts_that_add_up_are_silent(parts: list[int]) -> None:
    names = ("行政处罚类", "土地征收类", "工伤认定类", "信息公开类", "治安管理类")
    listing = "、".join(f"{name}{part}件" for name, part in zip(names, parts, strict=False))
    assert findings(f"审查案件{sum(parts)}件({listing})。", "figures") == ()


@given(st.lists(st.integers(1, 5000), min_size=2, max_size=5), st.integers(1, 900))
def test_parts_that_do_not_add_up_are_flagged(parts: list[int], by: int) -> None:
    names = ("行政处罚类", "土地征收类", "工伤认定类", "信息公开类", "治安管理类")
    listing = "、".join(f"{name}{part}件" for name, part in zip(names, parts, strict=False))
    total = sum(parts) + by
    beginnings = {sum(parts[:n]) for n in range(2, len(parts))}
    if total not in beginnings:
        assert findings(f"审查案件{total}件({listing})。", "figures.sum")


balanced = st.recursive(
    WORDS.map(lambda s: s.replace("\n", "")),
    lambda inner: st.builds(
        lambda pair, a, b: f"{pair[0]}{a}{pair[1]}{b}",
        st.sampled_from(("()", "（）", "[]", "【】", "“”", "「」", "《》")),
        inner,
        inner,
    ),
    max_leaves=12,
)


@given(balanced)
def test_balanced_text_has_no_orphans(text: str) -> None:
    assert orphan_brackets(text, 0, len(text)) == []
    assert orphan_quotes(text, 0, len(text)) == []


@given(balanced)
def test_balanced_text_has_no_bracket_finding(text: str) -> None:
    for finding in findings(f"推进依法行政。{text}。", "text.broken"):
        assert dict(finding.values)["kind"] not in ("括号不成对", "引号不成对")


@given(WORDS, st.sampled_from("()（）“”"), WORDS)
def test_one_lone_mark_is_found(before: str, mark: str, after: str) -> None:
    before, after = before.replace("\n", "") + "年", after.replace("\n", "")
    text = before + mark + after
    found = [*orphan_brackets(text, 0, len(text)), *orphan_quotes(text, 0, len(text))]
    assert [orphan.at for orphan in found] == [len(before)]


@settings(max_examples=150)
@given(st.text("法治《》()“”12年件,。;:、%一二三是\n〔〕号其中共", max_size=120))
def test_any_text_gives_findings_with_exact_quotations(text: str) -> None:
    for finding in audit(report_of(text)):
        assert finding.places
        for place in finding.places:
            assert document_of(text).text[place.span.start : place.span.end] == place.text
