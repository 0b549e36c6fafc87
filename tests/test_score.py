"""The main job on one report, and the promise that the same input gives the same bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checker.model import Status
from checker.render.json_v1 import dumps, several
from checker.rubric import rubrics_for
from checker.score import Options, score_document
from tests.support import ROOT, SEEDS, document, library, seed, statuses

TEXT = """青山县{year}法治政府建设年度报告
一、主要举措和成效
（一）落实法律顾问制度。县政府聘请6名法律顾问，全年审核合同120件，出具法律意见书30余份。
（二）全面推行行政执法公示制度。在县政府网站公示行政处罚信息1234条。
（三）县政府常务会议听取法治政府建设情况汇报2次，印发年度工作要点。
二、存在的问题
规范性文件备案工作有待加强，主要原因是业务能力不足。
三、下一年度工作安排
力争配齐公职律师，组织执法培训，进一步提升行政复议能力。
"""


def _scored(text: str, **options: object) -> dict[str, Status]:
    return statuses(score_document(document(text), Options(library(), **options)))  # type: ignore[arg-type]


def test_a_small_report_from_end_to_end() -> None:
    found = _scored(TEXT.format(year="2021年"))
    assert {
        "core.legal-counsel.government": found["core.legal-counsel.government"],
        "core.legal-counsel.participation": found["core.legal-counsel.participation"],
        "core.legal-counsel.public-lawyers": found["core.legal-counsel.public-lawyers"],
        "core.three-systems.disclosure": found["core.three-systems.disclosure"],
        "core.three-systems.recording": found["core.three-systems.recording"],
        "core.normative-docs.filing": found["core.normative-docs.filing"],
        "form.problems": found["form.problems"],
        "form.causes": found["form.causes"],
        "form.next-year": found["form.next-year"],
        "o21.07": found["o21.07"],
    } == {
        "core.legal-counsel.government": Status.QUANTIFIED,
        "core.legal-counsel.participation": Status.QUANTIFIED,
        "core.legal-counsel.public-lawyers": Status.PLANNED,
        "core.three-systems.disclosure": Status.QUANTIFIED,
        "core.three-systems.recording": Status.ABSENT,
        "core.normative-docs.filing": Status.PROBLEM,
        "form.problems": Status.DONE,
        "form.causes": Status.DONE,
        "form.next-year": Status.DONE,
        "o21.07": Status.NOT_APPLICABLE,
    }


@pytest.mark.parametrize(
    ("year", "outline", "warned"),
    [
        ("2014年", "outline-2015", "早于"),
        ("2015年", "outline-2015", ""),
        ("2020年度", "outline-2015", ""),
        ("2021年", "outline-2021", ""),
        ("2025年", "outline-2021", ""),
        ("2026年", "outline-2021", "尚无2026年"),
        ("", "outline-2021", "未能识别报告年度"),
    ],
)
def test_the_outline_goes_by_the_year_reported_on(year: str, outline: str, warned: str) -> None:
    made = score_document(document(TEXT.format(year=year)), Options(library()))
    assert [used.id for used in made.rubrics] == ["core", "form", outline]
    told = [warning for warning in made.warnings if "年" in warning]
    assert any(warned in warning for warning in told) if warned else told == []


def test_a_year_given_wins_over_the_year_found() -> None:
    made = score_document(document(TEXT.format(year="2021年")), Options(library(), year=2019))
    assert [used.id for used in made.rubrics][-1] == "outline-2015"


def test_the_least_similarity_only_takes_away() -> None:
    text = seed("jinghai-2019").text
    plain, strict = _scored(text), _scored(text, min_similarity=100)
    for item_id, status in strict.items():
        if status.evidenced:
            assert plain[item_id].evidenced


def test_every_item_once_in_the_rubrics_order() -> None:
    made = score_document(seed("hainan-2021"), Options(library()))
    chosen, _ = rubrics_for(library(), 2021)
    assert [one.id for one in made.items] == [i.id for used in chosen for i in used.items]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("县", id="one_character"),
        pytest.param("。，；：\n\n！", id="only_marks"),
        pytest.param("法律顾问" * 1_000, id="one_long_line"),
        pytest.param("一是" * 5_000, id="marks_without_end"),
        pytest.param("（一）" * 5_000, id="numbers_without_end"),
        pytest.param("2021年" * 5_000, id="years_without_end"),
        pytest.param("1" * 2_000, id="digits_without_end"),
        pytest.param("一、\n" * 5_000, id="empty_headings"),
        pytest.param("青山县人民政府\n" * 5_000, id="one_line_again_and_again"),
        pytest.param("十" * 5_000 + "件", id="numerals_without_end"),
        pytest.param("百分之" + "九" * 20_000, id="rate_without_end"),
        pytest.param("《" * 5_000, id="open_book_marks"),
        pytest.param("将" * 20_000 + "有待" * 10_000, id="cues_without_end"),
    ],
)
def test_strange_texts_are_judged_without_a_crash(text: str) -> None:
    made = score_document(document(text), Options(library(), force=True))
    assert made.warnings
    assert made.summary.applicable > 0


_LONG = {
    "words_without_stop": "法律顾问" * 6_000,
    "clauses_without_stop": "法律顾问审核合同，" * 1_500,
    "digits_without_end": "1" * 30_000,
    "numerals_without_end": "十" * 30_000 + "件",
    "open_book_marks": "《" * 15_000,
    "open_brackets": "（" * 30_000,
    "spaces": "县" + " " * 100_000 + "政府",
    "many_lines": "法律顾问审核合同30件。\n" * 1_000,
    "many_headings": "（一）落实法律顾问制度。\n" * 1_000,
    "dates": "2021年12月30日" * 4_000,
    "percentages": "100%" * 6_000,
    "look_alikes": "《中华人民共和国行政处罚法》" * 3_000,
}


@pytest.mark.parametrize("text", _LONG.values(), ids=_LONG)
def test_time_does_not_grow_with_the_square_of_the_length(text: str) -> None:
    """Far above what linear work takes (below 1 s), far below what a square takes (minutes)."""
    made = document("一、成效\n" + text)
    options = Options(library())
    began = time.process_time()
    score_document(made, options._replace(force=True))
    assert time.process_time() - began < 6


@pytest.mark.parametrize("name", SEEDS)
def test_the_same_input_gives_the_same_bytes(name: str) -> None:
    options = Options(library())
    first = dumps(several([score_document(seed(name), options)]))
    assert dumps(several([score_document(seed(name), options)])) == first


def _json(folder: Path, file: Path, hash_seed: str, **environment: str) -> bytes:
    code = "import sys; from checker.cli.main import main; sys.exit(main(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", code, "score", file.name, "--format", "json"],
        cwd=folder,
        env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def test_the_bytes_depend_on_no_process_place_time_or_locale(tmp_path: Path) -> None:
    outputs = set()
    for number, (hash_seed, zone) in enumerate([("0", "UTC"), ("7", "Asia/Shanghai")]):
        folder = tmp_path / f"at{number}"
        folder.mkdir()
        shutil.copy(SEEDS["hainan-2021"], folder)
        outputs.add(
            _json(folder, SEEDS["hainan-2021"], hash_seed, TZ=zone, CHECKER_CACHE_DIR=str(tmp_path))
        )
    assert len(outputs) == 1
    text = outputs.pop().decode()
    assert str(tmp_path) not in text
    assert '"schema_version"' in text
