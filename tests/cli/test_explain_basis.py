from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.cli.conftest import Run
from tests.rubric_language.files import GOOD, write


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    ("document", "item"),
    [
        ("outline-2015", "o15.33"),
        ("outline-2021", "o21.22"),
        ("duban-2019", "form.causes"),
        ("counsel-2016", "core.legal-counsel.public-lawyers"),
    ],
)
def test_a_document_names_the_items_of_its_provisions(
    cli: Run, document: str, item: str, lang: str
) -> None:
    result = cli("explain", "--basis", document, "--lang", lang, "--width", "80")
    assert result.code == 0
    assert item in result.out
    assert max(map(cell_len, result.out.splitlines())) <= 80


def test_a_document_can_be_named_by_its_title(cli: Run) -> None:
    by_title = cli("explain", "--basis", "法治政府建设与责任落实督察")
    assert by_title.out == cli("explain", "--basis", "duban-2019").out
    assert "form.late" in by_title.out


def test_items_of_user_rubrics_are_named(cli: Run, tmp_path: Path) -> None:
    path = write(tmp_path, GOOD)
    assert "county.hearing" in cli("explain", "--basis", "outline-2021", "--rubric", path).out


def test_an_unknown_document_lists_the_known(cli: Run) -> None:
    result = cli("explain", "--basis", "nothing")
    assert result.code == 2
    assert "outline-2021" in result.err


def test_neither_item_nor_document_is_2(cli: Run) -> None:
    assert cli("explain").code == 2
