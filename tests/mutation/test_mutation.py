from __future__ import annotations

from pathlib import Path

import pytest

from checker.rubric.files import contributed_files, rubric_files
from checker.rubric.starter import starter
from tests.mutation.mutants import mutants
from tests.mutation.run import main, summary
from tests.rubric_language.files import GOOD, write


def test_a_signal_that_its_examples_need_is_noticed(tmp_path: Path) -> None:
    text = GOOD.replace("听证会3次。", "听证会3次。, status: quantified")
    (found,) = mutants(write(tmp_path, text))
    assert (found.dropped, found.altered) == (True, True)
    assert found.where == "county.yaml:8:15"


def test_an_example_without_a_status_does_not_notice_a_weaker_signal(tmp_path: Path) -> None:
    (found,) = mutants(write(tmp_path, GOOD))
    assert (found.dropped, found.altered, found.noticed) == (True, False, True)


def test_a_signal_that_no_example_needs_survives(tmp_path: Path) -> None:
    text = GOOD.replace("measure}]", "measure}, {literal: [听取申辩]}, {reject: [价格听证会]}]")
    one, dead, reject = mutants(write(tmp_path, text))
    assert one.noticed
    assert (dead.noticed, reject.noticed, reject.altered) == (False, False, None)


def test_a_reject_that_an_example_needs_is_noticed(tmp_path: Path) -> None:
    text = GOOD.replace("measure}]", "measure}, {reject: [价格听证会]}]")
    text = text.replace("召开价格座谈会", "召开价格听证会")
    assert [one.dropped for one in mutants(write(tmp_path, text))] == [True, True]


def test_a_rubric_whose_examples_fail_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, GOOD.replace("价格座谈会", "听证会"))
    with pytest.raises(ValueError, match="fails already"):
        list(mutants(path))


def test_the_starter_file_has_no_survivor(tmp_path: Path) -> None:
    path = write(tmp_path, starter("my-rubric", "本地补充标准", "my.yaml"))
    assert [one.pattern for one in mutants(path) if not one.noticed] == []


@pytest.mark.parametrize(
    "path", [*rubric_files(), *contributed_files()], ids=lambda path: str(path.stem)
)
def test_hardly_a_signal_can_be_lost_unnoticed(path: Path) -> None:
    found = list(mutants(path))
    survivors = [f"{one.where} {one.pattern}" for one in found if not one.noticed]
    assert len(survivors) <= 0.04 * len(found), survivors


def test_the_tool_prints_items_survivors_and_shares(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = GOOD.replace("measure}]", "measure}, {literal: [听取申辩]}]")
    main([str(write(tmp_path, text)), "--survivors"])
    out = capsys.readouterr().out
    assert "听取申辩" in out
    assert "2 signals; noticed: dropped 50.0%, altered 0.0%, either 50.0%" in out
    assert summary("none", []) == "none: 0 signals; noticed: dropped -, altered -, either -"
