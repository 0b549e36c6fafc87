"""Old and foreign office formats; without LibreOffice only what happens without it is tested."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.errors import UnreadableError
from checker.read import limits, office, read_bytes, read_document
from tests.read.making.docx_writer import docx, p

FIXTURES = Path(__file__).parent / "fixtures"
StandIn = Callable[[str], None]
needs_office = pytest.mark.skipif(
    office.find_program() is None, reason="LibreOffice is not installed on this machine"
)


def _program(folder: Path, script: str) -> Path:
    """Stands in for LibreOffice."""
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StandIn:
    if os.name != "posix":
        pytest.skip("the stand-in is a shell script")

    def make(script: str) -> None:
        monkeypatch.setenv(office.PROGRAM, str(_program(tmp_path, script)))

    return make


@pytest.mark.parametrize("kind", ["doc", "odt", "rtf"])
def test_without_libreoffice_one_line_says_what_to_do(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "find_program", lambda: None)
    path = FIXTURES / kind / f"jinghai-2019.{kind}"
    with pytest.raises(UnreadableError, match="LibreOffice") as caught:
        read_document(path)
    assert "另存为 docx" in caught.value.todo
    assert "save it as docx" in caught.value.line("en")
    assert "\n" not in caught.value.line() + caught.value.line("en")


def test_a_program_that_hangs_is_ended_with_its_children(stand_in: StandIn, tmp_path: Path) -> None:
    noted = tmp_path / "child"
    stand_in(f"sleep 60 & echo $! > {noted}; wait")
    started = time.monotonic()
    with pytest.raises(UnreadableError, match="超过 1 秒"):
        office.to_docx("doc", b"x", "报告.doc", seconds=1)
    assert time.monotonic() - started < 30
    child = int(noted.read_text(encoding="utf-8"))
    for _ in range(100):  # the system takes a moment to carry a kill out
        if not _runs(child):
            break
        time.sleep(0.05)
    assert not _runs(child)


def _runs(process: int) -> bool:
    """Whether a process runs; one that is dead and not yet collected does not."""
    try:
        state = (
            Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
        )
    except FileNotFoundError:
        return False
    return state != "Z"


def test_a_program_that_makes_nothing_is_a_damaged_file(stand_in: StandIn) -> None:
    stand_in("exit 0")
    with pytest.raises(UnreadableError, match="损坏"):
        office.to_docx("doc", b"x", "报告.doc")


def test_a_program_that_makes_too_much_is_refused(
    stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "FILE_BYTES", 10)
    stand_in("mkdir out; head -c 100 /dev/zero > out/in.docx")
    with pytest.raises(UnreadableError, match="文件超过"):
        office.to_docx("doc", b"x", "报告.doc")


def test_the_program_gets_a_profile_of_its_own_without_macros_and_network(
    stand_in: StandIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = tmp_path / "seen"
    stand_in(
        f'(echo "$@"; env; cat "$HOME/profile/user/registrymodifications.xcu") > {seen}; exit 0'
    )
    monkeypatch.setenv("SECRET_OF_THE_USER", "1")
    with pytest.raises(UnreadableError):
        office.to_docx("rtf", b"x", "报告.rtf")
    said = seen.read_text(encoding="utf-8")
    assert "--headless" in said
    assert "-env:UserInstallation=file:///" in said
    assert "DisableMacrosExecution" in said
    assert "http_proxy=http://127.0.0.1:9" in said
    assert "SECRET_OF_THE_USER" not in said


def test_nothing_is_left_behind(stand_in: StandIn) -> None:
    stand_in("exit 0")
    with pytest.raises(UnreadableError):
        office.to_docx("rtf", b"x", "报告.rtf")
    home = office._home()
    assert [path.name for path in home.iterdir()] == ["profile"]
    office._Home.forget()
    assert not home.exists()


@needs_office
def test_a_word_file_of_1997_is_read_with_its_automatic_numbers(tmp_path: Path) -> None:
    made = read_document(FIXTURES / "doc" / "jinghai-2019.doc")
    assert made.format == "doc"
    assert "2019年静海区法治政府建设情况报告" in made.text
    assert made.marks[-1].paragraph


@needs_office
def test_what_is_no_office_file_inside_is_damaged() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "WordDocument".encode("utf-16-le")
    with pytest.raises(UnreadableError):
        read_bytes(data, "坏.doc")


def test_a_docx_needs_no_office_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "find_program", lambda: None)
    assert read_bytes(docx(p("青山县")), "报告.doc").text == "青山县"
