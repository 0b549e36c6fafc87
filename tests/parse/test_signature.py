from __future__ import annotations

import pytest

from checker.model import Role
from tests.support import clause_roles, parsed

TEXT = "青山县2021年法治政府建设年度报告\n一、主要成效\n开展执法培训2次，抽查案卷120宗。\n"


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["青山县人民政府", "2022年1月10日"], id="unit_and_date"),
        pytest.param(["特此报告。"], id="formula"),
        pytest.param(["特此汇报。", "青山县司法局", "二〇二二年一月十日"], id="all_three"),
        pytest.param(["（2022年1月10日）"], id="date_in_brackets"),
        pytest.param(["天河街道办事处", "2022 年 1 月 10 日"], id="street_office"),
    ],
)
def test_signature_lines(lines: list[str]) -> None:
    report = parsed(TEXT + "\n".join(lines) + "\n")
    roles = [role for _, role in clause_roles(report)]
    assert roles[-len(lines) :] == [Role.SIGNATURE] * len(lines)
    assert roles[-len(lines) - 1] is Role.ACHIEVEMENT


@pytest.mark.parametrize(
    "line", ["县政府聘请法律顾问6名。", "2022年1月10日召开会议。", "法治建设迈上新台阶。"]
)
def test_last_sentences_that_are_no_signature(line: str) -> None:
    report = parsed(TEXT + line)
    assert Role.SIGNATURE not in [role for _, role in clause_roles(report)]


def test_a_unit_amid_the_text_is_no_signature() -> None:
    report = parsed(TEXT + "青山县人民政府\n组织培训2次，抽查案卷120宗。\n")
    assert Role.SIGNATURE not in [role for _, role in clause_roles(report)]
