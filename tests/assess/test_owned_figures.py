"""Whose figure is it? Table: text, rule -> the figures that belong to 法律顾问…审核."""

from __future__ import annotations

import pytest

from checker.model import Status
from checker.rubric.records import FigureRule
from tests.support import literal, near, verdict

HEAD = "青山县2021年法治政府建设年度报告\n一、主要成效\n"
SIGNAL = near(("法律顾问",), ("审核",))
PIECES = FigureRule(units=("件", "份"), words=("审核", "合同"))


@pytest.mark.parametrize(
    ("text", "rule", "figures"),
    [
        pytest.param("法律顾问审核合同120件。", PIECES, ["120件"], id="in_the_clause"),
        pytest.param("6名法律顾问审核合同120件。", PIECES, ["120件"], id="other_unit_in_the_clause"),
        pytest.param("6名法律顾问审核合同。", PIECES, [], id="only_another_matter_s_figure"),
        pytest.param("法律顾问审核合同，涉及合同30份。", PIECES, ["30份"], id="other_clause_with_a_word"),
        pytest.param("法律顾问审核合同，办理复议案件15件。", PIECES, [], id="other_clause_of_another_matter"),
        pytest.param("办理复议案件15件，法律顾问审核合同。", PIECES, [], id="clause_before"),
        pytest.param("法律顾问审核各类文件，共30件。", PIECES, ["30件"], id="summed_up"),
        pytest.param("法律顾问审核文件，累计30件。", PIECES, ["30件"], id="summed_up_in_all"),
        pytest.param(
            "法律顾问审核文件，共同办理行政复议和行政诉讼案件30件。", PIECES, [], id="together_is_no_sum"
        ),
        pytest.param("法律顾问审核合同120件、审核文件30份。", PIECES, ["120件", "30份"], id="two"),
        pytest.param("法律顾问审核合同，审核率100%。", FigureRule(("%",), ("审核率",)), ["100%"], id="rate"),
        pytest.param("法律顾问审核合同，审核率100%。", PIECES, [], id="rate_not_counted"),
        pytest.param("法律顾问审核合同，培训6次，办案30件。", FigureRule(), ["6次", "30件"], id="no_rule"),
        pytest.param("法律顾问审核合同，一是开会，二是调研，三是办案30件。", FigureRule(), [], id="no_rule_far"),
        pytest.param("办案30件，法律顾问审核合同。", FigureRule(), [], id="no_rule_before"),
        pytest.param("已由法律顾问审核合同。办案30件。", FigureRule(), [], id="no_rule_next_sentence"),
        pytest.param(
            "法律顾问审核120件。", FigureRule(("件",), ("合同",), "sentence", True), [], id="strict_lacks_the_word"
        ),
        pytest.param(
            "法律顾问审核合同120件。",
            FigureRule(("件",), ("合同",), "sentence", True),
            ["120件"],
            id="strict_has_the_word",
        ),
        pytest.param(
            "法律顾问审核合同，涉及合同30份。", PIECES._replace(within="clause"), [], id="clause_only"
        ),
        pytest.param(
            "已由法律顾问审核合同。组织培训。出具审核意见30份。",
            PIECES._replace(within="point"),
            ["30份"],
            id="anywhere_in_the_point",
        ),
        pytest.param(
            "已由法律顾问审核合同。\n出具审核意见30份。", PIECES._replace(within="point"), [], id="not_beyond_the_point"
        ),
        pytest.param("已由法律顾问审核合同。全年审核合同30份。", PIECES, ["30份"], id="counted_in_the_next_sentence"),
        pytest.param("已由法律顾问审核合同。全年办理案件30件。", PIECES, [], id="next_sentence_of_another_matter"),
        pytest.param("2021年12月法律顾问审核合同。", FigureRule(), [], id="date"),
        pytest.param("按照国办发〔2018〕118号，法律顾问审核合同。", FigureRule(), [], id="document_number"),
    ],
)  # fmt: skip
def test_figures_of_the_item(text: str, rule: FigureRule, figures: list[str]) -> None:
    made = verdict(HEAD + text, SIGNAL, figures=rule)
    assert [one.text for one in made.evidence[0].figures] == figures
    assert made.status is (Status.QUANTIFIED if figures else Status.DONE)


def test_a_topic_reaches_no_figure_of_the_following_clauses() -> None:
    rule = FigureRule(("件",))
    assert verdict(
        HEAD + "落实法律顾问制度，办案30件。", literal("法律顾问"), figures=rule
    ).status is (Status.MENTIONED)
    assert verdict(HEAD + "法律顾问办案30件。", literal("法律顾问"), figures=rule).status is (
        Status.QUANTIFIED
    )


def test_a_figure_in_a_heading_counts_for_nothing() -> None:
    made = verdict(HEAD + "（一）法律顾问审核合同120件\n组织培训。", SIGNAL, figures=PIECES)
    assert made.status is Status.MENTIONED


def test_the_quotation_shows_the_figure() -> None:
    text = HEAD + "法律顾问" + "认真履行职责、" * 8 + "审核合同，组织培训，开展检查，涉及合同30份。"
    made = verdict(text, near(("法律顾问",), ("审核",), gap=200), figures=PIECES)
    assert "30份" in made.evidence[0].text
