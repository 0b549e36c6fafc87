from __future__ import annotations

import csv
import io

from checker.render.csv_rows import COLUMNS, to_csv
from checker.render.markdown import to_markdown
from checker.render.names import Names
from tests.handmade import assessment, hostile
from tests.snapshots import same_as_snapshot

NAMES = Names("zh")
FORMULA = "=HYPERLINK(1)|<script>*x*\n下一行"


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_markdown_page() -> None:
    same_as_snapshot("page.md", to_markdown([assessment()], NAMES))


def test_markdown_of_several_reports_is_parted() -> None:
    assert to_markdown([assessment()] * 2, NAMES).count("\n---\n") == 1


def test_markdown_escapes_report_text() -> None:
    text = to_markdown([hostile(FORMULA)], NAMES)
    assert "<script" not in text
    assert "*x*" not in text.replace(r"\*x\*", "")
    table = [line for line in text.splitlines() if line.startswith("|")]
    assert {line.replace(r"\|", "").count("|") for line in table} == {5}


def test_csv_has_a_row_an_item_and_a_finding() -> None:
    made = assessment()
    rows = _rows(to_csv([made, made], NAMES))
    assert len(rows) == 2 * (len(made.items) + len(made.findings))
    found = [row for row in rows if row["rubric"] == "findings"]
    assert [row["id"] for row in found] == 2 * [finding.rule for finding in made.findings]
    assert all(row["status"] in ("high", "medium", "low") for row in found)
    assert tuple(rows[0]) == COLUMNS
    assert rows[1]["status"] == "quantified"
    assert rows[1]["figures"] == "1,234条"


def test_csv_gives_advice_for_gaps_only() -> None:
    for row in _rows(to_csv([assessment()], NAMES)):
        assert bool(row["advice"]) == (row["id"] in {item.id for item in assessment().gaps})


def test_csv_has_no_formulas() -> None:
    for row in _rows(to_csv([hostile(FORMULA)], NAMES)):
        assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]
