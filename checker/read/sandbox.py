"""Has files of strangers parsed in a process of their own, so that an evil one costs one error.

One worker serves all files of this process, as its start takes longer than most files; it is
killed when a file takes too long, and a fresh one is started for the next. On POSIX the worker
also limits its own memory and processor time; Windows knows no such limits, there the clock alone
stops it.
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, Any

from checker.errors import UnreadableError
from checker.model import Hint, Mark
from checker.read import limits
from checker.read.extract import Extract
from checker.read.refused import broken, no_library, parser_failed, too_demanding, too_slow

_ROOT = str(Path(__file__).parents[2])
_START = "import sys; sys.path.append({root!r}); from checker.read.worker import main; main()"
_ONE_AT_A_TIME = threading.Lock()


def extract_apart(kind: str, data: bytes, name: str, seconds: int = limits.SECONDS) -> Extract:
    """Read a file of a known kind in the worker.

    Args:
        kind: docx, pdf, html, mht or ofd.
        data: its bytes.
        name: how messages call it.
        seconds: how long it may take, of the clock and of the processor.

    Raises:
        UnreadableError: unreadable, too slow, too large for the memory allowed, or its library is
            not installed.
    """
    with _ONE_AT_A_TIME:
        worker = _worker()
        try:
            answer = worker.ask(kind, data, name, seconds)
        except TimeoutError:
            raise too_slow(name, seconds) from None
        except (OSError, ValueError):
            raise too_demanding(name) from None
        finally:
            if not worker.idle:
                stop_worker()
    return _extract(answer, kind, name)


class _Worker:
    """One process and the pipes to it."""

    def __init__(self) -> None:
        self.pid = os.getpid()
        self.served = 0
        self.idle = True  # whether the last answer came whole
        # -P: never import from the working folder, where an evil file may have companions
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and code
            [sys.executable, "-P", "-c", _START.format(root=_ROOT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def ask(self, kind: str, data: bytes, name: str, seconds: int) -> dict[str, Any]:
        """The worker's answer.

        Raises:
            TimeoutError: it took longer than ``seconds`` and was killed.
            OSError, ValueError: it died.
        """
        self.served += 1
        self.idle = False
        expired = threading.Event()
        timer = threading.Timer(seconds, self._expire, (expired,))
        timer.daemon = True
        timer.start()
        try:
            request = {"kind": kind, "size": len(data), "name": name, "seconds": seconds}
            pipe = _pipe(self._process.stdin)
            pipe.write(json.dumps(request).encode() + b"\n")
            pipe.write(data)
            pipe.flush()
            answer: dict[str, Any] = json.loads(_pipe(self._process.stdout).readline())
        except (OSError, ValueError):
            if expired.is_set():
                raise TimeoutError from None
            raise
        finally:
            timer.cancel()
        self.idle = True
        return answer

    def usable(self) -> bool:
        """Whether it lives, belongs to this process and is not worn out."""
        alive = self._process.poll() is None and self.pid == os.getpid()
        return alive and self.served < limits.FILES_PER_WORKER

    def stop(self) -> None:
        """End it, unless it belongs to the process that this one was forked from."""
        if self.pid != os.getpid():
            return
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            try:
                _pipe(pipe).close()
            except OSError:  # what was not yet sent is lost with it
                continue
        self._process.wait()

    def _expire(self, expired: threading.Event) -> None:
        expired.set()
        self._process.kill()


class _Current:
    """The worker of this process, if one was started."""

    worker: _Worker | None = None


def _worker() -> _Worker:
    worker = _Current.worker
    if worker is None or not worker.usable():
        stop_worker()
        worker = _Current.worker = _Worker()
    return worker


@atexit.register
def stop_worker() -> None:
    """End the worker of this process; the next file gets a fresh one."""
    if _Current.worker is not None:
        _Current.worker.stop()
        _Current.worker = None


def _pipe(file: IO[bytes] | None) -> IO[bytes]:
    if file is None:
        raise OSError
    return file


def _extract(answer: dict[str, Any], kind: str, name: str) -> Extract:
    if "error" in answer:
        raise UnreadableError(*answer["error"])
    if "failed" in answer:
        raise _failure(answer, kind, name)
    if len(answer["text"]) > limits.CHARACTERS:
        raise too_demanding(name)
    return Extract(
        answer["text"],
        tuple(Mark(*mark) for mark in answer["marks"]),
        tuple(Hint(*hint) for hint in answer["hints"]),
        tuple(answer["warnings"]),
        answer["encoding"],
    )


def _failure(answer: dict[str, Any], kind: str, name: str) -> UnreadableError:
    match answer["failed"]:
        case "library":
            return no_library(name, kind, answer["library"])
        case "parser":
            return parser_failed(name, answer["library"])
        case "memory" | "depth":
            return too_demanding(name)
        case _:
            return broken(name)
