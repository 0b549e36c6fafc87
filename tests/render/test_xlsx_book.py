from __future__ import annotations

import builtins
import io
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from checker.errors import UsageError
from checker.model import Status
from checker.render.json_v1 import to_json
from checker.render.names import Names
from checker.render.words import Lang
from checker.render.xlsx_book import write_book
from checker.render.xlsx_sheet import MOST_ROWS
from checker.render.xlsx_text import MOST, cell_text
from checker.render.xlsx_words import ZH
from tests.handmade import assessment, hostile
from tests.support import library, seed_assessment

Json = dict[str, Any]
SHEETS = ["汇总", "矩阵", "缺项清单", "佐证", "疑点", "图表", "说明"]
LEFT = 3  # columns of the matrix before the items


def made(
    tmp_path: Path, assessments: Sequence[Json], lang: Lang = "zh", most_rows: int = MOST_ROWS
) -> Path:
    path = tmp_path / "book.xlsx"

    def stream() -> Iterator[Json]:
        return iter(assessments)

    write_book(path, stream, Names(lang, library()), most_rows)
    return path


def opened(path: Path) -> Workbook:
    with warnings.catch_warnings():
        # openpyxl does not know the bars inside cells, which Excel and LibreOffice draw
        warnings.filterwarnings(
            "ignore", message=".*extension is not supported", category=UserWarning
        )
        return load_workbook(io.BytesIO(path.read_bytes()))


@pytest.fixture(scope="module")
def reports() -> list[Json]:
    return [to_json(seed_assessment(name)) for name in ("hainan-2021", "jinghai-2019")]


@pytest.fixture(scope="module")
def book(reports: list[Json], tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    return opened(made(tmp_path_factory.mktemp("book"), reports))


def rows(sheet: Worksheet) -> list[dict[str, Any]]:
    heads, *body = sheet.iter_rows(values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in body]


def test_the_sheets_stand_in_the_order_of_work(book: Workbook) -> None:
    assert book.sheetnames == SHEETS


def test_the_ranking_has_a_row_a_report_best_first(book: Workbook, reports: list[Json]) -> None:
    found = rows(book["汇总"])
    best = sorted(reports, key=lambda one: -one["summary"]["score"])
    assert [row["名次"] for row in found] == [1, 2]
    assert [row["单位"] for row in found] == [one["report"]["unit"] for one in best]
    assert [row["得分"] for row in found] == [round(one["summary"]["score"], 1) for one in best]
    assert [row["覆盖率"] for row in found] == [one["summary"]["coverage"] for one in best]
    assert [row["缺项"] for row in found] == [len(one["gaps"]) for one in best]
    groups = {g["title"]: g["coverage"] for g in best[0]["summary"]["by_group"]}
    assert found[0]["行政规范性文件"] == groups["行政规范性文件"]
    for severity, word in (("high", "严重"), ("medium", "一般"), ("low", "轻微")):
        counted = [sum(f["severity"] == severity for f in one["findings"]) for one in best]
        assert [row[f"{word}疑点"] for row in found] == counted


def test_equal_scores_share_a_rank(tmp_path: Path, reports: list[Json]) -> None:
    sheet = opened(made(tmp_path, [reports[0], reports[1], reports[1]]))["汇总"]
    assert [row["名次"] for row in rows(sheet)] == [1, 1, 3]


def test_the_matrix_has_the_status_of_every_leaf(book: Workbook, reports: list[Json]) -> None:
    sheet = book["矩阵"]
    letters = {status.value: ZH.letter[status] for status in Status}
    for row, unit in ((3, "天津市静海区"), (4, "乌海市海南区")):
        assert sheet.cell(row, 1).value == unit
        report = next(one for one in reports if one["report"]["unit"] == unit)
        shown = [sheet.cell(row, c).value for c in range(LEFT + 1, sheet.max_column + 1)]
        expected = [letters[item["status"]] for item in report["items"] if item["leaf"]]
        assert [letter for letter in shown if letter] == expected


def test_the_same_status_has_the_same_colour_and_others_differ(book: Workbook) -> None:
    cells = [cell for row in book["矩阵"].iter_rows(3, min_col=LEFT + 1) for cell in row]
    colours: dict[str, set[str]] = {}
    for cell in cells:
        if cell.value:
            colours.setdefault(cell.value, set()).add(cell.fill.start_color.rgb)
    assert all(len(found) == 1 for found in colours.values())
    assert len(set.union(*colours.values())) == len(colours) > 4


def test_an_item_that_the_rubric_does_not_judge_is_blank(book: Workbook) -> None:
    heads = [cell.value for cell in book["矩阵"][2]]
    column = heads.index("完善突发事件应对制度") + 1
    assert book["矩阵"].cell(3, column).value is None
    assert book["矩阵"].cell(4, column).value == "缺"


def test_every_gap_has_a_row_with_basis_advice_and_what_there_is(
    book: Workbook, reports: list[Json]
) -> None:
    found = rows(book["缺项清单"])
    gaps = [
        (one["report"]["unit"], item)
        for one in reports
        for gap in one["gaps"]
        for item in one["items"]
        if item["id"] == gap
    ]
    assert [(row["单位"], row["编号"]) for row in found] == [(u, item["id"]) for u, item in gaps]
    for row, (_, item) in zip(found, gaps, strict=True):
        assert row["补正建议"] == item["advice"]
        assert row["依据"].count("\n") + 1 == len(item["basis"])
        passages = [*item["evidence"], *item["near_misses"]]
        assert (row["现有或最接近的语句"] or "") == (passages[0]["text"] if passages else "")


def test_every_passage_has_a_row_with_its_exact_words(book: Workbook, reports: list[Json]) -> None:
    found = rows(book["佐证"])
    passages = [p for one in reports for item in one["items"] for p in item["evidence"]]
    assert [row["原文"] for row in found] == [cell_text(passage["text"]) for passage in passages]
    assert [row["位置"] for row in found] == [f"第 {passage['line']} 行" for passage in passages]


def test_every_finding_has_a_row_with_its_passages(book: Workbook, reports: list[Json]) -> None:
    found = rows(book["疑点"])
    findings = [finding for one in reports for finding in one["findings"]]
    assert [row["规则"] for row in found] == [finding["rule"] for finding in findings]
    for row, finding in zip(found, findings, strict=True):
        assert all(cell_text(span["text"]) in row["原文"] for span in finding["spans"])


def test_the_legend_names_rubrics_and_versions(book: Workbook, reports: list[Json]) -> None:
    cells = [cell for row in book["说明"].iter_rows(values_only=True) for cell in row]
    for used in (used for one in reports for used in one["rubrics"]):
        assert used["id"] in cells
        assert used["sha256"] in cells
    assert all(meaning in cells for meaning in ZH.meaning.values())


def test_headings_stay_filters_work_and_paper_is_a4_across(book: Workbook) -> None:
    for name in SHEETS[:5]:
        sheet = book[name]
        assert sheet.freeze_panes
        assert sheet.auto_filter.ref
        assert sheet.print_title_rows
    for sheet in book:
        assert sheet.page_setup.orientation == "landscape"
        assert str(sheet.page_setup.paperSize) == "9"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_the_charts_are_native(tmp_path: Path, reports: list[Json]) -> None:
    with zipfile.ZipFile(made(tmp_path, reports)) as parts:
        charts = [name for name in parts.namelist() if name.startswith("xl/charts/chart")]
        texts = [parts.read(name).decode() for name in charts]
    assert len(charts) == 3
    for title in ("各章节平均覆盖率", "各报告得分", "最常见的缺项"):
        assert sum(title in text for text in texts) == 1


def test_the_same_assessments_give_the_same_bytes(tmp_path: Path, reports: list[Json]) -> None:
    first = made(tmp_path, reports).read_bytes()
    assert made(tmp_path, reports).read_bytes() == first


def test_english(tmp_path: Path, reports: list[Json]) -> None:
    book = opened(made(tmp_path, reports, "en"))
    assert book.sheetnames == [
        *("Summary", "Matrix", "Gaps", "Evidence", "Findings", "Charts", "Legend"),
    ]
    gap = rows(book["Gaps"])[0]
    assert gap["Item"].isascii()
    assert gap["Advice"].isascii()


def test_a_full_sheet_goes_on_in_the_next(tmp_path: Path, reports: list[Json]) -> None:
    book = opened(made(tmp_path, reports, most_rows=21))
    gaps = sum(len(one["gaps"]) for one in reports)
    parts = [book[name] for name in book.sheetnames if name.startswith("缺项清单")]
    assert [sheet.max_row - 1 for sheet in parts] == [20] * (gaps // 20) + [gaps % 20]
    assert [[cell.value for cell in sheet[1]] for sheet in parts] == [
        [cell.value for cell in parts[0][1]]
    ] * len(parts)


def test_no_reports_give_a_book_all_the_same(tmp_path: Path) -> None:
    assert opened(made(tmp_path, [])).sheetnames == SHEETS


def test_a_missing_library_is_told_with_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.startswith("xlsxwriter"):
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UsageError, match="XLSX") as caught:
        made(tmp_path, [])
    assert ".[xlsx]" in caught.value.todo


HOSTILE = (
    '=HYPERLINK("http://x.invalid","x")',
    "+cmd|' /C calc'!A0",
    "@SUM(1)",
    "-1+1",
    "\t=1+1",
    "http://x.invalid/",
    "mailto:a@x.invalid",
    "<b>&amp;</b>",
    "\x00\x01\x1b[31m\u202e\ufffe\ud800",
    "_x0041_",
    "[red]{{ 7*7 }}[/red]",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_report_text_stays_text(tmp_path: Path, text: str) -> None:
    path = made(tmp_path, [to_json(hostile(text))])
    with zipfile.ZipFile(path) as parts:
        sheets = [n for n in parts.namelist() if n.startswith("xl/worksheets/sheet")]
        assert not any(b"<f>" in parts.read(name) for name in sheets)
        assert not any(b"<hyperlink" in parts.read(name) for name in sheets)
    cells = [cell for sheet in opened(path) for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    shown = "\n".join(cell.value for cell in cells if isinstance(cell.value, str))
    assert cell_text(text) in shown


def test_what_looks_like_a_coded_character_is_not_read_as_one() -> None:
    assert cell_text("_x0041_") == "_x005F_x0041_"


def test_text_too_long_for_a_cell_is_cut() -> None:
    for text in ("长" * (MOST + 1), "𠀀" * MOST):
        shown = cell_text(text)
        assert len(shown.encode("utf-16-le")) <= 2 * MOST
        assert shown.endswith("…")
    assert cell_text("长" * MOST) == "长" * MOST


def test_file_names_with_anything_in_them(tmp_path: Path) -> None:
    one = to_json(assessment(), path="=1+1|<b>\u202e.txt")
    sheet = opened(made(tmp_path, [one]))["汇总"]
    assert rows(sheet)[0]["文件"] == "=1+1|<b>.txt"
    assert sheet["A1"].data_type == "s"
