"""Changes of a real report that must, or must not, change its verdicts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

import pytest

from checker.assess import assess
from checker.model import Assessment, ItemResult, Role, Span, Status
from checker.rubric.records import Rubric
from tests.support import (
    SCALE,
    SEEDS,
    differences,
    document,
    only,
    parsed,
    seed,
    seed_assessment,
    verdicts,
)

_BLANK_LINES = re.compile(r"\n[ \t\u3000\xa0]*(?=\n)")
_PAIRS = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？", "!": "！", "%": "％"}


def _wrapped(text: str, width: int) -> str:
    return "\n".join(
        line[at : at + width]
        for line in text.split("\n")
        for at in range(0, max(len(line), 1), width)
    )


_HARMLESS: dict[str, Callable[[str], str]] = {
    "full_width_punctuation": lambda text: text.translate(str.maketrans(_PAIRS)),
    "half_width_punctuation": lambda text: text.translate(
        str.maketrans({full: half for half, full in _PAIRS.items()})
    ),
    "full_width_digits": lambda text: text.translate(
        {ord(digit): chr(ord(digit) + 0xFEE0) for digit in "0123456789"}
    ),
    "blank_lines_doubled": lambda text: text.replace("\n", "\n\n"),
    "blank_lines_removed": lambda text: _BLANK_LINES.sub("", text),
    "hard_wrapped_at_38": lambda text: _wrapped(text, 38),
    "hard_wrapped_at_50_without_blank_lines": lambda text: _wrapped(_BLANK_LINES.sub("", text), 50),
    "lines_indented": lambda text: re.sub(r"(?m)^(?=\S)", "　　", text),
    "lines_with_trailing_blanks": lambda text: text.replace("\n", "  \n"),
    "no_spaces_between_characters": lambda text: text.replace(" ", "").replace("\xa0", ""),
    "straight_quotation_marks": lambda text: text.translate({ord("“"): '"', ord("”"): '"'}),
    "no_quotation_marks": lambda text: text.translate({ord("“"): None, ord("”"): None}),
    "carriage_returns": lambda text: text.replace("\n", "\r\n"),
}
_STATUSES_ONLY = ("full_width_digits", "no_spaces_between_characters")
"""Changes that touch dates and years themselves; only statuses are compared."""


_FACTS_KEPT = ("unit", "level", "year", "published", "signed")


@pytest.mark.parametrize("name", SEEDS)
@pytest.mark.parametrize("change", _HARMLESS)
def test_layout_and_width_change_nothing(name: str, change: str) -> None:
    before = seed_assessment(name)
    made = verdicts(_HARMLESS[change](seed(name).text).replace("\r\n", "\n"), SEEDS[name].name)
    assert differences(before, made) == {}
    if change in _STATUSES_ONLY:
        return
    for fact in _FACTS_KEPT:
        old, new = getattr(before.report.facts, fact), getattr(made.report.facts, fact)
        assert (new and new.value) == (old and old.value), fact


_FURNITURE = {
    "links_of_the_page": [
        "扫一扫在手机打开当前页",
        "分享到：微信 微博",
        "【打印本页】【关闭窗口】",
        "主办单位：青山县人民政府办公室 版权所有",
        "网站标识码：5101000001　京ICP备05000000号",
        "网站地图 | 联系我们",
    ],
    "neighbouring_articles": [
        "上一篇：青山县2018年法治政府建设年度报告",
        "下一篇：青山县司法局聘请30名法律顾问",
        "相关链接：中国政府网 | 司法部",
    ],
    "related_news": [
        "- 相关新闻",
        "县政府聘请20名法律顾问组建法律顾问团，全年审核合同156件",
        "我县受理行政复议案件156件，审结148件",
        "县政府常务会议学法12次",
        "青山县党政主要负责人述法工作会议召开",
    ],
    "related_news_between_links": [
        "责任编辑：张某",
        "相关新闻",
        "全县规范性文件清理完成，废止文件35件",
        "行政执法三项制度全面推行，配备执法记录仪300台",
        "返回顶部",
    ],
}


@pytest.mark.parametrize("name", SEEDS)
@pytest.mark.parametrize("kind", _FURNITURE)
def test_furniture_of_another_page_changes_nothing(name: str, kind: str) -> None:
    text = seed(name).text.rstrip("\n") + "\n" + "\n".join(_FURNITURE[kind]) + "\n"
    made = verdicts(text, SEEDS[name].name)
    before = seed_assessment(name)
    assert differences(before, made) == {}
    assert [one.evidence for one in made.items] == [one.evidence for one in before.items]


@pytest.mark.parametrize("name", [name for name in SEEDS if name != "tangxia-2019"])
def test_furniture_above_the_title_changes_nothing(name: str) -> None:
    above = "无障碍阅读 登录 | 注册\n首页 > 政务公开\n相关新闻\n县政府聘请20名法律顾问\n"
    made = verdicts(above + seed(name).text, SEEDS[name].name)
    assert differences(seed_assessment(name), made) == {}


# --- evidence taken away, and moved to the plan ---------------------------------------------


def _judge(text: str, rubric: Rubric) -> ItemResult:
    return assess(parsed(text), (rubric,), SCALE).items[0]


def _without(text: str, spans: Iterable[Span]) -> str:
    kept, at = [], 0
    for start, end in sorted(set(spans)):
        if start >= at:
            kept.append(text[at:start])
            at = end
    return "".join([*kept, text[at:]])


def _stripped(text: str, rubric: Rubric, *, wholly: bool) -> tuple[str, list[str], ItemResult]:
    """The text without the item's evidencing sentences, or all its sentences; and what was taken."""
    taken: list[str] = []
    for _ in range(60):
        made = _judge(text, rubric)
        spans = [one.sentence for one in made.evidence if wholly or one.status.evidenced]
        if not spans:
            return text, taken, made
        taken += [text[slice(*span)] for span in dict.fromkeys(spans)]
        text = _without(text, spans)
    raise AssertionError("evidence without end")


@cache
def _evidenced(name: str) -> tuple[str, ...]:
    """Evidenced leaves of a seed that signals of words judge."""
    return tuple(
        one.id
        for one in seed_assessment(name).items
        if one.leaf and one.status.evidenced and not one.id.startswith("form.")
    )


def _year(made: Assessment) -> int:
    assert made.report.facts.year is not None
    return int(made.report.facts.year.value)


def _plan_start(text: str) -> int:
    """Document position right below the heading of the last part on plans."""
    report = parsed(text)
    announced = [s for s in report.sections if Role.PLAN in s.announces and s.depth <= 2]
    last = announced[-1]
    start = last.heading_end
    if Role.PROBLEM in last.announces:  # a combined part: below its first plan sentence
        start = next(
            s.end for s in report.sentences if s.start >= last.heading_end and s.role is Role.PLAN
        )
    return report.reading.span(start - 1, start).end


def _may_be_planned(rubric: Rubric) -> bool:
    """Whether the item has signals that heed plans; results under a system have none."""
    return any(
        not s.roles or "plan" in s.roles for s in rubric.items[0].signals if s.kind != "reject"
    )


_BARE = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]{1,3}[是要])+"
)


@pytest.mark.parametrize("part", range(2))
@pytest.mark.parametrize("name", SEEDS)
def test_without_evidence_a_gap_and_with_it_below_the_plan_s_heading_planned(
    name: str, part: int
) -> None:
    year = _year(seed_assessment(name))
    for item_id in _evidenced(name)[4 * part :: 8]:
        rubric = only(item_id, year)
        text, taken, made = _stripped(seed(name).text, rubric, wholly=False)
        assert taken
        assert not made.status.evidenced, item_id
        assert made.gap or made.status is Status.NOT_APPLICABLE, item_id
        if _may_be_planned(rubric):
            _check_planned(text, taken[:3], rubric)


def _check_planned(text: str, taken: list[str], rubric: Rubric) -> None:
    """Each evidencing sentence, put alone below the plan's heading, makes its item planned."""
    text, _, gone = _stripped(text, rubric, wholly=True)
    assert gone.status in (Status.ABSENT, Status.NOT_APPLICABLE)
    at = _plan_start(text)
    for sentence in taken:
        bare = _BARE.sub("", sentence.strip())
        alone = "青山县2021年法治政府建设年度报告\n一、主要成效\n" + bare
        if not _judge(alone, rubric).status.evidenced:
            continue  # its evidence needs the sentences around it
        made = _judge(f"{text[:at]}\n{bare}\n{text[at:]}", rubric)
        assert made.status is Status.PLANNED, (rubric.items[0].id, bare)


@pytest.mark.parametrize("name", SEEDS)
def test_a_report_without_its_achievements_evidences_nothing(name: str) -> None:
    made = seed_assessment(name)
    report = made.report
    text = seed(name).text
    headings = {section.start for section in report.sections}
    spans = [
        report.reading.span(sentence.start, sentence.end)
        for sentence in report.sentences
        if sentence.role in (Role.ACHIEVEMENT, Role.PREAMBLE)
        and not (sentence.heading and sentence.start in headings)
    ]
    left = verdicts(_without(text, spans), SEEDS[name].name)
    done = [one.id for one in left.items if one.leaf and one.status.evidenced]
    assert [item_id for item_id in done if not item_id.startswith("form.")] == []
    assert left.summary.score < made.summary.score


def test_a_report_judged_twice_in_a_row_is_judged_alike() -> None:
    name = "jinghai-2019"
    first = verdicts(seed(name).text, SEEDS[name].name)
    verdicts(document("别的文本").text)
    assert verdicts(seed(name).text, SEEDS[name].name).items == first.items
