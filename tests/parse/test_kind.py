from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

from checker.errors import ExitCode, UnreadableError
from checker.model import Document
from checker.parse import parse
from checker.parse.kind import kind_of
from checker.score import Options, score_document
from tests.support import ROOT, SEEDS, document, library, parsed, seed
from tests.transform.edits import WORDS, reworded, with_noise

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


CASES = {
    (path.stem, case["name"]): case["text"]
    for path in sorted((Path(__file__).parent / "kind_cases").glob("*.yaml"))
    for case in yaml.safe_load(path.read_text("utf-8"))
}
KIND_OF_FILE = {
    "work_reports": "work-report",
    "plans": "plan",
    "notices": "notice",
    "news": "news",
    "papers": "paper",
    "theme_reports": "theme-report",
    "shells": "shell",
    "others": "other",
}
REPORTS = [
    *sorted((ROOT / "seeds").glob("*.txt")),
    *sorted((ROOT / "tests" / "corpus").glob("[abcem]/*.txt")),
]
OPENINGS = sorted((ROOT / "tests" / "corpus").glob("[knh]/*.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]}.{case[1]}")
def test_other_documents_are_told(case: tuple[str, str]) -> None:
    kind = kind_of(parsed(CASES[case]))
    assert kind.name == KIND_OF_FILE[case[0]]
    assert kind.why
    assert kind.why_en
    assert 0.5 < kind.sure <= 1


def test_there_are_enough_cases_of_each_kind() -> None:
    counts = Counter(file for file, _ in CASES)
    assert len(CASES) >= 45
    assert all(counts[file] >= 6 for file in KIND_OF_FILE if file != "others")


def _parts(text: str) -> dict[str, str]:
    """What is left of a report that was cut, or lost its title or its line breaks."""
    size = len(text)
    lines = text.split("\n")
    untitled = [line for number, line in enumerate(lines) if number > 8 or len(line) > 60]
    return {
        "whole": text,
        "first half": text[: size // 2],
        "second half": text[size // 2 :],
        "middle": text[size // 3 : 2 * size // 3],
        "last quarter": text[3 * size // 4 :],
        "without title": "\n".join(untitled),
        "one paragraph": re.sub(r"\n+", "", text),
        "reworded": reworded(text, WORDS["synonyms"]),
        "with noise": with_noise(text, WORDS["noise"]),
    }


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_annual_reports_are_never_refused(path: Path) -> None:
    for part, text in _parts(path.read_text("utf-8")).items():
        kind = kind_of(parsed(text))
        assert kind.annual, (part, kind)


@pytest.mark.parametrize("path", OPENINGS, ids=lambda path: path.stem)
def test_openings_of_reports_are_not_refused(path: Path) -> None:
    assert kind_of(parsed(path.read_text("utf-8"))).annual


def test_a_cover_notice_does_not_hide_the_report() -> None:
    text = "关于印发青山县2021年法治政府建设年度报告的通知\n各乡镇人民政府：\n现印发给你们。\n"
    assert kind_of(parsed(text + seed("jinghai-2019").text)).annual


def test_a_tiny_text_is_doubted_not_refused() -> None:
    assert kind_of(parsed("青山县2021年法治政府建设年度报告\n一、成效\n聘请法律顾问6名。\n")).annual


def test_other_documents_are_not_scored_unless_forced() -> None:
    made = document(CASES["plans", "annual_key_points"], "plan.txt")
    with pytest.raises(UnreadableError) as raised:
        score_document(made, Options(library()))
    assert "不是法治政府建设年度报告（像工作要点" in raised.value.line()
    assert "looks like a plan" in raised.value.line("en")
    assert raised.value.exit_code is ExitCode.NO_INPUT
    forced = score_document(made, Options(library(), force=True))
    assert any("按 --force 照年度报告评查" in warning for warning in forced.warnings)
