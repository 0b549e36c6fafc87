from __future__ import annotations

from pathlib import Path

import pytest

from checker.batch import Done, Plan, run
from checker.batch import assess_one as module
from checker.batch.run import POOL_PAYS
from checker.errors import ExitCode, RubricError, UsageError
from checker.store import journal
from tests.batch.deadly import Deadly, DeadlyOnce
from tests.batch.making import batch_into, contents, folder_of, report, settings, tasks

ENOUGH = POOL_PAYS + 3


def _again(folder: Path, out: Path, *formats: str) -> list[str]:
    """Names of the reports that a resumed run assesses again."""
    seen: list[Done] = []
    run(tasks(folder), settings(*formats), Plan(out, resume=True), seen.append)
    return [done.row.path for done in seen if done.again]


def test_one_bad_file_is_a_row_and_the_others_go_on(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, 2)
    (folder / "000a.txt").touch()
    rows = run(tasks(folder), settings(), Plan())
    assert [row.path for row in rows] == ["000.txt", "000a.txt", "001.txt"]
    assert rows[1].failure
    assert rows[1].failure.code is ExitCode.NO_INPUT
    assert str(tmp_path) not in rows[1].failure.line
    assert rows[2].title == "青山第1县2021年法治政府建设年度报告"


def test_a_surprise_is_a_row_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def surprise(*_: object) -> None:
        raise ValueError("surprise")

    monkeypatch.setattr(module, "score_document", surprise)
    rows = run(tasks(folder_of(tmp_path, 1)), settings(), Plan())
    assert rows[0].failure
    assert rows[0].failure.code is ExitCode.INTERNAL


def test_a_rubric_error_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(*_: object) -> None:
        raise RubricError("坏的标准。", "x.yaml:1:1")

    monkeypatch.setattr(module, "score_document", wrong)
    with pytest.raises(RubricError):
        run(tasks(folder_of(tmp_path, 1)), settings(), Plan())


def test_one_process_or_two_give_the_same_bytes(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, ENOUGH)
    (folder / "005.txt").write_bytes(b"")
    one, two = tmp_path / "one", tmp_path / "two"
    assert batch_into(folder, one, jobs=1) == batch_into(folder, two, jobs=2)
    assert contents(one) == contents(two)
    assert len(contents(one)) == ENOUGH - 1 + 2


def test_a_resumed_run_does_nothing_again(tmp_path: Path) -> None:
    folder, out = folder_of(tmp_path, 3), tmp_path / "out"
    rows = batch_into(folder, out)
    before = contents(out)
    assert _again(folder, out) == []
    assert batch_into(folder, out, resume=True) == rows
    assert contents(out) == before


def test_without_resume_all_is_done_again(tmp_path: Path) -> None:
    folder, out = folder_of(tmp_path, 2), tmp_path / "out"
    batch_into(folder, out)
    seen: list[Done] = []
    run(tasks(folder), settings(), Plan(out), seen.append)
    assert all(done.again for done in seen)


def test_one_changed_report_is_the_only_one_read_again(tmp_path: Path) -> None:
    folder, out = folder_of(tmp_path, 3), tmp_path / "out"
    batch_into(folder, out)
    (folder / "001.txt").write_text(report(77), encoding="utf-8")
    assert _again(folder, out) == ["001.txt"]
    fresh = tmp_path / "fresh"
    batch_into(folder, fresh)
    batch_into(folder, out, resume=True)
    assert contents(out) == contents(fresh)


def test_a_report_that_became_unreadable_leaves_no_old_result(tmp_path: Path) -> None:
    folder, out = folder_of(tmp_path, 2), tmp_path / "out"
    batch_into(folder, out)
    (folder / "001.txt").write_bytes(b"")
    batch_into(folder, out, resume=True)
    assert not (out / "001.json").exists()
    assert _again(folder, out) == ["001.txt"]


@pytest.mark.parametrize("harm", ["removed", "changed", "journal"])
def test_a_result_that_is_not_whole_is_made_again(tmp_path: Path, harm: str) -> None:
    folder, out = folder_of(tmp_path, 2), tmp_path / "out"
    batch_into(folder, out)
    before = contents(out)
    if harm == "removed":
        (out / "001.json").unlink()
    elif harm == "changed":
        (out / "001.json").write_text("{}", encoding="utf-8")
    else:
        lines = (out / journal.NAME).read_bytes().splitlines(keepends=True)
        (out / journal.NAME).write_bytes(lines[0] + lines[1][:50])
    assert _again(folder, out) == ["001.txt"]
    assert contents(out) == before


def test_other_options_make_all_of_it_anew(tmp_path: Path) -> None:
    folder, out = folder_of(tmp_path, 2), tmp_path / "out"
    batch_into(folder, out)
    assert _again(folder, out, "json", "md") == ["000.txt", "001.txt"]
    assert (out / "000.md").exists()


def test_half_written_files_of_a_killed_run_are_swept_up(tmp_path: Path) -> None:
    folder, out = folder_of(tmp_path, 1), tmp_path / "out"
    out.mkdir()
    (out / ".checker-99.part").touch()
    batch_into(folder, out, resume=True)
    assert sorted(contents(out)) == [journal.NAME, "000.json", "summary.json"]


def test_a_folder_that_cannot_be_written_is_an_error_of_usage(tmp_path: Path) -> None:
    folder, out = folder_of(tmp_path, 1), tmp_path / "out"
    (out / "000.json").mkdir(parents=True)
    with pytest.raises(UsageError, match="无法写入"):
        run(tasks(folder), settings(), Plan(out))


@pytest.mark.parametrize("name", [".checker-journal.jsonl", ".checker-csv"])
def test_a_folder_that_cannot_be_prepared_is_an_error_of_usage(tmp_path: Path, name: str) -> None:
    folder, out = folder_of(tmp_path, 1), tmp_path / "out"
    (out / name).mkdir(parents=True)
    if name == ".checker-csv":
        (out / name).rmdir()
        (out / name).touch()
    with pytest.raises(UsageError, match="无法写入"):
        run(tasks(folder), settings("json", "csv"), Plan(out, resume=True))


def test_processes_that_die_cost_only_the_file_they_die_of_twice(tmp_path: Path) -> None:
    given = list(tasks(folder_of(tmp_path, ENOUGH)))
    quiet, out = tmp_path / "quiet", tmp_path / "out"
    quiet.mkdir()
    out.mkdir()
    expected = run(given, settings(), Plan(quiet))
    chance, always = given[4], given[6]
    given[4] = chance._replace(place=DeadlyOnce(chance.place))
    given[6] = always._replace(place=Deadly(always.place))
    rows = run(given, settings(), Plan(out, jobs=2))
    assert Path(f"{chance.place}.met").exists()
    assert [row.path for row in rows if row.failure] == [always.name]
    assert rows[6].failure
    assert rows[6].failure.code is ExitCode.NO_INPUT
    assert [*rows[:6], *rows[7:]] == [*expected[:6], *expected[7:]]
    assert {path.name for path in quiet.iterdir()} - {path.name for path in out.iterdir()} == {
        f"{always.stem}.json"
    }
