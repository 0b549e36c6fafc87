"""Town and department reports list what was done, one numbered sentence a line."""

from __future__ import annotations

import pytest

from checker.model import Status
from tests.support import literal, near, verdict

HEAD = "青山镇2021年法治政府建设工作总结\n一、工作情况\n"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param(
            "1.聘请法律顾问6名，审核合同30件。\n2.组织培训4次。", Status.QUANTIFIED, id="arabic"
        ),
        pytest.param(
            "（一）聘请法律顾问6名。\n（二）组织培训4次。", Status.QUANTIFIED, id="second_level"
        ),
        pytest.param("1、成立法律顾问团队。\n2、开展培训。", Status.DONE, id="without_figure"),
        pytest.param("1、镇政府已聘请法律顾问；\n2、开展培训；", Status.DONE, id="semicolons"),
        pytest.param("1.落实法律顾问制度。\n2.强化培训。", Status.MENTIONED, id="slogan"),
        pytest.param("1.落实法律顾问制度\n2.强化培训", Status.MENTIONED, id="bare_heading"),
    ],
)
def test_a_numbered_sentence_that_tells_a_deed_is_text(text: str, status: Status) -> None:
    assert verdict(HEAD + text, literal("法律顾问")).status is status


def test_a_numbered_measure_is_text() -> None:
    made = verdict(HEAD + "1.法律顾问列席会议12次。\n2.组织培训。", near(("法律顾问",), ("列席",)))
    assert made.status is Status.QUANTIFIED
