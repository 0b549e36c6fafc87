"""The process that parses files of strangers: bounded in memory and time, easily killed.

It speaks over its standard input and output: a header line of JSON and the bytes of the file in,
a line of JSON out. Nothing but JSON comes back, so that a parser that an evil file has taken over
can hand the parent text and no objects. The process opens no network connection and starts no
program: parsers are told not to fetch anything, and Python code that tries is stopped.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
from typing import Any

from checker.errors import UnreadableError
from checker.read import limits
from checker.read.extract import Extract

Json = dict[str, Any]

# kind: module with ``extract(data, name)``
READERS = {
    "docx": "checker.read.docx",
    "pdf": "checker.read.pdf",
    "html": "checker.read.html",
    "mht": "checker.read.mht",
    "ofd": "checker.read.ofd",
}


_FORBIDDEN = frozenset(
    (
        "socket.connect",
        "socket.getaddrinfo",
        "socket.sendto",
        "subprocess.Popen",
        "os.system",
        "os.exec",
        "os.fork",
        "os.posix_spawn",
        "os.spawn",
        "os.startfile",
    )
)


def main() -> None:
    """Answer requests until the parent closes the pipe."""
    _limit_memory()
    sys.addaudithook(_refuse)
    # what libraries print must not mix with the answers
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    requests = sys.stdin.buffer
    while header := requests.readline():
        request = json.loads(header)
        data = requests.read(request["size"])
        _limit_time(request["seconds"])
        answers.write(json.dumps(answer(request["kind"], data, request["name"])).encode())
        answers.write(b"\n")
        answers.flush()


def answer(kind: str, data: bytes, name: str) -> Json:
    """What became of one file: an extract or an error, as JSON."""
    try:
        return packed(extract(kind, data, name))
    except UnreadableError as error:
        return {"error": [error.what, error.where, error.todo, error.what_en, error.todo_en]}
    except MemoryError:
        return {"failed": "memory"}
    except RecursionError:
        return {"failed": "depth"}
    except ImportError as error:
        return {"failed": "library", "library": str(error.name or error)}
    except Exception as error:  # a parser's own bug is the file's trouble, not the user's
        return {"failed": "parser", "library": type(error).__name__}


def extract(kind: str, data: bytes, name: str) -> Extract:
    """Read one file with the reader of its kind.

    Raises:
        UnreadableError: what the reader says of the file.
        ImportError: the reader's library is not installed.
    """
    made: Extract = importlib.import_module(READERS[kind]).extract(data, name)
    return made


def packed(made: Extract) -> Json:
    """An extract as JSON values; texts beyond the limit are cut off by the error they cause."""
    return {
        "text": made.text[: limits.CHARACTERS + 1],
        "marks": made.marks,
        "hints": made.hints,
        "warnings": made.warnings,
        "encoding": made.encoding,
    }


def _refuse(event: str, _arguments: object) -> None:
    """No address is called and no program started from here, whatever a file asks for."""
    if event in _FORBIDDEN:
        raise PermissionError(event)


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    wanted = limits.MEMORY_BYTES
    allowed = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    resource.setrlimit(resource.RLIMIT_AS, (allowed, hard))


def _limit_time(seconds: int) -> None:
    """Processor time for the next file, on top of what was used so far."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    wanted = int(used.ru_utime + used.ru_stime) + seconds + 1
    allowed = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    resource.setrlimit(resource.RLIMIT_CPU, (allowed, hard))
