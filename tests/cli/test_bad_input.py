from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def _missing(folder: Path) -> Path:
    return folder / "missing.txt"


def _empty(folder: Path) -> Path:
    path = folder / "empty.txt"
    path.touch()
    return path


def _folder(folder: Path) -> Path:
    return folder


def _binary(folder: Path) -> Path:
    path = folder / "binary.txt"
    path.write_bytes(bytes(range(256)) * 8)
    return path


def _huge(folder: Path) -> Path:
    path = folder / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    return path


@pytest.mark.parametrize("make", [_missing, _empty, _folder, _binary, _huge])
@pytest.mark.parametrize("command", ["score", "show"])
def test_one_line_says_what_is_wrong_and_what_to_do(
    cli: Run, tmp_path: Path, make: object, command: str
) -> None:
    path = make(tmp_path)  # type: ignore[operator]
    result = cli(command, path)
    assert result.code == 3
    assert result.out == ""
    assert result.err.count("\n") == 1
    assert str(path) in result.err
    assert "请" in result.err
    assert "Traceback" not in result.err


def test_no_permission_to_read(cli: Run, report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    allowed = Path.open

    def refuse(self: Path, *rest: object, **named: object) -> object:
        if self == report:
            raise PermissionError(13, "Permission denied")
        return allowed(self, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Path, "open", refuse)
    result = cli("score", report)
    assert result.code == 3
    assert "权限" in result.err


def test_empty_standard_input(cli: Run) -> None:
    assert cli("score", "-", stdin=b"").code == 3


def test_errors_in_english(cli: Run, tmp_path: Path) -> None:
    result = cli("score", _missing(tmp_path), "--lang", "en")
    assert "no such file" in result.err


def test_a_hostile_file_name_does_no_harm(cli: Run) -> None:
    result = cli("score", "x\x1b[31m\u202etxt")
    assert result.code == 3
    assert "\x1b" not in result.err
    assert "\u202e" not in result.err


@pytest.mark.parametrize(
    "options",
    [
        ["--fail-on", "x"],
        ["--show", "x"],
        ["--year", "12"],
        ["--width", "3"],
        ["--rubric", "{}/none.yaml"],
        ["--json", "{}/none/a.json"],
        ["--docx", "{}/a.docx", "--letter-template", "{}/none.docx"],
        ["--docx", "{}/a.docx", "--letter-template", "{}/report.txt"],
    ],
)
def test_chinese_errors_hold_no_english_sentence(
    cli: Run, report: Path, tmp_path: Path, options: list[str]
) -> None:
    given = [option.format(tmp_path) for option in options]

    def told(*more: str) -> str:
        return cli("score", report, *given, *more).err.splitlines()[-1].replace(str(tmp_path), "")

    assert re.search("请|见", told())
    assert not re.search(r"'|No such|not |[A-Z][a-z]+Error|BadZipFile|<=", told())
    assert not re.search("[\u4e00-\u9fff]", told("--lang", "en"))
