"""Old and foreign office formats, converted to docx by LibreOffice where it is installed.

LibreOffice runs without a screen, in a profile and folders of its own, with macros, active content,
links and updates off and its web access pointed at nothing; it has a time limit, on POSIX also a
memory limit, and is killed with all its children.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from checker.errors import UnreadableError
from checker.read import limits
from checker.read.office_profile import PROFILE
from checker.read.refused import broken, too_large, too_slow
from checker.system_reason import reason

PROGRAM = "CHECKER_SOFFICE"  # the environment variable that names the program
_SUFFIXES = {"wordxml": "xml", "fodt": "fodt"}
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/opt/libreoffice/program/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)
_LIMITED = (
    "import os, resource as r, sys; n = int(sys.argv[1]); h = r.getrlimit(r.RLIMIT_AS)[1]; "
    "r.setrlimit(r.RLIMIT_AS, (n if h == r.RLIM_INFINITY else min(n, h), h)); "
    "os.execv(sys.argv[2], sys.argv[2:])"
)
_SAID = {"doc": "旧版 Word（doc、wps）", "rtf": "RTF", "odt": "OpenDocument（odt）"}


def find_program() -> str | None:
    """Path of LibreOffice; None where it is not installed."""
    given = os.environ.get(PROGRAM)
    if given:
        return shutil.which(given)
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _PLACES if Path(place).is_file()), None)


def to_docx(kind: str, data: bytes, name: str, seconds: int = limits.OFFICE_SECONDS) -> bytes:
    """Convert an office document.

    Args:
        kind: doc (WPS's own files too), rtf, odt, wordxml, fodt or uof.
        data: its bytes.
        name: its name, for messages.
        seconds: how long it may take.

    Raises:
        UnreadableError: LibreOffice is not installed, takes too long, or cannot read the file.
    """
    program = find_program()
    if program is None:
        raise _missing(kind, name)
    with tempfile.TemporaryDirectory(prefix="checker-", dir=_home()) as folder:
        source = Path(folder) / f"in.{_SUFFIXES.get(kind, kind)}"
        source.write_bytes(data)
        try:
            _run(program, source, seconds)
        except subprocess.TimeoutExpired:
            _Home.forget()
            raise too_slow(name, seconds) from None
        except OSError as error:
            raise _not_started(name, error) from error
        made = Path(folder) / "out" / "in.docx"
        return _result(made, name)


def _result(made: Path, name: str) -> bytes:
    if not made.is_file():
        raise broken(name)
    if made.stat().st_size > limits.FILE_BYTES:
        raise too_large(name, limits.FILE_BYTES)
    return made.read_bytes()


def _run(program: str, source: Path, seconds: int) -> None:
    command = [
        program,
        f"-env:UserInstallation={(_home() / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--nologo",
        "--nodefault",
        "--nolockcheck",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(source.parent / "out"),
        str(source),
    ]
    if os.name == "posix":
        limit = str(limits.OFFICE_MEMORY_BYTES)
        command = [sys.executable, "-I", "-S", "-c", _LIMITED, limit, *command]
    process = subprocess.Popen(  # noqa: S603 - a fixed command; the file's name is ours
        command,
        cwd=source.parent,
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(seconds)
    finally:
        _end(process)


def _environment() -> dict[str, str]:
    """Nothing of the user's but where programs and libraries are; proxies that lead nowhere."""
    kept = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "TZ")
    home = str(_home())
    return {
        **{key: os.environ[key] for key in kept if key in os.environ},
        "HOME": home,
        "USERPROFILE": home,
        "TMPDIR": home,
        "TEMP": home,
        "TMP": home,
        "LANG": "C.UTF-8",
        "SAL_USE_VCLPLUGIN": "svp",
        "http_proxy": "http://127.0.0.1:9",
        "https_proxy": "http://127.0.0.1:9",
    }


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program with everything that it started."""
    if os.name == "posix":
        with contextlib.suppress(ProcessLookupError, PermissionError):  # all gone already
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        system = Path(os.environ.get("SYSTEMROOT", "C:/Windows")) / "System32"
        subprocess.run(  # noqa: S603 - a system program with our own child's number
            [str(system / "taskkill.exe"), "/T", "/F", "/PID", str(process.pid)],
            capture_output=True,
            check=False,
        )
    process.wait()


class _Home:
    """The folder of this process: LibreOffice's profile, and one folder a file while it is read."""

    path: Path | None = None
    pid = 0

    @classmethod
    def forget(cls) -> None:
        """Remove it; a profile that a killed program has left is not used again."""
        if cls.path is not None and cls.pid == os.getpid():
            shutil.rmtree(cls.path, ignore_errors=True)
        cls.path = None


def _home() -> Path:
    if _Home.path is None or _Home.pid != os.getpid():
        _Home.path = Path(tempfile.mkdtemp(prefix="checker-office-"))
        _Home.pid = os.getpid()
        settings = _Home.path / "profile" / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(PROFILE, encoding="utf-8")
    return _Home.path


atexit.register(_Home.forget)


def _missing(kind: str, name: str) -> UnreadableError:
    said = _SAID.get(kind, kind)
    return UnreadableError(
        f"读取{said}文件需要本机装有 LibreOffice。",
        name,
        "请安装 LibreOffice，或用 Word、WPS 打开后另存为 docx。",
        f"reading {kind} files needs LibreOffice on this machine.",
        "Install LibreOffice, or open the file in Word or WPS and save it as docx.",
    )


def _not_started(name: str, error: OSError) -> UnreadableError:
    why = reason(error)
    return UnreadableError(
        f"LibreOffice 无法启动（{why.zh}）。",
        name,
        "请检查安装，或用 Word、WPS 打开后另存为 docx。",
        f"LibreOffice does not start ({why.en}).",
        "Check its installation, or open the file in Word or WPS and save it as docx.",
    )
