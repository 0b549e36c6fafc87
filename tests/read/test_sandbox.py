from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.errors import UnreadableError
from checker.read import limits, sandbox
from checker.read.sandbox import extract_apart, stop_worker
from tests.read.making.docx_writer import docx, p

GOOD = docx(p("青山县"))


@pytest.fixture
def evil(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A reader that does what its file says, as one that an evil file has taken over would."""
    (tmp_path / "evil_reader.py").write_text(
        "import os, sys, time\n"
        "def extract(data, name):\n"
        "    exec(data.decode(), {'os': os, 'sys': sys, 'time': time})\n",
        encoding="utf-8",
    )
    start = (
        f"import sys; sys.path[:0] = [{str(tmp_path)!r}, {{root!r}}]; "
        "from checker.read import worker; worker.READERS['evil'] = 'evil_reader'; worker.main()"
    )
    stop_worker()
    monkeypatch.setattr(sandbox, "_START", start)
    yield
    stop_worker()


def _said(code: str, seconds: int = limits.SECONDS) -> str:
    with pytest.raises(UnreadableError) as caught:
        extract_apart("evil", code.encode(), "恶意.docx", seconds)
    assert caught.value.where == "恶意.docx"
    return caught.value.what


def test_one_worker_serves_many_files() -> None:
    stop_worker()
    assert extract_apart("docx", GOOD, "a").text == "青山县"
    first = sandbox._Current.worker
    assert extract_apart("docx", GOOD, "b").text == "青山县"
    assert sandbox._Current.worker is first


def test_a_worn_out_worker_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    stop_worker()
    monkeypatch.setattr(limits, "FILES_PER_WORKER", 1)
    extract_apart("docx", GOOD, "a")
    first = sandbox._Current.worker
    extract_apart("docx", GOOD, "b")
    assert sandbox._Current.worker is not first


@pytest.mark.usefixtures("evil")
def test_a_file_that_hangs_costs_one_error_and_the_next_is_read() -> None:
    assert "超过 1 秒" in _said("time.sleep(60)", seconds=1)
    assert extract_apart("docx", GOOD, "a").text == "青山县"


@pytest.mark.skipif(os.name != "posix", reason="Windows has no limit of memory for a process")
@pytest.mark.usefixtures("evil")
def test_a_file_that_eats_memory_costs_one_error() -> None:
    assert "内存" in _said("b'x' * (4 * 1024 ** 3)")
    assert extract_apart("docx", GOOD, "a").text == "青山县"


@pytest.mark.usefixtures("evil")
def test_a_file_that_kills_the_parser_costs_one_error() -> None:
    assert "已停止" in _said("os._exit(1)")
    assert "已停止" in _said("os.abort()")
    assert extract_apart("docx", GOOD, "a").text == "青山县"


@pytest.mark.usefixtures("evil")
def test_endless_recursion_and_a_parser_s_bug_are_errors_of_the_file() -> None:
    assert "层级" in _said("f = lambda: f()\nf()")
    assert "KeyError" in _said("{}['x']")


@pytest.mark.usefixtures("evil")
def test_a_library_that_is_missing_is_named_with_its_extra() -> None:
    assert "no_such_library" in _said("import no_such_library")


@pytest.mark.usefixtures("evil")
def test_what_a_library_prints_does_not_disturb_the_answers(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert "ValueError" in _said(
        "print('noise'); sys.stdout.flush(); os.write(1, b'noise'); raise ValueError"
    )
    assert extract_apart("docx", GOOD, "a").text == "青山县"
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("evil")
@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9), 1)",
        "import urllib.request; urllib.request.urlopen('http://localhost:9/')",
        "import subprocess; subprocess.run([sys.executable, '-c', ''])",
        "os.system('true')",
    ],
    ids=["socket", "url", "program", "shell"],
)
def test_no_address_is_called_and_no_program_started(code: str) -> None:
    assert "PermissionError" in _said(code) or "URLError" in _said(code)


def test_companions_of_a_file_in_the_working_folder_are_never_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "zipfile.py").write_text("raise SystemExit(9)", encoding="utf-8")
    (tmp_path / "json.py").write_text("raise SystemExit(9)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    stop_worker()
    assert extract_apart("docx", GOOD, "a").text == "青山县"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork")
def test_a_forked_process_starts_a_worker_of_its_own() -> None:
    extract_apart("docx", GOOD, "a")
    child = os.fork()
    if child == 0:
        same = sandbox._Current.worker
        text = extract_apart("docx", GOOD, "b").text
        os._exit(0 if text == "青山县" and sandbox._Current.worker is not same else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert extract_apart("docx", GOOD, "c").text == "青山县"
