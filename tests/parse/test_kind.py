from __future__ import annotations

from checker.model import Document
from checker.parse import parse
from tests.support import SEEDS, parsed, seed

NOVEL = "那天夜里下着雨，他独自走在街上，想起许多年前的事情。母亲说过的话又在耳边响起。" * 30
GAZETTE = "全市气象部门发布预报，未来三天有小到中雨。农业农村部门提醒农户做好田间排水。" * 30


def test_the_seeds_are_annual_reports() -> None:
    for name in SEEDS:
        assert parsed(seed(name).text).warnings == (), name


def test_a_novel_is_no_annual_report() -> None:
    assert "不像法治政府建设年度报告" in parsed(NOVEL).warnings[0]


def test_an_official_text_of_another_field_is_no_annual_report() -> None:
    assert "不像法治政府建设年度报告" in parsed(GAZETTE).warnings[0]


def test_a_text_without_title_is_warned_of() -> None:
    text = (
        "一、成效\n"
        + "开展行政执法检查，办理行政复议案件，清理规范性文件，推进政务公开，加强普法。" * 20
    )
    assert any("未找到" in warning for warning in parsed(text).warnings)


def test_a_short_text_is_warned_of() -> None:
    text = "青山县2021年法治政府建设年度报告\n一、成效\n推进依法行政，规范行政执法，行政复议，政务公开。\n"
    assert any("可能不完整" in warning for warning in parsed(text).warnings)


def test_warnings_of_reading_are_kept_in_front() -> None:
    made = Document("a.txt", NOVEL, "0" * 64, "text", "utf-8", ("有乱码。",))
    assert parse(made).warnings[0] == "有乱码。"
    assert len(parse(made).warnings) > 1
