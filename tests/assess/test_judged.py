"""What one passage shows: role, strength, staleness, and the reason given."""

from __future__ import annotations

from typing import Any

import pytest

from checker.model import Role, Status
from checker.rubric.records import Signal
from tests.support import fuzzy, literal, near, reject, verdict

HEAD = "青山县2021年法治政府建设年度报告\n"
DONE = HEAD + "一、主要成效\n"
PROBLEM = HEAD + "一、主要成效\n组织培训。\n二、存在的问题\n"
PLAN = HEAD + "一、主要成效\n组织培训。\n二、下一步打算\n"

MEASURE = near(("法律顾问",), ("列席会议",))
TOPIC = literal("法律顾问")
NAME = literal("法律顾问", shows="name")
RULES = near(("法律顾问",), ("工作规则",))
COVERED = near(("法律顾问",), ("全覆盖",), shows="measure")
COURT = near(("法院",), ("司法建议",))


@pytest.mark.parametrize(
    ("text", "signal", "status"),
    [
        pytest.param(DONE + "法律顾问列席会议。", MEASURE, Status.DONE, id="measure"),
        pytest.param(DONE + "法律顾问列席会议30次。", MEASURE, Status.QUANTIFIED, id="measure_with_figure"),
        pytest.param(DONE + "落实法律顾问制度。", TOPIC, Status.MENTIONED, id="bare_topic"),
        pytest.param(DONE + "县政府聘请法律顾问。", TOPIC, Status.DONE, id="topic_with_a_deed"),
        pytest.param(DONE + "县政府聘请6名法律顾问。", TOPIC, Status.QUANTIFIED, id="topic_with_figure"),
        pytest.param(DONE + "县政府聘请6名法律顾问。", NAME, Status.MENTIONED, id="name_with_figure"),
        pytest.param(DONE + "（一）落实法律顾问制度\n组织培训2次。", TOPIC, Status.MENTIONED, id="heading_only"),
        pytest.param(DONE + "未聘请法律顾问。", TOPIC, Status.MENTIONED, id="says_that_there_was_none"),
        pytest.param(DONE + "各单位应当配齐法律顾问。", TOPIC, Status.MENTIONED, id="demand_of_others"),
        pytest.param(DONE + "印发通知要求各单位法律顾问列席会议。", MEASURE, Status.DONE, id="deed_and_demand"),
        pytest.param(DONE + "县人民法院制定法律顾问工作规则。", RULES, Status.MENTIONED, id="deed_of_the_court"),
        pytest.param(DONE + "省政府印发法律顾问工作规则。", RULES, Status.MENTIONED, id="deed_of_a_higher_authority"),
        pytest.param(DONE + "省政府印发规则后，我县制定法律顾问工作规则。", RULES, Status.DONE, id="own_deed_after_a_higher_one"),
        pytest.param(DONE + "县人民法院发出司法建议3件。", COURT, Status.QUANTIFIED, id="deed_of_the_court_that_is_looked_for"),
        pytest.param(DONE + "认真贯彻法律顾问工作部署。", TOPIC, Status.MENTIONED, id="slogan"),
        pytest.param(DONE + "落实法律顾问全覆盖要求，依法行政能力稳步提升。", COVERED, Status.MENTIONED, id="hollow"),
        pytest.param(DONE + "落实法律顾问全覆盖要求，推广12345热线，依法行政能力稳步提升。", COVERED, Status.DONE, id="hollow_but_for_a_digit"),
        pytest.param(DONE + "落实法律顾问全覆盖要求，由法规科负责登记，依法行政能力稳步提升。", COVERED, Status.DONE, id="hollow_but_for_a_deed"),
        pytest.param(DONE + "落实法律顾问全覆盖要求。", COVERED, Status.DONE, id="no_outcome_praised"),
        pytest.param(DONE + "落实法律顾问全覆盖要求；印发清单，依法行政能力稳步提升。", COVERED, Status.DONE, id="outcome_of_another_stretch"),
        pytest.param(DONE + "落实法律顾问全覆盖要求，依法行政能力稳步提升；印发清单。", COVERED, Status.MENTIONED, id="deed_of_another_stretch"),
        pytest.param(DONE + "依法行政能力稳步提升，法律顾问全覆盖。", COVERED, Status.DONE, id="no_weak_verb"),
        pytest.param(PROBLEM + "法律顾问列席会议。", MEASURE, Status.PROBLEM, id="in_the_problems"),
        pytest.param(PLAN + "法律顾问列席会议。", MEASURE, Status.PLANNED, id="in_the_plan"),
        pytest.param(DONE + "下一步，法律顾问列席会议。", MEASURE, Status.PLANNED, id="plan_sentence"),
        pytest.param(DONE + "法律顾问列席会议尚未开展。", MEASURE, Status.PROBLEM, id="shortcoming_sentence"),
        pytest.param(DONE + "组织培训。", MEASURE, Status.ABSENT, id="nothing"),
        pytest.param(
            DONE + "法律顾问列席会议。\n青山县人民政府\n", literal("青山县人民政府"), Status.ABSENT, id="signature"
        ),
    ],
)  # fmt: skip
def test_status_of_one_passage(text: str, signal: Signal, status: Status) -> None:
    assert verdict(text, signal).status is status


def test_a_measure_only_in_the_opening_is_a_mention() -> None:
    text = (
        HEAD
        + "2021年，我县法律顾问列席会议。\n一、主要成效\n"
        + "组织培训，开展检查，办理案件。" * 5
    )
    made = verdict(text, MEASURE)
    assert (made.status, made.evidence[0].role) == (Status.MENTIONED, Role.PREAMBLE)


def test_a_figure_in_the_opening_counts() -> None:
    text = HEAD + "2021年，我县法律顾问列席会议30次。\n一、主要成效\n" + "组织培训，开展检查。" * 5
    assert verdict(text, MEASURE).status is Status.QUANTIFIED


@pytest.mark.parametrize(
    ("texts", "status"),
    [
        pytest.param(["法律顾问列席会议。", "法律顾问列席会议30次。"], Status.QUANTIFIED, id="figure_wins"),
        pytest.param(["落实法律顾问列席会议尚未开展。", "法律顾问列席会议。"], Status.DONE, id="deed_beats_problem"),
        pytest.param(["将继续推进法律顾问列席会议。", "落实法律顾问制度。"], Status.MENTIONED, id="mention_beats_plan"),
        pytest.param(
            ["将继续推进法律顾问列席会议。", "法律顾问列席会议尚未开展。"], Status.PROBLEM, id="problem_beats_plan"
        ),
    ],
)  # fmt: skip
def test_the_best_passage_decides(texts: list[str], status: Status) -> None:
    for order in (texts, texts[::-1]):
        made = verdict(DONE + "\n".join(order), MEASURE, TOPIC)
        assert made.status is status
        assert made.evidence[0].status is status


def test_a_signal_that_wants_a_role_counts_only_there() -> None:
    signal = literal("执法力量", shows="measure", roles=("problem",))
    assert verdict(DONE + "充实执法力量。", signal).status is Status.ABSENT
    assert verdict(PROBLEM + "执法力量单薄。", signal).status is Status.DONE


def test_a_signal_that_wants_a_figure_counts_only_with_one() -> None:
    signal = near(("法律顾问",), ("审核",), figure=True)
    assert verdict(DONE + "法律顾问审核合同。", signal).status is Status.ABSENT
    assert verdict(DONE + "法律顾问审核合同30件。", signal).status is Status.QUANTIFIED


@pytest.mark.parametrize(
    ("text", "stale"),
    [
        pytest.param("2019年，法律顾问列席会议30次。", True, id="earlier_year"),
        pytest.param("2021年，法律顾问列席会议30次。", False, id="year_reported_on"),
        pytest.param("法律顾问列席会议30次。", False, id="no_year"),
        pytest.param("自2019年以来至2021年，法律顾问列席会议30次。", False, id="span_up_to_now"),
        pytest.param("法律顾问列席会议30次，比2019年增长5%。", False, id="comparison_behind"),
        pytest.param("2018年以来，法律顾问列席会议30次。", False, id="since_an_earlier_year"),
        pytest.param("2019年3月起，法律顾问列席会议30次。", False, id="since_a_month"),
        pytest.param("2019年3月，法律顾问列席会议30次。", True, id="month_of_an_earlier_year"),
        pytest.param("去年，法律顾问列席会议30次。", True, id="last_year"),
        pytest.param("法律顾问列席会议30次，去年同期20次。", False, id="compared_with_last_year"),
        pytest.param(
            "按照国办发〔2018〕118号文件，法律顾问列席会议30次。", False, id="document_number"
        ),
    ],
)
def test_evidence_of_an_earlier_year_is_marked_stale(text: str, stale: bool) -> None:
    made = verdict(DONE + text, MEASURE)
    assert made.status is Status.QUANTIFIED
    assert made.evidence[0].stale is stale


def test_fresh_evidence_stands_before_stale() -> None:
    text = "2019年，法律顾问列席会议30次。\n2021年，法律顾问列席会议2次。"
    made = verdict(DONE + text, MEASURE)
    assert [one.stale for one in made.evidence] == [False, True]


def test_a_figure_of_an_earlier_year_does_not_outrank_what_was_done_this_year() -> None:
    text = "2019年，法律顾问列席会议30次。\n2021年，法律顾问列席会议。"
    made = verdict(DONE + text, MEASURE)
    assert made.status is Status.DONE
    assert [one.stale for one in made.evidence] == [False, True]


def test_text_stands_before_headings() -> None:
    made = verdict(DONE + "（一）落实法律顾问制度\n落实法律顾问要求。", TOPIC)
    assert made.evidence[0].text == "（一）落实法律顾问制度\n落实法律顾问要求"


@pytest.mark.parametrize(
    ("text", "signals", "why"),
    [
        ("法律顾问列席会议30次。", (MEASURE,), "有本项数据"),
        ("法律顾问列席会议。", (MEASURE,), "有具体做法"),
        ("县政府聘请法律顾问。", (TOPIC,), "聘请"),
        ("落实法律顾问制度。", (TOPIC,), "没有具体做法"),
        ("（一）法律顾问制度\n组织培训。", (TOPIC,), "标题"),
        ("未聘请法律顾问。", (TOPIC,), "没有"),
        ("各单位应当配齐法律顾问。", (TOPIC,), "只是要求"),
        ("县政府聘请法律顾问。", (NAME,), "名称"),
        ("法律顾问列席会议有待推进。", (MEASURE,), "有待"),
        ("力争法律顾问列席会议。", (MEASURE,), "力争"),
    ],
)
def test_why_names_what_decided(text: str, signals: tuple[Signal, ...], why: str) -> None:
    made = verdict(DONE + text, *signals)
    assert why in made.why
    assert why in made.evidence[0].why


def test_why_names_the_part_that_decided() -> None:
    assert "下一步打算" in verdict(PLAN + "法律顾问列席会议。", MEASURE).why


def test_evidence_shows_the_signal_and_its_words() -> None:
    made = verdict(DONE + "法律顾问依法列席会议。", MEASURE)
    shown = made.evidence[0].signal
    assert (shown.kind, shown.pattern, shown.similarity) == ("near", "法律顾问 + 列席会议", 100.0)
    made = verdict(DONE + "法律顾问依规列席会议。", fuzzy("法律顾问依法列席会议", 80))
    shown = made.evidence[0].signal
    assert (shown.kind, shown.pattern) == ("fuzzy", "法律顾问依法列席会议")
    assert 80 <= shown.similarity < 100


def test_evidence_shows_where_it_stands() -> None:
    text = DONE + "（一）依法决策\n法律顾问“列席”会议３０次，组织培训。\n"
    made = verdict(text, MEASURE)
    found = made.evidence[0]
    assert text[slice(*found.span)] == found.text
    assert "法律顾问“列席”会议３０次" in found.text
    assert (found.line, found.section, found.role) == (4, "依法决策", Role.ACHIEVEMENT)
    assert text[slice(*found.sentence)] == "法律顾问“列席”会议３０次，组织培训。"
    (figure,) = found.figures
    assert (text[slice(*figure.span)], figure.text, figure.value, figure.unit) == (
        "３０次",
        "３０次",
        30,
        "次",
    )


def test_no_more_evidence_is_shown_than_a_reader_takes_in() -> None:
    text = DONE + "\n".join(f"法律顾问列席会议{number}次。" for number in range(2, 30))
    made = verdict(text, MEASURE)
    assert made.evidence_count == 28
    assert 1 <= len(made.evidence) <= 4


def _gap_text(**more: Any) -> None:
    made = verdict(DONE + more.pop("text"), *more.pop("signals"))
    assert made.status is Status.ABSENT
    assert made.advice == "请补充test.item。"


def test_advice_is_given_for_gaps_only() -> None:
    _gap_text(text="组织培训。", signals=(MEASURE,))
    assert verdict(DONE + "法律顾问列席会议。", MEASURE).advice == ""
    assert verdict(DONE + "落实法律顾问制度。", TOPIC).advice == "请补充test.item。"


def test_a_look_alike_is_the_near_miss_of_a_gap() -> None:
    text = DONE + "村居法律顾问20名，提供咨询。"
    made = verdict(text, TOPIC, reject("村居法律顾问"))
    (miss,) = made.near_misses
    assert text[slice(*miss.span)] == miss.text
    assert "村居法律顾问" in miss.why
    assert miss.line == 3
    assert "村居法律顾问" in made.why


def test_what_a_near_miss_lacks_is_told() -> None:
    made = verdict(DONE + "法律顾问出具意见。", near(("法律顾问",), ("列席会议", "出席会议")))
    (miss,) = made.near_misses
    assert "列席会议" in miss.why
    assert miss.text == "法律顾问出具意见"


def test_near_misses_in_achievements_come_first() -> None:
    text = PLAN + "法律顾问出具意见。\n三、其他\n法律顾问团成员到位。"
    made = verdict(text, near(("法律顾问", "法律顾问团成员"), ("列席会议",)))
    assert made.near_misses[0].text == "法律顾问团成员到位"


def test_evidenced_items_have_no_near_miss() -> None:
    assert verdict(DONE + "法律顾问列席会议。法律顾问出具意见。", MEASURE).near_misses == ()


@pytest.mark.parametrize(
    "text",
    [
        "要求各部门聘请法律顾问，列席会议。",
        "各单位应当聘请法律顾问。",
        "各部门要建立法律顾问制度，严格落实审核。",
    ],
)
def test_what_is_demanded_of_others_is_not_done(text: str) -> None:
    assert verdict(DONE + text, TOPIC).status is Status.MENTIONED
