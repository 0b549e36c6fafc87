from __future__ import annotations

import os
import pty
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = (sys.executable, "-c", "from checker.cli.main import run; run()")
QUIET = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "LANG": "C.UTF-8"}


def _piped(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        capture_output=True,
        check=False,
        env={**QUIET, **environment},
    )


def _on_terminal(*arguments: object, **environment: str) -> str:
    """What the command writes to a terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, *map(str, arguments)],
        stdout=theirs,
        stderr=theirs,
        env={**QUIET, "TERM": "xterm-256color", **environment},
    ):
        os.close(theirs)
        parts = []
        try:
            while part := os.read(ours, 65536):
                parts.append(part)
        except OSError:
            pass  # Linux reports the end of a terminal as an error
    os.close(ours)
    return b"".join(parts).decode()


def test_no_colour_codes_into_a_pipe(report: Path) -> None:
    result = _piped("score", report, TERM="xterm-256color")
    assert result.returncode == 0
    assert b"\x1b" not in result.stdout


def test_colours_on_a_terminal(report: Path) -> None:
    assert "\x1b[" in _on_terminal("score", report, "--show", "summary")


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colours_where_they_are_not_wanted(report: Path, environment: dict[str, str]) -> None:
    assert "\x1b" not in _on_terminal("score", report, "--show", "summary", **environment)


def test_an_empty_no_color_means_nothing(report: Path) -> None:
    assert "\x1b[" in _on_terminal("score", report, "--show", "summary", NO_COLOR="")


def test_warnings_are_not_told_twice_on_a_terminal(report: Path) -> None:
    text = _on_terminal("score", report, "--show", "summary")
    assert text.count("可能不完整") == 1


def test_json_is_utf8_whatever_the_terminal_s_encoding(report: Path) -> None:
    plain = _piped("score", report, "--format", "json")
    latin = _piped("score", report, "--format", "json", PYTHONIOENCODING="latin-1")
    assert latin.stdout == plain.stdout


def test_a_terminal_without_our_symbols_gets_others(report: Path) -> None:
    result = _piped("score", report, PYTHONIOENCODING="gbk")
    assert result.returncode == 0
    text = result.stdout.decode("gbk")
    assert "x 未见" in text
    assert "?" not in text


def test_a_reader_that_stops_early_is_no_error(report: Path) -> None:
    line = f"{shlex.join([*COMMAND, 'score', str(report)])} | head -1"
    result = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {line}"], capture_output=True, check=False, env=QUIET
    )
    assert b"Traceback" not in result.stderr
    assert b"Broken" not in result.stderr


def test_payload_and_messages_are_kept_apart(report: Path) -> None:
    result = _piped("score", report, "missing.txt", "--format", "json")
    assert result.returncode == 4
    assert result.stdout.startswith(b"{")
    assert "missing.txt" in result.stderr.decode()


def _loaded(*arguments: object) -> set[str]:
    """Modules that a command has loaded at its end."""
    program = (
        "import sys; from checker.cli.main import main; code = main(sys.argv[1:]); "
        "print(*sorted(sys.modules), file=sys.stderr); sys.exit(code)"
    )
    result = subprocess.run(
        [sys.executable, "-c", program, *map(str, arguments)],
        capture_output=True,
        check=True,
        env=QUIET,
    )
    return {name.split(".")[0] for name in result.stderr.decode().splitlines()[-1].split()}


def test_scoring_loads_only_what_it_needs(report: Path) -> None:
    _piped("score", report)  # compiles the rubric where that has not been done yet
    loaded = _loaded("score", report)
    assert not loaded & {"pydantic", "yaml", "jieba", "numpy", "jsonschema"}
    assert "rich" in loaded


def test_json_needs_no_rich(report: Path) -> None:
    _piped("score", report)
    loaded = _loaded("score", report, "--format", "json", "--json", report.parent / "a.json")
    assert not loaded & {"pydantic", "yaml", "jieba", "numpy", "rich"}


def test_the_version_needs_no_typer() -> None:
    assert not _loaded("--version") & {"typer", "rich", "pydantic"}
