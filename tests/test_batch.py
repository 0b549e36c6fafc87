from __future__ import annotations

from pathlib import Path

import pytest

from checker.batch import Input, Tally, exit_code, find_inputs, run
from checker.errors import ExitCode, RubricError, UnreadableError, UsageError
from checker.model import Assessment
from checker.render.batch_records import Batch, Failure, Row, Sort, ordered
from checker.render.output_name import output_name
from tests.handmade import assessment

TXT = frozenset({".txt"})
BAD = Failure("坏", "bad", ExitCode.NO_INPUT)


def _nothing(one: Input, made: Assessment) -> None:
    return None


def _inputs(*names: str) -> list[Input]:
    return [Input(Path(name), name, output_name(name)) for name in names]


def _tree(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("文", encoding="utf-8")
    return folder


def test_files_are_found_in_sub_folders_and_in_order(tmp_path: Path) -> None:
    _tree(tmp_path, "b.txt", "a/c.TXT", "a.pdf", ".hidden.txt", ".git/x.txt")
    (tmp_path / "folder.txt").mkdir()
    assert [one.name for one in find_inputs([tmp_path], TXT)] == ["a/c.TXT", "b.txt"]


def test_several_folders_keep_their_names_apart(tmp_path: Path) -> None:
    first, second = _tree(tmp_path / "x", "a.txt"), _tree(tmp_path / "y", "a.txt")
    found = find_inputs([first, second], TXT)
    assert [one.name for one in found] == ["x/a.txt", "y/a.txt"]
    assert len({one.file for one in found}) == 2


def test_files_that_differ_in_case_get_different_outputs(tmp_path: Path) -> None:
    _tree(tmp_path, "a.txt", "A.txt")
    if len(list(tmp_path.iterdir())) < 2:
        pytest.skip("the file system does not tell them apart")
    files = [one.file for one in find_inputs([tmp_path], TXT)]
    assert len({file.casefold() for file in files}) == 2


def test_a_missing_folder_is_an_error_of_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        find_inputs([tmp_path / "nothing"], TXT)


@pytest.mark.parametrize(
    ("name", "file"),
    [("a.txt", "a.json"), ("静海区.txt", "静海区.json"), ("a.docx", "a.docx.json")],
)
def test_plain_names_stay_as_they_are(name: str, file: str) -> None:
    assert output_name(name) == file


@pytest.mark.parametrize(
    "name", ["x/a.txt", "a b.txt", "CON.txt", "summary.txt", "a\x1b[1m.txt", "长" * 90 + ".txt"]
)
def test_other_names_are_made_safe_and_stay_apart(name: str) -> None:
    file = output_name(name)
    assert not set(file) & set('/\\:*?"<>| \x1b')
    assert len(file.encode()) < 160
    assert file == output_name(name)
    assert file != output_name(name.replace("a", "b") + "x")


def test_one_bad_file_is_a_row_and_the_others_go_on() -> None:
    def assess(path: Path) -> Assessment:
        if path.name == "bad.txt":
            raise UnreadableError("文件是空的。", "bad.txt", "请确认。")
        if path.name == "worse.txt":
            raise ValueError("surprise")
        return assessment()

    tally = Tally()
    rows = list(run(_inputs("bad.txt", "worse.txt", "a.txt"), assess, tally, _nothing))
    assert rows[0].failure and "文件是空的" in rows[0].failure.line
    assert rows[1].failure and "surprise" in rows[1].failure.line
    assert rows[2].unit == "青山县"
    assert {one.id: (one.done, one.applicable) for one in rows[2].core} == {
        "core.three-systems": (1, 3),
        "core.legal-counsel": (1, 2),
    }
    assert exit_code(Batch(tuple(rows), tally.common()), False) is ExitCode.INTERNAL


def test_a_rubric_error_ends_the_run() -> None:
    def assess(path: Path) -> Assessment:
        raise RubricError("坏的标准。", "x.yaml:1:1")

    with pytest.raises(RubricError):
        list(run(_inputs("a.txt"), assess, Tally(), _nothing))


def test_common_gaps_are_counted_over_the_reports_they_bind() -> None:
    tally = Tally()
    tally.add(assessment())
    tally.add(assessment())
    first = tally.common()[0]
    assert (first.reports, first.applicable) == (2, 2)
    assert "o21.07" not in {gap.id for gap in tally.common()}


def test_the_worst_stand_first() -> None:
    rows = [Row("a", score=80.0), Row("b", score=20.0, gaps=("x",)), Row("c", BAD), Row("d")]
    assert [row.path for row in ordered(rows, Sort.SCORE)] == ["c", "d", "b", "a"]
    assert [row.path for row in ordered(rows, Sort.GAPS)] == ["c", "b", "a", "d"]
    assert [row.path for row in ordered(rows, Sort.NAME)] == ["c", "a", "b", "d"]


@pytest.mark.parametrize(
    ("rows", "below", "code"),
    [
        ((Row("a"),), False, ExitCode.OK),
        ((Row("a"),), True, ExitCode.BELOW),
        ((Row("a"), Row("b", BAD)), True, ExitCode.SOME_UNREADABLE),
        ((Row("b", BAD),), True, ExitCode.NO_INPUT),
    ],
)
def test_exit_codes(rows: tuple[Row, ...], below: bool, code: ExitCode) -> None:
    assert exit_code(Batch(rows, ()), below) is code
