"""图表: coverage by chapter, scores, commonest gaps; tables with native charts beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from checker.render.xlsx_desk import Desk
from checker.render.xlsx_overview import Overview
from checker.render.xlsx_ranking import SCORE, UNIT
from checker.render.xlsx_sheet import Cell, page, put
from checker.render.xlsx_styles import FONT, INK

if TYPE_CHECKING:
    from xlsxwriter.chart import Chart
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

COMMON = 15
MOST_BARS = 40
Range = list[str | int]
_BLUE, _RED = "#2F5D9B", "#A92B22"
_WIDTHS = (50, 12, 12, 10, 3)
_CHART_COLUMN = len(_WIDTHS)
_TITLE_HEIGHT = 24
_ROW_HEIGHT = 20  # pixels, about, of a row with one line


def write_charts(desk: Desk, sheet: Worksheet, overview: Overview) -> None:
    """Write both tables and place the three charts to their right."""
    page(sheet, desk.own.title, desk.own.page)
    sheet.fit_to_pages(1, 1)
    for number, width in enumerate(_WIDTHS):
        sheet.set_column(number, number, width)
    chapters = _chapter_table(desk, sheet, overview)
    gaps_at = chapters + 3
    gaps = _gap_table(desk, sheet, overview, gaps_at)
    charts = [(_by_report(desk, overview), min(len(overview.entries), MOST_BARS))]
    if chapters:
        charts.insert(0, (_by_chapter(desk, chapters), chapters))
    if gaps:
        charts.append((_by_gap(desk, gaps_at + 2, gaps), gaps))
    row = 0
    for chart, bars in charts:
        row += _place(sheet, row, chart, bars)


def _chapter_table(desk: Desk, sheet: Worksheet, overview: Overview) -> int:
    """Gives the number of rows."""
    own, looks = desk.own, desk.styles
    sheet.set_row(0, _TITLE_HEIGHT)
    put(sheet, (0, 0), own.by_chapter, looks.title, looks)
    _heads(desk, sheet, 1, (own.group, own.reports, own.mean_coverage, own.mean_score))
    totals = overview.chapters()
    for row, total in enumerate(totals, start=2):
        cells = (desk.chapter(total.key), total.reports, total.coverage, total.score)
        _row(desk, sheet, row, cells, (looks.wrap, looks.number, looks.share, looks.score))
    return len(totals)


def _gap_table(desk: Desk, sheet: Worksheet, overview: Overview, at: int) -> int:
    own, looks = desk.own, desk.styles
    sheet.set_row(at, _TITLE_HEIGHT)
    put(sheet, (at, 0), own.common_gaps, looks.title, looks)
    _heads(desk, sheet, at + 1, (own.item, own.reports_with_gap, own.reports_bound, own.share))
    totals = overview.common_gaps(COMMON)
    for row, total in enumerate(totals, start=at + 2):
        share = total.reports / total.applicable
        cells = (desk.item(total.key), total.reports, total.applicable, share)
        _row(desk, sheet, row, cells, (looks.wrap, looks.number, looks.number, looks.share))
    return len(totals)


def _heads(desk: Desk, sheet: Worksheet, row: int, titles: tuple[str, ...]) -> None:
    for number, title in enumerate(titles):
        put(sheet, (row, number), title, desk.styles.head, desk.styles)


def _row(
    desk: Desk, sheet: Worksheet, row: int, cells: tuple[Cell, ...], looks: tuple[Format, ...]
) -> None:
    for number, (cell, look) in enumerate(zip(cells, looks, strict=True)):
        put(sheet, (row, number), cell, look, desk.styles)


def _place(sheet: Worksheet, row: int, chart: Chart, bars: int) -> int:
    """Insert a chart as high as its bars need; gives the rows that it covers."""
    height = 90 + 24 * max(bars, 4)
    chart.set_size({"width": 620, "height": height})
    sheet.insert_chart(row, _CHART_COLUMN, chart)
    return height // _ROW_HEIGHT + 2


def _by_chapter(desk: Desk, rows: int) -> Chart:
    ranges = _ranges(desk.own.charts, (2, rows + 1), (0, 2))
    return _bars(desk, desk.own.by_chapter, ranges, ("0%", 1), _BLUE)


def _by_report(desk: Desk, overview: Overview) -> Chart:
    own, count = desk.own, len(overview.entries)
    first = max(count - MOST_BARS, 0) + 1
    title = own.lowest.format(MOST_BARS) if count > MOST_BARS else own.by_report
    ranges = _ranges(own.summary, (first, max(count, 1)), (UNIT, SCORE))
    return _bars(desk, title, ranges, ("0", 100), _BLUE)


def _by_gap(desk: Desk, first: int, rows: int) -> Chart:
    ranges = _ranges(desk.own.charts, (first, first + rows - 1), (0, 1))
    return _bars(desk, desk.own.common_gaps, ranges, ("0", None), _RED)


def _ranges(sheet: str, rows: tuple[int, int], columns: tuple[int, int]) -> list[Range]:
    """Where a chart's names and values stand."""
    return [[sheet, rows[0], column, rows[1], column] for column in columns]


def _bars(
    desk: Desk,
    title: str,
    ranges: list[Range],
    axis: tuple[str, int | None],
    colour: str,
) -> Chart:
    """Bars from the left, first name on top, with their values; ``axis``: format and end."""
    chart = cast("Chart", desk.book.add_chart({"type": "bar"}))
    number_format, end = axis
    font: dict[str, Any] = {"name": FONT, "size": 9, "color": INK}
    labels = {"value": True, "num_format": number_format, "font": font}
    look = {"fill": {"color": colour}, "gap": 45, "data_labels": labels}
    chart.add_series({"name": title, "categories": ranges[0], "values": ranges[1], **look})
    chart.set_title({"name": title, "name_font": {**font, "size": 12}})
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": True, "num_font": font, "major_gridlines": {"visible": False}})
    scale = {"min": 0, "num_format": number_format, "num_font": font}
    lines = {"major_gridlines": {"visible": True, "line": {"color": "#E1E5EB"}}}
    chart.set_x_axis({**scale, **lines, **({"max": end} if end else {})})
    return chart
