from __future__ import annotations

from pathlib import Path

import pytest

import checker.score
from checker import __version__
from tests.cli.conftest import Run


def test_version(cli: Run) -> None:
    assert cli("--version") == (0, f"checker {__version__}\n", "")


def test_no_arguments_show_the_help_and_fail(cli: Run) -> None:
    result = cli()
    assert result.code == 2
    assert "score" in result.out


def test_help_lists_every_command(cli: Run) -> None:
    result = cli("--help")
    assert result.code == 0
    for command in ("score", "batch", "compare", "show", "explain", "rubric", "schema"):
        assert command in result.out


@pytest.mark.parametrize(
    "command", ["score", "batch", "compare", "show", "explain", "rubric", "schema"]
)
def test_every_command_has_help_that_is_not_cut(cli: Run, command: str) -> None:
    result = cli(command, "--help")
    assert result.code == 0
    assert "…" not in result.out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["score"], "缺少参数 FILE"),
        (["scor", "x"], "没有命令 scor"),
        (["score", "--formt", "x"], "没有选项 --formt"),
        (["score", "x", "--format", "y"], "y 不是 table、json 之一"),
        (["score", "x", "--year", "abc"], "abc 不是数"),
        (["score", "x", "--year", "1"], "1 不在 2000 至 2100 之间"),
        (["score", "x", "--fail-under"], "--fail-under"),
        (["schema", "batch", "x"], "多余的参数 x"),
    ],
)
def test_a_wrong_call_is_one_line_of_chinese(cli: Run, arguments: list[str], words: str) -> None:
    result = cli(*arguments)
    assert result.code == 2
    assert result.out == ""
    assert result.err.count("\n") == 1
    assert words in result.err
    assert "--help" in result.err


def test_a_wrong_call_in_english(cli: Run) -> None:
    result = cli("score", "--lang=en")
    assert result.code == 2
    assert result.err.startswith("usage: Missing argument")


def _break(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(checker.score, "score_document", fail)


def test_an_internal_error_is_one_line(
    cli: Run, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _break(monkeypatch, RuntimeError("surprise\nsecond line"))
    result = cli("score", report)
    assert result.code == 5
    assert result.err.startswith("内部错误 RuntimeError: surprise second line")
    assert result.err.count("\n") == 1


def test_debugging_shows_the_traceback(
    cli: Run, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _break(monkeypatch, RuntimeError("surprise"))
    monkeypatch.setattr("os.environ", {"CHECKER_DEBUG": "1"})
    with pytest.raises(RuntimeError, match="surprise"):
        cli("score", report)


def test_ctrl_c_ends_with_130(cli: Run, report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _break(monkeypatch, KeyboardInterrupt())
    result = cli("score", report)
    assert result.code == 130
    assert "Traceback" not in result.err
